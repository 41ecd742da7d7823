public import TelemachusCore

/// What staff who are in a minority can show leaders of how an organisation includes and leaves out.
///
/// Nobody owes anybody an account of their own life: the prompts ask about the organisation.
public struct InclusionDomains: DomainSet {
    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "inclusion", version: "1.0.0", title: "Inclusion",
        summary: "Six areas of justice, equity, diversity and inclusion at work: belonging, progression, voice, "
            + "everyday conduct, patients and communities, and leaders' own learning.",
        licence: "Apache-2.0; all wording is our own.",
        citation: "That juniors can bring a fresh look at justice, equity, diversity and inclusion, and that pairs of "
            + "seniors and juniors of minorities can help against bias, is said by Anderson, Bridging the gap! "
            + "(opinion), and by Clarke et al., Adv Med Educ Pract 2019;10:693-701 (doi:10.2147/AMEP.S179303); the "
            + "areas and the wording are ours.",
        example: """
            use: inclusion
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
            id: "belonging", title: "Belonging", phrase: "who belongs here",
            rationale: "Those at the centre seldom notice where the edge runs.",
            prompts: [
                "By what would a newcomer notice who belongs here?",
                "What does the organisation do in the first weeks that makes people stay or go?",
            ]),
        Domain(
            id: "progression", title: "Progression", phrase: "fair progression and recognition",
            rationale: "Leaders decide on posts, marks and praise, and see the results only as averages.",
            prompts: [
                "How do people here learn about an opportunity before it is advertised?",
                "Whose work is seen, and whose is taken for granted?",
            ]),
        Domain(
            id: "voice", title: "Being heard", phrase: "being heard and speaking up",
            rationale: "Who speaks in a meeting is decided long before the meeting.",
            prompts: [
                "When did something change because somebody junior said so?",
                "What becomes of a concern after it has been raised?",
            ]),
        Domain(
            id: "everyday-conduct", title: "Everyday conduct", phrase: "everyday words and conduct",
            rationale: "Small things that are said every day weigh more than policies.",
            prompts: [
                "Which words or jokes pass here that should not?",
                "What can a bystander do in the moment, and who would back them?",
            ]),
        Domain(
            id: "patients-and-communities", title: "Patients and communities",
            phrase: "care for patients of every background",
            rationale: "Staff who share a community's life know where services miss it.",
            prompts: [
                "Which patients find it hardest to use what we offer?",
                "Whom should we have asked before we changed a service?",
            ]),
        Domain(
            id: "own-learning", title: "Leaders' own learning", phrase: "one's own assumptions",
            rationale: "The relation is for the senior's learning; it is not the junior's task to be an example.",
            prompts: [
                "What did you take for granted that turned out to be otherwise?",
                "What will you read, visit or ask before the next meeting?",
            ]),
    ]
}
