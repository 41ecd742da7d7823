import TelemachusCore
import Testing

@testable import TelemachusProgramme

@Suite struct DisclosureControlTests {
    let control = DisclosureControl(PrivacySettings(), isReleased: false)
    let released = DisclosureControl(PrivacySettings(), isReleased: true)

    @Test(arguments: [(0, "<5", "<10"), (4, "<5", "<10"), (5, "5", "<10"), (9, "9", "<10"), (10, "10", "10")])
    func `A count below the smallest group is hidden, zero too, and protected groups need more`(
        people: Int, plain: String, protected: String
    ) {
        #expect(control.count(people).description == plain)
        #expect(control.count(people, protected: true).description == protected)
        #expect(released.count(people).description == "\(people)")
    }

    @Test(arguments: [
        ([6, 5], ["6", "5"]), ([6, 4], ["<11", "<11"]), ([6, 0], ["<7", "<7"]), ([2, 1], ["<5", "<5"]),
        ([5, 5, 1], ["<12", "<12", "<12"]), ([7], ["7"]),
    ])
    func `Where one part must be hidden all parts are`(counts: [Int], shown: [String]) {
        #expect(control.parts(counts).map(\.description) == shown)
        #expect(released.parts(counts).map(\.description) == counts.map { "\($0)" })
    }

    @Test func `Parts count the people behind them, not their answers`() {
        #expect(control.parts([8, 8], people: [4, 8]).map(\.description) == ["<17", "<17"])
        #expect(control.parts([8, 8], people: [5, 8]).map(\.description) == ["8", "8"])
    }

    @Test(arguments: [
        (10, 10, "10"), (5, 10, "5"), (6, 10, "<11"), (4, 10, "<11"), (0, 10, "<11"), (3, 3, "<5"), (0, 4, "<5"),
    ])
    func `A part of a known whole is hidden where the few others would follow from it`(
        count: Int, whole: Int, shown: String
    ) {
        #expect(control.part(count, of: whole).description == shown)
        #expect(released.part(count, of: whole).description == "\(count)")
    }

    @Test func `A protected group is never smaller than any group`() {
        var settings = PrivacySettings()
        settings.minimumGroup = 20
        #expect(DisclosureControl(settings, isReleased: false).count(15, protected: true) == .fewerThan(20))
    }

    @Test func `The reason names the number`() {
        #expect(control.reason() == "not shown: fewer than 5 people")
        #expect(control.reason(protected: true) == "not shown: fewer than 10 people")
    }
}
