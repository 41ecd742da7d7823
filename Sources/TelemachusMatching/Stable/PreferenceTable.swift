/// The lists of one side one after the other, reduced to mutually acceptable pairs.
///
/// An *entry* is a place in this sequence. A person's entries are contiguous and best first, so of two entries of the
/// same person the one with the lower number is preferred, and a rank is never looked up.
struct PreferenceTable: Hashable, Sendable {
    /// Entries are numbered in 32 bits, which halves what has to be read.
    static let limit = Int(Int32.max)

    /// For each person their first entry, and one element more for the end.
    let first: [Int32]
    /// For each person the most partners they may have.
    let places: [Int32]
    /// For each entry the person of the other side.
    private(set) var partner: [Int32]
    /// For each entry the entry of the same pair in the other side's table.
    private(set) var twin: [Int32]
    /// For each entry the first of those tied with it, itself where nobody is; empty where no list has ties.
    private(set) var tier: [Int32]

    var people: Int { places.count }

    /// Takes over the entries of `lists`, in their order, and marks the lists' ties.
    init(_ lists: [PreferenceList], first: [Int32], partner: [Int32], twin: [Int32]) {
        self.first = first
        self.partner = partner
        self.twin = twin
        places = lists.map { Int32(truncatingIfNeeded: min($0.places, Self.limit)) }
        tier = []
        guard !lists.allSatisfy(\.isStrict) else { return }
        tier = partner.indices.map { Int32(truncatingIfNeeded: $0) }
        for person in lists.indices where !lists[person].isStrict { mark(lists[person], of: person) }
    }

    /// The entries of `person`, best first.
    func entries(of person: Int) -> Range<Int> {
        Int(first[person])..<Int(first[person + 1])
    }

    /// Whether a person likes the one entry of their list better than the other, and not merely equally.
    func prefers(_ entry: Int, to other: Int) -> Bool {
        tier.isEmpty ? entry < other : tier[entry] < tier[other]
    }

    /// The table with its entries moved to new numbers, within their lists, and without ties.
    func reordered(by newEntry: [Int32], other newTwin: [Int32]) -> PreferenceTable {
        var result = self
        result.tier = []
        for entry in partner.indices {
            result.partner[Int(newEntry[entry])] = partner[entry]
            result.twin[Int(newEntry[entry])] = newTwin[Int(twin[entry])]
        }
        return result
    }

    /// For each entry its number once the ties are broken.
    ///
    /// `drawn` has for each person of the other side their number in the lottery.
    func strictEntries(drawn: [Int]) -> [Int32] {
        var result = partner.indices.map { Int32(truncatingIfNeeded: $0) }
        var start = 0
        while start < tier.count {
            let end = tier[start...].firstIndex { $0 != tier[start] } ?? tier.count
            if end - start > 1 {
                let order = (start..<end).sorted { drawn[Int(partner[$0])] < drawn[Int(partner[$1])] }
                for (offset, entry) in order.enumerated() {
                    result[entry] = Int32(truncatingIfNeeded: start + offset)
                }
            }
            start = end
        }
        return result
    }

    /// Marks the ties of a stated list, some of whose people may have no entry.
    private mutating func mark(_ list: PreferenceList, of person: Int) {
        let entries = entries(of: person)
        var entry = entries.lowerBound
        var tie = list.ties.startIndex
        var head: Int32 = 0
        for (position, listed) in list.people.enumerated() where tie < list.ties.endIndex {
            if position == list.ties[tie].lowerBound { head = Int32(truncatingIfNeeded: entry) }
            if entry < entries.upperBound, Int(partner[entry]) == listed {
                if position >= list.ties[tie].lowerBound { tier[entry] = head }
                entry += 1
            }
            if position + 1 == list.ties[tie].upperBound { tie += 1 }
        }
    }
}
