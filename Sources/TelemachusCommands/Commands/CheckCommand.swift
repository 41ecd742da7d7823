import ArgumentParser
import Foundation
import TelemachusConformance
import TelemachusCore
import TelemachusProgramme

/// `telemachus check`: every problem of a definition, in one run.
struct CheckCommand: ToolCommand {
    /// How problems are shown.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case human, json, sarif, github
    }

    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Show every problem of definitions, each with its place and its fix.",
        discussion: "With --explain, show what the id in brackets after a problem means instead.")

    @Argument(help: "Definitions, directories that hold one, or bundles' ids.")
    var definitions: [String] = []

    @Option(help: "human, json, sarif or github.")
    var format = Format.human

    @Flag(help: "Let warnings fail as errors do.")
    var strict = false

    @Option(name: .customLong("explain"), help: "Show the page of a problem's id.")
    var explainedID: String?

    func validate() throws {
        guard definitions.isEmpty == (explainedID == nil) else { return }
        throw ValidationError(
            definitions.isEmpty ? "Name a definition." : "Name a definition or the id to explain, not both.")
    }

    func run(in environment: ToolEnvironment) throws {
        if let explainedID { return try explain(explainedID, environment) }
        var found = Findings()
        for definition in definitions { found.take(diagnose(definition, environment), of: definition) }
        let machine = MachineRenderer(sources: found.sources)
        switch format {
        case .human:
            environment.show(found.diagnostics, from: found.sources)
            for definition in found.withoutProblems { environment.output.result("\(definition): no problems\n") }
            for entry in found.accepted {
                let place = entry.warning.place.flatMap { place in
                    found.sources[place].map { "\($0.name):\(place.start.line):\(place.start.column): " }
                }
                environment.output.result(
                    "\(place ?? "")accepted: \(entry.warning.message) [\(entry.warning.id)]\n")
                environment.output.result("  = reason: \(entry.reason)\n")
            }
        case .json: environment.output.result(machine.json(found.diagnostics).text)
        case .sarif:
            let pages = environment.pages
            environment.output.result(
                machine.sarif(
                    found.diagnostics, suppressed: found.accepted,
                    pages: { id in pages.page(of: id).map { ($0.meaning, $0.markdown) } },
                    toolVersion: VersionText.current
                ).text)
        case .github: environment.output.result(machine.github(found.diagnostics))
        }
        let isBad = found.diagnostics.contains { $0.severity == .error || (strict && $0.severity == .warning) }
        if isBad { throw CommandStop(status: .problems) }
    }

    /// What was found in all definitions, with their texts in one list.
    private struct Findings {
        var diagnostics: [Diagnostic] = []
        var accepted: [(warning: Diagnostic, reason: String)] = []
        var sources = SourceList()
        var withoutProblems: [String] = []

        mutating func take(
            _ other: (diagnostics: [Diagnostic], accepted: [Acceptance.Accepted], sources: SourceList),
            of definition: String
        ) {
            let moved = sources.add(other.sources, of: other.diagnostics + other.accepted.map(\.warning))
            diagnostics += moved.prefix(other.diagnostics.count)
            accepted += zip(moved.dropFirst(other.diagnostics.count), other.accepted.map(\.reason)).map { ($0, $1) }
            if other.diagnostics.isEmpty { withoutProblems.append(definition) }
        }
    }

    private func diagnose(
        _ definition: String, _ environment: ToolEnvironment
    ) -> ([Diagnostic], [Acceptance.Accepted], SourceList) {
        do {
            let source = try InputFile.read(environment.library.definition(for: definition))
            let outcome = environment.loader.load(source)
            let findings = outcome.instrument.map(Self.nonconformances) ?? []
            return (outcome.diagnostics + findings, outcome.accepted, outcome.sources)
        } catch {
            return ([error], [], SourceList())
        }
    }

    /// What an instrument file's instrument does otherwise than every instrument must.
    private static func nonconformances(of shared: SharedInstrument) -> [Diagnostic] {
        Conformance.findings(of: shared.asked, named: shared.id, domains: shared.domains).map { finding in
            let again = finding.reproduce.map { " (\($0))" } ?? ""
            return Diagnostic(
                "does-not-conform", "the instrument fails '\(finding.check)': \(finding.found)\(again)",
                at: shared.place, help: "tell the plugin's developers: \(finding.help)")
        }
    }

    private func explain(_ word: String, _ environment: ToolEnvironment) throws {
        let id = word.trimmingCharacters(in: ["[", "]"])
        let pages = environment.pages
        if let page = pages.page(of: id) { return environment.output.result(page.text) }
        let ids = pages.ids
        let problem =
            ids.isEmpty
            ? Diagnostic(
                "file-not-found", "the pages of the diagnostics did not come with this program",
                help: "read docs/diagnostics of its source, or install it with 'make install'")
            : Diagnostic(
                "unknown-diagnostic", "no problem has the id '\(id.prefix(60))'",
                help: NearestName.match(for: id, among: ids).map { "use '\($0)'" }
                    ?? "give the word in brackets at the end of a problem; an id of a plugin of your own has no page")
        environment.show([problem], from: SourceList())
        throw CommandStop(status: .problems)
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
                        "the file holds \(outcome.kind == .instrument ? "an instrument" : "a translation"), "
                            + "not the definition of a programme",
                        file: path, help: "name the definition that uses it")
                ], from: outcome.sources)
            throw CommandStop(status: .problems)
        }
        throw CommandStop(status: .problems)
    }
}
