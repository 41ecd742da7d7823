import ArgumentParser
import TelemachusCore
import TelemachusProgramme

/// `telemachus schema`: the definition format for editors and readers.
struct SchemaCommand: ToolCommand {
    /// The forms.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json, markdown
    }

    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Write the definition format as a JSON Schema for editors, or as a page.",
        discussion: "Both hold every plugin of this program with its configuration.")

    @Option(help: "json or markdown.")
    var format = Format.json

    @Option(help: "The file to write; left out, standard output.")
    var out: String?

    func run(in environment: ToolEnvironment) throws {
        let text =
            switch format {
            case .json: DefinitionSchema(registry: environment.registry).text
            case .markdown: DefinitionReference(registry: environment.registry).markdown
            }
        guard let out else { return environment.output.result(text) }
        try OutputDirectory.write(text, to: out)
    }
}
