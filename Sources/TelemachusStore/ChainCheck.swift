import Foundation
import GRDB
import TelemachusProgramme

/// An entry as the table holds it, byte by byte.
struct StoredEntry {
    let sequence: Int
    let at: Int?
    let by: Data?
    let kind: Data
    let subjects: Data?
    let content: Data?
    let salt: Data?
    let digest: Data?
    let hash: Data

    init(_ row: Row) {
        // In a damaged file any value may be of any type, or missing where none may be.
        sequence = row[0]
        at = Int.fromDatabaseValue(row[1])
        by = row[2]
        kind = row[3] as Data? ?? Data()
        subjects = row[4]
        content = row[5]
        salt = row[6]
        digest = row[7]
        hash = row[8] as Data? ?? Data()
    }

    /// Whether a journal of version 1 held it, which kept no date, author, salt and digest.
    var isOfVersionOne: Bool { at == nil && by == nil && subjects == nil && salt == nil && digest == nil }
}

/// Follows the chain from entry to entry.
struct ChainCheck {
    private let erased: IndexSet
    private let noted: Data?
    private var last = StoredHead(sequence: 0, hash: JournalHash.start)
    private var wasOfVersionOne = true
    private var found = JournalVerification()

    /// - Parameters:
    ///   - erased: the entries that erasures name.
    ///   - noted: a hash to look for.
    init(erased: IndexSet, noted: Data?) {
        self.erased = erased
        self.noted = noted
    }

    mutating func note(_ message: String, at entry: Int?) { found.faults.append(.init(entry: entry, message: message)) }

    mutating func check(_ entry: StoredEntry) {
        let next = last.sequence &+ 1
        if entry.sequence < next {
            note("it was put in", at: entry.sequence)
        } else if entry.sequence == next + 1 {
            note("entry \(next) is missing before it", at: entry.sequence)
        } else if entry.sequence > next {
            note("entries \(next) to \(entry.sequence - 1) are missing before it", at: entry.sequence)
        }
        if let message = problem(of: entry) { note(message, at: entry.sequence) }
        if entry.content == nil { found.erased += 1 }
        if entry.hash == noted { found.noted = entry.sequence }
        wasOfVersionOne = wasOfVersionOne && entry.isOfVersionOne
        found.entries += 1
        last = StoredHead(sequence: entry.sequence, hash: entry.hash)
    }

    /// Compares the last entry with the head that is kept beside.
    func finish(_ head: StoredHead) -> JournalVerification {
        var found = found
        found.head = JournalHead(last)
        if head.sequence > last.sequence {
            found.faults.append(
                .init(entry: last.sequence &+ 1, message: "the entries from here to \(head.sequence) are missing"))
        } else if head.sequence < last.sequence {
            found.faults.append(
                .init(entry: head.sequence &+ 1, message: "the entries from here on are not those of the head"))
        } else if head.hash != last.hash {
            found.faults.append(.init(entry: last.sequence, message: "its hash is not that of the head"))
        }
        return found
    }

    private func problem(of entry: StoredEntry) -> String? {
        if entry.content == nil {
            guard erased.contains(entry.sequence) else { return "what it says is gone, and no erasure names it" }
            guard entry.salt == nil, entry.subjects == nil else { return "it was erased in part" }
        } else if erased.contains(entry.sequence) {
            return "it was erased, and says something again"
        }
        return entry.isOfVersionOne ? versionOneProblem(of: entry) : chainProblem(of: entry)
    }

    private func chainProblem(of entry: StoredEntry) -> String? {
        guard let at = entry.at, let by = entry.by, let digest = entry.digest else { return "a part of it is missing" }
        if let content = entry.content {
            guard let salt = entry.salt, let subjects = entry.subjects else { return "a part of it is missing" }
            guard digest == JournalHash.digest(salt: salt, subjects: subjects, content: content) else {
                return "what it says was changed"
            }
        }
        let hash = JournalHash.hash(
            after: last.hash, digest: digest, sequence: entry.sequence, at: at, kind: entry.kind, by: by)
        return entry.hash == hash ? nil : "it does not follow from the entry before"
    }

    /// Of an erased entry of version 1 only the next entry tells that its hash is the one that was.
    private func versionOneProblem(of entry: StoredEntry) -> String? {
        guard wasOfVersionOne else { return "a part of it is missing" }
        guard let content = entry.content else { return entry.hash.count == 32 ? nil : "its hash was changed" }
        let hash = JournalHash.versionOne(after: last.hash, kind: entry.kind, content: content)
        return entry.hash == hash ? nil : "it does not follow from the entry before"
    }
}
