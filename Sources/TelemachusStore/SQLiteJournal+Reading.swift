import Foundation
import GRDB
public import TelemachusProgramme

extension SQLiteJournal {
    /// Reads every entry in order, one by one, as they stand when the reading begins.
    ///
    /// - Parameter body: takes an entry. It must not use the journal.
    /// - Returns: where the journal stood: what a decision that rests on the entries is appended after.
    /// - Throws: ``JournalRefusal``, and whatever `body` throws.
    @discardableResult
    public func forEach(_ body: (Entry) throws -> Void) throws -> JournalHead {
        try refusing {
            try database.read { database in
                let decoder = FactDecoder()
                let rows = try Row.fetchCursor(
                    database,
                    sql: """
                        SELECT sequence, CAST(recorded_at AS INTEGER), CAST(recorded_by AS TEXT), CAST(kind AS TEXT),
                            CAST(content AS BLOB)
                        FROM entry ORDER BY sequence
                        """)
                while let row = try rows.next() { try body(entry(row, decoder)) }
                return JournalHead(try Self.head(database))
            }
        }
    }

    /// Every fact that was not erased, in order.
    public func facts() throws -> [Fact] {
        var facts: [Fact] = []
        try forEach { entry in if let fact = entry.fact { facts.append(fact) } }
        return facts
    }

    private func entry(_ row: Row, _ decoder: FactDecoder) throws -> Entry {
        let sequence: Int = row[0]
        let kind: String = row[3] ?? ""
        var stamp: Stamp?
        if let at: Int = row[1], let by: String = row[2] { stamp = Stamp(at: Instant(milliseconds: at), by: by) }
        do {
            return Entry(
                sequence: sequence, stamp: stamp, kind: kind,
                fact: try row.withUnsafeData(atIndex: 4) { try $0.map { try decoder.fact(in: $0) } })
        } catch is DecodingError {
            throw JournalRefusal.unreadable(sequence, kind: kind, path)
        }
    }
}

/// A journal with one stamp for all that is appended, for a run that happens in one go.
public struct StampedJournal: Journal {
    private let journal: SQLiteJournal
    private let stamp: Stamp

    /// A journal that is written to at one moment under one name.
    public init(_ journal: SQLiteJournal, stamp: Stamp) {
        self.journal = journal
        self.stamp = stamp
    }

    /// A journal in memory, for a run whose facts have no date of their own.
    public static func inMemory() throws -> StampedJournal {
        StampedJournal(try .inMemory(), stamp: Stamp(at: .none, by: "run"))
    }

    /// Appends facts, all or none.
    public func append(_ facts: [Fact]) throws { try journal.append(facts, stamp: stamp) }

    /// Every fact that was not erased, in order.
    public func facts() throws -> [Fact] { try journal.facts() }
}
