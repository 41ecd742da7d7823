import TelemachusCore
import Testing

@testable import TelemachusProgramme

@Suite struct DisclosureControlTests {
    let control = DisclosureControl(PrivacySettings(), isReleased: false)
    let released = DisclosureControl(PrivacySettings(), isReleased: true)

    @Test(arguments: [(0, false, false), (4, false, false), (5, true, false), (9, true, false), (10, true, true)])
    func `A group below the smallest one is hidden, nobody too, and protected groups need more`(
        people: Int, plain: Bool, protected: Bool
    ) {
        #expect(control.shows(people) == plain)
        #expect(control.shows(people, protected: true) == protected)
        #expect(released.shows(people, protected: true))
    }

    @Test func `A protected group is never smaller than any group`() {
        var settings = PrivacySettings()
        settings.minimumGroup = 20
        #expect(DisclosureControl(settings, isReleased: false).limit(protected: true) == 20)
    }

    @Test func `The reason names the number`() {
        #expect(control.reason() == "not shown: fewer than 5 people")
        #expect(control.reason(protected: true) == "not shown: fewer than 10 people")
    }
}
