import Battery
import CSVExport
import Foundation
import Interview
import ListedDomains
import RandomWithPreferences
import ReportExport
import SessionLog
import TelemachusCore
import TelemachusProgramme
import TelemachusTestSupport
import TelemachusYAML
import Testing

/// The examples that `make interop` shows to a validator of other people's making, here without a network.
@Suite struct `An example in Tests/Interop` {
    private static let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Interop")

    private static func names(in folder: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: directory.appending(path: folder).path)
        return (names ?? []).filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
    }

    /// Files below the examples' directory, each relative to the one that names it.
    private struct Files: DefinitionFiles {
        func text(of reference: String, namedIn user: String) throws(Diagnostic) -> SourceText {
            try InputFile.read(URL(fileURLWithPath: reference, relativeTo: URL(fileURLWithPath: user)).path)
        }
    }

    private let registry: Registry
    private let validator: SchemaValidator

    init() throws {
        registry = try Registry([
            .domains(ListedDomainSet.self), .instrument(BatteryInstrument.self),
            .instrument(InterviewInstrument.self), .instrument(SessionLogInstrument.self),
            .policy(RandomWithPreferencesPolicy.self), .exporter(CSVExporter.self), .exporter(ReportExporter.self),
        ])
        validator = SchemaValidator(schema: DefinitionSchema(registry: registry).json)
    }

    private func judge(_ name: String) throws -> (ids: Set<String>, accepted: [Bool], text: String) {
        let source = try InputFile.read(Self.directory.appending(path: name).path)
        let outcome = ProgrammeLoader(registry: registry, files: Files()).load(source)
        var sources = SourceList()
        let root = YAMLDocument.read(source, into: &sources).root
        return (
            Set(outcome.diagnostics.filter { $0.severity == .error }.map(\.id)),
            YAMLLoader.allCases.map { validator.accepts($0.load(root)) }, String(decoding: source.bytes, as: UTF8.self)
        )
    }

    @Test func `is there`() {
        #expect(Self.names(in: "right").count == 4)
        #expect(Self.names(in: "structure").count == 31)
    }

    @Test(arguments: names(in: "right"))
    func `is taken by the reader and by the schema where it is right`(name: String) throws {
        let verdict = try judge(name)
        #expect(verdict.ids.isEmpty)
        #expect(verdict.accepted == [true, true])
    }

    @Test(arguments: names(in: "structure").filter { !$0.contains("of-no-day") })
    func `is refused by the reader, for the mistake that it names, and by the schema`(name: String) throws {
        let verdict = try judge(name)
        let id = try #require(verdict.text.prefixMatch(of: /# mistake: ([a-z-]+) \(/)).1
        #expect(verdict.ids.contains(String(id)))
        #expect(verdict.accepted == [false, false])
    }
}
