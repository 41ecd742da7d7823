import TelemachusCore
import Testing

@testable import ReportExport

/// The page as text.
func page(_ record: ProgrammeRecord) throws -> String {
    try ReportExporter(ReportSettings(), in: DefinitionContext()).report(on: record, as: .html)
}

/// The files of both formats.
func files(_ record: ProgrammeRecord) throws -> [ExportedFile] {
    var settings = ReportSettings()
    settings.formats = ReportFormat.allCases
    return try ReportExporter(settings, in: DefinitionContext()).files(for: record)
}

@Suite struct ReportExporterTests {
    static let records: [(name: String, record: ProgrammeRecord)] =
        [
            ("every figure", EveryFigure.record), ("sample", SampleRecord.record), ("empty", OddRecords.empty),
            ("one person", OddRecords.onePerson),
        ] + OddRecords.hostileTexts.map { ("hostile \($0.prefix(20))", OddRecords.hostile($0)) }

    private static let pages = Result { try records.map { HTMLPage(try page($0.record)) } }
    private static let names = Array(records.indices)

    @Test func `one file is written, for sponsors`() throws {
        let files = try ReportExporter(ReportSettings(), in: DefinitionContext()).files(for: SampleRecord.record)
        #expect(files.map(\.path) == ["report.html"])
        #expect(ReportExporter.audience == .sponsor)
        #expect(ReportExporter.descriptor.id == "report")
    }

    @Test func `the same record gives the same bytes`() throws {
        #expect(try page(SampleRecord.record) == page(SampleRecord.record))
    }

    @Test(arguments: names) func `every tag is closed and every special character escaped`(_ index: Int) throws {
        let page = try Self.pages.get()[index]
        #expect(page.problems == [], "\(Self.records[index].name)")
    }

    @Test(arguments: names) func `nothing runs and nothing is loaded`(_ index: Int) throws {
        let page = try Self.pages.get()[index]
        let names = Set(page.elements.map { $0.name.lowercased() })
        #expect(names.isDisjoint(with: ["script", "img", "link", "iframe", "object", "embed", "image", "use", "base"]))
        for element in page.elements {
            for attribute in element.attributes {
                #expect(!attribute.name.lowercased().hasPrefix("on"))
                #expect(attribute.name != "src")
                if attribute.name == "href" {
                    #expect(attribute.value.hasPrefix("#") || attribute.value.hasPrefix("https://doi.org/"))
                }
            }
        }
        let style = try #require(page.all("style").first).text
        #expect(!style.contains("url(") && !style.contains("@import"))
    }

    @Test(arguments: names) func `only attributes and elements of this plugin stand in the page`(_ index: Int) throws {
        let page = try Self.pages.get()[index]
        // The first two have every kind of block and a release, and nothing hostile.
        let known = try Self.pages.get()[...1].flatMap(\.elements)
        #expect(Set(page.elements.map(\.name)).subtracting(known.map(\.name)) == [])
        let attributes = Set(page.elements.flatMap { $0.attributes.map(\.name) })
        #expect(attributes.subtracting(known.flatMap { $0.attributes.map(\.name) }) == [])
    }

    @Test(arguments: names) func `names of elements are unique and every reference has its target`(_ index: Int) throws
    {
        let page = try Self.pages.get()[index]
        let ids = page.elements.compactMap { $0["id"] }
        #expect(Set(ids).count == ids.count)
        let references = page.elements.flatMap { element in
            ["aria-labelledby", "aria-describedby"].compactMap { element[$0] }
                + [element["href"]].compactMap(\.self).filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
        }
        #expect(Set(references).subtracting(ids) == [])
    }

    @Test(arguments: names) func `the page can be used without sight`(_ index: Int) throws {
        let page = try Self.pages.get()[index]
        #expect(page.all("html").first?["lang"] == "en")
        #expect(page.all("h1").count == 1)
        for landmark in ["header", "main", "footer"] { #expect(page.all(landmark).count == 1) }
        for heading in page.all("th") { #expect(["col", "row", "rowgroup"].contains(heading["scope"])) }
        #expect(page.all("caption").count == page.all("table").count)
        for drawing in page.all("svg") {
            #expect(drawing["role"] == "img")
            #expect(drawing["aria-labelledby"] != nil && drawing["aria-describedby"] != nil)
        }
        #expect(page.all("svg").count == page.all("desc").count)
    }

    @Test(arguments: names) func `every row fills every column`(_ index: Int) throws {
        let page = try Self.pages.get()[index]
        let tables = page.elements.indices.filter { page.elements[$0].name == "table" }
        for table in tables {
            let rows = page.elements.indices.filter {
                page.elements[$0].name == "tr" && page.elements[$0].ancestors.contains(table)
            }
            let widths = rows.map { row in
                page.elements.filter { $0.ancestors.last == row }.reduce(0) { $0 + (Int($1["colspan"] ?? "1") ?? 0) }
            }
            #expect(Set(widths).count == 1, "\(widths)")
        }
    }

    @Test func `a page about nothing has no sections but where it comes from`() throws {
        let page = HTMLPage(try page(OddRecords.empty))
        #expect(page.all("h2").map(\.text) == ["Where the figures come from"])
        #expect(page.all("figure").isEmpty)
    }
}
