public import TelemachusCore

/// What students and early-career doctors can show their educators: tools, ways of learning, and a fresh look.
///
/// The areas are those that Anderson and Clarke et al. name.
public struct MedicalEducationDomains: DomainSet {
    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "medical-education", version: "1.0.0", title: "Medical education",
        summary: "Nine areas in which students can mentor educators: records, telemedicine, podcasts, platforms, "
            + "databases, AI tools, inclusion, wellbeing, and innovation in practice.",
        licence: "Apache-2.0; all wording is our own.",
        citation: "The areas are those named by Anderson, Bridging the gap! The scope and implications of reverse "
            + "mentoring in medical education (opinion), and by Clarke et al., Adv Med Educ Pract 2019;10:693-701 "
            + "(doi:10.2147/AMEP.S179303); the wording is ours.",
        example: """
            use: medical-education
            with: { areas: [records, platforms, ai-tools, wellbeing] }
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
            id: "records", title: "Electronic records", phrase: "electronic health records",
            rationale: "Students meet several hospitals' records within a year and can compare them.",
            prompts: [
                "What do you do in the record that your teachers do on paper?",
                "Where would a student look for something that a consultant would not find?",
            ]),
        Domain(
            id: "telemedicine", title: "Telemedicine", phrase: "telemedicine",
            rationale: "Consultations at a distance are part of practice and still rare in teaching.",
            prompts: [
                "What can be examined through a camera, and what cannot?",
                "How should a consultation by video be taught and assessed?",
            ]),
        Domain(
            id: "podcasts", title: "Podcasts and social media", phrase: "podcasts and social media for learning",
            rationale: "Much of what students learn they hear or read outside the curriculum.",
            prompts: [
                "Which podcasts or channels have taught you something that you used on a ward?",
                "How do you judge whether what you hear there is right?",
            ]),
        Domain(
            id: "platforms", title: "Online learning", phrase: "online learning platforms and modules",
            rationale: "Nobody knows better than their users which modules teach and which are clicked through.",
            prompts: [
                "Which online module did you finish because you wanted to, and what made the difference?",
                "What should happen in the room once the facts are learnt at home?",
                "Which part of the platform would you switch off?",
            ]),
        Domain(
            id: "databases", title: "Databases and evidence", phrase: "electronic databases and searching for evidence",
            rationale: "Searching has changed, and habits of searching are seldom shown to anybody.",
            prompts: [
                "How do you search when a patient is waiting for the answer?",
                "What do you no longer look up in a book, and what still?",
            ]),
        Domain(
            id: "ai-tools", title: "AI tools", phrase: "artificial intelligence tools",
            rationale: "Students use such tools already; educators set the rules for them.",
            prompts: [
                "What do you use such tools for, and where have they misled you?",
                "Which assignments no longer test what they were meant to test?",
                "What must never be typed into them?",
            ]),
        Domain(
            id: "inclusion", title: "Justice, equity, diversity, inclusion",
            phrase: "justice, equity, diversity and inclusion",
            rationale: "Learners see who is asked, who is pictured and who is missing in teaching and on the ward.",
            prompts: [
                "Whose bodies, names and lives do our cases show, and whose do they leave out?",
                "When did somebody in teaching or on a ward feel that they did not belong?",
            ]),
        Domain(
            id: "wellbeing", title: "Wellbeing", phrase: "the wellbeing of learners and clinicians",
            rationale: "How seniors speak of rest, help and mistakes is what juniors learn about them.",
            prompts: [
                "What in the timetable or the culture makes people ill, and what keeps them well?",
                "What do you wish that your teachers said aloud about their own bad days?",
            ]),
        Domain(
            id: "innovation", title: "Innovation in practice", phrase: "new ideas in teaching and practice",
            rationale: "Those who are new to a place see what could be otherwise, and for a short time only.",
            prompts: [
                "What have you seen elsewhere that would work here?",
                "Which new method should be tried for one term, and how would we know that it worked?",
            ]),
    ]
}
