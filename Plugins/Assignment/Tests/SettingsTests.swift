import TelemachusCore
import TelemachusTestSupport
import TelemachusYAML
import Testing

@testable import Assignment

@Suite struct `The settings of assignment` {
    @Test(
        arguments: [
            ("aim: score", ["1:1 missing-key: 'scores' is missing"]),
            (
                "scores: [{ score: skills }]",
                ["1:19 several-scores: 'skills' has 2 scores, and one is needed"]
            ),
            (
                "scores:\n  - { score: liking.total }\n  - { score: visits.count, lower-is-better: yes }",
                [
                    "3:45 score-without-range: 'visits.count' has no greatest value, so nothing says how far below it "
                        + "a score lies"
                ]
            ),
            (
                "scores: [{ score: likings.total }]\naim: best\nunanswered: skip",
                [
                    "1:19 unknown-score: no score is named 'likings.total'",
                    "2:6 unknown-choice: 'best' is not one of the choices",
                    "3:13 unknown-choice: 'skip' is not one of the choices",
                ]
            ),
        ])
    func `are refused with the place`(yaml: String, expected: [String]) {
        let (made, diagnostics) = make(AssignmentPolicy.self, with: yaml, in: .withLikings)
        #expect(made == nil)
        #expect(
            diagnostics.map { "\($0.place?.start.line ?? 0):\($0.place?.start.column ?? 0) \($0.id): \($0.message)" }
                == expected)
    }

    @Test func `take an instrument that has one score by its own name`() throws {
        #expect(try policy("scores: [{ score: liking }]").evidence.map(\.instrument) == ["liking"])
    }

    @Test func `say who is asked for what, and whether everybody must answer`() throws {
        #expect(
            try policy(weighed + "unanswered: zero").evidence == [
                EvidenceUse(
                    instrument: "liking", isRequired: false, giver: .mentors,
                    path: FieldPath(parsing: "scores[0].score")
                ),
                EvidenceUse(
                    instrument: "rank", isRequired: false, giver: .mentees, path: FieldPath(parsing: "scores[1].score")),
            ])
        #expect(try policy().evidence.allSatisfy(\.isRequired))
    }
}
