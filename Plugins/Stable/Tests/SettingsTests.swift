import TelemachusCore
import TelemachusTestSupport
import TelemachusYAML
import Testing

@testable import Stable

@Suite struct `The settings of stable` {
    @Test(
        arguments: [
            ("mentors: rating", ["1:1 missing-key: 'favour' is missing"]),
            ("favour: mentors", ["1:1 no-preferences: neither side is asked whom they prefer"]),
            (
                "mentors: battery\nmentees: battery\nfavour: mentees",
                [
                    "1:10 several-scores: 'battery' has 2 scores, and one is needed",
                    "2:10 several-scores: 'battery' has 2 scores, and one is needed",
                ]
            ),
            (
                "mentors: ratings\nfavour: both\norder: best\nunanswered: skip\nleast-acceptable: few",
                [
                    "1:10 unknown-score: no score is named 'ratings'",
                    "2:9 unknown-choice: 'both' is not one of the choices",
                    "3:8 unknown-choice: 'best' is not one of the choices",
                    "4:13 unknown-choice: 'skip' is not one of the choices",
                    "5:19 wrong-type: expected a number, found 'few'",
                ]
            ),
        ])
    func `are refused with the place`(yaml: String, expected: [String]) {
        let (made, diagnostics) = make(StablePolicy.self, with: yaml, in: .withRatings)
        #expect(made == nil)
        #expect(
            diagnostics.map { "\($0.place?.start.line ?? 0):\($0.place?.start.column ?? 0) \($0.id): \($0.message)" }
                == expected)
    }

    @Test func `take a score by its full name, and an instrument that has one`() throws {
        #expect(
            try policy("mentors: rating\nfavour: mentors").mentors == NamedScore(instrument: "rating", score: "liking"))
        #expect(
            try policy("mentees: battery.total\nfavour: mentors").mentees
                == NamedScore(instrument: "battery", score: "total"))
    }

    @Test func `have help for every field and every word`() {
        for field in StableSettings.fields.map(\.declaration) {
            #expect(field.help.hasSuffix("."))
            if case .choice(let words) = field.form { #expect(words.allSatisfy { $0.help.hasSuffix(".") }) }
        }
    }

    @Test func `stand beside an honest word on what people gain by stating something else`() {
        #expect(
            StablePolicy.properties.strategyProofness.hasPrefix("Strategy-proof for the people of the favoured side"))
        #expect(StablePolicy.properties.uniformity.hasPrefix("Not a uniform draw"))
    }
}
