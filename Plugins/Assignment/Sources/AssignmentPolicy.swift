public import TelemachusCore
import TelemachusMatching

/// Makes the pairs with the best total of what people said about possible partners.
///
/// All pairs are weighed against one another at once, so that nobody's good pair is had at the price of worse ones for
/// others; taking the best pair first and so on does not give that.
public struct AssignmentPolicy: MatchingPolicy {
    /// What lists, help and results say of it.
    public static let descriptor = PluginDescriptor(
        id: "assignment", version: "1.0.0", title: "Best total score",
        summary: """
            Makes as many pairs as the rules admit, and of all such sets of pairs one with the best total of what people \
            said about one another; or the best total whatever the number of pairs.
            """,
        citation: """
            Tomizawa N. On some techniques useful for solution of transportation network problems. Networks \
            1971;1:173-194.
            """,
        example: """
            use: assignment
            with:
              scores:
                - { score: preference.total, from: both }
              aim: participation
              unanswered: refuse
            """)

    /// What a coordinator should know of it.
    public static let properties = PolicyProperties(
        strategyProofness: """
            Not strategy-proof for anybody. Whoever gives the partner they want the highest score and everybody else the \
            lowest makes that pair likelier, at the cost of others; ask for scores that people would give anyway.
            """,
        uniformity: """
            No draw. Only ties are broken by lot: two people of whom the same is known have the same chances, and not \
            all equally good sets of pairs are equally likely.
            """)

    let settings: AssignmentSettings
    /// For each score its title, as instrument and score are headed.
    private let titles: [String]
    /// For each score its greatest value; 0 where it has none.
    private let greatest: [Double]

    /// Checks that each score is one, and that a low one can count.
    public init(_ configuration: AssignmentSettings, in context: DefinitionContext) throws(ConfigurationProblem) {
        let findings = configuration.findings(in: context)
        guard findings.isEmpty else { throw ConfigurationProblem(findings) }
        settings = configuration
        greatest = configuration.scores.map { context.scores[$0.score]?.declaration.range?.upperBound ?? 0 }
        titles = configuration.scores.map { term in
            context.scores[term.score].map { "\($0.instrument.plain): \($0.declaration.title.plain)" } ?? term.score
        }
    }

    /// The instruments of the scores.
    public var evidence: [EvidenceUse] {
        settings.scores.enumerated().map { index, term in
            EvidenceUse(
                instrument: term.instrument, isRequired: settings.unanswered == .refuse, giver: term.from.evidence,
                path: FieldPath("scores").appending(index).appending("score"))
        }
    }

    /// Makes the pairs.
    ///
    /// - Throws: where a side has nobody, where answers are missing that must not be, and where no pair can be made.
    public func allocate(
        _ problem: PairingProblem, using generator: inout SeededGenerator
    ) throws(PairingRefusal) -> Allocation {
        let isConfidential = settings.scores.contains { problem.confidentialScores.contains($0.score) }
        let scores = try PairScores(
            of: problem, areConfidential: isConfidential, unanswered: settings.unanswered
        ) { mentor, mentee, sheet in
            for index in settings.scores.indices {
                let from = settings.scores[index].from
                if from != .mentee { add(index, of: problem, from: mentor.id, about: mentee.id, "the mentor", &sheet) }
                if from != .mentor { add(index, of: problem, from: mentee.id, about: mentor.id, "the mentee", &sheet) }
            }
        }
        let best = try BestTotal(of: problem, scores: scores, aim: settings.aim, using: &generator)
        return best.allocation(saying: (isConfidential ? [] : [addedUp]) + [settings.unanswered.inWords])
    }

    private func add(
        _ index: Int, of problem: PairingProblem, from giver: PersonID, about other: PersonID, _ who: String,
        _ sheet: inout PairScores.Sheet
    ) {
        let term = settings.scores[index]
        let value = problem[term.instrument, from: giver, about: other]?[term.name]?.value
        let counted = value.map { term.weight * (term.isLowerBetter ? greatest[index] - $0 : $0) }
        sheet.add("\(titles[index]), from \(who)", counted)
    }

    private var addedUp: String {
        let terms = zip(settings.scores, titles).map { term, title in
            let giver =
                switch term.from {
                case .mentor: "the mentor"
                case .mentee: "the mentee"
                case .both: "each of the two"
                }
            return "\(title) from \(giver)" + (term.isLowerBetter ? ", the lower the better" : "")
                + (term.weight == 1 ? "" : ", times \(JSONValue.text(of: term.weight))")
        }
        return "The score of a pair added up \(terms.joined(separator: "; "))."
    }
}
