public import TelemachusCore

/// Draws pairs at random among those whom the programme's rules and people's own willingness leave.
///
/// Every allocation that makes the largest possible number of pairs is equally likely. Drawing partner after partner
/// and starting afresh when somebody is left without does not give that; counting all allocations and drawing one
/// number does. Beyond 20 people a side they are shuffled instead, which comes near.
public struct RandomWithPreferencesPolicy: MatchingPolicy {
    /// What lists, help and results say of it.
    public static let descriptor = PluginDescriptor(
        id: "random-with-preferences", version: "1.0.0", title: "Random draw that respects willingness",
        summary: """
            Makes as many pairs as the rules and everybody's willingness admit, every such allocation equally likely. \
            Exactly so up to 20 people a side, nearly so beyond.
            """,
        citation: """
            Jerrum MR, Valiant LG, Vazirani VV. Random generation of combinatorial structures from a uniform \
            distribution. Theoretical Computer Science 1986;43:169-188.
            """,
        example: """
            use: random-with-preferences
            with:
              preference: willingness
              unanswered: refuse
            """,
        exampleContext: .example.asking("willingness.willing", 0...1))

    /// What a coordinator should know of it.
    public static let properties = PolicyProperties(
        strategyProofness: """
            Not strategy-proof. Nobody is asked more than whether they are willing, so a mentor can influence whom \
            they get only by declining people. Declining somebody they would in truth accept changes the odds: it \
            makes the others likelier, even certain where everyone else is flexible, at the risk of having no partner \
            at all.
            """,
        uniformity: """
            Uniform over all allocations that make the largest possible number of pairs, among these leave the fewest \
            of those who go first, and among these make the fewest pairs to be avoided. Up to 20 people a side they \
            are counted, so it is exact; beyond, they are shuffled, and it is nearly so.
            """,
        promises: [.mostPairs, .fewestDiscouraged])

    let willingness: WillingnessRule?

    /// Checks that the preference says who is willing.
    public init(
        _ configuration: RandomWithPreferencesSettings, in context: DefinitionContext
    ) throws(ConfigurationProblem) {
        let findings = configuration.findings(in: context)
        guard findings.isEmpty else { throw ConfigurationProblem(findings) }
        willingness = configuration.willing.map { WillingnessRule(score: $0, unanswered: configuration.unanswered) }
    }

    /// The instrument that `preference` names.
    public var evidence: [EvidenceUse] {
        guard let willingness else { return [] }
        return [
            EvidenceUse(
                instrument: willingness.score.instrument, isRequired: willingness.unanswered == .refuse,
                path: "preference")
        ]
    }
}
