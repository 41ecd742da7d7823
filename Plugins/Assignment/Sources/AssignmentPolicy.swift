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
            """,
        exampleContext: .example.asking("preference.total", 1...5))

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
    private let scores: [CountedScore]

    /// Checks that each score is one, and that a low one can count.
    public init(_ configuration: AssignmentSettings, in context: DefinitionContext) throws(ConfigurationProblem) {
        let findings = configuration.findings(in: context)
        guard findings.isEmpty else { throw ConfigurationProblem(findings) }
        settings = configuration
        scores = configuration.scores.compactMap { CountedScore($0, in: context) }
    }

    /// The instruments of the scores.
    public var evidence: [EvidenceUse] {
        scores.enumerated().map { index, counted in
            EvidenceUse(
                instrument: counted.score.instrument, isRequired: settings.unanswered == .refuse,
                giver: counted.term.from.evidence, path: FieldPath("scores").appending(index).appending("score"))
        }
    }

    /// Makes the pairs.
    ///
    /// - Throws: where a side has nobody, where answers are missing that must not be, and where no pair can be made.
    public func allocate(
        _ problem: PairingProblem, using generator: inout SeededGenerator
    ) throws(PairingRefusal) -> Allocation {
        let isConfidential = scores.contains { $0.score.isConfidential(in: problem) }
        let sheets = try PairScores(
            of: problem, areConfidential: isConfidential, unanswered: settings.unanswered
        ) { mentor, mentee, sheet in
            for counted in scores {
                if counted.term.from != .mentee {
                    sheet.add(
                        "\(counted.title) from the mentor",
                        counted.value(in: problem, from: mentor.id, about: mentee.id))
                }
                if counted.term.from != .mentor {
                    sheet.add(
                        "\(counted.title) from the mentee",
                        counted.value(in: problem, from: mentee.id, about: mentor.id))
                }
            }
        }
        let best = try BestTotal(of: problem, scores: sheets, aim: settings.aim, using: &generator)
        return best.allocation(saying: (isConfidential ? [] : [addedUp]) + [settings.unanswered.inWords])
    }

    private var addedUp: String {
        "The score of a pair added up \(scores.map(\.inWords).joined(separator: "; "))."
    }
}
