import ArgumentParser
import TelemachusCore
import TelemachusProgramme

/// `telemachus code`: the content analysis of comments, from the sheet for a coder to what coders agreed on.
struct CodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code",
        abstract: "Code what people wrote: sheets for coders, their agreement, merges, the codebook.",
        discussion: """
            The texts and codes are those of the directory 'data' beside the definition. Make a sheet for each coder, \
            import the filled-in sheets, look at the agreement, settle what differs on the sheet of the coder 'agreed', \
            and import that too. 'telemachus run' counts what is agreed.
            """,
        subcommands: [
            CodeSheetCommand.self, CodeImportCommand.self, CodeAgreementCommand.self, CodeMergeCommand.self,
            CodeBookCommand.self,
        ])
}

extension ToolEnvironment {
    /// What is to be coded beside a definition, and where its data lie.
    func codingWork(of word: String) throws -> (work: CodingWork, data: BundleData, directory: String) {
        let (definition, directory) = try library.place(of: word)
        let programme = try programme(definition)
        let data = try data(of: directory, for: programme)
        return (CodingWork(data, of: programme), data, directory + "/data")
    }
}

extension Int {
    /// The number with a noun, `1 segment` or `2 segments`.
    func of(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
