/// Something with an id that may have had others, and where a definition says so.
public struct Renameable: Sendable {
    /// What it is, in a word: role, item, option.
    public var kind: String
    /// The id.
    public var id: String
    /// The ids that it had before.
    public var formerIDs: [String]
    /// The way to what is declared; `renamed-from:` stands there.
    public var path: FieldPath
    /// The way to the id: the same, where the id is a key.
    public var idPath: FieldPath

    /// Something declared under its id, or, with `key`, in a list and with its id under that key.
    public init(_ kind: String, _ id: String, formerIDs: [String], at path: FieldPath, idUnder key: String? = nil) {
        self.kind = kind
        self.id = id
        self.formerIDs = formerIDs
        self.path = path
        idPath = key.map { path.appending($0) } ?? path
    }

    private func path(ofFormer index: Int) -> FieldPath {
        let path = path.appending("renamed-from")
        return formerIDs.count == 1 ? path : path.appending(index)
    }
}

extension Renameable {
    /// What speaks against the former ids of things that must not share one: an id in use, or claimed twice.
    public static func findings(among things: [Renameable]) -> [ConfigurationProblem.Finding] {
        let inUse = Dictionary(things.map { ($0.id, $0) }) { first, _ in first }
        var claims: [String: (by: String, path: FieldPath)] = [:]
        var findings: [ConfigurationProblem.Finding] = []
        for thing in things {
            for (index, former) in thing.formerIDs.enumerated() {
                let path = thing.path(ofFormer: index)
                if let other = inUse[former] {
                    findings.append(thing.isIn(use: former, by: other, at: path))
                } else if let first = claims[former] {
                    findings.append(thing.isClaimedTwice(former, first, at: path))
                } else {
                    claims[former] = (thing.id, path)
                }
            }
        }
        return findings
    }

    private func isIn(use former: String, by other: Renameable, at path: FieldPath) -> ConfigurationProblem.Finding {
        if former == id {
            return .init(
                "former-name-in-use", "'\(former)' cannot be its own former id", at: path,
                related: (idPath, "the id"), help: "write the id that it had before, or remove 'renamed-from:'")
        }
        return .init(
            "former-name-in-use", "'\(former)' cannot be a former id of '\(id)', for it is in use", at: path,
            related: (other.idPath, "the \(other.kind) that has it"),
            help: "remove it from 'renamed-from:', or take the \(other.kind) '\(former)' out, with 'without:' where an "
                + "extended definition has it")
    }

    private func isClaimedTwice(
        _ former: String, _ first: (by: String, path: FieldPath), at path: FieldPath
    ) -> ConfigurationProblem.Finding {
        if first.by == id {
            return .init(
                "former-name-twice", "'\(former)' stands twice among the former ids of '\(id)'", at: path,
                related: (first.path, "first here"), help: "remove one of the two")
        }
        return .init(
            "former-name-twice", "'\(former)' cannot be a former id of both '\(first.by)' and '\(id)'", at: path,
            related: (first.path, "claimed here first"), help: "leave it with the \(kind) that its data belong to")
    }
}
