import TelemachusCore
import Testing

@testable import ReportExport

@Suite struct MarkdownTests {
    private static let texts = Result {
        try ReportExporterTests.records.map { (text: try markdown($0.record), page: HTMLPage(try page($0.record))) }
    }
    private static let names = Array(ReportExporterTests.records.indices)

    @Test(arguments: [
        ("a | b", #"a \| b"#), ("*a* _b_ `c`", #"\*a\* \_b\_ \`c\`"#), ("<b>&lt;", #"\<b\>\&lt;"#),
        ("[x](y) ![z]", #"\[x\](y) !\[z\]"#),
        ("https://a.org www.b.org c@d.org", #"https\://a.org www\.b.org c\@d.org"#),
        ("*\u{0301}", "\\*\u{0301}"), ("two\n\n# lines", "two # lines"), (#"\"#, #"\\"#), ("$x$", #"\$x\$"#),
        ("Total: 5.", "Total: 5."),
    ]) func `marks are escaped, whatever combines with them`(_ text: String, _ escaped: String) {
        #expect(MarkdownText.escaped(text) == escaped)
    }

    @Test(arguments: [
        ("# no heading", "\\# no heading"), ("- no point", #"\- no point"#), ("+ no", #"\+ no"#), ("1. no", #"1\. no"#),
        ("23) no", #"23\) no"#), ("=== no", #"\=== no"#), ("1 of 5", "1 of 5"), ("word", "word"), ("", ""),
    ]) func `a line begins nothing of its own kind`(_ text: String, _ escaped: String) {
        #expect(MarkdownText.line(text) == escaped)
    }

    @Test(arguments: names) func `every table of the page is in the text, with as many cells in each row`(
        _ index: Int
    ) throws {
        let (text, page) = try Self.texts.get()[index]
        let tables = Self.tables(in: text)
        #expect(tables.count == page.all("table").count, "\(ReportExporterTests.records[index].name)")
        for rows in tables {
            #expect(Set(rows.map(\.count)).count == 1, "\(rows.first ?? [])")
            #expect(rows.count > 2)
        }
    }

    @Test func `every cell of a page's table stands in the text's`() throws {
        let (text, page) = try Self.texts.get()[0]
        let words = Self.bare(text)
        for cell in page.all("td") where !cell.text.isEmpty {
            for part in cell.text.split(whereSeparator: \.isWhitespace) {
                #expect(words.contains(Self.bare(String(part))))
            }
        }
    }

    @Test(arguments: names) func `what can be read off the drawings stands in the text`(_ index: Int) throws {
        let (text, page) = try Self.texts.get()[index]
        let words = Self.bare(text)
        let tabled = "The table of these answers has every number."
        for description in page.all("desc") where !description.text.hasSuffix(tabled) {
            #expect(words.contains(Self.bare(description.text)), "\(description.text)")
        }
        let figures = text.components(of: ", in words.** ") + text.components(of: "** is drawn on the page; ")
        #expect(figures == page.all("figure").count)
    }

    @Test(arguments: names) func `no text makes mark-up, a link or an image`(_ index: Int) throws {
        let text = try Self.texts.get()[index].text
        var last: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            // The only address is that of a publication, which Link writes.
            if scalar == "<" { #expect(last == "\\" || last == "(") }
            last = scalar
        }
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    @Test func `made-up data and a release stand at both ends`() throws {
        let text = try markdown(SampleRecord.record)
        #expect(text.components(of: "> **Made-up data.**") == 2)
        #expect(text.components(of: "> **Small groups are shown.**") == 2)
        #expect(
            text.hasPrefix("*Reverse mentoring · report on a programme*\n\n# Clinical fellows mentor consultants\n"))
    }

    /// The rows of every table, each as its cells.
    private static func tables(in text: String) -> [[[String]]] {
        text.split(separator: "\n\n").map { block in
            block.split(separator: "\n").filter { $0.hasPrefix("| ") }.map { $0.cells }
        }.filter { !$0.isEmpty }
    }

    /// A text's letters and signs without marks, spaces and what separates lines of a cell.
    private static func bare(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { !"\\* ;|\n\t\u{A0}\u{AD}".unicodeScalars.contains($0) }))
    }
}

/// The report as Markdown.
func markdown(_ record: ProgrammeRecord) throws -> String {
    try ReportExporter(ReportSettings(), in: DefinitionContext()).report(on: record, as: .markdown)
}

extension String {
    /// How often a word stands in the text.
    fileprivate func components(of word: String) -> Int {
        split(separator: word, omittingEmptySubsequences: false).count - 1
    }
}

extension Substring {
    /// The cells between pipes that no backslash takes their meaning from.
    fileprivate var cells: [String] {
        var cells = [""]
        var isEscaped = false
        for scalar in unicodeScalars {
            if scalar == "|", !isEscaped {
                cells.append("")
            } else {
                cells[cells.count - 1].unicodeScalars.append(scalar)
            }
            isEscaped = scalar == "\\" && !isEscaped
        }
        return cells
    }
}
