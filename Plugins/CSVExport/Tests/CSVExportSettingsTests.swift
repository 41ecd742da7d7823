import TelemachusCore
import TelemachusTestSupport
import TelemachusYAML
import Testing

@testable import CSVExport

@Suite("The settings of csv")
struct CSVExportSettingsTests {
    @Test("are refused with the place")
    func findings() {
        let (made, diagnostics) = make(CSVExporter.self, with: "raw: maybe\nfolder: data")
        #expect(made == nil)
        #expect(diagnostics.map(\.id) == ["wrong-type", "unknown-key"])
        #expect(diagnostics.map { $0.place?.start } == [Position(line: 1, column: 6), Position(line: 2, column: 1)])
    }

    @Test("are shown by an example that is accepted, and explained")
    func example() {
        var sources = SourceList()
        let source = SourceText(name: "example.yaml", bytes: Array(CSVExporter.descriptor.example.utf8))
        let document = YAMLDocument.read(source, into: &sources)
        var reader = DefinitionReader()
        #expect(document.root["use"]?.text == CSVExporter.descriptor.id)
        #expect(CSVExporter.make(from: document.root["with"], in: DefinitionContext(), &reader) != nil)
        #expect(document.diagnostics + reader.diagnostics == [])
        #expect(CSVExportSettings.fields.allSatisfy { $0.declaration.help.hasSuffix(".") })
        #expect(CSVExporter.audience == .analyst)
    }
}
