import Crypto
import Foundation
import GRDB
import TelemachusCore
import Testing

@testable import TelemachusProgramme
@testable import TelemachusStore

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
        .responded(
            Response(
                key: .init(from: .person("M1"), instrument: "log", stage: "meetings", about: "E1", session: 2),
                role: "mentor", answers: ["minutes": .whole(45)])),
        .started(.example), .appointed(Appointment(coordinator: "Bo", institution: "north")),
        .decided(Decision(stage: "after", isGo: false, by: "The group", reason: "Too few.")),
        .signedOff(SignOff(stage: "after", institution: "north", by: "Di")),
        .pairEnded(PairEnding(mentor: "M1", mentee: "E1", stage: "after")), .reinstated(person: "M1"),
        .corrected(Correction(reason: "A row was read wrongly.", facts: 1)),
        .adopted(Adoption(definition: "1", changes: ["An item more."], confidential: ["x"], sessionLogs: [])),
        .exported(Exporting(exporters: ["csv"], files: "2")), .stageClosed(stage: "before"),
        .erased(Erasure(.person, of: [])),
    ]
    /// When and by whom.
    static let stamp = Stamp(at: Instant(milliseconds: 1_763_725_537_123), by: "Chris Ó Näme")

    @Test func `Facts come back as they were and in order, with when and by whom`() throws {
        let journal = try SQLiteJournal.inMemory()
        try journal.append(Self.facts.prefix(4), stamp: Self.stamp)
        let later = Stamp(at: Instant(milliseconds: 5), by: "other")
        let head = try journal.append(Self.facts.dropFirst(4), stamp: later)
        #expect(try journal.facts() == Self.facts)
        var entries: [Entry] = []
        #expect(try journal.forEach { entries.append($0) } == head)
        #expect(entries.map(\.sequence) == Array(1...Self.facts.count))
        #expect(entries.map(\.stamp) == Self.facts.indices.map { $0 < 4 ? Self.stamp : later })
        #expect(entries.map(\.kind) == Self.facts.map(\.kind))
        #expect(try journal.verify().isWhole)
        #expect(Set(Self.facts.map(\.kind)).count == 24)
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
        let head = try journal.append([], stamp: Self.stamp)
        #expect(head == JournalHead(sequence: 0, hash: String(repeating: "0", count: 64)))
        #expect(try journal.facts().isEmpty)
        #expect(try journal.verify().faults == [])
    }

    @Test func `A journal is one file after its work, readable by its owner alone, and so is what lay beside it`()
        throws
    {
        let file = try JournalFile()
        let journal = try SQLiteJournal.create(path: file.path)
        try journal.append(Self.facts, stamp: Self.stamp)
        #expect(try file.names() == ["journal.sqlite", "journal.sqlite-shm", "journal.sqlite-wal"])
        for name in try file.names() { #expect(try file.permissions(of: name) == 0o600, "\(name)") }
        try journal.close()
        #expect(try file.names() == ["journal.sqlite"])
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
        try SQLiteJournal.open(path: file.path).close()
        #expect(try file.permissions(of: "journal.sqlite") == 0o600)
    }

    @Test func `A journal that is opened again goes on where it stopped`() throws {
        let file = try JournalFile()
        let head = try SQLiteJournal.create(path: file.path).append(Self.facts.prefix(5), stamp: Self.stamp)
        let again = try SQLiteJournal.open(path: file.path)
        #expect(try again.facts() == Array(Self.facts.prefix(5)))
        #expect(try again.head() == head)
        try again.append(Self.facts.dropFirst(5), after: head, stamp: Self.stamp)
        #expect(try again.facts() == Self.facts)
        #expect(try again.verify().isWhole)
    }

    @Test func `Hashes follow the documented rules`() throws {
        let file = try JournalFile()
        try SQLiteJournal.create(path: file.path).append(
            [.stageOpened(stage: "before"), .consented(person: "M1", version: "1")], stamp: Self.stamp)
        var previous = Data(count: 32)
        for row in try file.rows() {
            let salt: Data = row["salt"]
            #expect(salt.count == 16)
            let says = salt + Data("\(row["subjects"] as String)\n\(row["content"] as String)".utf8)
            #expect(row["digest"] as Data == Data(SHA256.hash(data: says)))
            let sequence: Int = row["sequence"]
            let kind: String = row["kind"]
            let rest = Data("\(sequence)\n1763725537123\n\(kind)\nChris Ó Näme".utf8)
            previous = Data(SHA256.hash(data: previous + (row["digest"] as Data) + rest))
            #expect(row["hash"] as Data == previous)
        }
        #expect(try file.rows().map { $0["subjects"] as String } == ["[]", #"["M1"]"#])
        #expect(try file.rows().first?["content"] == #"{"stageOpened":{"stage":"before"}}"#)
    }

    @Test func `Equal answers have other digests, so that none can be guessed`() throws {
        let file = try JournalFile()
        let fact = Self.facts[5]
        try SQLiteJournal.create(path: file.path).append(Array(repeating: fact, count: 20), stamp: Self.stamp)
        #expect(Set(try file.rows().map { $0["digest"] as Data }).count == 20)
    }

    @Test func `A command's facts are written all or none`() throws {
        let file = try JournalFile()
        let journal = try SQLiteJournal.create(path: file.path)
        let head = try journal.append([.stageOpened(stage: "before")], stamp: Self.stamp)
        struct RowIsWrong: Error {}
        #expect(throws: RowIsWrong.self) {
            try journal.append(stamp: Self.stamp) { write in
                for number in 1...3_000 { try write(.consented(person: "M\(number)", version: "1")) }
                throw RowIsWrong()
            }
        }
        #expect(try journal.facts() == [.stageOpened(stage: "before")])
        #expect(try journal.head() == head)
        try journal.append([.consented(person: "M2", version: "1")], stamp: Self.stamp)
        #expect(try journal.verify().isWhole)
        #expect(try journal.facts().count == 2)
    }

    @Test(arguments: [
        "UPDATE entry SET content = '{}' WHERE sequence = 2", "UPDATE entry SET content = NULL WHERE sequence = 2",
        "UPDATE entry SET content = NULL, salt = NULL, subjects = NULL WHERE sequence = 2",
        "DELETE FROM entry WHERE sequence = 2", "DELETE FROM entry", "DELETE FROM head", "UPDATE head SET sequence = 1",
        "INSERT OR REPLACE INTO entry (sequence, kind, hash) VALUES (2, 'x', x'00')",
    ])
    func `Rows can be neither changed nor deleted`(statement: String) throws {
        let file = try JournalFile()
        let journal = try SQLiteJournal.create(path: file.path)
        try journal.append(Self.facts.dropLast(), stamp: Self.stamp)
        let problem = #expect(throws: DatabaseError.self) { try file.write(statement) }
        #expect(problem?.message == "the journal only grows")
        #expect(try journal.facts() == Array(Self.facts.dropLast()))
    }

    @Test func `Two that decide on the same state: the second is told, and nothing is lost`() throws {
        let file = try JournalFile()
        let first = try SQLiteJournal.create(path: file.path)
        let second = try SQLiteJournal.open(path: file.path)
        let head = try second.forEach { _ in }
        try first.append(Self.facts.prefix(1), after: head, stamp: Self.stamp)
        let refusal = #expect(throws: JournalRefusal.self) {
            try second.append(Self.facts.suffix(1), after: head, stamp: Self.stamp)
        }
        #expect(refusal?.diagnostic.id == "journal-moved-on")
        #expect(try second.facts() == [Self.facts[0]])
    }

    @Test func `While another writes, a command waits and then says so`() throws {
        let file = try JournalFile()
        let first = try SQLiteJournal.create(path: file.path)
        let second = try SQLiteJournal.open(path: file.path, patience: 0.1)
        try first.append(stamp: Self.stamp) { write in
            try write(Self.facts[0])
            let refusal = #expect(throws: JournalRefusal.self) { try second.append(Self.facts, stamp: Self.stamp) }
            #expect(refusal?.diagnostic.id == "journal-busy")
            #expect(try second.facts() == [], "who only reads does not wait")
        }
        try second.append(Self.facts, stamp: Self.stamp)
        #expect(try first.facts() == [Self.facts[0]] + Self.facts)
        #expect(try first.verify().isWhole)
    }

    @Test func `Writers at the same time all get their turn`() async throws {
        let file = try JournalFile()
        let path = file.path
        try SQLiteJournal.create(path: path).close()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    let journal = try SQLiteJournal.open(path: path, patience: 60)
                    for number in 0..<25 {
                        try journal.append(
                            [.invited(person: "\(writer)-\(number)", role: "mentor")], stamp: Self.stamp)
                    }
                }
            }
            try await group.waitForAll()
        }
        let journal = try SQLiteJournal.open(path: path)
        #expect(Set(try journal.facts().flatMap(\.subjects)).count == 100)
        #expect(try journal.verify().entries == 100)
        #expect(try journal.verify().isWhole)
    }

    @Test func `A full disk leaves the journal as it was`() throws {
        let journal = try SQLiteJournal.inMemory()
        try journal.append(Self.facts, stamp: Self.stamp)
        try journal.database.writeWithoutTransaction { database in
            let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            try database.execute(sql: "PRAGMA max_page_count = \(pages + 3)")
        }
        let refusal = #expect(throws: JournalRefusal.self) {
            try journal.append(Array(repeating: Self.facts[5], count: 1_000), stamp: Self.stamp)
        }
        #expect(refusal?.diagnostic.id == "disk-full")
        #expect(try journal.facts() == Self.facts)
        #expect(try journal.verify().isWhole)
    }

    @Test(arguments: [
        (ResultCode.SQLITE_READONLY, "journal-not-writable"), (.SQLITE_CANTOPEN, "journal-not-writable"),
        (.SQLITE_BUSY_SNAPSHOT, "journal-busy"), (.SQLITE_FULL, "disk-full"), (.SQLITE_NOTADB, "not-a-journal"),
        (.SQLITE_CORRUPT, "journal-damaged"), (.SQLITE_IOERR_WRITE, "journal-disk-fault"),
    ])
    func `What SQLite says is put into words`(code: ResultCode, id: String) throws {
        #expect(JournalRefusal(DatabaseError(resultCode: code), "x")?.diagnostic.id == id)
    }
}
