import ArgumentParser
import Foundation
import TelemachusCore
import TelemachusProgramme

/// `telemachus report`: the report alone, as a page or as text.
struct ReportCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write the report alone, of a bundle or of a live programme.",
        discussion: """
            With a bundle, its definition and data are played as 'telemachus run' does; without one, the report is on \
            the live programme of --workspace. The exporter that the definition names writes it, with the settings that it has there; any other one that \
            can does where the definition names none.
            """)

    @Argument(
        help: """
            A bundle's id, a directory with a definition and data, or a definition with data beside it; left out, the \
            live programme.
            """)
    var bundle: String?

    @OptionGroup var coordinator: CoordinatorOptions

    @Option(
        help: "html or markdown; left out, what the file's ending says, and markdown where there is none.",
        transform: ReportFormat.init(named:))
    var format: ReportFormat?

    @Option(help: "The file to write; left out, standard output.")
    var out: String?

    @Option(help: "The seed of every draw; left out, the one that the data name.")
    var seed: UInt64?

    func validate() throws {
        if bundle == nil, seed != nil {
            throw ValidationError("The draws of a live programme have their seeds; leave --seed out.")
        }
    }

    func run(in environment: ToolEnvironment) throws {
        let analysed = try analysed(environment)
        let format = format ?? out.flatMap(ReportFormat.init(ofFile:)) ?? .markdown
        guard let text = try analysed.report(as: format, from: environment.registry) else {
            throw CommandStop(
                status: .refused,
                message: "telemachus: no exporter of this program writes reports as \(format.rawValue)\n")
        }
        guard let out else { return environment.output.result(text) }
        try OutputDirectory.write(text, to: out)
    }

    private func analysed(_ environment: ToolEnvironment) throws -> AnalysedProgramme {
        if let bundle { return try environment.run(bundle, seed: seed).analysed }
        let workspace = try Workspace(coordinator, in: environment)
        defer { try? workspace.close() }
        return try workspace.analysed()
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
