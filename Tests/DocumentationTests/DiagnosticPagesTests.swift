import Foundation
import Testing

@Suite struct `The diagnostics' catalogue` {
    /// Pages whose examples cannot be run here, with the reason.
    static let unexecuted = (getuid() == 0 ? ["file-not-readable"] : []).reduce(into: unstable) { pages, id in
        pages[id] = "an administrator may read every file, whatever its permissions"
    }

    /// Pages about what a disk, another process or another tool does, or about a programme that people are in;
    /// TelemachusStoreTests and LiveProgrammeTests bring most of it about.
    private static let unstable = [
        "definition-not-comparable": "it takes a journal of another making",
        "disk-full": "it takes a full disk", "does-not-conform": "it takes a faulty plugin",
        "host-not-built": "make kit brings it about, in minutes",
        "no-swift": "it takes a machine without Swift", "plugins-clash": "make kit brings it about, in minutes",
        "journal-busy": "it takes another process and its time",
        "journal-changed": "it takes the sqlite3 shell", "journal-damaged": "it takes a damaged disk",
        "journal-disk-fault": "it takes a faulty disk",
        "journal-moved-on": "it takes another process at the right time",
        "journal-not-writable": "an administrator may write everywhere",
        "journal-of-newer-version": "it takes the sqlite3 shell", "no-start": "it takes a journal of another making",
        "policy-at-fault": "it takes a faulty plugin",
        "unreadable-fact": "it takes the sqlite3 shell",
    ]

    /// Problems that only ever come with another one, which their page shows as well.
    static let accompanied = ["not-a-warning": "threshold-lowered", "too-many-problems": "duplicate-key"]

    /// Ids that no bundle can bring about with the plugins that are here, with the reason.
    static let unreachable = [
        "score-without-range": "every score of the built-in instruments has a range",
        "too-many-people": "it takes millions of possible pairs",
    ]

    @Test func `Every id that a source can raise has a page, and every page an id`() throws {
        let raised = try SourceScan.ids()
        let pages = Set(DiagnosticPage.ids)
        #expect(raised.subtracting(pages).sorted() == Self.unreachable.keys.sorted(), "without a page")
        #expect(pages.subtracting(raised).sorted() == [], "raised by nothing")
    }

    @Test(arguments: DiagnosticPage.ids)
    func `A page has its id for a title, a severity, a meaning and two examples`(id: String) throws {
        let page = try DiagnosticPage(id)
        #expect(page.title == id)
        #expect(["error", "warning", "note"].contains(page.severity))
        #expect(page.meaning.count > 60 && page.meaning.hasSuffix("."))
        #expect(!page.wrong.fences.isEmpty)
        #expect(!page.right.fences.isEmpty)
    }

    @Test(arguments: DiagnosticPage.ids.filter { unexecuted[$0] == nil })
    func `What a page calls wrong has exactly its problem, and what it calls right has none`(id: String) throws {
        let page = try DiagnosticPage(id)
        let wrong = try page.wrong.problems()
        #expect(Set(wrong.map(\.id)) == Set([id, Self.accompanied[id]].compactMap(\.self)), "\(wrong)")
        #expect(Set(wrong.map(\.severity)) == [page.severity])
        #expect(try page.right.problems() == [])
    }

    @Test func `The index names every page once`() throws {
        let index = try Repository.text("docs/diagnostics/README.md")
        let named = index.matches(of: /\[`([a-z0-9-]+)`\]\(([a-z0-9-]+)\.md\)/)
        #expect(named.allSatisfy { $0.1 == $0.2 })
        #expect(named.map { String($0.1) }.sorted() == DiagnosticPage.ids)
    }
}
