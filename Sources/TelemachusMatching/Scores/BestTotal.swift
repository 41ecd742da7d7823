public import TelemachusCore

/// The pairs with the best total score under the rules of a `PairingProblem`: what a policy needs beside its scores.
///
/// Where participation goes first, it makes as many pairs as can be, then gives as many as can be of those who go first a
/// partner, then makes as few discouraged pairs as can be, and only then looks at the total. Where the score goes first,
/// it takes the best total, then the most pairs, then those who go first; discouraged pairs are not made, for no number
/// of pairs calls for them.
///
/// Ties are broken by lot: people are put into a random order before the search, so that nobody gains by their code, and
/// two people of whom the same is known have the same chances. Not all equally good sets of pairs are equally likely.
///
/// Scores count to a millionth, less where they are so large that the sums would not be exact.
public struct BestTotal: Sendable {
    /// Two people, by their place among the problem's mentors and mentees.
    public typealias Pair = AssignedPair

    /// What goes first.
    public let aim: AssignmentPriority
    let problem: PairingProblem
    let scores: PairScores
    /// The pairs, by mentor and then by mentee.
    public let pairs: [Pair]
    /// The total score.
    public let total: Double
    private let plan: PairingPlan
    /// How much a score of 1 counts in the plan.
    private let unit: Double
    /// The problem's people in the order in which the plan numbers them.
    private let mentors: [Int]
    private let mentees: [Int]

    /// Finds the pairs.
    ///
    /// - Parameters:
    ///   - problem: the people and the rules.
    ///   - scores: what each pair scores.
    ///   - aim: what goes first.
    ///   - generator: breaks ties.
    /// - Throws: where a side has nobody with a place, where no pair can be made, and where there are too many people.
    public init(
        of problem: PairingProblem, scores: PairScores, aim: AssignmentPriority,
        using generator: inout some RandomNumberGenerator
    ) throws(PairingRefusal) {
        guard problem.mentors.contains(where: { $0.places > 0 }), problem.mentees.contains(where: { $0.places > 0 })
        else { throw .nobodyToPair(problem.ofThoseWithPlaces) }
        let mentors = generator.shuffled(Array(problem.mentors.indices))
        let mentees = generator.shuffled(Array(problem.mentees.indices))
        try self.init(of: problem, scores: scores, aim: aim, mentors: mentors, mentees: mentees)
        if pairs.isEmpty { throw .noPairToMake }
    }

    private init(
        of problem: PairingProblem, scores: PairScores, aim: AssignmentPriority, mentors: [Int], mentees: [Int]
    ) throws(PairingRefusal) {
        let limit = PairingCosts.limit(
            people: mentors.count + mentees.count, edges: mentors.count * mentees.count)
        var unit = 1e6
        while scores.greatest * unit > Double(limit) { unit /= 10 }
        var edges: [PairingCosts.Edge] = []
        for (m, mentor) in mentors.enumerated() {
            for (e, mentee) in mentees.enumerated() {
                let verdict = problem.standing(
                    of: problem.mentors[mentor].id, with: problem.mentees[mentee].id
                ).verdict
                guard verdict != .forbidden, verdict != .discouraged || aim == .participation,
                    let sheet = scores[mentor, mentee]
                else { continue }
                edges.append(
                    PairingCosts.Edge(
                        mentor: m, mentee: e, value: Int64((sheet.score * unit).rounded()),
                        isDiscouraged: verdict == .discouraged))
            }
        }
        do {
            plan = PairingPlan(
                of: try PairingCosts(
                    mentorCapacities: mentors.map { max(problem.mentors[$0].places, 0) },
                    menteeCapacities: mentees.map { max(problem.mentees[$0].places, 0) }, edges: edges,
                    meaning: .scores,
                    mentorsFirst: Set(mentors.indices.filter { problem.mentors[mentors[$0]].goesFirst }),
                    menteesFirst: Set(mentees.indices.filter { problem.mentees[mentees[$0]].goesFirst })),
                priority: aim)
        } catch {
            // Every pair is listed once, of people who exist, within the limit: only their number can be refused.
            throw .tooManyForScores
        }
        pairs = plan.pairs.map { Pair(mentor: mentors[$0.mentor], mentee: mentees[$0.mentee]) }
            .sorted { ($0.mentor, $0.mentee) < ($1.mentor, $1.mentee) }
        total = pairs.reduce(0) { $0 + (scores[$1.mentor, $1.mentee]?.score ?? 0) }
        self.problem = problem
        self.scores = scores
        self.aim = aim
        self.unit = unit
        self.mentors = mentors
        self.mentees = mentees
    }

    /// The same question with the other aim; nil where it cannot be answered.
    var withOtherAim: BestTotal? {
        try? BestTotal(
            of: problem, scores: scores, aim: aim == .score ? .participation : .score, mentors: mentors,
            mentees: mentees)
    }

    /// For each pair the best that there is without it.
    var alternatives: [Pair: Allocation.Alternative] {
        Dictionary(
            uniqueKeysWithValues: plan.losses().map { loss in
                (
                    named(loss.pair),
                    Allocation.Alternative(
                        mentee: loss.instead.map { problem.mentees[mentees[$0]].id }, pairs: loss.pairs,
                        score: Double(loss.total) / unit)
                )
            })
    }

    private func named(_ pair: AssignedPair) -> Pair {
        Pair(mentor: mentors[pair.mentor], mentee: mentees[pair.mentee])
    }
}
