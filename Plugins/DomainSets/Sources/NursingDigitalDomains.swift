public import TelemachusCore

/// What junior nurses can show nurse leaders of digital work: records, care at a distance, data, social media.
///
/// The areas are those that Robertson and Ferguson name, and what their daily use brings with it.
public struct NursingDigitalDomains: DomainSet {
    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "nursing-digital", version: "1.0.0", title: "Digital nursing",
        summary: "Seven areas of digital work in nursing: records, medicines, telehealth, data, devices, social media, "
            + "and safety and privacy.",
        licence: "Apache-2.0; all wording is our own.",
        citation: "Electronic health records, telehealth, social media and contemporary trends are the areas named by "
            + "Robertson and Ferguson, Reverse mentoring: our journey towards intergenerational collaboration, "
            + "American Nurse (opinion); the remaining ones and the wording are ours.",
        example: """
            use: nursing-digital
            with: { areas: [records, telehealth, social-media] }
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
            rationale: "Ward nurses write in the records all day and know where they help and where they hinder.",
            prompts: [
                "Which part of the record do you open most, and which do you avoid?",
                "Where is the same thing written down twice?",
                "What would you change about the record if you could change one thing?",
            ]),
        Domain(
            id: "medicines", title: "Electronic prescribing", phrase: "electronic prescribing and administration",
            rationale: "Warnings and work-arounds show at the bedside before they show in a report.",
            prompts: [
                "Which warnings does everybody click away, and why?",
                "What happens on the ward when the system is down?",
            ]),
        Domain(
            id: "telehealth", title: "Telehealth", phrase: "telehealth",
            rationale: "Care by video and telephone asks for skills that few leaders were trained in.",
            prompts: [
                "What makes a video consultation go well for the patient?",
                "Who is left out when care moves to a screen, and what helps them?",
                "Which kinds of visit should stay face to face?",
            ]),
        Domain(
            id: "data", title: "Data and dashboards", phrase: "data and dashboards",
            rationale: "Leaders decide by figures that nurses enter; both gain from seeing the other end.",
            prompts: [
                "Which figure about your ward do you not believe, and how does it come about?",
                "Which question could the data answer that nobody asks?",
            ]),
        Domain(
            id: "devices", title: "Devices and apps", phrase: "devices and apps",
            rationale: "New tools reach the bedside first, some of them in people's own pockets.",
            prompts: [
                "Which app or device has saved you time this month?",
                "Which tool was bought and is not used, and what would have told us so before?",
            ]),
        Domain(
            id: "social-media", title: "Social media", phrase: "professional use of social media",
            rationale: "Younger colleagues know where patients and recruits look, and what a post can do.",
            prompts: [
                "Where do patients and future colleagues look for us, and what do they find?",
                "How do you keep the personal and the professional apart?",
            ]),
        Domain(
            id: "safety-and-privacy", title: "Safety and privacy", phrase: "digital safety and privacy",
            rationale: "Rules on passwords, pictures and messages are kept only where they fit the work.",
            prompts: [
                "Which rule on data is hardest to keep on a busy shift?",
                "How would you notice that something was wrong with a message or a log-in?",
            ]),
    ]
}
