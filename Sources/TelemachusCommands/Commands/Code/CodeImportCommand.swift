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

    @Argument(help: "A definition with data beside it, or a directory that holds both.")
    var definition: String

    @Argument(help: "The filled-in sheet.")
    var sheet: String

    @Flag(help: "Say what would change, and write nothing.")
    var dryRun = false

    @Flag(help: "Print one JSON document.")
    var json = false

    func run(in environment: ToolEnvironment) throws {
        var (work, _, directory) = try environment.codingWork(of: definition)
        var sources = SourceList()
        let source = try InputFile.read(sheet, isQuotable: false)
        let (changes, diagnostics) = work.take(source, into: &sources)
        environment.show(diagnostics, from: sources)
        guard !diagnostics.hasErrors else { throw CommandStop(status: .problems) }
        let files = work.changedFiles
        if !dryRun { try OutputDirectory(path: directory, isPrivate: true).write(files) }
        environment.output.result(
            json ? document(changes, files).text : text(changes, files.map { "\(directory)/\($0.path)" }))
    }

    private func text(_ changes: CodingWork.Changes, _ files: [String]) -> String {
        var text =
            "\(changes.added.of("text")) coded, \(changes.changed) coded otherwise, \(changes.unchanged) as before"
        text += changes.empty == 0 ? "\n" : ", \(changes.empty) still empty\n"
        if changes.isConverted {
            text += "codings.csv did not tell coders apart; what it held is now what is agreed.\n"
        }
        if files.isEmpty { return text + "Nothing changes.\n" }
        return text + (dryRun ? "Would write: " : "Written: ") + files.joined(separator: ", ") + "\n"
    }

    private func document(_ changes: CodingWork.Changes, _ files: [ExportedFile]) -> JSONValue {
        .object([
            ("added", .whole(changes.added)), ("changed", .whole(changes.changed)),
            ("unchanged", .whole(changes.unchanged)), ("empty", .whole(changes.empty)),
            ("files", .array(files.map { .string($0.path) })), ("dryRun", .bool(dryRun)),
        ])
    }
}
