/// A name that stands for one thing of one kind, so that a person's id is never passed for a stage's.
public struct Identifier<Subject>: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name.
    public let name: String

    /// The identifier with that name.
    public init(_ name: String) { self.name = name }

    /// The identifier with that name.
    public init(stringLiteral value: String) { self.init(value) }

    /// The name.
    public var description: String { name }

    /// Compares names as a reader sorts them: runs of digits by their value, so that M2 stands before M10.
    public static func < (lhs: Identifier, rhs: Identifier) -> Bool {
        naturallyPrecedes(lhs.name, rhs.name)
    }
}

/// A person who takes part.
public enum PersonSubject: Sendable {}
/// A role that people take.
public enum RoleSubject: Sendable {}
/// A stage of the timeline.
public enum StageSubject: Sendable {}
/// An instrument of the definition.
public enum InstrumentSubject: Sendable {}

/// The id of a person who takes part.
public typealias PersonID = Identifier<PersonSubject>
/// The id of a role.
public typealias RoleID = Identifier<RoleSubject>
/// The id of a stage.
public typealias StageID = Identifier<StageSubject>
/// The id that a definition gives to an instrument.
public typealias InstrumentID = Identifier<InstrumentSubject>

private func naturallyPrecedes(_ left: String, _ right: String) -> Bool {
    let a = Array(left.unicodeScalars)
    let b = Array(right.unicodeScalars)
    var i = 0
    var j = 0
    while i < a.count, j < b.count {
        let first = digits(a, from: i)
        let second = digits(b, from: j)
        if !first.isEmpty, !second.isEmpty {
            let x = first.drop { $0 == "0" }
            let y = second.drop { $0 == "0" }
            if x.count != y.count { return x.count < y.count }
            if let difference = zip(x, y).first(where: { $0 != $1 }) { return difference.0 < difference.1 }
            i += first.count
            j += second.count
        } else {
            if a[i] != b[j] { return a[i] < b[j] }
            i += 1
            j += 1
        }
    }
    if a.count - i != b.count - j { return a.count - i < b.count - j }
    return left < right
}

private func digits(_ scalars: [Unicode.Scalar], from start: Int) -> ArraySlice<Unicode.Scalar> {
    scalars[start...].prefix { ("0"..."9").contains($0) }
}
