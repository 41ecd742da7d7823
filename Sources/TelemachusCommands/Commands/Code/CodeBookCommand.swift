import ArgumentParser
import TelemachusProgramme

/// `telemachus code book`: the codebook, to hand to coders and readers.
struct CodeBookCommand: ToolCommand {
    /// The forms.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case csv, markdown
    }

    static let configuration = CommandConfiguration(
        commandName: "book", abstract: "Print the codebook: codes with their definitions, categories and merges.")

    @Argument(help: "A definition with data beside it, a directory that holds both, or a bundle's id.")
    var definition: String?

    @OptionGroup var place: CodingPlace

    @Option(help: "csv or markdown.")
    var format = Format.markdown

    @Option(help: ArgumentHelp("Write to this file instead of printing.", valueName: "file"))
    var out: String?

    func validate() throws { try place.check([definition].compactMap(\.self), after: "a definition", count: 0) }

    func run(in environment: ToolEnvironment) throws {
        let book = try environment.codingWork(at: place, definition).work.codebook
        let text = format == .csv ? book.csv : book.markdown
        guard let out else { return environment.output.result(text) }
        try OutputDirectory.write(text, to: out)
        environment.output.result("\(book.codesInUse.count.of("code")): \(out)\n")
    }
}
