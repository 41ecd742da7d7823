import Mustache
public import TelemachusCore
import TelemachusPages

/// Writes one page for each person whom a group has spoken about, to be handed on by one of the group:
/// `briefs/NAME.html`.
///
/// A brief holds what the group agreed to say and nothing of who said it.
public struct BriefExporter: Exporter {
    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "brief", version: "1.0.0", title: "Briefs",
        summary: "One printable page for each person mentored, with the statements that the group agreed on, by area "
            + "and without an author.",
        example: "use: brief")

    /// Coordinators, who hand the briefs on.
    public static let audience = Audience.coordinator

    /// The exporter, which has nothing to configure.
    public init(_ configuration: NoConfiguration, in context: DefinitionContext) throws(ConfigurationProblem) {}

    /// The pages, in the order of the briefs.
    public func files(for record: ProgrammeRecord) throws(ExportProblem) -> [ExportedFile] {
        guard let template = Template.page else {
            throw .notRepresentable("the brief's own template cannot be read")
        }
        var names = FileNames(orElse: "brief")
        return record.briefs.map { brief in
            let page = BriefPage(brief: brief, outline: record.outline, provenance: record.provenance)
            return ExportedFile(
                path: "briefs/\(names.name(for: brief.fileName)).html", text: template.render(page.content.value))
        }
    }
}
