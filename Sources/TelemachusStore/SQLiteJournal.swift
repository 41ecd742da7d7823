import Crypto
import Foundation
import GRDB
public import TelemachusProgramme

/// The journal in SQLite: one row a fact, each with the hash of the one before.
///
/// A command's facts are one transaction. Rows cannot be changed or deleted through SQL either, for triggers forbid
/// it; whoever gets round them is found by ``verify()``.
public struct SQLiteJournal: Journal {
    private let database: any DatabaseWriter

    /// A journal in memory, for a run that leaves only its exports.
    public static func inMemory() throws -> SQLiteJournal {
        try SQLiteJournal(DatabaseQueue(configuration: configuration))
    }

    /// A journal in a file, which is made where it is missing and readable by its owner alone.
    public static func open(path: String) throws -> SQLiteJournal {
        if !FileManager.default.fileExists(atPath: path) {
            _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        var configuration = configuration
        configuration.journalMode = .wal
        return try SQLiteJournal(DatabasePool(path: path, configuration: configuration))
    }

    private static var configuration: GRDB.Configuration {
        var configuration = GRDB.Configuration()
        configuration.label = "journal"
        configuration.prepareDatabase { database in try database.execute(sql: "PRAGMA synchronous = FULL") }
        return configuration
    }

    private init(_ database: some DatabaseWriter) throws {
        self.database = database
        try JournalSchema.migrator.migrate(database)
    }

    /// Appends facts in one transaction.
    public func append(_ facts: [Fact]) throws {
        guard !facts.isEmpty else { return }
        let encoder = Self.encoder
        let encoded = try facts.map { fact in (fact.kind, String(decoding: try encoder.encode(fact), as: UTF8.self)) }
        try database.write { database in
            var previous =
                try String.fetchOne(database, sql: "SELECT hash FROM fact ORDER BY sequence DESC LIMIT 1") ?? ""
            let insert = try database.makeStatement(sql: "INSERT INTO fact (kind, content, hash) VALUES (?, ?, ?)")
            for (kind, content) in encoded {
                let hash = Self.hash(previous: previous, kind: kind, content: content)
                try insert.execute(arguments: [kind, content, hash])
                previous = hash
            }
        }
    }

    /// Every fact, in order.
    public func facts() throws -> [Fact] {
        let contents = try database.read { database in
            try String.fetchAll(database, sql: "SELECT content FROM fact ORDER BY sequence")
        }
        let decoder = JSONDecoder()
        return try contents.map { try decoder.decode(Fact.self, from: Data($0.utf8)) }
    }

    /// The first row whose hash does not follow from the row before; nil where the chain is whole.
    ///
    /// - Returns: the sequence number of a row that was changed, or that stands after a missing one; the
    ///   first missing number where rows are gone from the end.
    public func verify() throws -> Int? {
        try database.read { database in
            var previous = ""
            var expected = 1
            let rows = try Row.fetchCursor(
                database, sql: "SELECT sequence, kind, content, hash FROM fact ORDER BY sequence")
            while let row = try rows.next() {
                let sequence: Int = row["sequence"]
                let hash: String = row["hash"]
                let follows = Self.hash(previous: previous, kind: row["kind"], content: row["content"])
                guard sequence == expected, hash == follows else { return sequence }
                previous = hash
                expected += 1
            }
            // SQLite keeps the last number that it gave, so rows that are gone from the end leave a trace too.
            let issued = try Int.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'fact'") ?? 0
            return issued >= expected ? expected : nil
        }
    }

    private static func hash(previous: String, kind: String, content: String) -> String {
        SHA256.hash(data: Data("\(previous)\n\(kind)\n\(content)".utf8)).hexadecimal
    }

    private static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
