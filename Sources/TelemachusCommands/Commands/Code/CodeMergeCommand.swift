import ArgumentParser
import Foundation
import TelemachusCore
import TelemachusProgramme

/// `telemachus code merge`: makes two codes one, and writes down why.
struct CodeMergeCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Make two codes one from now on, and write down who decided it and why.",
        discussion: "Texts that have the first code count for the second one. It stays visible in the codebook.")

    @Argument(
        help: ArgumentHelp(
            "A definition with data beside it, the code that goes and the one that stays; with --workspace the codes.",
            valueName: "definition> <from> <into"))
    var words: [String] = []

    @OptionGroup var place: CodingPlace

    @Option(help: "Why, in a sentence that readers of the codebook will see.")
    var reason: String

    @Option(help: "Who decided it.")
    var by: String

    @Option(help: "The day, such as 2026-11-21; left out, today.")
    var date: String?

    @Flag(help: "Say what would change, and write nothing.")
    var dryRun = false

    private var from: String { words.dropLast().last ?? "" }
    private var into: String { words.last ?? "" }

    func validate() throws {
        try place.check(words, after: "a definition and two codes", count: 2)
        if let date, (try? AnswerFormat.date.answer(from: date)) == nil {
            throw ValidationError("--date '\(date)' is no date; write year, month and day, such as 2026-11-21.")
        }
        for (option, text) in [("--reason", reason), ("--by", by)] where text.allSatisfy(\.isWhitespace) {
            throw ValidationError("\(option) is empty.")
        }
    }

    func run(in environment: ToolEnvironment) throws {
        if var workspace = try place.open(in: environment) {
            var work = CodingWork(workspace.state)
            let day = date ?? workspace.today.description
            let isNew = try work.merge(Codebook.Merge(from: from, into: into, date: day, by: by, reason: reason))
            try workspace.record(Proposal(work.newFacts), in: environment, isDryRun: dryRun)
            environment.output.result(
                isNew
                    ? "\(from) \(dryRun ? "would count" : "counts") as \(work.codebook.current(from))\n"
                    : "Nothing changes: they are one already.\n")
            return try workspace.close()
        }
        var (work, _, directory) = try environment.codingWork(of: words[0])
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
