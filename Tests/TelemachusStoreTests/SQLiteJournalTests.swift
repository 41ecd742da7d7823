import Foundation
import GRDB
import TelemachusCore
import TelemachusStore
import Testing

@testable import TelemachusProgramme

@Suite struct SQLiteJournalTests {
    /// One fact of each kind.
    static let facts: [Fact] = [
        .released(purpose: "research", by: "Us", date: "2026-01-31", reason: "Rows are \"invented\"; O'Neil's / 医師"),
        .invited(person: "M1", role: "mentor"),
        .enrolled(person: "M1", role: "mentor", attributes: ["b": "2", "a": "1"]),
        .consented(person: "M1", version: "1"), .stageOpened(stage: "before"),
        .responded(
            Response(
                key: .init(from: .person("M1"), instrument: "rating", stage: "before", about: nil), role: "mentor",
                answers: [
                    "whole": .whole(-3), "decimal": .decimal(0.1), "option": .option("a"),
                    "options": .options(["a", "b"]),
                    "flag": .flag(false), "text": .text("Line one\nline 'two'; DROP TABLE fact; --\u{0}"),
                ])),
        .responded(
            Response(
                key: .init(from: .group(role: "mentor"), instrument: "group", stage: "before", about: "E1"),
                role: "mentor",
                answers: [:])),
        .withdrew(person: "M1", from: "after", keep: .nothing),
        .drawn(
            DrawnPairs(
                stage: "draw", policy: "tiny", policyVersion: "1", seed: .max,
                allocation: Allocation(
                    pairs: [.init(mentor: "M1", mentee: "E1", reasons: ["drawn"])],
                    unpaired: [.init("E2", reason: "nobody was left")], audit: ["x"], admissible: "12"))),
        .categoryDefined(.init(id: "ties", title: "Ties")),
        .codeDefined(.init(id: "trust", title: "Trust", definition: "", category: "ties")),
        .segmented(
            Segment(
                id: "s1", answer: .init(person: "M1", instrument: "words", stage: "before", item: "text"), start: 2,
                end: nil, isQuotable: true)),
        .coded(Coding(person: "M1", instrument: "words", stage: "before", item: "text", code: "trust")),
        .coded(
            Coding(
                person: "M1", instrument: "words", stage: "before", item: "text", code: "-", segment: "s1", coder: "A")
        ),
        .codesMerged(.init(from: "faith", into: "trust", date: "2026-01-31", by: "A and B", reason: "One idea.")),
        .stageClosed(stage: "before"),
    ]

    @Test func `Facts come back as they were and in order`() throws {
        let journal = try SQLiteJournal.inMemory()
        try journal.append(Array(Self.facts.prefix(4)))
        try journal.append(Array(Self.facts.dropFirst(4)))
        #expect(try journal.facts() == Self.facts)
        #expect(try journal.verify() == nil)
        #expect(Set(Self.facts.map(\.kind)).count == 14)
    }

    @Test func `A code from before coders were told apart reads as it did and is written as it was`() throws {
        let written =
            #"{"coded":{"_0":{"code":"trust","instrument":"words","item":"text","person":"M1","stage":"before"}}}"#
        let fact = try JSONDecoder().decode(Fact.self, from: Data(written.utf8))
        #expect(
            fact == .coded(Coding(person: "M1", instrument: "words", stage: "before", item: "text", code: "trust")))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(String(decoding: try encoder.encode(fact), as: UTF8.self) == written)
    }

    @Test func `An empty journal holds nothing and is whole, and appending nothing changes nothing`() throws {
        let journal = try SQLiteJournal.inMemory()
        try journal.append([])
        #expect(try journal.facts().isEmpty)
        #expect(try journal.verify() == nil)
    }

    @Test func `A journal in a file is readable by its owner alone, and so is what lies beside it`() throws {
        let file = try JournalFile()
        let journal = try SQLiteJournal.open(path: file.path)
        try journal.append(Self.facts)
        let files = try FileManager.default.contentsOfDirectory(atPath: file.directory.path)
        #expect(files.contains("journal.sqlite"))
        for name in files {
            let attributes = try FileManager.default.attributesOfItem(atPath: file.directory.appending(path: name).path)
            #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
        }
    }

    @Test func `A journal that is opened again goes on where it stopped`() throws {
        let file = try JournalFile()
        try SQLiteJournal.open(path: file.path).append(Array(Self.facts.prefix(5)))
        let again = try SQLiteJournal.open(path: file.path)
        #expect(try again.facts() == Array(Self.facts.prefix(5)))
        try again.append(Array(Self.facts.dropFirst(5)))
        #expect(try again.facts() == Self.facts)
        #expect(try again.verify() == nil)
        #expect(try file.rows().map { $0["sequence"] as Int } == Array(1...Self.facts.count))
    }

    @Test func `Equal facts make equal rows, hash by hash`() throws {
        let rows = try (0..<2).map { _ in
            let file = try JournalFile()
            try SQLiteJournal.open(path: file.path).append(Self.facts)
            return try file.rows().map { "\($0["kind"] as String) \($0["content"] as String) \($0["hash"] as String)" }
        }
        #expect(rows[0] == rows[1])
        #expect(rows[0].count == Self.facts.count)
    }

    @Test func `The first hash is SHA-256 of nothing, kind and content, each on its line`() throws {
        let file = try JournalFile()
        try SQLiteJournal.open(path: file.path).append([.stageOpened(stage: "before")])
        let row = try #require(try file.rows().first)
        #expect(row["kind"] as String == "stage-opened")
        #expect(row["content"] as String == #"{"stageOpened":{"stage":"before"}}"#)
        // printf '\nstage-opened\n{"stageOpened":{"stage":"before"}}' | sha256sum
        #expect(row["hash"] as String == "6ea16382f45c4c278bd216c8904c7d3f5b86f6e0f524dbc491a3cf3f9b66e099")
    }

    @Test func `A command's facts are written all or none`() throws {
        let file = try JournalFile()
        let journal = try SQLiteJournal.open(path: file.path)
        try journal.append([.stageOpened(stage: "before")])
        try file.write(
            "CREATE TRIGGER no_closing BEFORE INSERT ON fact WHEN NEW.kind = 'stage-closed' BEGIN SELECT RAISE(ABORT, 'no'); END"
        )
        #expect(throws: (any Error).self) {
            try journal.append([.consented(person: "M1", version: "1"), .stageClosed(stage: "before")])
        }
        #expect(try journal.facts() == [.stageOpened(stage: "before")])
        try journal.append([.consented(person: "M2", version: "1")])
        #expect(try journal.verify() == nil)
        #expect(try journal.facts().count == 2)
    }

    @Test(arguments: [
        "UPDATE fact SET content = '{}' WHERE sequence = 2", "DELETE FROM fact WHERE sequence = 2", "DELETE FROM fact",
    ])
    func `Rows can be neither changed nor deleted`(statement: String) throws {
        let file = try JournalFile()
        let journal = try SQLiteJournal.open(path: file.path)
        try journal.append(Self.facts)
        let problem = #expect(throws: DatabaseError.self) { try file.write(statement) }
        #expect(problem?.message == "the journal only grows")
        #expect(try journal.facts() == Self.facts)
    }

    @Test(arguments: [
        ("a changed content", "UPDATE fact SET content = replace(content, 'M1', 'M2') WHERE sequence = 3", 3),
        ("a changed kind", "UPDATE fact SET kind = 'invited' WHERE sequence = 4", 4),
        ("a changed hash", "UPDATE fact SET hash = 'x' WHERE sequence = 5", 5),
        ("a missing first row", "DELETE FROM fact WHERE sequence = 1", 2),
        ("a missing row", "DELETE FROM fact WHERE sequence = 4", 5),
        ("missing last rows", "DELETE FROM fact WHERE sequence >= 9", 9),
        ("no row left", "DELETE FROM fact", 1),
        (
            "an inserted row",
            "INSERT INTO fact (sequence, kind, content, hash) VALUES (0, 'stage-opened', '{\"stageOpened\":{\"stage\":\"x\"}}', 'y')",
            0
        ),
        (
            "a row at the end",
            "INSERT INTO fact (kind, content, hash) VALUES ('stage-opened', '{\"stageOpened\":{\"stage\":\"x\"}}', 'y')",
            17
        ),
        (
            "a replaced row",
            "DELETE FROM fact WHERE sequence = 6; INSERT INTO fact (sequence, kind, content, hash) SELECT 6, kind, content, 'z' FROM fact WHERE sequence = 5",
            6
        ),
    ])
    func `Verifying finds who got round the triggers`(what: String, tampering: String, row: Int) throws {
        let file = try JournalFile()
        let journal = try SQLiteJournal.open(path: file.path)
        try journal.append(Self.facts)
        try file.write("DROP TRIGGER fact_is_never_changed; DROP TRIGGER fact_is_never_deleted; \(tampering)")
        #expect(try journal.verify() == row)
    }
}

/// A journal's file in a directory of its own, with a way to it that goes round the journal.
final class JournalFile {
    let directory: URL
    var path: String { directory.appending(path: "journal.sqlite").path }

    init() throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "journal-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: directory) }

    func write(_ sql: String) throws { try DatabaseQueue(path: path).write { try $0.execute(sql: sql) } }

    func rows() throws -> [Row] {
        try DatabaseQueue(path: path).read { try Row.fetchAll($0, sql: "SELECT * FROM fact ORDER BY sequence") }
    }
}
