import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import ReportExport

@Suite struct ReportSettingsTests {
    @Test func `a format that is none is refused with its place`() {
        let (made, diagnostics) = make(ReportExporter.self, with: "formats: [html, pdf]")
        #expect(made == nil)
        #expect(diagnostics.map(\.id) == ["unknown-choice"])
        #expect(diagnostics.map { $0.place?.start } == [Position(line: 1, column: 17)])
    }

    @Test func `each format has its file, and one that is named twice has one`() throws {
        let (made, diagnostics) = make(ReportExporter.self, with: "formats: [markdown, html, markdown]")
        #expect(diagnostics == [])
        #expect(try made?.files(for: OddRecords.empty).map(\.path) == ["report.md", "report.html"])
    }
}
