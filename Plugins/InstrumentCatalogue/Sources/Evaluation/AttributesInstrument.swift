public import TelemachusCore

/// What makes an effective mentor or mentee, as people see it in themselves.
public struct AttributesInstrument: SummingInstrument {
    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "attributes", version: "1.0.0", title: "Attributes of mentors and mentees",
        summary: "Six statements in which mentors or mentees describe themselves, and their mean. For reflection and "
            + "for change over time, never for selection.",
        licence: "Apache-2.0; the wording is our own.",
        citation: "After the text of Clarke et al., Adv Med Educ Pract 2019;10:693-701 (doi:10.2147/AMEP.S179303). Not "
            + "the tables of that paper, and not validated.",
        example: """
            use: attributes
            with: { side: mentor }
            """)

    /// The statements for one side, and their mean.
    public let scoring: ItemScoring

    /// The form of one side.
    public init(_ settings: SideSettings, in context: DefinitionContext) {
        let items = settings.side == .mentor ? Self.ofMentors : Self.ofMentees
        scoring = ItemScoring(
            items, sums: [SumScore("total", title: "All six", over: items, rule: .mean, isTotal: true)])
    }

    private static let ofMentors = [
        ScaledItem(
            "expertise", "Current expertise", "I know something well that my mentee wants to learn.",
            on: .selfDescription),
        ScaledItem(
            "confidence", "Confidence", "I am confident when I advise somebody more senior.", on: .selfDescription),
        ScaledItem(
            "communication", "Communication", "I can put what I know in words that fit the other.",
            on: .selfDescription),
        ScaledItem("teaching", "Willing to teach", "I like to show others how to do things.", on: .selfDescription),
        ScaledItem(
            "feedback", "Honest feedback", "I can say what I see, plainly and kindly.", on: .selfDescription),
        ScaledItem(
            "learning-back", "Ready to learn back", "I am here to learn from my mentee too.", on: .selfDescription),
    ]

    private static let ofMentees = [
        ScaledItem(
            "wish-to-learn", "Wish to learn", "There is something that I want to learn from my mentor.",
            on: .selfDescription),
        ScaledItem(
            "reflection", "Reflection", "I think about my own part when something did not go well.",
            on: .selfDescription),
        ScaledItem(
            "respect", "Respect", "I meet somebody more junior as an equal partner.", on: .selfDescription),
        ScaledItem(
            "experience", "Sharing experience", "I speak of my own experience, failures included.",
            on: .selfDescription),
        ScaledItem(
            "role-model", "Role model", "I do in practice what I want juniors to learn.", on: .selfDescription),
        ScaledItem("time", "Time", "I keep the time for our meetings free.", on: .selfDescription),
    ]

    /// Both sides, and a statement left out.
    public static var workedExamples: [WorkedExample] {
        [
            WorkedExample(
                title: "A mentor's six statements and their mean", configuration: "side: mentor",
                answers: [
                    "expertise": "5", "confidence": "2", "communication": "4", "teaching": "5", "feedback": "3",
                    "learning-back": "5",
                ],
                scores: [
                    "expertise": 5, "confidence": 2, "communication": 4, "teaching": 5, "feedback": 3,
                    "learning-back": 5, "total": 4,
                ], source: "Arithmetic: 24 / 6 = 4."),
            WorkedExample(
                title: "A mentee's, with one left out", configuration: "side: mentee",
                answers: [
                    "wish-to-learn": "5", "reflection": "4", "respect": "4", "experience": "3", "role-model": "3",
                ],
                scores: [
                    "wish-to-learn": 5, "reflection": 4, "respect": 4, "experience": 3, "role-model": 3, "time": nil,
                    "total": nil,
                ], source: "The rule complete-only."),
        ]
    }
}
