/// When a fact was recorded, and by whom.
public struct Stamp: Sendable, Hashable {
    /// When it was written down, which may be later than it happened.
    public let at: Instant
    /// Who wrote it down: the coordinator's name.
    public let by: String

    /// A stamp.
    public init(at: Instant, by: String) {
        self.at = at
        self.by = by
    }
}

/// A fact as the journal holds it.
public struct Entry: Sendable, Hashable {
    /// Its number: 1 for the first, without gaps.
    public let sequence: Int
    /// When and by whom it was recorded; nil in journals from before that was kept.
    public let stamp: Stamp?
    /// The kind of fact, ``Fact/kind``; for an erased one the only thing left of it.
    public let kind: String
    /// The fact; nil where it was erased.
    public let fact: Fact?

    /// An entry.
    public init(sequence: Int, stamp: Stamp?, kind: String, fact: Fact?) {
        self.sequence = sequence
        self.stamp = stamp
        self.kind = kind
        self.fact = fact
    }
}

/// Where a journal stands: its last entry.
public struct JournalHead: Sendable, Hashable {
    /// How many entries there are.
    public let sequence: Int
    /// The last one's hash, 64 hexadecimal digits, which depends on every entry before it.
    public let hash: String

    /// A head.
    public init(sequence: Int, hash: String) {
        self.sequence = sequence
        self.hash = hash
    }
}
