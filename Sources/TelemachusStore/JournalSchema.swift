import Foundation
import GRDB

/// The tables of the journal, version by version.
///
/// A migration that was ever released stays as it is; a change is a further one.
enum JournalSchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 facts") { try $0.execute(sql: facts) }
        migrator.registerMigration("2 entries") { database in
            try database.execute(sql: entries)
            try copyFacts(in: database)
            try database.execute(sql: guards)
            for view in JournalViews.all { try database.execute(sql: view) }
        }
        return migrator
    }

    private static let facts = """
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
        """

    private static let entries = """
        CREATE TABLE entry (
            sequence INTEGER PRIMARY KEY,
            recorded_at INTEGER,
            recorded_by TEXT,
            kind TEXT NOT NULL,
            subjects TEXT CHECK (subjects IS NULL OR json_valid(subjects)),
            content TEXT CHECK (content IS NULL OR json_valid(content)),
            salt BLOB,
            digest BLOB,
            hash BLOB NOT NULL
        ) STRICT;
        CREATE TABLE head (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            sequence INTEGER NOT NULL,
            hash BLOB NOT NULL
        ) STRICT;
        """

    /// Takes the facts of version 1 over: they keep their hashes, and have no salt, digest, date or author.
    private static func copyFacts(in database: Database) throws {
        let insert = try database.makeStatement(
            sql: "INSERT INTO entry (sequence, kind, content, hash) VALUES (?, ?, ?, ?)")
        var last = JournalHash.start
        let rows = try Row.fetchCursor(
            database, sql: "SELECT sequence, kind, content, hash FROM fact ORDER BY sequence")
        while let row = try rows.next() {
            let text: String = row["hash"]
            // What is no hash stays as it is, for the verification to find.
            last = Data(hexadecimal: text) ?? Data(text.utf8)
            try insert.execute(
                arguments: [row["sequence"] as Int, row["kind"] as String, row["content"] as String, last])
        }
        // The last number that was given, so that rows that were gone from the end stay missed.
        let issued = try Int.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'fact'") ?? 0
        try database.execute(sql: "INSERT INTO head VALUES (1, ?, ?)", arguments: [issued, last])
        try database.execute(sql: "DROP TABLE fact")
    }

    /// An entry may lose what it says, once the journal's last entry records an erasure; nothing else may change.
    private static let guards = """
        CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry
        BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
        CREATE TRIGGER entry_is_never_replaced BEFORE INSERT ON entry
        WHEN NEW.sequence IS NOT NULL AND NEW.sequence <= (SELECT sequence FROM head)
        BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
        CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
        WHEN NOT (
            NEW.sequence IS OLD.sequence AND NEW.recorded_at IS OLD.recorded_at
            AND NEW.recorded_by IS OLD.recorded_by AND NEW.kind IS OLD.kind
            AND NEW.digest IS OLD.digest AND NEW.hash IS OLD.hash
            AND NEW.subjects IS NULL AND NEW.content IS NULL AND NEW.salt IS NULL
            AND OLD.kind <> 'erased'
            AND (SELECT kind FROM entry WHERE sequence = (SELECT sequence FROM head)) = 'erased'
        )
        BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
        CREATE TRIGGER head_is_never_deleted BEFORE DELETE ON head
        BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
        CREATE TRIGGER head_never_goes_back BEFORE UPDATE ON head
        WHEN NEW.sequence <= OLD.sequence
        BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
        """
}

extension Data {
    /// Reads 64 hexadecimal digits; nil for anything else.
    init?(hexadecimal text: String) {
        let digits = text.utf8.map { byte -> UInt8? in
            switch byte {
            case 0x30...0x39: byte - 0x30
            case 0x61...0x66: byte - 0x61 + 10
            default: nil
            }
        }
        guard digits.count == 64 else { return nil }
        self.init(capacity: 32)
        for index in stride(from: 0, to: 64, by: 2) {
            guard let high = digits[index], let low = digits[index + 1] else { return nil }
            append(high << 4 | low)
        }
    }
}
