import TelemachusCore
import Testing

@testable import CSVExport

@Suite("The tables of rows")
struct RowTableTests {
    @Test("hold one answer, one score, one code a line")
    func onePerson() throws {
        let record = ProgrammeRecord.onePerson
        #expect(
            try record.file("responses.csv") == """
                person,role,instrument,stage,about,item,value
                P01,mentor,confidence,before,,technology,4
                P01,mentor,confidence,before,,change,-99
                P01,mentor,confidence,before,,days,0.1
                P01,mentor,confidence,before,,tools,phone;paper
                P01,mentor,confidence,before,,again,yes
                P01,mentor,confidence,before,,comments,"None, so far"

                """)
        #expect(
            try record.file("scores.csv") == """
                person,role,stage,about,score,value,answered,asked
                P01,mentor,before,P07,confidence.total,0.3333333333333333,2,3
                P01,mentor,after,P07,confidence.total,,0,3

                """)
        #expect(
            try record.file("codings.csv") == """
                person,role,stage,item,code,segment,coder,counts-as
                P01,mentor,before,confidence.comments,time,,,

                """)
    }

    @Test("have a header even without rows, but for codings, which are left out")
    func empty() throws {
        let files = try ProgrammeRecord.empty().files()
        #expect(
            files.map(\.path) == [
                "responses.csv", "scores.csv", "codebook.csv", "summaries.csv", "comparisons.csv", "provenance.csv",
                "README.txt",
            ])
        for (path, text) in files where path.hasSuffix(".csv") && path != "provenance.csv" {
            #expect(text.split(separator: "\n").count == 1)
            #expect(text.hasSuffix("\n"))
        }
    }

    @Test("are the same bytes twice")
    func sameBytes() throws {
        let (made, exporter) = (
            ProgrammeRecord.onePerson, try CSVExporter(CSVExportSettings(), in: DefinitionContext())
        )
        #expect(try exporter.files(for: made) == exporter.files(for: made))
    }

    @Test(
        "write numbers in the shortest form that reads back to the same value",
        arguments: [
            (1.0 / 3, "0.3333333333333333"), (0.1, "0.1"), (35, "35"), (-0.0, "0"), (-12.5, "-12.5"),
            (1e-7, "1e-07"), (1e300, "1e+300"), (.nan, ""), (.infinity, ""),
        ])
    func numbers(value: Double, written: String) {
        #expect(Cell.number(value).written(isRaw: false) == written)
        if !written.isEmpty { #expect(Double(written) == value) }
    }
}
