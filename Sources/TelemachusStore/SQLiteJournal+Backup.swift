import Foundation
import GRDB

extension SQLiteJournal {
    /// Copies the journal as it stands into a new file, while others may be using it, and verifies the copy.
    ///
    /// - Parameter file: where the copy goes; nothing may be there, and nothing is left there where it fails.
    /// - Returns: what verifying the copy found.
    /// - Throws: ``JournalRefusal``.
    public func backUp(to file: String) throws -> JournalVerification {
        try Self.makeFile(file)
        do {
            let copy = try DatabaseQueue(path: file)
            try refusing { try database.backup(to: copy) }
            try copy.close()
            let journal = try SQLiteJournal.open(path: file)
            let verification = try journal.verify()
            try journal.close()
            return verification
        } catch {
            for suffix in ["", "-wal", "-shm", "-journal"] {
                try? FileManager.default.removeItem(atPath: file + suffix)
            }
            throw error
        }
    }
}
