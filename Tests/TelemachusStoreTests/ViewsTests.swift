import Foundation
import GRDB
import TelemachusCore
import Testing

@testable import TelemachusProgramme
@testable import TelemachusStore

@Suite struct `What the sqlite3 shell shows` {
    private static func response(_ instrument: String, _ answers: [String: Answer]) -> Fact {
        .responded(
            Response(
                key: .init(from: .person("M1"), instrument: instrument, stage: "before", about: "E1"), role: "mentor",
                answers: answers))
    }

    private static let drawn = Fact.drawn(
        DrawnPairs(
            stage: "draw", policy: "tiny", policyVersion: "1", seed: 1,
            allocation: Allocation(pairs: [.init(mentor: "M1", mentee: "E1", reasons: [])], unpaired: [], audit: [])))

    private func journal() throws -> SQLiteJournal {
        var start = Starting.example
        start.confidential = ["willingness"]
        start.sessionLogs = ["log"]
        let journal = try SQLiteJournal.inMemory()
        try journal.append(
            [
                .started(start), .enrolled(person: "M1", role: "mentor", attributes: ["ward": "3", "band": "7"]),
                .consented(person: "M1", version: "2"),
                Self.response("rating", ["a": .whole(3), "b": .flag(true), "c": .options(["x", "y"])]),
                Self.response("willingness", ["willing": .flag(false)]), Self.response("rating", ["a": .decimal(2.5)]),
                Self.response("log", ["minutes": .whole(45)]), Self.drawn,
                .withdrew(person: "M1", from: "after", keep: .nothing),
            ], stamp: SQLiteJournalTests.stamp)
        return journal
    }

    @Test(arguments: [
        ("SELECT * FROM people", ["M1 mentor 2025-11-21T11:45:37.123Z 2 after"]),
        ("SELECT * FROM attributes", ["M1 band 7", "M1 ward 3"]),
        ("SELECT instrument, item, value FROM responses", ["rating a 2.5", "log minutes 45"]),
        (
            "SELECT instrument, item, value, latest FROM response_history",
            ["rating a 3 0", "rating b yes 0", #"rating c ["x","y"] 0"#, "rating a 2.5 1", "log minutes 45 1"]
        ),
        ("SELECT person, about, item, value FROM sessions", ["M1 E1 minutes 45"]),
        ("SELECT stage, policy, mentor, mentee, latest FROM pairs", ["draw tiny M1 E1 1"]),
        ("SELECT sequence, kind, by, erased FROM journal WHERE sequence = 2", ["2 enrolled Chris Ó Näme 0"]),
    ])
    func `is facts in columns, without what only the draw may read`(sql: String, rows: [String]) throws {
        #expect(try Self.rows(sql, in: journal()) == rows)
    }

    @Test func `is nothing of what was erased`() throws {
        let journal = try journal()
        _ = try journal.erase(person: "M1", stamp: SQLiteJournalTests.stamp)
        for view in ["people", "attributes", "responses", "response_history", "sessions"] {
            #expect(try Self.rows("SELECT * FROM \(view)", in: journal) == [], "\(view)")
        }
        #expect(try Self.rows("SELECT count(*) FROM journal WHERE erased", in: journal) == ["7"])
    }

    @Test func `is each meeting of a stage, which forms came late, and which put others right and why`() throws {
        let journal = try SQLiteJournal.inMemory()
        let meetings = (1...2).map { number in
            Fact.responded(
                Response(
                    key: .init(
                        from: .person("M1"), instrument: "log", stage: "before", about: "E1", session: number),
                    role: "mentor", answers: ["minutes": .whole(number * 10)]))
        }
        try journal.append(
            [.started(.example), .stageOpened(stage: "before"), Self.response("rating", ["a": .whole(1)])] + meetings
                + [
                    .stageClosed(stage: "before"), .corrected(Correction(reason: "Misread", facts: 1)),
                    Self.response("rating", ["a": .whole(2)]), .stageOpened(stage: "before"),
                    Self.response("survey", ["b": .whole(3)]),
                ], stamp: SQLiteJournalTests.stamp)
        #expect(
            try Self.rows("SELECT instrument, session, value FROM responses", in: journal)
                == ["log 1 10", "log 2 20", "rating - 2", "survey - 3"])
        #expect(
            try Self.rows("SELECT instrument, value, latest, late, correction FROM response_history", in: journal)
                == ["rating 1 0 0 -", "log 10 1 0 -", "log 20 1 0 -", "rating 2 1 1 Misread", "survey 3 1 0 -"])
    }

    @Test func `is no answer that a changed definition made the draw's alone`() throws {
        let journal = try journal()
        try journal.append(
            [.adopted(Adoption(definition: "1", changes: [], confidential: ["rating"], sessionLogs: []))],
            stamp: SQLiteJournalTests.stamp)
        #expect(
            try Self.rows("SELECT DISTINCT instrument FROM response_history", in: journal) == ["log"],
            "and none of the first definition's either")
    }

    @Test(arguments: [
        ("SELECT coordinator, institution FROM coordinators", ["Sam -", "c -"]),
        ("SELECT stage, decision, by, reason FROM decisions", ["draw go G R", "draw no-go G R"]),
        ("SELECT stage, institution, by FROM sign_offs", ["draw north A"]),
        ("SELECT stage, mentor, mentee FROM ended_pairs", ["after M1 E1"]),
        ("SELECT reason, facts FROM corrections", ["A slip 1"]),
        ("SELECT person, withdrawn_from FROM people", ["M1 -"]),
        ("SELECT person, attribute, value FROM attributes", ["M1 ward 4"]),
        ("SELECT item, value FROM responses WHERE instrument = 'rating'", []),
    ])
    func `is how a live programme is run, by the last word, without what became confidential`(
        sql: String, rows: [String]
    ) throws {
        let journal = try journal()
        try journal.append(
            [
                .appointed(Appointment(coordinator: "Sam", institution: "south")),
                .appointed(Appointment(coordinator: "Sam", institution: nil)),
                .decided(Decision(stage: "draw", isGo: true, by: "G", reason: "R")),
                .decided(Decision(stage: "draw", isGo: false, by: "G", reason: "R")),
                .signedOff(SignOff(stage: "draw", institution: "north", by: "A")),
                .pairEnded(PairEnding(mentor: "M1", mentee: "E1", stage: "after")),
                .corrected(Correction(reason: "A slip", facts: 1)),
                .enrolled(person: "M1", role: "mentor", attributes: ["ward": "4"]), .reinstated(person: "M1"),
                .adopted(Adoption(definition: "1", changes: [], confidential: ["rating"], sessionLogs: [])),
            ], stamp: SQLiteJournalTests.stamp)
        #expect(try Self.rows(sql, in: journal) == rows)
    }

    private static func rows(_ sql: String, in journal: SQLiteJournal) throws -> [String] {
        try journal.database.read { database in
            try Row.fetchAll(database, sql: sql).map { row in
                row.databaseValues.map { value in
                    switch value.storage {
                    case .int64(let number): "\(number)"
                    case .double(let number): "\(number)"
                    case .string(let text): text
                    default: "-"
                    }
                }.joined(separator: " ")
            }
        }
    }
}

extension Starting {
    /// The beginning of some programme.
    static var example: Starting {
        Starting(
            programme: "example", definition: "0", tool: "0", coordinator: "c", confidential: [], sessionLogs: [])
    }
}
