import Crypto
import Foundation
import TelemachusProgramme

/// How entries are chained: the rules of docs/reference/journal.md.
enum JournalHash {
    /// What stands before the first entry: 32 zero bytes.
    static let start = Data(count: 32)

    /// What an entry says, hidden behind a salt: it stays when the rest is erased, and does not give the rest away.
    ///
    /// Neither text holds a line break, so the two parts cannot be confused.
    static func digest<Text: DataProtocol>(salt: Data, subjects: Text, content: Text) -> Data {
        var hash = SHA256()
        hash.update(data: salt)
        hash.update(data: subjects)
        hash.update(data: lineBreak)
        hash.update(data: content)
        return Data(hash.finalize())
    }

    /// The hash of an entry, which depends on every one before it.
    ///
    /// - Parameters:
    ///   - previous: the hash of the entry before, 32 bytes.
    ///   - digest: what the entry says.
    ///   - sequence: its number.
    ///   - at: when it was recorded, in milliseconds since 1970.
    ///   - kind: the kind of fact, which holds no line break.
    ///   - by: who recorded it.
    /// - Returns: 32 bytes.
    static func hash(after previous: Data, digest: Data, sequence: Int, at: Int, kind: Data, by: Data) -> Data {
        var hash = SHA256()
        hash.update(data: previous)
        hash.update(data: digest)
        hash.update(data: Data("\(sequence)\n\(at)\n".utf8))
        hash.update(data: kind)
        hash.update(data: lineBreak)
        hash.update(data: by)
        return Data(hash.finalize())
    }

    /// The hash of an entry in journals of version 1.
    static func versionOne(after previous: Data, kind: Data, content: Data) -> Data {
        var hash = SHA256()
        if previous != start { hash.update(data: Data(previous.hexadecimal.utf8)) }
        hash.update(data: lineBreak)
        hash.update(data: kind)
        hash.update(data: lineBreak)
        hash.update(data: content)
        return Data(hash.finalize())
    }

    private static let lineBreak = Data("\n".utf8)
}
