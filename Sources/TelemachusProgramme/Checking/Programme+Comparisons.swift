import TelemachusCore

extension Programme {
    /// What is compared: what the definition says, or what its occasions suggest.
    public var comparisons: [ComparisonSettings] {
        definition.analysis.comparisons ?? suggestedComparisons
    }

    /// Whether the definition leaves the comparisons to its occasions.
    public var hasSuggestedComparisons: Bool { definition.analysis.comparisons == nil }

    /// The first stage with the last, and all of them where there are three, for everything that a role is asked about
    /// itself or the programme on several stages.
    private var suggestedComparisons: [ComparisonSettings] {
        instruments.flatMap { instrument in
            definition.roles.names.flatMap { role -> [ComparisonSettings] in
                let stages = stages.filter { $0.asks(instrument.id.name, of: role) }.map(\.id.name)
                guard let first = stages.first, let last = stages.last, stages.count > 1 else { return [] }
                var paired = ComparisonSettings()
                paired.scores = instrument.id.name
                paired.role = role
                var repeated = paired
                paired.from = first
                paired.to = last
                repeated.stages = stages
                return [paired, repeated].filter { comparison in
                    guard let kind = comparison.kind else { return false }
                    if case .repeated(_, let stages) = kind, stages.count < 3 { return false }
                    return instrument.scores.contains { kind.takes($0, of: instrument) }
                }
            }
        }
    }
}

extension Programme.Stage {
    /// Whether each person of a role answers an instrument here once, about themselves or the programme.
    fileprivate func asks(_ instrument: String, of role: String) -> Bool {
        asks.contains { ask in
            ask.instrument == instrument && ask.from.contains(role) && !ask.isTogether
                && (ask.about == .oneself || ask.about == .programme)
        }
    }
}
