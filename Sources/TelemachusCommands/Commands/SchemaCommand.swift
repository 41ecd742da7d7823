import ArgumentParser
import TelemachusClaims
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
        discussion: """
            Both hold every plugin of this program with its configuration. With --claims it is the format of the files \
            that 'telemachus audit' reads, with --simulation that of the profiles of 'telemachus simulate'.
            """)

    @Flag(help: "The format of claims instead, as a JSON Schema.")
    var claims = false

    @Flag(help: "The format of simulation profiles instead, as a JSON Schema.")
    var simulation = false

    @Option(help: "json or markdown.")
    var format = Format.json

    @Option(help: "The file to write; left out, standard output.")
    var out: String?

    func validate() throws {
        if claims, simulation { throw ValidationError("--claims and --simulation are two formats; name one.") }
        if claims, format != .json { throw ValidationError("--claims is written as json; leave --format out.") }
        if simulation, format != .json { throw ValidationError("--simulation is written as json; leave --format out.") }
    }

    func run(in environment: ToolEnvironment) throws {
        let text =
            switch format {
            case .json where claims: ClaimsSchema(registry: environment.registry).text
            case .json where simulation: SimulationSchema(registry: environment.registry).text
            case .json: DefinitionSchema(registry: environment.registry).text
            case .markdown: DefinitionReference(registry: environment.registry).markdown
            }
        guard let out else { return environment.output.result(text) }
        try OutputDirectory.write(text, to: out)
    }
}
