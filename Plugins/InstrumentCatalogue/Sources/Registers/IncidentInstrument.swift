public import TelemachusCore

/// One entry of a log of adverse outcomes: its kind, its day, who deals with it, where it went, whether it is closed.
///
/// There is no place for what happened or to whom, so that the log breaks no confidence and can be kept.
public struct IncidentInstrument: SummingInstrument {
    /// The kinds, the people who deal with incidents, and the ways on.
    public struct Settings: TelemachusCore.Configuration {
        /// The kinds of incident, by name.
        public var categories = Named<OptionSettings>(words: [
            "patient-safety": "Risk to patients", "safeguarding": "Safeguarding", "serious-harm": "Serious harm",
            "crime": "Crime or fraud", "bullying-discrimination": "Bullying or discrimination",
            "confidentiality": "Breach of confidence", "distress": "Distress of somebody who takes part",
            "relationship": "Breakdown of a pair", "other": "Something else",
        ])
        /// Who deals with incidents: functions, never names.
        public var handlers = Named<OptionSettings>(words: [
            "coordinator": "Coordinator", "deputy": "Coordinator's deputy",
        ])
        /// Where an incident can be passed on to.
        public var routes = Named<OptionSettings>(words: [
            "settled-here": "Settled within the programme", "speak-up-guardian": "Freedom to Speak Up Guardian",
            "safeguarding-lead": "Safeguarding lead", "occupational-health": "Occupational health",
            "human-resources": "Human resources", "other": "Elsewhere",
        ])

        /// The usual words.
        public init() {}

        /// The declared fields.
        public static var fields: [Field<Settings>] {
            [
                .defaulted(
                    "categories", \.categories, .words,
                    help: "The kinds of incident: a name for each, which files use, and its words."),
                .defaulted(
                    "handlers", \.handlers, .words,
                    help: "Who deals with incidents: a name for each, which files use, and the function; no person."),
                .defaulted(
                    "routes", \.routes, .words,
                    help: "Where an incident can go: a name for each, which files use, and its words."),
            ]
        }
    }

    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "incident", version: "1.0.0", title: "Log of incidents",
        summary: "One entry: kind, day, who deals with it, where it went, whether it is closed. No place for what "
            + "happened or to whom.",
        licence: "Apache-2.0; the wording is our own.",
        citation: "Adverse outcomes of mentoring are to be looked at, after Clarke et al., Adv Med Educ Pract "
            + "2019;10:693-701 (doi:10.2147/AMEP.S179303). The kinds and ways on follow common practice in the NHS.",
        example: """
            use: incident
            with:
              handlers: { coordinator: Programme coordinator, dean: Dean of students }
              routes: { settled-here: Settled within the programme, student-support: Student support }
            """)

    /// The kind, the day, who deals with it, where it went, whether it is closed.
    public let scoring: ItemScoring

    /// An entry with the words listed.
    ///
    /// - Throws: `too-few`, `former-name-in-use`, `former-name-twice`.
    public init(_ settings: Settings, in context: DefinitionContext) throws(ConfigurationProblem) {
        let findings =
            settings.categories.findings(of: "category", at: "categories")
            + settings.handlers.findings(of: "handler", at: "handlers")
            + settings.routes.findings(of: "route", at: "routes")
        guard findings.isEmpty else { throw ConfigurationProblem(findings) }
        scoring = ItemScoring([
            ScaledItem(
                Item(id: "category", prompt: "Of what kind is it?", format: .choice(settings.categories.options))),
            ScaledItem(Item(id: "day", prompt: "On which day did it become known?", format: .date)),
            ScaledItem(
                Item(id: "handler", prompt: "Who deals with it?", format: .choice(settings.handlers.options))),
            ScaledItem(Item(id: "route", prompt: "Where did it go?", format: .choice(settings.routes.options))),
            ScaledItem(Item(id: "closed", prompt: "Is it closed?", format: .yesNo), title: "Closed"),
        ])
    }

    /// A closed entry and an open one.
    public static var workedExamples: [WorkedExample] {
        [
            WorkedExample(
                title: "An entry that is closed counts 1", configuration: "{}",
                answers: [
                    "category": "relationship", "day": "2026-05-04", "handler": "coordinator",
                    "route": "settled-here", "closed": "yes",
                ], scores: ["closed": 1], source: "By definition."),
            WorkedExample(
                title: "One that is open counts 0", configuration: "handlers: { dean: Dean }",
                answers: [
                    "category": "patient-safety", "day": "2026-05-04", "handler": "dean",
                    "route": "speak-up-guardian", "closed": "no",
                ], scores: ["closed": 0], source: "By definition."),
        ]
    }
}
