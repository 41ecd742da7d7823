public import TelemachusCore

/// The seven areas in which clinical fellows gave their consultants feedback, ready for use.
///
/// The areas are those that Raju et al. name (BMJ Open 2022;12:e062361), in the order of their methods section. The
/// paper prints neither questions nor wording: titles, phrases, rationales and prompts are our own.
public struct ClinicalSevenDomains: DomainSet {
    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "clinical-seven", version: "1.0.0", title: "Seven clinical areas",
        summary: "Seven areas in which doctors in training can tell a consultant what they see: technology, practice, "
            + "work with juniors, time, approachability, strengths, and what could improve.",
        licence: "Apache-2.0; the names of the areas are facts of the cited paper, all wording is our own.",
        citation: "The seven areas are those named by Raju et al., BMJ Open 2022;12:e062361 "
            + "(doi:10.1136/bmjopen-2022-062361); the wording is ours.",
        example: """
            use: clinical-seven
            """)

    /// The seven areas in the paper's order.
    public let domains = ClinicalSevenDomains.areas

    /// The areas; there is nothing to configure.
    public init(_ configuration: NoConfiguration, in context: DefinitionContext) {}
}
