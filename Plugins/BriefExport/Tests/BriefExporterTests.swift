import TelemachusCore
import Testing

@testable import BriefExport

@Suite struct BriefExporterTests {
    private func files(_ record: ProgrammeRecord) throws -> [ExportedFile] {
        try BriefExporter(NoConfiguration(), in: DefinitionContext()).files(for: record)
    }

    private func page(_ brief: Brief, notice: String? = nil) throws -> String {
        let file = try #require(try files(SampleBriefs.record([brief], notice: notice)).first)
        return String(decoding: file.bytes, as: UTF8.self)
    }

    /// The tags of a page without those that hold a text of the record in an attribute.
    private func tags(_ page: String) -> [String] {
        page.unicodeScalars.split(separator: "<").dropFirst().map { String($0.prefix { $0 != ">" }) }
            .filter { !$0.hasPrefix("meta name=\"generator\"") }
    }

    @Test func `each person's brief is one file, for coordinators`() throws {
        #expect(try files(SampleBriefs.record).map(\.path) == ["briefs/E1.html", "briefs/E2.html"])
        #expect(BriefExporter.audience == .coordinator)
        #expect(BriefExporter.descriptor.id == "brief")
    }

    @Test func `without briefs there are no files`() throws {
        #expect(try files(SampleBriefs.record([])).isEmpty)
    }

    @Test func `the same record gives the same bytes`() throws {
        #expect(try files(SampleBriefs.record) == files(SampleBriefs.record))
    }

    @Test func `no author stands in a brief`() throws {
        for file in try files(SampleBriefs.record) {
            let page = String(decoding: file.bytes, as: UTF8.self)
            for author in SampleBriefs.authors { #expect(!page.contains(author)) }
        }
    }

    @Test func `every statement stands below its area`() throws {
        let page = try page(SampleBriefs.full)
        var rest = page[...]
        for section in SampleBriefs.full.sections {
            for words in [">\(section.title)</h2>"] + section.statements.map({ "<li>\($0)</li>" }) {
                let start = try #require(rest.range(of: words), "\(words)")
                rest = rest[start...]
            }
        }
        #expect(page.contains("For E1, on behalf of the group of Clinical fellows."))
        #expect(page.contains("Clinical fellows mentor consultants"))
    }

    @Test func `points that were kept back are counted and not told`() throws {
        let page = try page(SampleBriefs.full)
        #expect(
            page.contains(
                "One further point was kept back, because fewer than 3 people stood behind it or the group had not "
                    + "approved it."))
        #expect(page.contains("Two points were kept back, because fewer than 3 people stood behind them"))
        let many = SampleBriefs.section("time", "Time", ["A point."], heldBack: 12)
        let brief = Brief(person: "E3", fileName: "E3", group: "Fellows", sections: [many])
        #expect(try self.page(brief).contains("12 further points were kept back"))
    }

    @Test func `areas and briefs without points say so kindly`() throws {
        #expect(try page(SampleBriefs.full).contains("The group has nothing to pass on here this time."))
        let sparse = try page(SampleBriefs.sparse)
        #expect(sparse.contains("The group has no points to pass on this time."))
        #expect(!sparse.contains("people stand behind each"))
    }

    @Test func `how the page may be used stands on it`() throws {
        let page = try page(SampleBriefs.full)
        #expect(page.contains("Nobody uses it for appraisal, unless you choose to."))
        #expect(page.contains("at least 3 people stand behind each"))
    }

    @Test func `made-up data are named as such, and only they`() throws {
        #expect(
            try page(SampleBriefs.full, notice: "All invented").contains(
                "<strong>Made-up data.</strong> All invented.<"))
        #expect(try !page(SampleBriefs.full).contains("Made-up"))
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "\u{0600}<script>alert(2)</script>",
        "\u{0600}<img src=x onerror=alert(2) ",
        "\"\u{0301} onload=alert(3) x=\"", "{{statements}}{{{style}}}", "</li></ul></style>", "\u{202E}txt.exe",
        String(repeating: "Unbreakable", count: 30), "مرحبا بالعالم",
    ]) func `no text changes the structure of a page`(_ text: String) throws {
        let brief = { (words: String) in
            Brief(
                person: words, fileName: words, group: Text(words),
                sections: [SampleBriefs.section(words, words, [words, words], heldBack: 1)])
        }
        let hostile = try page(brief(text), notice: text)
        #expect(try tags(hostile) == tags(page(brief("tame"), notice: "tame")))
        #expect(!hostile.unicodeScalars.contains("\u{202E}"))
    }

    @Test func `nothing runs, nothing is loaded, and the page has one heading of the first rank`() throws {
        let tags = tags(try page(SampleBriefs.full))
        #expect(!tags.contains { $0.hasPrefix("script") || $0.hasPrefix("link") || $0.hasPrefix("img") })
        #expect(!tags.contains { $0.contains("href") || $0.contains("src=") })
        #expect(tags.count { $0 == "h1" } == 1)
        #expect(tags.contains("html lang=\"en\""))
        let ids = tags.filter { $0.hasPrefix("h2 id=") }
        #expect(ids.count == 8 && Set(ids).count == 8)
    }
}

extension Substring {
    /// Where a word stands; nil where it does not.
    fileprivate func range(of word: String) -> Index? {
        indices.first { self[$0...].hasPrefix(word) }
    }
}
