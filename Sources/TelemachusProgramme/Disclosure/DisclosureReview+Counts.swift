import TelemachusCore

/// Numbers of people.
extension DisclosureReview {
    /// How many people are in a group, told exactly, by a bound or not at all.
    ///
    /// A number beside another one tells their difference: who of the enrolled did not answer, who left between two
    /// occasions. So a number is told exactly only where the difference from every number told before is nobody or
    /// enough people.
    ///
    /// - Parameters:
    ///   - people: the group.
    ///   - topic: what else is counted of the same people in a way that a reader can add and subtract, such as the
    ///     occasions of one score; nil where the number stands by itself.
    /// - Returns: the number as it may be told.
    mutating func count(_ people: PeopleSet, in topic: String? = nil) -> DisclosedCount {
        let n = people.count
        let k = control.minimumGroup
        guard control.shows(n) else { return .fewerThan(k) }
        if control.isReleased || counted.contains(people) { return .exactly(n) }
        if let bound = bound(of: people) { return .atLeast(max(k, bound)) }
        if let topic {
            // Whoever is in none of the groups can be computed as well, where the number of all was told.
            let whole = counted.filter { $0.overlap(people) == n }.min { $0.count < $1.count }
            var parts = headcounts[topic] ?? Partition(whole.map { [$0] } ?? [])
            guard parts.smallestPart(with: people) >= k else { return .withheld }
            parts.add(people)
            headcounts[topic] = parts
        }
        counted.append(people)
        return .exactly(n)
    }

    /// How many people are compared: those with a value on each occasion, or one of two groups.
    ///
    /// Where they are few not even that is told: that few of those who answered before answered again tells how many
    /// of them did not.
    mutating func countCompared(_ people: PeopleSet, in topic: String) -> DisclosedCount {
        control.shows(people.count) ? count(people, in: topic) : .withheld
    }

    /// The number that a group is not below, where its own would tell of few people beside one told before.
    ///
    /// The loosest there is: two tight ones can leave a single possibility.
    func bound(of people: PeopleSet) -> Int? {
        let n = people.count
        let k = control.minimumGroup
        guard !counted.contains(people) else { return nil }
        var bound: Int?
        for other in counted {
            let shared = other.overlap(people)
            if shared == n, other.count - n < k { bound = min(bound ?? .max, other.count - k + 1) }
            if shared == other.count, n - shared < k { bound = min(bound ?? .max, shared) }
        }
        return bound
    }

    /// Takes a number of people that readers know already.
    mutating func takeAsCounted(_ people: PeopleSet) {
        if !people.isEmpty, !counted.contains(people) { counted.append(people) }
    }

    /// How many of a whole are not in a part, after both were counted.
    ///
    /// Told exactly where both numbers are, for then it follows anyway.
    func rest(
        of whole: (people: PeopleSet, count: DisclosedCount), without part: (people: PeopleSet, count: DisclosedCount)
    ) -> DisclosedCount {
        let rest = whole.people.subtracting(part.people).count
        if whole.count.number != nil, part.count.number != nil { return .exactly(rest) }
        // A bound here and another one there could leave a single possibility.
        return .withheld
    }
}
