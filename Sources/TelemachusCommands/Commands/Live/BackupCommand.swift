import ArgumentParser
import TelemachusProgramme
import TelemachusStore

/// `telemachus backup`: a copy of the journal, while it may be in use.
struct BackupCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the journal into a file, also while it is in use.",
        discussion: "The copy is verified and readable by its owner alone. Nothing is overwritten.")

    @Argument(help: "The file that the copy goes to.")
    var file: String

    @OptionGroup var place: WorkspaceOptions

    func run(in environment: ToolEnvironment) throws {
        let journal = try SQLiteJournal.open(path: place.journal)
        let found = try journal.backUp(to: file)
        try journal.close()
        environment.output.result("\(file) holds \(found.entries) facts.\nhead: \(found.head.hash)\n")
        guard found.isWhole else { throw environment.stop(found.diagnostics(in: file), .problems) }
    }
}
