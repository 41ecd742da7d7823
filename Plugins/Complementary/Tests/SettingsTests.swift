import TelemachusCore
import TelemachusTestSupport
import TelemachusYAML
import Testing

@testable import Complementary

@Suite struct `The settings of complementary` {
    @Test(
        arguments: [
            ("", ["nothing-to-complement: nothing says what people offer and what they want"]),
            ("offered: skills", ["nothing-to-complement: 'offered' has no 'wanted' beside it"]),
            ("wants: learns", ["nothing-to-complement: 'wants' has no 'offers' beside it"]),
            (
                byDomain.replacing("2", with: "0") + "mentor-weight: 0",
                ["nothing-to-complement: both weights are 0, so that nobody's learning counts"]
            ),
            (
                "offered: skills\nwanted: minutes",
                ["score-without-range: 'minutes.time' on time has no range, so it cannot be compared with others"]
            ),
            (
                "offered: skills\nwanted: ears",
                ["nothing-in-common: 'skills' and 'ears' have no domain in common"]
            ),
            (
                "offers: site\nwants: learns",
                ["not-a-choice-attribute: 'site' is not an attribute of type choice or choices"]
            ),
            (
                "offers: colour\nwants: learns",
                ["nothing-in-common: 'colour' and 'learns' have no option in common"]
            ),
            (
                "offered: skils\nwanted: wishes\naim: best",
                [
                    "unknown-instrument: no instrument is named 'skils'",
                    "unknown-choice: 'best' is not one of the choices",
                ]
            ),
        ])
    func `are refused with the reason`(yaml: String, expected: [String]) {
        let (made, diagnostics) = make(ComplementaryPolicy.self, with: yaml, in: .withStrengths)
        #expect(made == nil)
        #expect(diagnostics.map { "\($0.id): \($0.message)" } == expected)
    }

    @Test func `say who is asked for what about themselves`() throws {
        #expect(
            try policy(byDomain + "mentor-weight: 0").evidence == [
                EvidenceUse(instrument: "skills", giver: .both, about: .oneself, path: "offered"),
                EvidenceUse(instrument: "wishes", giver: .mentees, about: .oneself, path: "wanted"),
            ])
        #expect(try policy("offers: teaches\nwants: learns").evidence.isEmpty)
    }
}
