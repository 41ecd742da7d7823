public import TelemachusCore

/// What changed between the definition that holds and the one that is to hold from now on, and whether what is recorded
/// still means the same under it.
public struct DefinitionComparison: Sendable {
    let old: Programme
    let new: Programme
    /// Where they differ.
    public let changes: [DefinitionChange]

    /// Compares two definitions of a programme.
    public init(from old: Programme, to new: Programme) {
        self.old = old
        self.new = new
        changes =
            DefinitionDifferences(from: Self.resolved(old), to: Self.resolved(new)).changes
    }

    private static func resolved(_ programme: Programme) -> ResolvedNode {
        DefinitionResolver(registry: programme.written.registry).resolved(programme.written.root)
    }

    /// Why the new definition cannot be taken over, with what to do; none where it can.
    ///
    /// Texts may change, and so may whatever is still to come. What people did and answered must keep its meaning.
    ///
    /// - Parameter use: what the journal's facts refer to, by the names of the old definition.
    /// - Returns: a diagnostic for each.
    public func obstacles(given use: RecordedUse) -> [Diagnostic] {
        let names = CurrentNames(of: new)
        var obstacles: [Diagnostic] = []
        if old.definition.id != new.definition.id {
            obstacles.append(
                Self.obstacle(
                    "the definition is of another programme, '\(new.definition.id)'",
                    "write 'id: \(old.definition.id)', or start another programme with 'telemachus init'"))
        }
        obstacles += roleObstacles(use, names) + attributeObstacles(use, names) + institutionObstacles(use)
        obstacles += stageObstacles(use, names)
        for instrument in old.instruments where use.answers[instrument.id.name] != nil {
            obstacles += instrumentObstacles(instrument, use, names)
        }
        return obstacles
    }

    static func obstacle(_ message: String, _ help: String) -> Diagnostic {
        Diagnostic("definition-incompatible", message, help: help)
    }

    /// Something that facts refer to is there no more.
    static func gone(_ kind: String, _ name: String) -> Diagnostic {
        obstacle(
            "the \(kind) '\(name)' is gone, and facts refer to it",
            "put it back; or write 'renamed-from: \(name)' where it has another name now")
    }

    // MARK: - People

    private func roleObstacles(_ use: RecordedUse, _ names: CurrentNames) -> [Diagnostic] {
        old.definition.roles.filter { use.roles.contains($0.name) }.compactMap { role in
            let name = names.roles.current(role.name)
            guard let now = new.definition.roles[name] else { return Self.gone("role", role.name) }
            guard use.isPaired, role.value.side(of: role.name) != now.side(of: name) else { return nil }
            return Self.obstacle(
                "the role '\(role.name)' is on another side of pairs, and pairs were made",
                "write 'side: \(role.value.side(of: role.name).rawValue)' again")
        }
    }

    private func attributeObstacles(_ use: RecordedUse, _ names: CurrentNames) -> [Diagnostic] {
        var obstacles: [Diagnostic] = []
        for attribute in old.definition.people.attributes {
            guard let values = use.attributes[attribute.name] else { continue }
            guard let now = new.definition.people.attributes[names.attributes.current(attribute.name)] else {
                obstacles.append(Self.gone("attribute", attribute.name))
                continue
            }
            if now.kind != attribute.value.kind || now.unit != attribute.value.unit {
                obstacles.append(
                    Self.obstacle(
                        "the attribute '\(attribute.name)' is of another type or unit, and people have values",
                        "put it back as it was, and declare a further attribute"))
            } else if !now.options.isEmpty {
                let gone = values.filter { !now.options.contains(now.optionRenamings.current($0)) }
                obstacles += gone.sorted().map { Self.gone("option of '\(attribute.name)'", $0) }
            }
        }
        return obstacles
    }

    private func institutionObstacles(_ use: RecordedUse) -> [Diagnostic] {
        use.institutions.sorted().filter { new.definition.institutions[$0] == nil }.map { id in
            Self.obstacle(
                "the institution '\(id)' is gone, and it has signed or has a coordinator", "put it back")
        }
    }
}
