import TelemachusCore

/// Mentoring of either direction aims at the development of both, so both need goals where one side has any.
extension Assembly {
    mutating func checkGoals() {
        let goals = definition.instruments.filter { $0.value.records == .goals }
        guard let first = goals.first else { return }
        let asked = Set(
            definition.timeline.flatMap(\.collect).filter { ask in goals.contains { $0.name == ask.instrument } }
                .flatMap(\.from)
                .compactMap { role in definition.roles[role].map { $0.side(of: role) } })
        for (side, other) in [(RoleSettings.Side.mentor, RoleSettings.Side.mentee), (.mentee, .mentor)]
        where asked.contains(side) && !asked.contains(other) {
            report(
                "one-sided-goals", "the \(side.rawValue)s set goals, and the \(other.rawValue)s do not",
                at: FieldPath("instruments").appending(first.name).appending("records"),
                related: askPath(of: first.name).map { ("asked here", $0) },
                help: "ask the \(other.rawValue)s for their goals too; both sides are to gain from the relation",
                severity: .warning)
        }
    }

    private func askPath(of instrument: String) -> FieldPath? {
        for (index, stage) in definition.timeline.enumerated() {
            if let position = stage.collect.firstIndex(where: { $0.instrument == instrument }) {
                return FieldPath("timeline").appending(index).appending("collect").appending(position)
                    .appending("from")
            }
        }
        return nil
    }
}
