import ArgumentParser
import TelemachusCore
import TelemachusProgramme
import TelemachusStore

/// `telemachus run`: the main job, from a bundle's definition and data to its report.
struct RunCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Play a programme's definition and data from enrolment to exports.",
        discussion: "The same definition, data and seed give the same bytes.")

    @Argument(help: "A bundle's id, a directory with a definition and data, or a definition with data beside it.")
    var bundle: String

    @Option(help: "The directory that the files go to; it is made where it is missing.")
    var out: String

    @Option(help: "The seed of the first draw, each later one has the next; left out, the one that the data name.")
    var seed: UInt64?

    @Flag(help: "Print results.json instead of the headline table.")
    var json = false

    func run(in environment: ToolEnvironment) throws {
        let run = try environment.run(bundle, seed: seed)
        let files = try run.files()
        try OutputDirectory(path: out).write(files)
        let report = files.first { $0.path.hasSuffix(".html") && !$0.path.contains("/") }
        environment.output.result(
            json
                ? ResultsDocument.json(run.record).text
                : Headline.text(run.record) + "\n"
                    + "\(files.count) files are in \(out)."
                    + (report.map { " The report: \(out)/\($0.path)" } ?? "") + "\n"
                    + run.record.results.paragraphs(ofNotices: "wording-left-out"))
    }
}

extension ToolEnvironment {
    /// Plays a bundle, analyses it and makes its files; shows what is wrong and stops where it cannot be played.
    func run(_ bundle: String, seed: UInt64?) throws -> BundleRun {
        let (definition, directory) = try library.place(of: bundle)
        let programme = try programme(definition)
        let data = try data(of: directory, for: programme)
        return try playing(data) {
            try BundleRun(programme, data, seed: seed, journal: StampedJournal.inMemory())
        }
    }
}
