public import TelemachusCore

/// Whether people can speak up, ask, err and disagree without paying for it, in a pair or a team.
public struct PsychologicalSafetyInstrument: SummingInstrument {
    /// Where the safety is asked about.
    public struct Settings: TelemachusCore.Configuration {
        /// The place, as it fits into "in …".
        public var place: Text = "our meetings"

        /// The pair's meetings.
        public init() {}

        /// The declared fields.
        public static var fields: [Field<Settings>] {
            [
                .defaulted(
                    "place", \.place, .localizedText,
                    help: "Where people are to be safe, as it fits after 'in': 'our meetings', 'this team'.")
            ]
        }
    }

    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "psychological-safety", version: "1.0.0", title: "Psychological safety",
        summary: "Six statements on asking, erring, disagreeing and speaking up in a pair or a team, and their mean.",
        licence: "Apache-2.0; the wording is our own and not that of the published scale.",
        citation: "The construct is that of Edmondson, Psychological safety and learning behavior in work teams, Adm "
            + "Sci Q 1999;44:350-383; no statement of hers is used. The scale has not been validated.",
        example: """
            use: psychological-safety
            with: { place: this team }
            """)

    /// The statements, and their mean.
    public let scoring: ItemScoring

    /// The form about the place named.
    public init(_ settings: Settings, in context: DefinitionContext) {
        func rated(_ id: String, _ title: Text, _ words: Text, isReversed: Bool = false) -> ScaledItem {
            ScaledItem(
                id, title, words.replacing("place", with: settings.place), on: .agreement, isReversed: isReversed)
        }
        let items = [
            rated("ask", "Asking", "In {place} I can ask a question that shows that I do not know something."),
            rated("disagree", "Disagreeing", "In {place} I can say that I see a thing differently."),
            rated("err", "Erring", "In {place} I can tell of a mistake of mine."),
            rated("cost", "Cost", "Being frank in {place} could be used against me later.", isReversed: true),
            rated("concern", "Concerns", "In {place} I would raise a concern about safety at once."),
            rated("careful", "Being careful", "In {place} I weigh every word before I say it.", isReversed: true),
        ]
        scoring = ItemScoring(
            items, sums: [SumScore("safety", title: "Safety", over: items, rule: .mean, missing: .proRata)],
            scoresItems: false)
    }

    /// All statements, four of six, and three.
    public static var workedExamples: [WorkedExample] {
        [
            WorkedExample(
                title: "Safety is the mean of the six statements, two of them reversed", configuration: "{}",
                answers: ["ask": "4", "disagree": "3", "err": "4", "cost": "2", "concern": "5", "careful": "4"],
                scores: ["safety": 22.0 / 6], source: "Arithmetic: (4 + 3 + 4 + 4 + 5 + 2) / 6."),
            WorkedExample(
                title: "Four statements of six are enough", configuration: "place: this team",
                answers: ["ask": "4", "disagree": "3", "err": "4", "cost": "1"], scores: ["safety": 4],
                source: "The rule pro-rata: (4 + 3 + 4 + 5) / 4 = 4."),
            WorkedExample(
                title: "Three are too few", configuration: "{}", answers: ["ask": "4", "disagree": "3", "err": "4"],
                scores: ["safety": nil], source: "The rule pro-rata asks for two thirds of the answers."),
        ]
    }
}
