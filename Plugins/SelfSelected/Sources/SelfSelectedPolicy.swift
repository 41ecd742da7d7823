public import TelemachusCore

/// Pairs people who chose each other, and leaves everybody else to the coordinator.
public struct SelfSelectedPolicy: MatchingPolicy {
    /// What lists, help and results say of it.
    public static let descriptor = PluginDescriptor(
        id: "self-selected", version: "1.0.0", title: "People who chose each other",
        summary: """
            Mutual choices become pairs, as many as possible. Everybody else is left for the coordinator to pair, and \
            nobody reads who chose whom.
            """,
        example: """
            use: self-selected
            with:
              choice: willingness
            """,
        exampleContext: .example.asking("willingness.willing", 0...1))

    /// What a coordinator should know of it.
    public static let properties = PolicyProperties(
        strategyProofness: """
            Not strategy-proof. Who chooses only one person gets that person or nobody; who chooses several may get any \
            of those who chose them. Choosing fewer people can bring a better liked partner, at the risk of none.
            """,
        uniformity: """
            Not uniform. Where several ways make as many pairs, a lottery of one random number for each possible pair \
            decides; every pair has the same lot, but not every way the same chance.
            """,
        promises: [.mostPairs, .fewestDiscouraged])

    let choice: NamedScore

    /// Checks that one score is meant.
    public init(
        _ configuration: SelfSelectedSettings, in context: DefinitionContext
    ) throws(ConfigurationProblem) {
        choice = try NamedScore(configuration.choice, in: context, at: "choice")
    }

    /// The instrument that `choice` names.
    public var evidence: [EvidenceUse] {
        [EvidenceUse(instrument: choice.instrument, isRequired: false, giver: .both, path: "choice")]
    }
}
