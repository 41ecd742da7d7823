import Foundation
import GRDB
import TelemachusProgramme
import Testing

@testable import TelemachusStore

@Suite struct `Verifying a journal` {
    private static let stamp = SQLiteJournalTests.stamp

    @Test(arguments: [
        ("UPDATE entry SET content = replace(content, 'M1', 'M2') WHERE sequence = 3", 3, "what it says was changed"),
        ("UPDATE entry SET kind = 'invited' WHERE sequence = 4", 4, "it does not follow from the entry before"),
        ("UPDATE entry SET hash = x'00' WHERE sequence = 5", 5, "it does not follow from the entry before"),
        ("UPDATE entry SET recorded_at = 0 WHERE sequence = 5", 5, "it does not follow from the entry before"),
        ("UPDATE entry SET recorded_by = NULL WHERE sequence = 5", 5, "a part of it is missing"),
        (
            "UPDATE entry SET digest = NULL, salt = NULL, subjects = NULL, recorded_at = NULL, recorded_by = NULL "
                + "WHERE sequence = 5", 5, "a part of it is missing"
        ),
        (
            "UPDATE entry SET content = NULL, salt = NULL, subjects = NULL WHERE sequence = 2", 2,
            "what it says is gone, and no erasure names it"
        ),
        ("DELETE FROM entry WHERE sequence = 1", 2, "entry 1 is missing before it"),
        ("DELETE FROM entry WHERE sequence IN (4, 5)", 6, "entries 4 to 5 are missing before it"),
        ("DELETE FROM entry WHERE sequence >= 9", 9, "the entries from here to 27 are missing"),
        ("DELETE FROM entry", 1, "the entries from here to 27 are missing"),
        ("UPDATE entry SET sequence = -1 WHERE sequence = 1", -1, "it was put in"),
        (
            "INSERT INTO entry SELECT 28, recorded_at, recorded_by, kind, subjects, content, salt, digest, hash FROM entry "
                + "WHERE sequence = 27", 28, "it does not follow from the entry before"
        ),
        (
            "UPDATE entry SET sequence = 99 WHERE sequence = 3; UPDATE entry SET sequence = 3 WHERE sequence = 4; "
                + "UPDATE entry SET sequence = 4 WHERE sequence = 99", 3, "it does not follow from the entry before"
        ),
        ("UPDATE head SET hash = x'00'", 27, "its hash is not that of the head"),
        ("UPDATE head SET sequence = 26", 27, "the entries from here on are not those of the head"),
    ])
    func `finds who got round the triggers, and says what and where`(
        tampering: String, entry: Int, message: String
    ) throws {
        let file = try JournalFile()
        let journal = try SQLiteJournal.create(path: file.path)
        try journal.append(SQLiteJournalTests.facts, stamp: Self.stamp)
        try file.tamper(tampering)
        let first = try journal.verify().faults.first
        #expect(first?.entry == entry)
        #expect(first?.message == message)
    }

    @Test(arguments: SmallJournal.allCases)
    func `finds any byte of any value of any entry or of the head that is another one`(small: SmallJournal) throws {
        let file = try small.file()
        let entries = small.entries
        try file.tamper("")
        let columns = [
            "sequence", "recorded_at", "recorded_by", "kind", "subjects", "content", "salt", "digest", "hash",
        ]
        let queue = try DatabaseQueue(path: file.path)
        let journal = SQLiteJournal(database: queue, path: file.path)
        #expect(try journal.verify().faults == [])
        var tried = 0
        // The kind of an erased entry of version 1 is the one thing that nothing vouches for.
        let values =
            (1...entries).flatMap { sequence in columns.map { ("entry", $0, sequence) } }
            + [("head", "sequence", entries), ("head", "hash", entries)]
        for (table, column, sequence) in values where !(small == .old && column == "kind" && sequence == 2) {
            let changes = try Self.changes(of: column, in: table, at: sequence, of: entries, queue)
            for index in stride(from: tried % small.step, to: changes.count, by: small.step) {
                let change = changes[index]
                try queue.inTransaction { database in
                    try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
                    try database.execute(
                        sql: "UPDATE \(table) SET \(column) = \(change) WHERE sequence = \(sequence)")
                    let isWhole = try SQLiteJournal.verify(database, noted: nil).isWhole
                    #expect(!isWhole, "\(table), \(column) of \(sequence): \(change)")
                    return .rollback
                }
                tried += 1
            }
        }
        #expect(tried > 600)
        #expect(try journal.verify().isWhole)
    }

    @Test(arguments: SmallJournal.allCases)
    func `finds any entry that is gone, and the head too`(small: SmallJournal) throws {
        let file = try small.file()
        try file.tamper("")
        let queue = try DatabaseQueue(path: file.path)
        for removal in (1...small.entries).map({ "entry WHERE sequence = \($0)" }) + ["head"] {
            try queue.inTransaction { database in
                try database.execute(sql: "DELETE FROM \(removal)")
                #expect(try !SQLiteJournal.verify(database, noted: nil).isWhole, "\(removal)")
                return .rollback
            }
        }
    }

    /// Every way to have one byte of a value different, in SQL.
    private static func changes(
        of column: String, in table: String, at sequence: Int, of entries: Int, _ queue: DatabaseQueue
    ) throws -> [String] {
        let row = try queue.read {
            try Row.fetchOne(
                $0,
                sql: "SELECT typeof(\(column)), CAST(\(column) AS BLOB), \(column) FROM \(table) WHERE sequence = ?",
                arguments: [sequence])
        }
        guard let row, let type: String = row[0], type != "null" else { return [] }
        if type == "integer" {
            let number: Int = row[2]
            // The number of another entry cannot be taken.
            let others = column == "sequence" && table == "entry" ? 1...entries : 0...0
            return (0..<63).map { number ^ (1 << $0) }.filter { !others.contains($0) }.map(String.init)
        }
        let bytes: Data = row[1]
        return bytes.indices.map { index in
            var bytes = bytes
            bytes[index] ^= 1 << (index % 8)
            let literal = "x'\(bytes.hexadecimal)'"
            return type == "text" ? "CAST(\(literal) AS TEXT)" : literal
        }
    }

    @Test func `finds any byte of the file that makes an entry another one`() throws {
        let file = try SmallJournal.erased.file()
        let page = try DatabaseQueue(path: file.path).read { database in
            try Int.fetchOne(database, sql: "SELECT rootpage FROM sqlite_master WHERE name = 'entry'") ?? 0
        }
        let bytes = try Data(contentsOf: URL(filePath: file.path))
        let original = Self.values(in: file.path)
        #expect(original?.count == 4)
        let damaged = file.directory.appending(path: "damaged.sqlite").path
        var changed = 0
        let start = (page - 1) * 4096
        for offset in start..<start + 4096 where offset < start + 64 || bytes[offset] != 0 {
            var copy = bytes
            copy[offset] ^= 1 << (offset % 8)
            try copy.write(to: URL(filePath: damaged))
            let values = Self.values(in: damaged)
            guard values != original else { continue }
            changed += 1
            #expect(Self.isFound(damaged), "byte \(offset - start) of the page")
        }
        #expect(changed > 500)
    }

    private static func values(in path: String) -> [Row]? {
        try? DatabaseQueue(path: path).read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT sequence, recorded_at, hex(recorded_by), hex(kind), hex(subjects), hex(content), hex(salt),
                        hex(digest), hex(hash), typeof(recorded_at), typeof(content), typeof(salt) FROM entry
                    """)
        }
    }

    private static func isFound(_ path: String) -> Bool {
        guard let queue = try? DatabaseQueue(path: path) else { return true }
        return (try? SQLiteJournal(database: queue, path: path).verify().isWhole) != true
    }

    @Test func `finds a noted head again, and misses it where the chain was made anew`() throws {
        let journal = try SQLiteJournal.inMemory()
        let head = try journal.append(SQLiteJournalTests.facts.prefix(3), stamp: Self.stamp)
        try journal.append(SQLiteJournalTests.facts.dropFirst(3), stamp: Self.stamp)
        #expect(try journal.verify(noted: head.hash).noted == 3)
        let anew = try SQLiteJournal.inMemory()
        try anew.append(SQLiteJournalTests.facts, stamp: Self.stamp)
        #expect(try anew.verify(noted: head.hash).noted == nil)
        #expect(try anew.verify(noted: head.hash).isWhole)
    }
}
