public import TelemachusCore

/// One question about each domain, answered on one scale: how confident, how important, how aware.
///
/// Each domain gives a score of its own name, and `total` adds them up. Answers on such a scale have an order and no
/// distances, so every score is ordinal.
public struct BatteryInstrument: SummingInstrument {
    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "battery", version: "1.0.0", title: "Battery of scales",
        summary: "One question about each domain, answered on one scale. Gives a score for each domain and their "
            + "total.",
        licence: "Apache-2.0; the wording of the question is the definition's.",
        citation: "The plan, a scale of 1 to 5 for each of seven domains with a total out of 35, is that of Raju et "
            + "al., BMJ Open 2022;12:e062361 (doi:10.1136/bmjopen-2022-062361).",
        example: """
            use: battery
            with:
              stem: How confident are you giving a senior colleague feedback on {domain}?
              scale: { points: 5, labels: { 1: Not at all, 3: Moderately, 5: Completely } }
              missing: complete-only
            """)

    /// The name of the sum of all domains.
    public static let totalID = "total"

    /// One item and one score for each domain, then the total.
    public let scoring: ItemScoring

    /// The battery over the programme's domains, or over those that the settings list.
    ///
    /// - Throws: `stem-without-domain`, `no-domains`, `repeated-domain`, `unknown-domain`, `duplicate-score`.
    public init(_ configuration: BatterySettings, in context: DefinitionContext) throws(ConfigurationProblem) {
        let (domains, findings) = configuration.domains(in: context)
        guard findings.isEmpty else { throw ConfigurationProblem(findings) }
        let questions = domains.map { domain in
            ScaledItem(
                Item(
                    id: domain.id, prompt: configuration.stem.replacing("domain", with: domain.phrase),
                    format: .scale(configuration.scale),
                    help: configuration.help?.replacing("domain", with: domain.phrase), domain: domain.id,
                    formerIDs: domain.formerIDs), title: domain.title)
        }
        let total = SumScore(
            Self.totalID, title: "Total", over: questions, missing: configuration.missing, isTotal: true,
            sharesDomain: false)
        scoring = ItemScoring(questions, sums: [total])
    }
}
