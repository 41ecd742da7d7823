import ArgumentParser
import TelemachusClaims
import TelemachusCore
import TelemachusProgramme
import TelemachusYAML

/// `telemachus audit`: whether published figures can come of any data.
struct AuditCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Ask of published figures whether any data can give them.",
        discussion: """
            The file says what is printed of which sample: medians, quartiles, means, p values, shares. Every definition \
            of quartiles, every way of computing p and both ways of rounding are tried.

            Data that are shown are examples made by the search, and nobody's.

            A figure that no data can give is a result and not a fault of the file: the exit status is 0. With --strict \
            it is 1.
            """)

    @Argument(help: "The file with the claims.")
    var claims: String

    @Flag(help: "Print one JSON document.")
    var json = false

    @Option(help: ArgumentHelp("Write to this file instead of printing.", valueName: "file"))
    var out: String?

    @Flag(help: "End with status 1 where something is impossible.")
    var strict = false

    @Option(help: "How many steps each search may take before it says 'not decided'.")
    var steps = Audit.standardSteps

    func validate() throws {
        guard (1000...10_000_000).contains(steps) else {
            throw ValidationError("--steps takes a number from 1000 to 10000000.")
        }
    }

    func run(in environment: ToolEnvironment) throws {
        let source = try InputFile.read(claims)
        var sources = SourceList()
        let document = YAMLDocument.read(source, into: &sources)
        var (file, diagnostics) = (ClaimsFile?.none, document.diagnostics)
        if !diagnostics.hasErrors {
            let loaded = ClaimsFile.load(document.root)
            (file, diagnostics) = (loaded.file, (diagnostics + loaded.diagnostics).inReadingOrder())
        }
        environment.show(diagnostics, from: sources)
        guard let file else { throw CommandStop(status: .problems) }
        let audit = Audit(of: file, steps: steps)
        let text = json ? audit.json.text : AuditText(audit: audit).text
        if let out { try OutputDirectory.write(text, to: out) } else { environment.output.result(text) }
        if strict, audit.findings.contains(where: { $0.verdict == .impossible }) {
            throw CommandStop(status: .problems)
        }
    }
}
