import TelemachusCore

/// Decides between people who are tied: the order in which they come where a list does not say.
///
/// One order for each side, used in every list of the other side. A single lottery for all lists is what school
/// choice recommends: it is as fair as one for each list and leads to better matchings (Abdulkadiroğlu, Pathak and
/// Roth, "Strategy-proofness versus efficiency in matching with indifferences", Amer. Econ. Rev. 99, 2009). It is a
/// plain value so that it can be kept with the outcome and the outcome recomputed from it.
public struct Lottery: Hashable, Sendable {
    /// The mentors in the order in which they win ties.
    public let mentors: [Int]
    /// The mentees in the order in which they win ties.
    public let mentees: [Int]

    /// Draws both orders uniformly, the mentors' first.
    /// - Parameters:
    ///   - profile: whose people the lottery is for.
    ///   - generator: the source of randomness.
    public init(for profile: PreferenceProfile, using generator: inout some RandomNumberGenerator) {
        mentors = generator.shuffled(Array(profile.mentors.indices))
        mentees = generator.shuffled(Array(profile.mentees.indices))
    }

    /// Takes up a recorded lottery.
    /// - Parameters:
    ///   - mentors: each mentor once, in the order in which they win ties.
    ///   - mentees: each mentee once, likewise.
    /// - Throws: ``StableMatchingProblem/notAnOrder(side:)`` where a number is missing, doubled or out of range.
    public init(mentors: [Int], mentees: [Int]) throws(StableMatchingProblem) {
        guard mentors.sorted() == Array(mentors.indices) else { throw .notAnOrder(side: .mentors) }
        guard mentees.sorted() == Array(mentees.indices) else { throw .notAnOrder(side: .mentees) }
        self.mentors = mentors
        self.mentees = mentees
    }

    /// For each person of `side` how many win ties before them.
    func numbers(of side: BipartiteGraph.Side) -> [Int] {
        let order =
            switch side {
            case .mentors: mentors
            case .mentees: mentees
            }
        var numbers = Array(repeating: 0, count: order.count)
        for (number, person) in order.enumerated() { numbers[person] = number }
        return numbers
    }
}
