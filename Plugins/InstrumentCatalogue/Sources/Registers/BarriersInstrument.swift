public import TelemachusCore

/// One entry of a register of barriers: what is in the way, how much, what is done about it, and where that stands.
///
/// An entry is about the organisation. No item takes words, so that nobody is named.
public struct BarriersInstrument: SummingInstrument {
    /// The barriers and the remedies to choose from.
    public struct Settings: TelemachusCore.Configuration {
        /// What can be in the way, by name.
        public var barriers = Named<OptionSettings>(words: [
            "culture": "Culture or hierarchy resists", "expectations": "Expectations differ", "time": "Time is short",
            "training": "Training is missing", "technology": "Technology does not work", "other": "Something else",
        ])
        /// What can be done about it, by name.
        public var mitigations = Named<OptionSettings>(words: [
            "message": "A message from leadership", "goals": "Goals made clearer", "flexible-time": "Flexible times",
            "within-training": "Meetings within existing training", "virtual": "Meetings by video",
            "more-training": "More training or support", "technical-help": "Technical help", "re-pairing": "A new pair",
            "none-yet": "Nothing yet",
        ])

        /// The usual barriers and remedies.
        public init() {}

        /// The declared fields.
        public static var fields: [Field<Settings>] {
            [
                .defaulted(
                    "barriers", \.barriers, .words,
                    help: "What can be in the way: a name for each, which files use, and its words."),
                .defaulted(
                    "mitigations", \.mitigations, .words,
                    help: "What can be done about it: a name for each, which files use, and its words."),
            ]
        }
    }

    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "barriers", version: "1.0.0", title: "Register of barriers",
        summary: "One entry: what is in the way, how much, what is done about it, and whether it is settled. About the "
            + "organisation; no place for names or stories.",
        licence: "Apache-2.0; the wording is our own.",
        citation: "Culture, expectations, time and training as barriers, and the remedies for them, are those of "
            + "Robertson and Ferguson, Reverse mentoring: our journey towards intergenerational collaboration, "
            + "American Nurse (opinion); technology and the remaining remedies are ours.",
        example: """
            use: barriers
            """)

    /// The barrier, how much it is in the way, the remedy, and where that stands.
    public let scoring: ItemScoring

    /// An entry with the barriers and remedies listed.
    ///
    /// - Throws: `too-few`, `former-name-in-use`, `former-name-twice`.
    public init(_ settings: Settings, in context: DefinitionContext) throws(ConfigurationProblem) {
        let findings =
            settings.barriers.findings(of: "barrier", at: "barriers")
            + settings.mitigations.findings(of: "mitigation", at: "mitigations")
        guard findings.isEmpty else { throw ConfigurationProblem(findings) }
        scoring = ItemScoring([
            ScaledItem(
                Item(id: "barrier", prompt: "What is in the way?", format: .choice(settings.barriers.options))),
            ScaledItem("severity", "Severity", "How much is it in the way?", on: .severity),
            ScaledItem(
                Item(
                    id: "mitigation", prompt: "What is done about it?",
                    format: .choice(settings.mitigations.options))),
            ScaledItem(
                Item(
                    id: "settled", prompt: "Is it settled?", format: .yesNo,
                    help: "Yes once it is no longer in the way."), title: "Settled"),
        ])
    }

    /// An open entry, a settled one, and one that nobody has judged.
    public static var workedExamples: [WorkedExample] {
        [
            WorkedExample(
                title: "An entry that is open counts 0, one that is settled 1", configuration: "{}",
                answers: ["barrier": "time", "severity": "2", "mitigation": "virtual", "settled": "yes"],
                scores: ["severity": 2, "settled": 1], source: "By definition."),
            WorkedExample(
                title: "Barriers of an institution's own", configuration: "barriers: { rota: The rota }",
                answers: ["barrier": "rota", "severity": "3", "mitigation": "none-yet", "settled": "no"],
                scores: ["severity": 3, "settled": 0], source: "By definition."),
            WorkedExample(
                title: "Without a judgement there is no severity", configuration: "{}",
                answers: ["barrier": "culture", "mitigation": "message", "settled": "no"],
                scores: ["severity": nil, "settled": 0], source: "By definition."),
        ]
    }
}
