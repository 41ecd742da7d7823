import ArgumentParser
import TelemachusProgramme

/// `telemachus explain`: the programme told in another form.
struct ExplainCommand: ToolCommand {
    /// The forms.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, yaml, mermaid, dot
    }

    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Tell a programme as text, as resolved YAML, or as a flow chart.",
        discussion: """
            text is for reading aloud; yaml is the definition with every default and where each value comes from;
            mermaid and dot are the flow chart, for Markdown pages and for Graphviz:
            'telemachus explain my-programme --format dot | dot -Tsvg > flow.svg'.
            """)

    @Argument(help: "A definition, a directory that holds one, or a bundle's id.")
    var definition: String

    @Option(help: "text, yaml, mermaid or dot.")
    var format = Format.text

    @Option(
        help: ArgumentHelp(
            "For text and charts: the definition's words in this language, where it has them.", valueName: "tag"))
    var language: String?

    func run(in environment: ToolEnvironment) throws {
        let programme = try environment.programme(environment.library.definition(for: definition))
        let explanation = Explanation(of: programme, in: language)
        if let language, !explanation.hasWordsOfItsOwn {
            environment.output.error("no words are marked as '\(language)'; the definition's own are used\n")
        }
        switch format {
        case .text: environment.output.result(explanation.text)
        case .yaml: environment.output.result(explanation.yaml)
        case .mermaid: environment.output.result(FlowChart(of: programme, in: language).mermaid)
        case .dot: environment.output.result(FlowChart(of: programme, in: language).dot)
        }
    }
}
