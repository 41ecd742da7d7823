import Foundation
import GRDB
public import TelemachusProgramme

extension SQLiteJournal {
    /// Where the journal stands.
    public func head() throws -> JournalHead {
        try refusing { try database.read { JournalHead(try Self.head($0)) } }
    }

    /// Appends facts, all or none.
    ///
    /// - Parameters:
    ///   - facts: what happened, in order; read once, one by one, while they are written.
    ///   - head: where the journal stood when the facts were decided on; nil where they hold whatever it says.
    ///   - stamp: when and by whom they are recorded.
    /// - Returns: where the journal stands then.
    /// - Throws: ``JournalRefusal``, with nothing written, where it moved on since `head`.
    @discardableResult
    public func append(
        _ facts: some Sequence<Fact>, after head: JournalHead? = nil, stamp: Stamp
    ) throws -> JournalHead {
        try append(after: head, stamp: stamp) { write in
            for fact in facts { try write(fact) }
        }
    }

    /// Appends facts as they come, all or none: an import of any size needs the memory of one fact.
    ///
    /// - Parameters:
    ///   - head: where the journal stood when the facts were decided on; nil where they hold whatever it says.
    ///   - stamp: when and by whom they are recorded.
    ///   - source: hands the facts over one by one; where it throws, nothing is written. It must not use the journal.
    /// - Returns: where the journal stands then.
    /// - Throws: ``JournalRefusal``, and whatever `source` throws.
    @discardableResult
    public func append(
        after head: JournalHead? = nil, stamp: Stamp, _ source: (_ write: (Fact) throws -> Void) throws -> Void
    ) throws -> JournalHead {
        try writing(after: head) { database, last in
            var appending = try JournalAppending(in: database, after: last, stamp: stamp)
            try source { try appending.append($0) }
            return try appending.finish()
        }
    }

    /// Works in one transaction that no other process can come between.
    func writing(
        after expected: JournalHead?, _ work: (Database, StoredHead) throws -> StoredHead
    ) throws -> JournalHead {
        try refusing {
            var head = JournalHead(sequence: 0, hash: "")
            try database.inTransaction(.immediate) { database in
                let last = try Self.head(database)
                if let expected, JournalHead(last) != expected { throw JournalRefusal.movedOn(path) }
                head = JournalHead(try work(database, last))
                return .commit
            }
            return head
        }
    }

    static func head(_ database: Database) throws -> StoredHead {
        let row = try Row.fetchOne(database, sql: "SELECT CAST(sequence AS INTEGER), CAST(hash AS BLOB) FROM head")
        return row.map { StoredHead(sequence: $0[0] ?? 0, hash: $0[1] ?? Data()) }
            ?? StoredHead(sequence: 0, hash: JournalHash.start)
    }
}

/// The last entry's number and hash, as the tables hold them.
struct StoredHead {
    var sequence: Int
    var hash: Data
}

extension JournalHead {
    init(_ stored: StoredHead) { self.init(sequence: stored.sequence, hash: stored.hash.hexadecimal) }
}

/// Facts on their way into the tables, within a transaction.
struct JournalAppending {
    private let database: Database
    private let insert: Statement
    private let stamp: Stamp
    private let by: Data
    private var encoder = FactEncoder()
    private let start: StoredHead
    private var last: StoredHead
    private var generator = SystemRandomNumberGenerator()

    init(in database: Database, after head: StoredHead, stamp: Stamp) throws {
        self.database = database
        self.stamp = stamp
        start = head
        last = head
        by = Data(stamp.by.utf8)
        insert = try database.makeStatement(
            sql: """
                INSERT INTO entry
                (sequence, recorded_at, recorded_by, kind, subjects, content, salt, digest, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
    }

    mutating func append(_ fact: Fact) throws {
        let content = try encoder.content(of: fact)
        let subjects = encoder.subjects(of: fact)
        let salt = salt()
        let kind = fact.kind
        let digest = JournalHash.digest(salt: salt, subjects: subjects, content: content)
        let sequence = last.sequence + 1
        let hash = JournalHash.hash(
            after: last.hash, digest: digest, sequence: sequence, at: stamp.at.milliseconds, kind: Data(kind.utf8),
            by: by)
        // The statement has exactly these places.
        insert.setUncheckedArguments([
            sequence, stamp.at.milliseconds, stamp.by, kind, String(decoding: subjects, as: UTF8.self),
            String(decoding: content, as: UTF8.self), salt, digest, hash,
        ])
        try insert.execute()
        last = StoredHead(sequence: sequence, hash: hash)
    }

    /// Notes the last entry beside the entries.
    func finish() throws -> StoredHead {
        guard last.sequence > start.sequence else { return last }
        let sql =
            start.sequence == 0
            ? "INSERT INTO head (sequence, hash, one) VALUES (?, ?, 1) ON CONFLICT (one) DO UPDATE SET "
                + "sequence = excluded.sequence, hash = excluded.hash"
            : "UPDATE head SET sequence = ?, hash = ?"
        try database.execute(sql: sql, arguments: [last.sequence, last.hash])
        return last
    }

    /// Sixteen random bytes, without which nobody can guess a short answer from its digest.
    private mutating func salt() -> Data {
        var bytes = Data(capacity: 16)
        for _ in 0..<2 { withUnsafeBytes(of: generator.next()) { bytes.append(contentsOf: $0) } }
        return bytes
    }
}
