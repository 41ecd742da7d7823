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
    var (first, second) = (left, right)
    let order = first.withUTF8 { a in second.withUTF8 { b in naturalOrder(a[...], b[...]) } }
    return order == 0 ? left < right : order < 0
}

/// Below zero where the first stands before the second, zero where they differ in leading zeros at most.
///
/// Bytes of UTF-8 sort as the scalars do.
private func naturalOrder(_ a: Slice<UnsafeBufferPointer<UInt8>>, _ b: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var (a, b) = (a, b)
    while let x = a.first, let y = b.first {
        if isDigit(x), isDigit(y) {
            let (first, second) = (a.prefix(while: isDigit), b.prefix(while: isDigit))
            let (m, n) = (first.drop { $0 == zero }, second.drop { $0 == zero })
            if m.count != n.count { return m.count - n.count }
            if let difference = zip(m, n).first(where: { $0 != $1 }) {
                return Int(difference.0) - Int(difference.1)
            }
            a = a.dropFirst(first.count)
            b = b.dropFirst(second.count)
        } else {
            if x != y { return Int(x) - Int(y) }
            a = a.dropFirst()
            b = b.dropFirst()
        }
    }
    return a.count - b.count
}

private let zero = UInt8(ascii: "0")

private func isDigit(_ byte: UInt8) -> Bool { (zero...UInt8(ascii: "9")).contains(byte) }
