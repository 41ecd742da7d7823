/// What speaks against a matching.
enum Burden {
    /// What passing over somebody who goes first weighs: more than all discouraged pairs that there can be.
    static let perPersonFirst = UInt16(MatchingCensus.limit) + 1
}

/// A number of ways, all with the same, least burden.
struct Tally {
    var count: UInt64
    var burden: UInt16

    /// Adds other ways, keeping only those with the least burden.
    mutating func merge(_ other: Tally) {
        guard other.count > 0 else { return }
        if count == 0 || other.burden < burden {
            self = other
        } else if other.burden == burden {
            count += other.count
        }
    }

    /// How many of the ways have exactly the burden `least`.
    func ways(withBurden least: UInt16) -> UInt64 {
        burden == least ? count : 0
    }
}
