public import TelemachusCore
public import TelemachusStatistics

/// Signed-rank tests that a programme will make of the same people and adjust together.
public struct PlannedTests: Sendable {
    /// The instrument whose scores are compared.
    public let instrument: Text
    /// The scores, by their full names.
    public let scores: [String]
    /// The one score's heading, where there is one.
    public let score: Text?
    /// The role whose people are compared.
    public let role: String
    /// What several of the role are called.
    public let people: Text
    /// How many of them are planned.
    public let planned: Int?
    /// The earlier stage.
    public let from: String
    /// The later stage.
    public let to: String
    /// What they are adjusted with, other kinds of tests included.
    public let family: PlannedFamily
}

extension Programme {
    /// The scores that a comparison takes, those of its instrument that cannot be compared so left out.
    func scores(of comparison: ComparisonSettings) -> [ScoreDeclaration] {
        guard let kind = comparison.kind, let instrument = instrument(InstrumentID(comparison.instrument)) else {
            return []
        }
        return instrument.scores.filter {
            kind.takes($0, of: instrument) && (comparison.score == nil || comparison.score == $0.id)
        }
    }

    /// Every signed-rank test that its comparisons take, in their order; what is of one family stands in one entry.
    ///
    /// - Throws: nothing for a checked programme, whose alpha is a level.
    public func plannedTests() throws(StatisticsProblem) -> [PlannedTests] {
        let all = comparisons.reduce(0) { $0 + scores(of: $1).count }
        var planned: [PlannedTests] = []
        for comparison in comparisons {
            guard case .paired(let role, let from, let to) = comparison.kind,
                let instrument = instrument(InstrumentID(comparison.instrument)), let people = definition.roles[role]
            else { continue }
            let scores = scores(of: comparison)
            // A total sums the others up, so it is a family of its own, unless it is named.
            let isTotal = { (score: ScoreDeclaration) in score.isTotal && comparison.score == nil }
            for part in [scores.filter { !isTotal($0) }, scores.filter(isTotal)] {
                let tested = part.filter { instrument.item($0.id)?.format != .yesNo }
                guard !tested.isEmpty else { continue }
                let analysis = definition.analysis
                planned.append(
                    PlannedTests(
                        instrument: instrument.title, scores: tested.map(instrument.name),
                        score: tested.count == 1 ? tested[0].title : nil, role: role, people: people.pluralTitle,
                        planned: people.planned, from: from, to: to,
                        family: try PlannedFamily(
                            adjustment: comparison.adjustment ?? analysis.adjustment,
                            comparisons: analysis.family == .all ? all : part.count, alpha: analysis.alpha)))
            }
        }
        return planned
    }
}
