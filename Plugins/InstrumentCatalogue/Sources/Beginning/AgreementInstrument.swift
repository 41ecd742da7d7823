public import TelemachusCore

/// What a pair has agreed before it begins: that it has, not what.
///
/// No item takes words: the agreement itself stays with the two.
public struct AgreementInstrument: SummingInstrument {
    /// The points of the agreement.
    public struct Settings: TelemachusCore.Configuration {
        /// The points by name, each a statement that both can say yes to.
        public var points = Named<OptionSettings>(words: [
            "respect": "We meet as equal partners and treat each other with respect.",
            "frequency": "We have agreed how often, how long and where we meet.",
            "agenda": "We have agreed who prepares a meeting and who invites to it.",
            "off-limits": "We have agreed which topics stay out of our meetings.",
            "confidentiality": "What is said between us stays between us; we share themes in agreed words only.",
            "limits": "We know when confidence ends: danger to patients or people, serious harm, crime, and bullying "
                + "or discrimination that one of us asks to have dealt with.",
            "no-appraisal": "Nothing from our meetings is used in an appraisal or an assessment, and nobody is made to "
                + "pay for what they said.",
            "patients": "We name no patient.",
            "conflict": "We know whom to turn to if we cannot settle something between us.",
            "exit": "Each of us may end the relation at any time, without fault and without giving a reason.",
            "ending": "We have agreed when the relation ends and when we look back on it.",
        ])

        /// The usual points.
        public init() {}

        /// The declared fields.
        public static var fields: [Field<Settings>] {
            [
                .defaulted(
                    "points", \.points, .words,
                    help: "The points of the agreement: a name for each, which files use, and a statement that both "
                        + "can say yes to. Left out, the usual eleven.")
            ]
        }
    }

    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "agreement", version: "1.0.0", title: "Agreement",
        summary: "What a pair has settled before it begins: ground rules, meetings, topics left out, confidence and "
            + "its limits, conflict, leaving without fault, the end. Yes or no; no place for what was agreed.",
        licence: "Apache-2.0; the wording is our own.",
        citation: "Mutual respect and reciprocity as the ground of the relation: Clarke et al., Adv Med Educ Pract "
            + "2019;10:693-701 (doi:10.2147/AMEP.S179303); defining expectations beforehand: Robertson and Ferguson, "
            + "American Nurse (opinion). The points follow common practice in mentoring.",
        example: """
            use: agreement
            """)

    /// A yes or no for each point, and the number of points agreed.
    public let scoring: ItemScoring

    /// The agreement with the points listed.
    ///
    /// - Throws: `too-few`, `former-name-in-use`, `former-name-twice`.
    public init(_ settings: Settings, in context: DefinitionContext) throws(ConfigurationProblem) {
        let findings = settings.points.findings(of: "point", at: "points")
        guard findings.isEmpty else { throw ConfigurationProblem(findings) }
        let points = settings.points.map { point in
            ScaledItem(
                Item(id: point.name, prompt: point.value.title, format: .yesNo, formerIDs: point.value.formerIDs))
        }
        scoring = ItemScoring(
            points, sums: [SumScore("agreed", title: "Points agreed", over: points)], scoresItems: false)
    }

    /// Own points, and one that is left open.
    public static var workedExamples: [WorkedExample] {
        let points = """
            points:
              confidentiality: What is said here stays here.
              exit: Either of us may leave.
            """
        return [
            WorkedExample(
                title: "Points are counted", configuration: points,
                answers: ["confidentiality": "yes", "exit": "no"], scores: ["agreed": 1],
                source: "Arithmetic: 1 + 0 = 1."),
            WorkedExample(
                title: "With a point left open the number is not known", configuration: points,
                answers: ["confidentiality": "yes"], scores: ["agreed": nil], source: "The rule complete-only."),
        ]
    }
}
