public import TelemachusCore

/// What came of it for mentors or for mentees: the benefits that the literature promises, as outcomes.
public struct BenefitsInstrument: SummingInstrument {
    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "benefits", version: "1.0.0", title: "Benefits of both sides",
        summary: "Eight benefits that mentors or mentees are said to have, rated by how much of each came about, and "
            + "their mean. Half way, at the end, at follow-up.",
        licence: "Apache-2.0; the wording is our own.",
        citation: "After the text of Clarke et al., Adv Med Educ Pract 2019;10:693-701 (doi:10.2147/AMEP.S179303). Not "
            + "the tables of that paper, and not validated.",
        example: """
            use: benefits
            with: { side: mentee }
            """)

    /// The benefits of one side, and their mean.
    public let scoring: ItemScoring

    /// The form of one side.
    public init(_ settings: SideSettings, in context: DefinitionContext) {
        let items = settings.side == .mentor ? Self.ofMentors : Self.ofMentees
        scoring = ItemScoring(
            items, sums: [SumScore("total", title: "All eight", over: items, rule: .mean, isTotal: true)])
    }

    private static let ofMentors = [
        ScaledItem(
            "professional-skills", "Professional skills", "I have gained skills for my profession.", on: .extent),
        ScaledItem("mentoring-skills", "Mentoring skills", "I have become better at mentoring.", on: .extent),
        ScaledItem("leadership", "Leadership", "I have gained experience of leading.", on: .extent),
        ScaledItem("voice", "Being heard", "I find it easier to speak openly with seniors.", on: .extent),
        ScaledItem(
            "opportunity", "Opportunities", "New clinical or academic opportunities have opened up.", on: .extent),
        ScaledItem("network", "Network", "I know more people whom I can turn to.", on: .extent),
        ScaledItem("role-model", "Role model", "I have seen in my mentee how I want to work.", on: .extent),
        ScaledItem("satisfaction", "Satisfaction", "I am more content with my work.", on: .extent),
    ]

    private static let ofMentees = [
        ScaledItem("technical-skills", "Technical skills", "I have learnt to use something new.", on: .extent),
        ScaledItem("current-knowledge", "Current knowledge", "I know more of what is new in my field.", on: .extent),
        ScaledItem("leadership", "Leadership", "I lead juniors otherwise than before.", on: .extent),
        ScaledItem(
            "across-generations", "Across generations", "I find it easier to talk with people of other generations.",
            on: .extent),
        ScaledItem("ideas", "Ideas", "New ideas have gone into my work.", on: .extent),
        ScaledItem("other-fields", "Other fields", "I know more of other fields and professions.", on: .extent),
        ScaledItem("network", "Network", "I know more people whom I can turn to.", on: .extent),
        ScaledItem("enthusiasm", "Enthusiasm", "I have new enthusiasm for my work.", on: .extent),
    ]

    /// Both sides, and a benefit not judged.
    public static var workedExamples: [WorkedExample] {
        [
            WorkedExample(
                title: "A mentor's eight benefits and their mean", configuration: "side: mentor",
                answers: [
                    "professional-skills": "4", "mentoring-skills": "5", "leadership": "3", "voice": "5",
                    "opportunity": "1", "network": "4", "role-model": "3", "satisfaction": "3",
                ],
                scores: [
                    "professional-skills": 4, "mentoring-skills": 5, "leadership": 3, "voice": 5, "opportunity": 1,
                    "network": 4, "role-model": 3, "satisfaction": 3, "total": 3.5,
                ], source: "Arithmetic: 28 / 8 = 3.5."),
            WorkedExample(
                title: "A mentee's, with one not judged", configuration: "side: mentee",
                answers: [
                    "technical-skills": "5", "current-knowledge": "4", "leadership": "2", "across-generations": "4",
                    "ideas": "3", "other-fields": "2", "network": "3",
                ],
                scores: [
                    "technical-skills": 5, "current-knowledge": 4, "leadership": 2, "across-generations": 4, "ideas": 3,
                    "other-fields": 2, "network": 3, "enthusiasm": nil, "total": nil,
                ], source: "The rule complete-only."),
        ]
    }
}
