import ArgumentParser
import TelemachusCore
import TelemachusProgramme

/// `telemachus check`: every problem of a definition, in one run.
struct CheckCommand: ToolCommand {
    /// How problems are shown.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case human, json, sarif, github
    }

    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Show every problem of a definition, each with its place and its fix.")

    @Argument(help: "A definition, a directory that holds one, or a bundle's id.")
    var definition: String

    @Option(help: "human, json, sarif or github.")
    var format = Format.human

    @Flag(help: "Let warnings fail as errors do.")
    var strict = false

    func run(in environment: ToolEnvironment) throws {
        let (diagnostics, accepted, sources) = diagnose(environment)
        let machine = MachineRenderer(sources: sources)
        switch format {
        case .human:
            environment.show(diagnostics, from: sources)
            if diagnostics.isEmpty { environment.output.result("\(definition): no problems\n") }
            for entry in accepted {
                environment.output.result("accepted: \(entry.warning.message) [\(entry.warning.id)]\n")
                environment.output.result("  = reason: \(entry.reason)\n")
            }
        case .json: environment.output.result(machine.json(diagnostics).text)
        case .sarif:
            let suppressed = accepted.map { ($0.warning, reason: $0.reason) }
            environment.output.result(
                machine.sarif(diagnostics, suppressed: suppressed, toolVersion: VersionText.current).text)
        case .github: environment.output.result(machine.github(diagnostics))
        }
        let isBad = diagnostics.contains { $0.severity == .error || (strict && $0.severity == .warning) }
        if isBad { throw CommandStop(status: .problems) }
    }

    private func diagnose(_ environment: ToolEnvironment) -> ([Diagnostic], [Acceptance.Accepted], SourceList) {
        do {
            let source = try InputFile.read(environment.library.definition(for: definition))
            let outcome = environment.loader.load(source)
            return (outcome.diagnostics, outcome.accepted, outcome.sources)
        } catch {
            return ([error], [], SourceList())
        }
    }
}

extension ToolEnvironment {
    /// Reads and checks a definition; shows what is wrong and stops where it cannot be used.
    func programme(_ path: String) throws -> Programme {
        let source: SourceText
        do {
            source = try InputFile.read(path)
        } catch {
            show([error], from: SourceList())
            throw CommandStop(status: .problems)
        }
        let outcome = loader.load(source)
        show(outcome.diagnostics, from: outcome.sources)
        if let programme = outcome.programme { return programme }
        guard outcome.kind == .programme || outcome.diagnostics.hasErrors else {
            show(
                [
                    Diagnostic(
                        "not-a-programme",
                        "the file holds one \(outcome.kind.rawValue), not the definition of a programme",
                        file: path, help: "name the definition that uses it")
                ], from: outcome.sources)
            throw CommandStop(status: .problems)
        }
        throw CommandStop(status: .problems)
    }
}
