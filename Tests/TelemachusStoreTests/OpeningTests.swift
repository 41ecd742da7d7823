import Foundation
import GRDB
import TelemachusCore
import Testing

@testable import TelemachusProgramme
@testable import TelemachusStore

@Suite struct `Opening a journal` {
    /// A journal as version 1 made it: the statements of its migration, and rows with its hashes.
    static func versionOne() throws -> JournalFile {
        let file = try JournalFile()
        try file.write(
            """
            CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
            INSERT INTO grdb_migrations VALUES ('1 facts');
            CREATE TABLE fact (
                sequence INTEGER PRIMARY KEY AUTOINCREMENT,
                kind TEXT NOT NULL,
                content TEXT NOT NULL CHECK (json_valid(content)),
                hash TEXT NOT NULL UNIQUE
            ) STRICT;
            CREATE TRIGGER fact_is_never_changed BEFORE UPDATE ON fact
            BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
            CREATE TRIGGER fact_is_never_deleted BEFORE DELETE ON fact
            BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
            INSERT INTO fact (kind, content, hash) VALUES
                ('stage-opened', '{"stageOpened":{"stage":"before"}}',
                 '6ea16382f45c4c278bd216c8904c7d3f5b86f6e0f524dbc491a3cf3f9b66e099'),
                ('consented', '{"consented":{"person":"M1","version":"1"}}',
                 '20152604aa69ae2f49ed2704f2cc4f34d48fb1c638f418ed70fe6895d4a429d3'),
                ('stage-closed', '{"stageClosed":{"stage":"before"}}',
                 'd9b4809e454e613fb9d94a1402517b8fc36fefa11ed8910c7fd617fdfb9035c1');
            """)
        return file
    }

    private static let old: [Fact] = [
        .stageOpened(stage: "before"), .consented(person: "M1", version: "1"), .stageClosed(stage: "before"),
    ]

    @Test func `of version 1 brings it up to date, and its facts verify under their old rule`() throws {
        let file = try Self.versionOne()
        let journal = try SQLiteJournal.open(path: file.path)
        #expect(try journal.facts() == Self.old)
        #expect(try journal.verify().faults == [])
        #expect(
            try journal.verify(noted: "6ea16382f45c4c278bd216c8904c7d3f5b86f6e0f524dbc491a3cf3f9b66e099").noted == 1)
        try journal.append([.stageOpened(stage: "after")], stamp: SQLiteJournalTests.stamp)
        #expect(try journal.verify().faults == [])
        #expect(try journal.erase(person: "M1", stamp: SQLiteJournalTests.stamp)?.entries == [2...2])
        #expect(try journal.verify().faults == [])
        var stamps: [Stamp?] = []
        try journal.forEach { stamps.append($0.stamp) }
        #expect(stamps == [nil, nil, nil, SQLiteJournalTests.stamp, SQLiteJournalTests.stamp])
    }

    @Test(arguments: [
        ("UPDATE fact SET content = '{}' WHERE sequence = 2", 2), ("DELETE FROM fact WHERE sequence = 3", 3),
        ("UPDATE fact SET hash = 'x' WHERE sequence = 2", 2),
    ])
    func `of version 1 that was changed does not hide it`(tampering: String, entry: Int) throws {
        let file = try Self.versionOne()
        try file.write("DROP TRIGGER fact_is_never_changed; DROP TRIGGER fact_is_never_deleted; \(tampering)")
        #expect(try SQLiteJournal.open(path: file.path).verify().faults.first?.entry == entry)
    }

    @Test func `of a newer version is refused, and the file left as it is`() throws {
        let file = try JournalFile()
        try SQLiteJournal.create(path: file.path).close()
        try file.write("INSERT INTO grdb_migrations VALUES ('99 of the future')")
        try expectRefusal("journal-of-newer-version", file)
    }

    @Test func `that is none is refused, and the file left as it is`() throws {
        let text = try JournalFile()
        try Data(repeating: 65, count: 5_000).write(to: URL(filePath: text.path))
        try expectRefusal("not-a-journal", text)
        let other = try JournalFile()
        try other.write("CREATE TABLE invoice (number INTEGER)")
        try expectRefusal("not-a-journal", other)
        #expect(throws: JournalRefusal.self) { try SQLiteJournal.open(path: text.path + "x") }
    }

    private func expectRefusal(_ id: String, _ file: JournalFile) throws {
        let before = try Data(contentsOf: URL(filePath: file.path))
        let refusal = #expect(throws: JournalRefusal.self) { try SQLiteJournal.open(path: file.path) }
        #expect(refusal?.diagnostic.id == id)
        #expect(try Data(contentsOf: URL(filePath: file.path)) == before)
        #expect(try file.names() == ["journal.sqlite"])
    }

    @Test func `with a fact of a kind that this version does not know says which`() throws {
        let file = try JournalFile()
        let journal = try SQLiteJournal.create(path: file.path)
        try journal.append([.stageOpened(stage: "before")], stamp: SQLiteJournalTests.stamp)
        try file.tamper("UPDATE entry SET kind = 'danced', content = '{\"danced\":{}}'")
        let refusal = #expect(throws: JournalRefusal.self) { try journal.facts() }
        #expect(refusal?.diagnostic.message == "entry 1 of the journal, 'danced', cannot be read")
    }

    @Test func `A new journal overwrites nothing`() throws {
        let file = try JournalFile()
        try Data("mine".utf8).write(to: URL(filePath: file.path))
        let refusal = #expect(throws: JournalRefusal.self) { try SQLiteJournal.create(path: file.path) }
        #expect(refusal?.diagnostic.id == "file-exists")
        #expect(try Data(contentsOf: URL(filePath: file.path)) == Data("mine".utf8))
    }

    @Test func `A backup is the journal as it stands, also while somebody writes`() throws {
        let file = try JournalFile()
        let writer = try SQLiteJournal.create(path: file.path)
        let head = try writer.append(SQLiteJournalTests.facts, stamp: SQLiteJournalTests.stamp)
        let copy = file.directory.appending(path: "copy.sqlite").path
        let other = try SQLiteJournal.open(path: file.path)
        try writer.append(stamp: SQLiteJournalTests.stamp) { write in
            for _ in 0..<2_000 { try write(.stageOpened(stage: "before")) }
            let verification = try other.backUp(to: copy)
            #expect(verification.isWhole)
            #expect(verification.head == head)
        }
        #expect(try SQLiteJournal.open(path: copy).facts() == SQLiteJournalTests.facts)
        #expect(try file.permissions(of: "copy.sqlite") == 0o600)
        let refusal = #expect(throws: JournalRefusal.self) { try other.backUp(to: copy) }
        #expect(refusal?.diagnostic.id == "file-exists")
        #expect(try SQLiteJournal.open(path: copy).head() == head)
    }
}
