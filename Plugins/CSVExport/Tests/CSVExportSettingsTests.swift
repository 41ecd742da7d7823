import TelemachusCore
import TelemachusTestSupport
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
}
