import ArgumentParser
import Foundation
import TelemachusCore
import TelemachusProgramme

/// `telemachus report`: the report alone, as a page or as text.
struct ReportCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Play a programme's definition and data, and write the report alone.",
        discussion: """
            The exporter that the definition names writes it, with the settings that it has there; any other one that \
            can does where the definition names none. The figures are those that 'telemachus run' gives.
            """)

    @Argument(help: "A bundle's id, a directory with a definition and data, or a definition with data beside it.")
    var bundle: String

    @Option(
        help: "html or markdown; left out, what the file's ending says, and markdown where there is none.",
        transform: ReportFormat.init(named:))
    var format: ReportFormat?

    @Option(help: "The file to write; left out, standard output.")
    var out: String?

    @Option(help: "The seed of every draw; left out, the one that the data name.")
    var seed: UInt64?

    func run(in environment: ToolEnvironment) throws {
        let run = try environment.run(bundle, seed: seed)
        let format = format ?? out.flatMap(ReportFormat.init(ofFile:)) ?? .markdown
        guard let text = try run.report(as: format, from: environment.registry) else {
            throw CommandStop(
                status: .refused,
                message: "telemachus: no exporter of this program writes reports as \(format.rawValue)\n")
        }
        guard let out else { return environment.output.result(text) }
        try OutputDirectory.write(text, to: out)
    }
}

extension ReportFormat {
    /// The format of that name.
    fileprivate init(named word: String) throws {
        guard let format = Self(rawValue: word) else {
            throw ValidationError(
                "'\(word)' is no format of a report; use \(Self.allCases.map(\.rawValue).listed("or"))")
        }
        self = format
    }

    /// The format that a file's name ends in; nil where it ends in none.
    fileprivate init?(ofFile path: String) {
        let ending = (path as NSString).pathExtension.lowercased()
        guard let format = Self.allCases.first(where: { $0.endings.contains(ending) }) else { return nil }
        self = format
    }
}
