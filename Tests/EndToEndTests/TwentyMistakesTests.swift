import Foundation
import Testing

@Suite struct `Twenty mistakes in one definition` {
    /// What is written, what stands there instead, and the problem that must be told on that very line.
    static let mistakes = [
        ("id: nhs-consultants", "id: NHS Consultants", "invalid-name"),
        ("model: reverse", "model: revers", "unknown-choice"),
        ("setting: One", "seting: One", "unknown-key"),
        ("named-in: supervisor", "named-in: superviser", "unknown-attribute"),
        ("supervisor: { type: person, of: [mentor]", "supervisor: { type: person, of: [mentors]", "unknown-role"),
        ("{ type: yes-no, title: Has mentored", "{ type: yesno, title: Has mentored", "unknown-choice"),
        ("use: clinical-seven", "use: clinical-eight", "unknown-plugin"),
        ("ability: { points: 5", "ability: { points: 08", "wrong-type"),
        (
            "understanding: { points: 5, labels: { 1: Not at all, 3: In part, 5:",
            "understanding: { points: 5, labels: { 9:", "label-outside-scale"
        ),
        ("see your {domain}?", "see you?", "stem-without-domain"),
        ("scale: importance", "scale: importence", "unknown-scale"),
        ("type: yes-no }\n  concerns-since", "type: yes }\n  concerns-since", "unknown-choice"),
        ("planned-minutes: 45", "planned-minutes: 90", "limit-below-plan"),
        ("statement-contributors: 3, approval: group", "statement-contributors: 1, approval: group", "out-of-range"),
        ("gate: { consent: given }", "gate: { consent: yes }", "unknown-choice"),
        ("about: each-mentee }\n  - stage: after", "about: each-mentees }\n  - stage: after", "unknown-target"),
        ("within: 1 week", "within: 7", "invalid-duration"),
        ("opens: { after: before-session", "opens: { after: before-sesion", "unknown-stage"),
        ("preference: willingness", "preference: willingnes", "unknown-instrument"),
        ("quartiles: tukey-hinges", "quartiles: tukey", "unknown-choice"),
        ("alpha: 0.05", "alpha: 0,05", "wrong-type"),
        ("scores: understanding,", "scores: understandings,", "unknown-score"),
        ("texts: comments.text", "texts: comments.txt", "unknown-text"),
        ("date: 2026-11-21", "date: 21.11.2026", "invalid-date"),
        ("- use: csv", "- use: cvs", "unknown-plugin"),
    ]

    @Test func `are all told in one run, each on its line`() throws {
        let scratch = try Scratch()
        var text = ""
        let bundle = try scratch.bundle { original in
            text = Self.mistakes.reduce(original) { text, mistake in
                #expect(text.contains(mistake.0), "\(mistake.0)")
                return text.replacing(mistake.0, with: mistake.1, maxReplacements: 1)
            }
            return text
        }
        let outcome = try Tool.run("check", bundle, "--format", "json")
        #expect(outcome.status == 1)
        let problems = try #require(outcome.json as? [[String: Any]])
        for (_, mistake, id) in Self.mistakes {
            let range = try #require(text.range(of: mistake), "\(mistake)")
            let line = text[..<range.lowerBound].count { $0 == "\n" } + 1
            #expect(
                problems.contains { $0["id"] as? String == id && $0["line"] as? Int == line }, "\(id) on line \(line)")
        }
        #expect(problems.allSatisfy { ($0["help"] as? String)?.isEmpty == false })
    }
}
