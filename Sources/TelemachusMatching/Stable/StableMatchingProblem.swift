/// Says why stable matchings could not be found, or a matching not be judged.
public enum StableMatchingProblem: Error, Equatable, Sendable {
    /// Someone is tied in a list, and there is no lottery to decide.
    case tiesWithoutLottery
    /// The lottery was drawn for other numbers of people.
    case lotteryForOthers(mentors: Int, mentees: Int)
    /// A lottery's order of a side does not hold each person once.
    case notAnOrder(side: BipartiteGraph.Side)
    /// Both sides have people with several places, for which not all stable matchings are listed.
    case severalPlacesOnBothSides
    /// There are more stable matchings than were asked for.
    case moreMatchings(than: Int)
    /// The matching has a pair that one of the two does not accept, or that does not exist.
    case unacceptablePair(mentor: Int, mentee: Int)
    /// The matching has more pairs for a person than they have places.
    case tooManyPairs(side: BipartiteGraph.Side, person: Int, pairs: Int, places: Int)
}
