public import TelemachusCore

/// Which modules of the training somebody has completed.
///
/// A gate `complete:` lets nobody on who has answered no to one of them.
public struct TrainingChecklistInstrument: SummingInstrument {
    /// The modules of the training.
    public struct Settings: TelemachusCore.Configuration {
        /// The modules by name, with their titles.
        public var modules = Named<OptionSettings>(words: [
            "fundamentals": "Fundamentals of mentoring", "active-listening": "Active listening",
            "feedback": "Giving and receiving feedback", "technical": "The technical part",
        ])

        /// The usual modules.
        public init() {}

        /// The declared fields.
        public static var fields: [Field<Settings>] {
            [
                .defaulted(
                    "modules", \.modules, .words,
                    help: "The modules of the training: a name for each, which files use, and its title.")
            ]
        }
    }

    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "training-checklist", version: "1.0.0", title: "Training checklist",
        summary: "Which modules of the training somebody has completed. A stage with 'gate: { complete: [...] }' waits "
            + "for all of them.",
        licence: "Apache-2.0; the wording is our own.",
        citation: "Training of both sides in fundamentals of mentoring, active listening, constructive feedback and "
            + "technical skills is asked for by Robertson and Ferguson, Reverse mentoring: our journey towards "
            + "intergenerational collaboration, American Nurse (opinion).",
        example: """
            use: training-checklist
            with:
              modules:
                fundamentals: Fundamentals of mentoring
                active-listening: Active listening
                feedback: Giving and receiving feedback
                records: Showing the electronic record to somebody
            """)

    /// A yes or no for each module, and the number of them completed.
    public let scoring: ItemScoring

    /// The checklist with the modules listed.
    ///
    /// - Throws: `too-few`, `former-name-in-use`, `former-name-twice`.
    public init(_ settings: Settings, in context: DefinitionContext) throws(ConfigurationProblem) {
        let findings = settings.modules.findings(of: "module", at: "modules")
        guard findings.isEmpty else { throw ConfigurationProblem(findings) }
        let modules = settings.modules.map { module in
            ScaledItem(
                Item(
                    id: module.name,
                    prompt: Text("Have you completed “{module}”?").replacing("module", with: module.value.title),
                    format: .yesNo, formerIDs: module.value.formerIDs),
                title: module.value.title)
        }
        scoring = ItemScoring(
            modules, sums: [SumScore("completed", title: "Modules completed", over: modules)], scoresItems: false)
    }

    /// All modules, one short, and one not answered.
    public static var workedExamples: [WorkedExample] {
        let two = "modules: { basics: Basics, listening: Listening }"
        return [
            WorkedExample(
                title: "Every module completed counts one", configuration: "{}",
                answers: ["fundamentals": "yes", "active-listening": "yes", "feedback": "yes", "technical": "no"],
                scores: ["completed": 3], source: "Arithmetic: 1 + 1 + 1 + 0 = 3."),
            WorkedExample(
                title: "An institution's own modules", configuration: two,
                answers: ["basics": "yes", "listening": "yes"], scores: ["completed": 2],
                source: "Arithmetic: 1 + 1 = 2."),
            WorkedExample(
                title: "With a module not answered the number is not known", configuration: two,
                answers: ["basics": "yes"], scores: ["completed": nil], source: "The rule complete-only."),
        ]
    }
}
