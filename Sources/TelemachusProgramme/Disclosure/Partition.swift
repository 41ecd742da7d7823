/// The groups into which the tables shown so far divide people.
///
/// Two people are in the same part as long as no table tells them apart. A part is what differencing can reach at
/// most: whatever a reader adds and subtracts, the outcome is about whole parts.
struct Partition: Sendable {
    /// The parts; whoever is in no table is in none of them.
    private(set) var parts: [PeopleSet] = []

    /// The parts to begin with, none of them overlapping another.
    init(_ parts: [PeopleSet] = []) { self.parts = parts }

    /// The size of the smallest part that there would be with one more table about `group`.
    func smallestPart(with group: PeopleSet) -> Int {
        var least = Int.max
        var rest = group.count
        for part in parts {
            let inside = part.overlap(group)
            rest -= inside
            for size in [inside, part.count - inside] where size > 0 { least = min(least, size) }
        }
        return rest > 0 ? min(least, rest) : least
    }

    /// Takes in a table about `group`.
    mutating func add(_ group: PeopleSet) {
        var rest = group
        var next: [PeopleSet] = []
        for part in parts {
            let inside = part.intersection(group)
            next += [inside, part.subtracting(inside)].filter { !$0.isEmpty }
            rest = rest.subtracting(part)
        }
        parts = rest.isEmpty ? next : next + [rest]
    }
}
