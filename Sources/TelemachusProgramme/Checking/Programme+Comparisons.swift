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

extension Programme {
    /// What is counted of coded texts: what the definition says, or every text that may be analysed, by role and stage.
    ///
    /// A text that nobody coded gives no count.
    public var tallies: [TallySettings] { definition.analysis.tallies ?? suggestedTallies }

    /// Whether the definition leaves open which coded texts are counted.
    public var hasSuggestedTallies: Bool { definition.analysis.tallies == nil }

    private var suggestedTallies: [TallySettings] {
        instruments.flatMap { instrument in
            instrument.items.compactMap { item in
                guard case .text = item.format, item.disclosure == .analysis else { return nil }
                var tally = TallySettings()
                tally.texts = "\(instrument.id).\(item.id)"
                return tally
            }
        }
    }
}

extension Programme.Stage {
    /// Whether each person of a role answers an instrument here once, about themselves or the programme.
    fileprivate func asks(_ instrument: String, of role: String) -> Bool {
        asks.contains { ask in
            ask.instrument == instrument && ask.from.contains(role) && !ask.isTogether && !ask.isAsNeeded
                && (ask.about == .oneself || ask.about == .programme)
        }
    }
}
