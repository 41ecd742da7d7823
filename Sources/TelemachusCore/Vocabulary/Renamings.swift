/// Which ids took the place of former ones, among things of one kind.
///
/// A definition says `renamed-from: old` beside an id. Files and journals written before then are read as if they had
/// the new id; what the definition itself refers to must use the new one.
public struct Renamings: Sendable, Hashable {
    private var current: [String: String] = [:]

    /// No renaming.
    public init() {}

    /// The renamings among things that have these ids and former ids; what is an id now is nobody's former one.
    public init(_ renamed: [(id: String, formerIDs: [String])]) {
        let ids = Set(renamed.map(\.id))
        for (id, formerIDs) in renamed {
            for former in formerIDs where !ids.contains(former) && current[former] == nil { current[former] = id }
        }
    }

    /// Whether nothing was renamed.
    public var isEmpty: Bool { current.isEmpty }

    /// The id that took the place of a former one; nil where the name is no former id.
    public subscript(former: String) -> String? { current[former] }

    /// The same renamings of names with something before them: of `each-old` to `each-new`.
    public func prefixed(_ prefix: String) -> Renamings {
        var result = Renamings()
        for (former, id) in current { result.current[prefix + former] = prefix + id }
        return result
    }

    /// The name of today: what took its place, or the name itself.
    public func current(_ name: String) -> String { current[name] ?? name }

    /// An instruction for somebody who wrote a name that does not exist: its new form where it was renamed, the nearest
    /// name otherwise.
    ///
    /// - Parameters:
    ///   - name: the name as written.
    ///   - candidates: the names that exist.
    ///   - plural: what the candidates are, "scales" or "instruments".
    /// - Returns: the instruction.
    public func advice(for name: String, among candidates: [String], plural: String) -> String {
        current[name].map { "'\(name)' was renamed to '\($0)': write '\($0)'" }
            ?? NearestName.advice(for: name, among: candidates, plural: plural)
    }
}
