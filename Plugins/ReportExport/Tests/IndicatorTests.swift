import TelemachusCore
import Testing

@testable import ReportExport

@Suite struct IndicatorTests {
    private static let retention = Indicator(
        score: "figures.retention", title: "Nurses still employed after a year", unit: "percent", role: "lead",
        target: Target(value: 85, direction: .higher, baseline: 81, source: "Personnel records <A&B>"),
        measurements: [.init(stage: "mid", value: 83), .init(stage: "end", value: 86.5)])
    private static let late = Indicator(
        score: "figures.late", title: "Late entries", role: "lead",
        target: Target(value: 10, direction: .lower),
        measurements: [.init(stage: "mid", value: nil), .init(stage: "end", value: nil)])

    private static func record(_ indicators: [Indicator]) -> ProgrammeRecord {
        var results = Results()
        results.indicators = indicators
        return ProgrammeRecord(
            outline: ProgrammeOutline(
                id: "nurses", title: "Nurses mentor leaders", model: "reverse", purposes: [],
                sponsor: .init(title: "chief nurse", message: "Go on."), limits: [], sources: [], roles: [],
                domains: [], instruments: [],
                stages: [
                    .init(id: "mid", title: "Half-way", asks: []), .init(id: "end", title: "The end", asks: []),
                ], minimumGroup: 5, statementContributors: 3),
            provenance: Provenance(
                toolVersion: "0.1.0", plugins: [], definitionHash: "00", inputHash: "11", seed: 1, dataNotice: nil),
            results: results)
    }

    @Test func `each figure stands in a table with what was fixed and what was measured`() throws {
        let section = try #require(Section.indicators(Self.record([Self.retention, Self.late])))
        let tables = section.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        let rows = try #require(tables.first).groups.flatMap(\.rows)
        #expect(rows.map(\.heading) == ["Nurses still employed after a year (percent)", "Late entries"])
        #expect(rows[0].cells.map { $0.lines.joined() } == ["81", "83", "86.5", "85 or more", "yes"])
        #expect(rows[1].cells.map { $0.lines.joined() } == ["–", "–", "–", "10 or less", "not measured"])
        #expect(rows[0].detail == "Personnel records <A&B>")
    }

    @Test func `a plot says in words what it shows`() throws {
        let record = Self.record([Self.retention])
        let drawing = try #require(IndicatorPlot(indicator: Self.retention, outline: record.outline)).drawing()
        #expect(
            drawing.description
                == "Baseline: 81 percent. Half-way: 83 percent. The end: 86.5 percent. To reach: 85 percent or more. "
                + "The target is reached.")
        #expect(drawing.shapes.count { $0.name == "circle" } == 3)
        #expect(drawing.shapes.count { $0.name == "polygon" } == 1)
    }

    @Test func `what was never measured and had no value before is not drawn`() {
        let record = Self.record([Self.late])
        #expect(IndicatorPlot(indicator: Self.late, outline: record.outline) == nil)
        var bare = Self.late
        bare.target = nil
        bare.measurements = [.init(stage: "end", value: 3)]
        #expect(IndicatorPlot(indicator: bare, outline: record.outline) == nil)
    }

    @Test func `a programme without figures about the organisation has no such section`() {
        #expect(Section.indicators(Self.record([])) == nil)
    }

    @Test func `the page and the text have the section, the page escapes`() throws {
        let record = Self.record([Self.retention, Self.late])
        let exporter = try ReportExporter(ReportSettings(), in: DefinitionContext())
        let page = try exporter.report(on: record, as: .html)
        #expect(page.contains("What the organisation measured") && page.contains("Personnel records &lt;A&amp;B&gt;"))
        let text = try exporter.report(on: record, as: .markdown)
        #expect(text.contains("## What the organisation measured") && text.contains("85 or more"))
        #expect(text.contains("> Go on.\n>\n> — Chief nurse"))
    }
}
