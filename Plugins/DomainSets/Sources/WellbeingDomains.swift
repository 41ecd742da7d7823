public import TelemachusCore

/// What juniors can tell seniors of what keeps people well at work, and what wears them out.
///
/// The areas are about work, never about a person's health.
public struct WellbeingDomains: DomainSet {
    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "wellbeing", version: "1.0.0", title: "Wellbeing at work",
        summary: "Six areas of working life: workload and rest, rotas, asking for help, learning from mistakes, "
            + "kindness in the team, and meaning.",
        licence: "Apache-2.0; all wording is our own.",
        citation: "That trainees can bring new perspectives on the health and wellbeing of clinicians is said by "
            + "Clarke et al., Adv Med Educ Pract 2019;10:693-701 (doi:10.2147/AMEP.S179303); the areas and the wording "
            + "are ours.",
        example: """
            use: wellbeing
            """)

    /// The areas that the programme takes.
    public let domains: [Domain]

    /// The set, or the areas of it that the settings list.
    ///
    /// - Throws: `unknown-domain`, `repeated-domain`.
    public init(_ configuration: ChosenAreas, in context: DefinitionContext) throws(ConfigurationProblem) {
        domains = try configuration.chosen(from: Self.areas)
    }

    /// The areas, whose ids never change, for data and comparisons refer to them.
    static let areas = [
        Domain(
            id: "workload-and-rest", title: "Workload and rest", phrase: "workload and rest",
            rationale: "Seniors set the pace and rarely see who eats, sleeps or goes home late.",
            prompts: [
                "Which breaks are on paper only?",
                "Which task could stop tomorrow without anybody missing it?",
            ]),
        Domain(
            id: "rotas", title: "Rotas and notice", phrase: "rotas, leave and notice",
            rationale: "How early a rota is known decides whether a life can be planned around it.",
            prompts: [
                "How long beforehand do people know when they work, and who can change it?",
                "What does it take to get a day off for a wedding?",
            ]),
        Domain(
            id: "asking-for-help", title: "Asking for help", phrase: "asking for help",
            rationale: "People ask where asking has gone well before.",
            prompts: [
                "Whom would a newcomer ask at three in the morning, and whom not?",
                "What do seniors do that makes it easier to say 'I do not know'?",
            ]),
        Domain(
            id: "after-mistakes", title: "After mistakes", phrase: "what happens after a mistake",
            rationale: "What follows a mistake teaches everybody who watches.",
            prompts: [
                "What is said to the person in the first hour, and by whom?",
                "Which lesson did the team draw last time, and who heard of it?",
            ]),
        Domain(
            id: "kindness", title: "Kindness in the team", phrase: "how people treat each other",
            rationale: "Rudeness travels downwards, and those below know its way.",
            prompts: [
                "At which time of day or in which room do people become unkind?",
                "What small thing has a senior done that people still speak of?",
            ]),
        Domain(
            id: "meaning", title: "Meaning", phrase: "what makes the work worthwhile",
            rationale: "What keeps people in the work is known to them and seldom asked.",
            prompts: [
                "Which hour of last week was worth all the others?",
                "What would let people spend more of their time on that?",
            ]),
    ]
}
