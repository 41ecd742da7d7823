import Foundation
import GRDB
import TelemachusCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The journal of a programme in SQLite: one row a fact, each with the hash of the one before.
///
/// A command's facts are one transaction, which is on the disk when ``append(after:stamp:_:)`` returns. Rows cannot be
/// changed or deleted through SQL either, for triggers forbid it; whoever gets round them is found by ``verify()``.
/// Several processes may have the same journal open; they wait for each other for some seconds.
///
/// Every method throws ``JournalRefusal`` where the file, the disk or another process is in the way.
public struct SQLiteJournal: Sendable {
    let database: DatabaseQueue
    /// The file; nil for a journal in memory.
    let path: String?

    /// A journal in memory, for a run that leaves only its exports.
    public static func inMemory() throws -> SQLiteJournal {
        let journal = SQLiteJournal(database: try DatabaseQueue(configuration: configuration(patience: 0)), path: nil)
        try JournalSchema.migrator.migrate(journal.database)
        return journal
    }

    /// Makes a journal in a new file, which its owner alone may read.
    ///
    /// - Parameters:
    ///   - path: where; nothing may be there.
    ///   - patience: for how many seconds it waits for other processes.
    /// - Returns: an empty journal.
    /// - Throws: ``JournalRefusal``.
    public static func create(path: String, patience: Double = 5) throws -> SQLiteJournal {
        try makeFile(path)
        return try opened(path, patience: patience) { _ in }
    }

    /// Opens the journal in a file, and brings the tables of an older version up to date.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - patience: for how many seconds it waits for other processes.
    /// - Returns: the journal.
    /// - Throws: ``JournalRefusal``, with the file as it was.
    public static func open(path: String, patience: Double = 5) throws -> SQLiteJournal {
        guard FileManager.default.fileExists(atPath: path) else { throw JournalRefusal.missing(path) }
        return try opened(path, patience: patience) { database in
            // All of this only reads, so a file that is refused stays as it is.
            let tables = try Set(String.fetchAll(database, sql: "SELECT name FROM sqlite_master"))
            guard tables.contains("grdb_migrations"), tables.contains("entry") || tables.contains("fact") else {
                throw JournalRefusal.notAJournal(path)
            }
            guard try !JournalSchema.migrator.hasBeenSuperseded(database) else { throw JournalRefusal.newer(path) }
        }
    }

    /// Ends the work on the file; all that was appended is then in this one file.
    public func close() throws { try refusing { try database.close() } }

    private static func opened(
        _ path: String, patience: Double, _ check: (Database) throws -> Void
    ) throws -> SQLiteJournal {
        try refusing(path) {
            let journal = SQLiteJournal(
                database: try DatabaseQueue(path: path, configuration: configuration(patience: patience)), path: path)
            try journal.database.read(check)
            closeToOthers(path)
            try journal.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
            try JournalSchema.migrator.migrate(journal.database)
            return journal
        }
    }

    /// Takes away what others may do with a copy that somebody made; the files beside it take over what this one has.
    private static func closeToOthers(_ path: String) {
        var information = stat()
        guard stat(path, &information) == 0, information.st_mode & 0o077 != 0 else { return }
        chmod(path, information.st_mode & 0o700)
    }

    /// Makes an empty file that its owner alone may read, where there is none.
    static func makeFile(_ path: String) throws {
        let descriptor = Self.openNew(path)
        guard descriptor >= 0 else {
            throw errno == EEXIST
                ? JournalRefusal.exists(path)
                : JournalRefusal(DatabaseError(resultCode: .SQLITE_CANTOPEN), path) ?? .missing(path)
        }
        closeFile(descriptor)
    }

    private static func openNew(_ path: String) -> Int32 { openFile(path, O_CREAT | O_EXCL | O_RDWR, 0o600) }

    private static func configuration(patience: Double) -> GRDB.Configuration {
        var configuration = GRDB.Configuration()
        configuration.label = "journal"
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { database in
            try database.execute(
                sql: """
                    PRAGMA synchronous = FULL;
                    PRAGMA secure_delete = ON;
                    """)
        }
        return configuration
    }

    /// Puts SQLite's errors into words.
    func refusing<Result>(_ work: () throws -> Result) throws -> Result { try Self.refusing(path, work) }

    private static func refusing<Result>(_ path: String?, _ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch let error as DatabaseError {
            throw JournalRefusal(error, path) ?? error as any Error
        }
    }
}

/// `open(2)` and `close(2)`, under names that no method hides.
private func openFile(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 { open(path, flags, mode) }
private func closeFile(_ descriptor: Int32) { close(descriptor) }
