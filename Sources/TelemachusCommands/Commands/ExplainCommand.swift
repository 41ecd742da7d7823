import ArgumentParser
import TelemachusProgramme

/// `telemachus explain`: the programme told in another form.
struct ExplainCommand: ToolCommand {
    /// The forms.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, yaml, mermaid, dot
    }

    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Tell a programme as text, as resolved YAML, or as a flow chart.")

    @Argument(help: "A definition, a directory that holds one, or a bundle's id.")
    var definition: String

    @Option(help: "text, yaml, mermaid or dot.")
    var format = Format.text

    func run(in environment: ToolEnvironment) throws {
        let programme = try environment.programme(environment.library.definition(for: definition))
        let explanation = Explanation(of: programme)
        switch format {
        case .text: environment.output.result(explanation.text)
        case .yaml: environment.output.result(explanation.yaml)
        case .mermaid: environment.output.result(FlowChart(of: programme).mermaid)
        case .dot: environment.output.result(FlowChart(of: programme).dot)
        }
    }
}
