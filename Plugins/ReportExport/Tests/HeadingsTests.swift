import TelemachusCore
import Testing

@testable import ReportExport

@Suite struct HeadingsTests {
    private let outline = SampleRecord.outline

    @Test(arguments: [
        ("confidence.total", "Confidence in giving feedback: Total"),
        ("understanding.point", "Understanding of the process"),
        ("session.minutes", "Session log"), ("unknown.score", "unknown.score"), ("unknown", "unknown"), ("", ""),
    ]) func `a score is called by its instrument and its own heading`(_ name: String, _ title: String) {
        #expect(outline.fullTitle(ofScore: name) == title)
    }

    @Test func `ids that the outline lacks stand for themselves`() {
        #expect(outline.plural(ofRole: "visitor") == "visitor")
        #expect(outline.heading(ofStage: "later") == "later")
        #expect(outline.position(ofRole: "visitor") == 2)
        #expect(outline.titleWithUnit(ofScore: "x.y") == "x.y")
    }

    @Test func `elements are told once, in order`() {
        #expect([3, 1, 3, 2, 1].withoutRepeats == [3, 1, 2])
    }

    @Test func `notes are marked by letters`() {
        #expect([0, 25, 26, 27, 51, 52, 701, 702].map(Table.mark) == ["a", "z", "aa", "ab", "az", "ba", "zz", "aaa"])
    }
}
