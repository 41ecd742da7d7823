public import TelemachusCore

/// Three areas that mentors and mentees talk about.
///
/// It works as it stands: change the list, and its name in lists and help.
public struct OwnAreasDomains: DomainSet {
    /// What lists and help say.
    ///
    /// The id stands in definitions and never changes once somebody has used it. `licence` says whose words these are.
    public static let descriptor = PluginDescriptor(
        id: "own-areas", version: "1.0.0", title: "Own areas",
        summary: "Three areas in which a junior can show a senior something: records, remote care and safety.",
        licence: "Apache-2.0; the wording is our own.",
        example: "use: own-areas")

    /// The areas, in the order in which people are asked about them.
    ///
    /// An id stays once there are answers; where one must change, the former stands in `formerIDs`. `phrase` fits into
    /// a question: "How sure are you of {domain}?" A group talks along the prompts.
    public let domains = [
        Domain(
            id: "records", title: "Electronic records", phrase: "electronic records",
            rationale: "Juniors move between systems and see what each is good for.",
            prompts: ["Which parts of the record do you go round, and what would help?"]),
        Domain(
            id: "remote-care", title: "Care from afar", phrase: "care by telephone and video",
            rationale: "Juniors often hold more of these consultations than their seniors.",
            prompts: ["What do you do otherwise than face to face?"]),
        Domain(
            id: "safety", title: "Speaking up", phrase: "speaking up when care is at risk",
            rationale: "Only juniors know how it is to speak up to a senior.",
            prompts: ["When did somebody speak up to you last, and what became of it?"]),
    ]

    /// The areas; there is nothing to configure.
    public init(_ configuration: NoConfiguration, in context: DefinitionContext) {}
}
