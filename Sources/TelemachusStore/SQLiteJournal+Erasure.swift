import Foundation
import GRDB
public import TelemachusProgramme

extension SQLiteJournal {
    /// Erases every fact about a person, and records that so many entries were erased.
    ///
    /// What is left of each is its number, date, author, kind and digest, so the chain still verifies. What was erased
    /// is in the file no more, neither in its tables nor in its free pages.
    ///
    /// - Parameters:
    ///   - person: the person's id.
    ///   - head: where the journal stood when this was decided; nil where it does not matter.
    ///   - stamp: when and by whom.
    /// - Returns: what was erased; nil where there is nothing about them, and then nothing is recorded.
    /// - Throws: ``JournalRefusal``, with nothing erased.
    public func erase(person: String, after head: JournalHead? = nil, stamp: Stamp) throws -> Erasure? {
        try erase(
            .person,
            where: "EXISTS (SELECT 1 FROM json_each(entry.subjects) WHERE value = ?1)"
                // Entries of version 1 have no subjects; their content is asked.
                + " OR digest IS NULL AND EXISTS (SELECT 1 FROM json_tree(entry.content) WHERE atom = ?1)"
                + " AND kind <> 'drawn'",
            person, after: head, stamp: stamp)
    }

    /// Erases every answer to an instrument, as is done with answers given in confidence once they are not needed.
    ///
    /// - Parameters:
    ///   - instrument: the instrument's id at the time; one that was renamed is erased under each of its ids.
    ///   - head: where the journal stood when this was decided; nil where it does not matter.
    ///   - stamp: when and by whom.
    /// - Returns: what was erased; nil where there are no answers, and then nothing is recorded.
    /// - Throws: ``JournalRefusal``, with nothing erased.
    public func erase(answersTo instrument: String, after head: JournalHead? = nil, stamp: Stamp) throws -> Erasure? {
        try erase(
            .confidential, where: "kind = 'responded' AND content ->> '$.responded._0.key.instrument' = ?1", instrument,
            after: head, stamp: stamp)
    }

    private func erase(
        _ reason: Erasure.Reason, where condition: String, _ word: String, after head: JournalHead?, stamp: Stamp
    ) throws -> Erasure? {
        var erasure: Erasure?
        _ = try writing(after: head) { database, last in
            let entries = try Int.fetchAll(
                database,
                sql: "SELECT sequence FROM entry WHERE content IS NOT NULL AND (\(condition)) ORDER BY sequence",
                arguments: [word])
            guard !entries.isEmpty else { return last }
            let made = Erasure(reason, of: entries, instrument: reason == .confidential ? word : nil)
            var appending = try JournalAppending(in: database, after: last, stamp: stamp)
            try appending.append(.erased(made))
            let head = try appending.finish()
            let update = try database.makeStatement(
                sql: "UPDATE entry SET subjects = NULL, content = NULL, salt = NULL WHERE sequence = ?")
            for entry in entries { try update.execute(arguments: [entry]) }
            erasure = made
            return head
        }
        if erasure != nil, path != nil {
            // The log beside the file still holds what was there; empty, it holds nothing.
            try refusing { _ = try database.writeWithoutTransaction { try $0.checkpoint(.truncate) } }
        }
        return erasure
    }
}
