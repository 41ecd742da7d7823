import Foundation
import GRDB
import TelemachusCore
public import TelemachusProgramme

/// What verifying a journal found.
public struct JournalVerification: Sendable, Hashable {
    /// Something that is not as it was recorded.
    public struct Fault: Sendable, Hashable {
        /// The entry's number; nil where it concerns the whole file.
        public let entry: Int?
        /// What is wrong.
        public let message: String
    }

    /// Where the journal stands.
    public internal(set) var head = JournalHead(sequence: 0, hash: JournalHash.start.hexadecimal)
    /// How many entries there are.
    public internal(set) var entries = 0
    /// How many of them were erased.
    public internal(set) var erased = 0
    /// The entry whose hash is the one that was noted; nil where none is, or none was given.
    public internal(set) var noted: Int?
    /// Everything that is wrong, in order.
    public internal(set) var faults: [Fault] = []

    /// Whether everything is as it was recorded.
    public var isWhole: Bool { faults.isEmpty }
}

extension SQLiteJournal {
    /// Looks for entries that were changed, removed, put in or put elsewhere.
    ///
    /// Whoever can write to the file and knows the rules can make all hashes anew. That shows against a hash that was
    /// noted elsewhere.
    ///
    /// - Parameter noted: the head's hash at an earlier time, 64 hexadecimal digits; nil where none was noted.
    /// - Returns: what was found.
    /// - Throws: ``JournalRefusal`` where the journal cannot be read at all.
    public func verify(noted: String? = nil) throws -> JournalVerification {
        do {
            return try refusing {
                try database.read { try Self.verify($0, noted: noted.flatMap { Data(hexadecimal: $0) }) }
            }
        } catch let refusal as JournalRefusal where refusal.diagnostic.id == "journal-damaged" {
            var verification = JournalVerification()
            verification.faults = [.init(entry: nil, message: refusal.diagnostic.message)]
            return verification
        }
    }

    static func verify(_ database: Database, noted: Data?) throws -> JournalVerification {
        var chain = ChainCheck(erased: try erasedEntries(database), noted: noted)
        for problem in try String.fetchAll(database, sql: "PRAGMA integrity_check") where problem != "ok" {
            chain.note("the file is damaged: \(problem)", at: nil)
        }
        // Bytes, because a damaged text need not be one.
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT sequence, recorded_at, CAST(recorded_by AS BLOB), CAST(kind AS BLOB), CAST(subjects AS BLOB),
                    CAST(content AS BLOB), CAST(salt AS BLOB), CAST(digest AS BLOB), CAST(hash AS BLOB)
                FROM entry ORDER BY sequence
                """)
        while let row = try rows.next() { chain.check(StoredEntry(row)) }
        return chain.finish(try head(database))
    }

    /// The entries that an erasure names; what cannot be read is found when its own entry is checked.
    private static func erasedEntries(_ database: Database) throws -> IndexSet {
        var entries = IndexSet()
        let decoder = FactDecoder()
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT sequence, CAST(content AS BLOB) FROM entry WHERE kind = 'erased' AND content IS NOT NULL
                """)
        while let row = try rows.next() {
            guard case .erased(let erasure)? = try? decoder.fact(in: row[1]) else { continue }
            let sequence: Int = row[0]
            for run in erasure.entries where run.lowerBound >= 1 && run.upperBound < sequence {
                entries.insert(integersIn: run)
            }
        }
        return entries
    }
}
