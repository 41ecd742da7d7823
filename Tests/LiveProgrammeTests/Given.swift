import Foundation
import TelemachusCore
import TelemachusStore
import Testing

@testable import TelemachusProgramme

extension Rehearsal {
    /// Puts facts into the journal that another command would record.
    func given(_ facts: [Fact]) throws {
        let journal = try SQLiteJournal.open(path: workspace + "/journal.sqlite")
        let noon = (try #require(CalendarDay(day))).daysSince1970 * 86_400_000 + 43_200_000
        try journal.append(facts, stamp: Stamp(at: Instant(milliseconds: noon), by: "Chris"))
        try journal.close()
    }

    /// Everything that the journal holds.
    func facts() throws -> [Fact] {
        let journal = try SQLiteJournal.open(path: workspace + "/journal.sqlite")
        let facts = try journal.facts()
        try journal.close()
        return facts
    }

    /// The answers that hold now, as `person instrument stage about session item value`, sorted.
    func answers() throws -> [String] {
        var latest: [Response.Key: Response] = [:]
        for case .responded(let response) in try facts() { latest[response.key] = response }
        return latest.flatMap { key, response in
            response.answers.map { item, answer in
                [
                    key.from.text, key.instrument, key.stage, key.about ?? "-", key.session.map { "\($0)" } ?? "-",
                    item, answer.text,
                ].joined(separator: " ")
            }
        }.sorted()
    }

    /// Records a table of this text.
    func record(_ text: String, _ options: String..., name: String = "answers.csv") throws -> Answer {
        try live(["record", try file(name, text)] + options)
    }

    /// Two mentors and two mentees who have consented, with the first stage open.
    static func withFour(
        _ definition: String = Definitions.entry, plugins: [Registration] = []
    ) throws -> Rehearsal {
        let rehearsal = try Rehearsal(definition, on: "2026-01-05", plugins: plugins)
        let people = [("M1", "mentor"), ("M2", "mentor"), ("E1", "mentee"), ("E2", "mentee")]
        try rehearsal.given(
            people.flatMap { id, role -> [Fact] in
                [
                    .invited(person: id, role: role), .enrolled(person: id, role: role, attributes: [:]),
                    .consented(person: id, version: "1"),
                ]
            } + [.stageOpened(stage: "before")])
        return rehearsal
    }

    /// The pairs M1 with E1 and M2 with E2, and the meetings open.
    func givenPairs() throws {
        try given([
            .stageClosed(stage: "before"), .stageOpened(stage: "pairing"),
            .drawn(
                DrawnPairs(
                    stage: "pairing", policy: "coordinator", policyVersion: "1.0.0", seed: 1,
                    allocation: Allocation(
                        pairs: [
                            Allocation.Pair(mentor: "M1", mentee: "E1", reasons: []),
                            Allocation.Pair(mentor: "M2", mentee: "E2", reasons: []),
                        ], unpaired: [], audit: []))), .stageClosed(stage: "pairing"), .stageOpened(stage: "meeting"),
        ])
    }
}

extension Definitions {
    /// Every kind of answer, forms about others and about partners, and three meetings.
    static let entry = """
        telemachus: 1
        id: entry
        title: A programme to enter data in
        model: reverse
        roles:
          mentor: { title: Fellow }
          mentee: { title: Consultant }
        consent: { version: "1", text: I take part. }
        scales:
          five: { points: 5, labels: { 1: Low, 5: High } }
        instruments:
          mood:
            title: Mood
            use: questionnaire
            with:
              items:
                - { id: today, prompt: How are you?, type: scale, scale: five }
                - { id: hours, prompt: How long did you sleep?, type: number, minimum: 0, maximum: 24, required: no }
                - { id: since, prompt: Since when?, type: date, required: no }
                - { id: helps, prompt: What helps?, type: choices, required: no, options: { tea: Tea, rest: Rest } }
                - { id: text, prompt: Anything else?, type: text, required: no }
          liking:
            title: Liking
            use: questionnaire
            with: { items: [{ id: likes, prompt: How well do you get on?, type: scale, scale: five }] }
          session:
            title: Session
            use: session-log
        timeline:
          - stage: before
            gate: { consent: given }
            collect:
              - { instrument: mood, from: [mentor, mentee] }
              - { instrument: liking, from: mentor, about: each-mentee }
          - stage: pairing
            match: { use: coordinator }
          - stage: meeting
            meet: { sessions: 3, log: session, from: mentor }
            collect: [{ instrument: liking, from: mentee, about: partner }]
          - stage: after
            collect: [{ instrument: mood, from: [mentor, mentee] }]
        """
}
