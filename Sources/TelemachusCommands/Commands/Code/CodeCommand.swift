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

            With --workspace, texts and codes are those of a live programme: what sheets and tables say is recorded in \
            its journal. 'code load' takes the codebook in first.
            """,
        subcommands: [
            CodeSheetCommand.self, CodeImportCommand.self, CodeAgreementCommand.self, CodeMergeCommand.self,
            CodeBookCommand.self, CodeLoadCommand.self,
        ])
}

/// Where what is to be coded lies: data beside a definition, or a live programme.
struct CodingPlace: ParsableArguments {
    @Option(help: ArgumentHelp("A live programme's directory, in place of a definition.", valueName: "directory"))
    var workspace: String?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("The coordinator under whose name it is recorded in a live programme.", valueName: "name"))
    var author: String?

    /// Checks that a definition is named, or a live programme, and not both.
    func check(_ words: [String], after definition: String, count: Int) throws {
        let expected = count + (workspace == nil ? 1 : 0)
        guard words.count == expected else {
            throw ValidationError(
                workspace == nil
                    ? "Name \(definition), or a live programme with --workspace."
                    : "With --workspace there is no definition to name.")
        }
    }

    /// Opens the live programme; nil where a definition is named.
    func open(in environment: ToolEnvironment) throws -> Workspace? {
        guard let workspace else { return nil }
        let words = ["--workspace", workspace] + (author.map { ["--as", $0] } ?? [])
        return try Workspace(CoordinatorOptions.parse(words), in: environment)
    }
}

extension ToolEnvironment {
    /// What is to be coded, and the seed of the data.
    func codingWork(at place: CodingPlace, _ definition: String?) throws -> (work: CodingWork, seed: UInt64?) {
        if let workspace = try place.open(in: self) {
            try workspace.close()
            return (CodingWork(workspace.state), nil)
        }
        let (work, data, _) = try codingWork(of: definition ?? "")
        return (work, data.provenance.seed.map { UInt64($0) })
    }

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
