import TelemachusCore

/// The one place that decides what the results may show.
///
/// Every count and every statistic of ``Results`` is asked for here before it is made, the most important first: what
/// has been granted stays, and what comes later is granted only if a reader who has both learns nothing of fewer than
/// ``DisclosureControl/minimumGroup`` people. No view, report or export ever holds a figure that would have to be hidden.
struct DisclosureReview {
    /// The smallest groups, and whether a release shows smaller ones.
    let control: DisclosureControl
    /// The people's numbers.
    let roster: Roster
    /// The parts by the tables shown of each variable, whatever they show.
    var shown: [Variable: Partition] = [:]
    /// The parts by the tables that show sums, so that a reader can subtract.
    var summed: [Variable: Partition] = [:]
    /// The same, by the people whom the answers are about.
    var described: [Variable: Partition] = [:]
    /// Groups whose number of people was told.
    var counted: [PeopleSet] = []
    /// The parts by the numbers told of one subject.
    var headcounts: [String: Partition] = [:]

    /// The answers of variables with few possible values, and what was told of them.
    var ledgers: [Variable: AnswerLedger] = [:]
    /// The ranks that medians and quartiles of so many values are read at.
    var ranks: [Int: (median: [Int], quartiles: [Int])] = [:]

    init(_ control: DisclosureControl, _ roster: Roster) {
        self.control = control
        self.roster = roster
    }

    /// How much may be shown of a group, which is then taken as shown.
    ///
    /// - Parameters:
    ///   - people: those who answered.
    ///   - variables: what the figures are computed from, every score and occasion.
    ///   - described: those whom the answers are about, where that is somebody else.
    /// - Returns: how much may be shown.
    mutating func group(
        _ people: PeopleSet, about variables: [Variable], describing described: PeopleSet? = nil
    ) -> Showing {
        if control.isReleased { return .all }
        let k = control.minimumGroup
        guard control.shows(people.count), described.map({ control.shows($0.count) }) ?? true else {
            return .hidden(control.reason())
        }
        let smallest = smallestPart(people, described, variables, in: shown)
        guard smallest >= k else { return .hidden(control.differencingReason) }
        let least = min(people.count, described?.count ?? people.count)
        let showing: Showing =
            least >= 2 * k && smallestPart(people, described, variables, in: summed) >= 2 * k ? .all : .median
        for variable in variables {
            shown[variable, default: Partition()].add(people)
            if showing == .all { summed[variable, default: Partition()].add(people) }
            if let described { self.described[variable, default: Partition()].add(described) }
        }
        return showing
    }

    private func smallestPart(
        _ people: PeopleSet, _ about: PeopleSet?, _ variables: [Variable], in partitions: [Variable: Partition]
    ) -> Int {
        variables.map { variable in
            min(
                (partitions[variable] ?? Partition()).smallestPart(with: people),
                about.map { (described[variable] ?? Partition()).smallestPart(with: $0) } ?? .max)
        }.min() ?? .max
    }
}
