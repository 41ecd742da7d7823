import ArgumentParser
import Foundation
import TelemachusCore
import TelemachusProgramme

/// `telemachus code merge`: makes two codes one, and writes down why.
struct CodeMergeCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Make two codes one from now on, and write down who decided it and why.",
        discussion: "Texts that have the first code count for the second one. It stays visible in the codebook.")

    @Argument(help: "A definition with data beside it, or a directory that holds both.")
    var definition: String

    @Argument(help: "The code that goes.")
    var from: String

    @Argument(help: "The code that stays.")
    var into: String

    @Option(help: "Why, in a sentence that readers of the codebook will see.")
    var reason: String

    @Option(help: "Who decided it.")
    var by: String

    @Option(help: "The day, such as 2026-11-21; left out, today.")
    var date: String?

    @Flag(help: "Say what would change, and write nothing.")
    var dryRun = false

    func validate() throws {
        if let date, (try? AnswerFormat.date.answer(from: date)) == nil {
            throw ValidationError("--date '\(date)' is no date; write year, month and day, such as 2026-11-21.")
        }
        for (option, text) in [("--reason", reason), ("--by", by)] where text.allSatisfy(\.isWhitespace) {
            throw ValidationError("\(option) is empty.")
        }
    }

    func run(in environment: ToolEnvironment) throws {
        var (work, _, directory) = try environment.codingWork(of: definition)
        let merge = Codebook.Merge(from: from, into: into, date: date ?? Self.today, by: by, reason: reason)
        guard try work.merge(merge) else {
            return environment.output.result("Nothing changes: they are one already.\n")
        }
        if !dryRun { try OutputDirectory(path: directory, isPrivate: true).write(work.changedFiles) }
        environment.output.result(
            "\(from) \(dryRun ? "would count" : "counts") as \(work.codebook.current(from)): \(directory)/merges.csv\n")
    }

    private static var today: String { Date.now.formatted(.iso8601.year().month().day()) }
}
