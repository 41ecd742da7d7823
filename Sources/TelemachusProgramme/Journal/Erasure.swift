/// What was taken out of a journal, and why.
///
/// It names entries and no person: whoever asked to be forgotten is not remembered for it.
public struct Erasure: Sendable, Hashable, Codable {
    /// Why facts are erased.
    public enum Reason: String, Sendable, Hashable, Codable {
        /// A person asked for it.
        case person
        /// Answers given in confidence have served their purpose.
        case confidential
    }

    /// Why.
    public var reason: Reason
    /// The entries, by their numbers, in runs.
    public var entries: [ClosedRange<Int>]
    /// The instrument whose answers were erased; nil where it was a person.
    public var instrument: String?

    /// An erasure of entries, whose numbers ascend.
    public init(_ reason: Reason, of entries: [Int], instrument: String? = nil) {
        self.reason = reason
        self.instrument = instrument
        self.entries = []
        for entry in entries {
            if let last = self.entries.last, last.upperBound + 1 == entry {
                self.entries[self.entries.count - 1] = last.lowerBound...entry
            } else {
                self.entries.append(entry...entry)
            }
        }
    }
}
