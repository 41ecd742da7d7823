import Foundation
import TelemachusCore
import TelemachusProgramme
import Testing

@Suite struct AllocatingTests {
    private let afterwards = "match: { use: random-with-preferences, after-withdrawal: keep }"

    /// Three a side and the stage that pairs them open.
    private func rehearsal(keeping: Bool = true) throws -> Rehearsal {
        let definition =
            keeping
            ? Definitions.cohort.replacing("match: { use: random-with-preferences }", with: afterwards)
            : Definitions.cohort
        let rehearsal = try Rehearsal(definition, on: "2026-01-20")
        try rehearsal.record(.people(3, 3) + [.stageOpened(stage: "pairing")])
        return rehearsal
    }

    private struct Drawn: Decodable {
        struct Pair: Decodable, Hashable { let mentor: String, mentee: String }
        let stage: String
        let seed: String
        let pairs: [Pair]
        let audit: [String]
    }

    private func draw(_ rehearsal: Rehearsal, _ options: String...) throws -> Drawn {
        let answer = try rehearsal.live(["allocate", "--json"] + options)
        try #require(answer.status == 0, "\(answer.errors)")
        return try JSONDecoder().decode(Drawn.self, from: Data(answer.result.utf8))
    }

    @Test func `The pairs are drawn, recorded and shown with how they were made`() throws {
        let rehearsal = try rehearsal()
        let drawn = try draw(rehearsal, "--seed", "7")
        #expect(drawn.pairs.count == 3 && drawn.seed == "7")
        #expect(drawn.audit.last == "The coordinator chose the seed.")
        #expect(try rehearsal.live("verify").status == 0)
    }

    @Test func `The same seed draws the same pairs, and without one the program draws it`() throws {
        #expect(try draw(rehearsal(), "--seed", "7").pairs == draw(rehearsal(), "--seed", "7").pairs)
        let free = try draw(rehearsal())
        #expect(free.audit.last == "The program drew the seed before the pairs.")
    }

    @Test func `A second draw is refused while all pairs stand`() throws {
        let rehearsal = try rehearsal()
        _ = try draw(rehearsal)
        let again = try rehearsal.live("allocate", "--seed", "8")
        #expect(again.status == 2)
        #expect(
            again.errors == """
                error: the pairs of this stage were drawn, and all of them stand [already-drawn]
                  = at: stage pairing
                  = help: keep the pairs; they are made anew only once somebody has left or a pair has ended

                """)
    }

    @Test func `A stage that is not open draws nothing`() throws {
        let rehearsal = try Rehearsal(Definitions.cohort, on: "2026-01-20")
        try rehearsal.record(.people(3, 3))
        let answer = try rehearsal.live("allocate")
        #expect(answer.status == 2 && answer.errors.contains("[stage-not-open]"))
    }

    @Test func `After a withdrawal the standing pairs are kept and the one who is left is paired anew`() throws {
        let rehearsal = try rehearsal()
        let first = try draw(rehearsal, "--seed", "7")
        let leaver = first.pairs[0]
        try rehearsal.record([
            .stageClosed(stage: "pairing"), .stageOpened(stage: "meeting"),
            .withdrew(person: leaver.mentor, from: "meeting", keep: .earlierAnswers),
            .enrolled(person: "M9", role: "mentor", attributes: ["site": "north"]),
            .consented(person: "M9", version: "1"),
        ])
        let second = try draw(rehearsal)
        #expect(second.stage == "meeting")
        #expect(Set(first.pairs.dropFirst()).isSubset(of: second.pairs))
        #expect(second.pairs.contains(Drawn.Pair(mentor: "M9", mentee: leaver.mentee)))
        #expect(second.audit.first == "Pairs were made anew because 1 pair was no more.")
        #expect(second.seed != first.seed)
        #expect(try rehearsal.live("allocate").errors.contains("[already-drawn]"))
    }

    @Test func `Two who were parted are not given to each other again`() throws {
        for seed in 1...5 {
            let rehearsal = try rehearsal(keeping: false)
            let first = try draw(rehearsal, "--seed", "\(seed)")
            let (one, two) = (first.pairs[0], first.pairs[1])
            try rehearsal.record(
                [one, two].map {
                    .pairEnded(PairEnding(mentor: $0.mentor, mentee: $0.mentee, stage: "pairing"))
                })
            let second = try draw(rehearsal)
            #expect(second.pairs.count == 3)
            #expect(!second.pairs.contains(one) && !second.pairs.contains(two))
            #expect(second.pairs.contains(first.pairs[2]))
        }
    }

    @Test func `Where the definition leaves pairs after a withdrawal, none are made anew`() throws {
        let rehearsal = try rehearsal(keeping: false)
        let first = try draw(rehearsal)
        try rehearsal.record([.withdrew(person: first.pairs[0].mentor, from: "pairing", keep: .earlierAnswers)])
        let answer = try rehearsal.live("allocate")
        #expect(answer.status == 2 && answer.errors.contains("[pairs-stay]"))
    }

    @Test func `Pairs that are named are made or left out, and the audit says so`() throws {
        let drawn = try draw(rehearsal(), "--fix", "M1=E3", "--forbid", "M2=E1")
        #expect(drawn.pairs.map { "\($0.mentor)=\($0.mentee)" } == ["M1=E3", "M2=E2", "M3=E1"])
        #expect(drawn.audit.contains("For this draw the coordinator had fixed: M1=E3."))
        #expect(drawn.audit.contains("For this draw the coordinator had forbidden: M2=E1."))
    }

    @Test func `A name that nobody has is refused before anything is drawn`() throws {
        let rehearsal = try rehearsal()
        let answer = try rehearsal.live("allocate", "--fix", "M1=E7")
        #expect(answer.status == 64 && answer.errors.contains("'E7' is nobody who is mentored here"))
        #expect(try draw(rehearsal).pairs.count == 3)
    }

    @Test func `A dry run says what the rules admit, whatever the seed, and records nothing`() throws {
        let rehearsal = try rehearsal()
        let head = try rehearsal.live("verify").result
        let answers = try (1...5).map { try rehearsal.live("allocate", "--dry-run", "--seed", "\($0)").result }
        #expect(Set(answers).count == 1)
        #expect(answers[0].hasPrefix("At 'pairing': 3 mentors, 3 mentees, at most 3 pairs by the rules\n"))
        #expect(try rehearsal.live("verify").result == head)
    }

    @Test func `Where people answered in confidence, no pairs are named and a refusal tells no more`() throws {
        let definition = Definitions.cohort
            .replacing(
                "  log:\n",
                with: "  willing: { title: Willing, use: willingness, with: { stem: Would you? } }\n  log:\n"
            )
            .replacing(
                "match: { use: random-with-preferences }",
                with: "match: { use: random-with-preferences, with: { preference: willing } }"
            )
            .replacing(
                "collect: [{ instrument: mood, from: [mentor, mentee] }]\n  - stage: pairing",
                with: "collect: [{ instrument: willing, from: mentor, about: each-mentee }]\n  - stage: pairing")
        let rehearsal = try Rehearsal(definition, on: "2026-01-20")
        try rehearsal.record(.people(2, 2) + [.stageOpened(stage: "pairing")])
        let answer = try rehearsal.live("allocate", "--fix", "M1=E1")
        #expect(answer.status == 2 && answer.errors.contains("[pairs-named-in-confidence]"))
        #expect(try rehearsal.live("allocate", "--fix", "M1=E1", "--dry-run").status == 0)
    }

    @Test func `The coordinator of one institution draws nothing for all`() throws {
        let rehearsal = try rehearsal()
        try rehearsal.record([.appointed(Appointment(coordinator: "Nora", institution: "north"))])
        let answer = try rehearsal.live("allocate", "--as", "Nora")
        #expect(answer.status == 2 && answer.errors.contains("[other-institution]"))
    }
}
