import ArgumentParser
import TelemachusCore
import TelemachusProgramme

/// `telemachus code import`: takes a filled-in sheet in.
struct CodeImportCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take a coder's filled-in sheet into the data.",
        discussion: """
            Every row is checked first; where any has a problem, nothing is written. The same sheet a second time changes \
            nothing; a later sheet of the same coder replaces what it judges otherwise.
            """)

    @Argument(
        help: ArgumentHelp(
            "A definition with data beside it and the filled-in sheet; with --workspace the sheet alone.",
            valueName: "definition> <sheet"))
    var words: [String] = []

    @OptionGroup var place: CodingPlace

    @Flag(help: "Say what would change, and write nothing.")
    var dryRun = false

    @Flag(help: "Print one JSON document.")
    var json = false

    func validate() throws { try place.check(words, after: "a definition and a sheet", count: 1) }

    func run(in environment: ToolEnvironment) throws {
        if var workspace = try place.open(in: environment) {
            var work = CodingWork(workspace.state)
            let changes = try take(into: &work, in: environment)
            try workspace.record(Proposal(work.newFacts), in: environment, isDryRun: dryRun)
            environment.output.result(
                json
                    ? document(changes, []).text
                    : counts(changes) + (work.newFacts.isEmpty ? "Nothing changes.\n" : dryRun ? "" : "Recorded.\n"))
            return try workspace.close()
        }
        var (work, _, directory) = try environment.codingWork(of: words[0])
        let changes = try take(into: &work, in: environment)
        let files = work.changedFiles
        if !dryRun { try OutputDirectory(path: directory, isPrivate: true).write(files) }
        environment.output.result(
            json ? document(changes, files).text : text(changes, files.map { "\(directory)/\($0.path)" }))
    }

    /// Takes the sheet in, or shows what is wrong with it.
    private func take(into work: inout CodingWork, in environment: ToolEnvironment) throws -> CodingWork.Changes {
        var sources = SourceList()
        let source = try InputFile.read(words.last ?? "", isQuotable: false)
        let (changes, diagnostics) = work.take(source, into: &sources)
        environment.show(diagnostics, from: sources)
        guard !diagnostics.hasErrors else { throw CommandStop(status: .problems) }
        return changes
    }

    private func text(_ changes: CodingWork.Changes, _ files: [String]) -> String {
        let text = counts(changes)
        if files.isEmpty { return text + "Nothing changes.\n" }
        return text + (dryRun ? "Would write: " : "Written: ") + files.joined(separator: ", ") + "\n"
    }

    private func counts(_ changes: CodingWork.Changes) -> String {
        var text =
            "\(changes.added.of("text")) coded, \(changes.changed) coded otherwise, \(changes.unchanged) as before"
        text += changes.empty == 0 ? "\n" : ", \(changes.empty) still empty\n"
        if changes.isConverted {
            text += "codings.csv did not tell coders apart; what it held is now what is agreed.\n"
        }
        return text
    }

    private func document(_ changes: CodingWork.Changes, _ files: [ExportedFile]) -> JSONValue {
        .object([
            ("added", .whole(changes.added)), ("changed", .whole(changes.changed)),
            ("unchanged", .whole(changes.unchanged)), ("empty", .whole(changes.empty)),
            ("files", .array(files.map { .string($0.path) })), ("dryRun", .bool(dryRun)),
        ])
    }
}
