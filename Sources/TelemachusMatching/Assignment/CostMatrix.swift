/// What each pair costs, or scores: the question that an ``Assignment`` answers.
///
/// Every mentor has a cost with every mentee unless the pair is forbidden; a forbidden pair is absent, not merely
/// dear, and is never made. Scores are costs the other way round: the greater the better.
///
/// Whole numbers are added and compared exactly, given as `Int64` or as `Double`. So are multiples of a power of two.
/// Other `Double`s are rounded as `Double` arithmetic rounds them: of two assignments whose totals differ by less than
/// the rounding of a sum of so many numbers, either may be taken.
///
/// 8 bytes a pair; an array of `Double` costs is not copied.
public struct CostMatrix: Hashable, Sendable {
    /// How many mentors there are.
    public let mentors: Int
    /// How many mentees there are.
    public let mentees: Int
    /// How many pairs are forbidden.
    public private(set) var forbiddenCount = 0

    /// Whether scores were given rather than costs.
    let holdsScores: Bool
    /// The costs row by row, a row for each mentor; scores with their sign changed; infinite for a forbidden pair.
    private(set) var costs: [Double]

    /// Takes the costs mentor by mentor, the least total being the best.
    ///
    /// - Parameters:
    ///   - mentors: how many mentors there are; may be 0.
    ///   - mentees: how many mentees there are; may be 0.
    ///   - costs: the first mentor's cost with each mentee, then the second mentor's, and so on; of either sign.
    /// - Throws: ``CostMatrixProblem`` for a negative number of people, for more or fewer costs than there are pairs,
    ///   and for the first cost that is infinite, not a number, or too large for the totals to stay finite.
    public init(mentors: Int, mentees: Int, costs: consuming [Double]) throws(CostMatrixProblem) {
        try self.init(mentors: mentors, mentees: mentees, values: costs, areScores: false)
    }

    /// Takes the scores mentor by mentor, the greatest total being the best.
    ///
    /// - Parameters:
    ///   - mentors: how many mentors there are; may be 0.
    ///   - mentees: how many mentees there are; may be 0.
    ///   - scores: the first mentor's score with each mentee, then the second mentor's, and so on; of either sign.
    /// - Throws: ``CostMatrixProblem``, as for costs.
    public init(mentors: Int, mentees: Int, scores: consuming [Double]) throws(CostMatrixProblem) {
        try self.init(mentors: mentors, mentees: mentees, values: scores, areScores: true)
    }

    /// Takes whole costs mentor by mentor, the least total being the best.
    ///
    /// - Parameters:
    ///   - mentors: how many mentors there are; may be 0.
    ///   - mentees: how many mentees there are; may be 0.
    ///   - wholeCosts: the first mentor's cost with each mentee, then the second mentor's, and so on; of either sign.
    /// - Throws: ``CostMatrixProblem``, as for other costs; too large is what is beyond
    ///   ``wholeLimit(mentors:mentees:)``.
    public init(mentors: Int, mentees: Int, wholeCosts: [Int64]) throws(CostMatrixProblem) {
        try self.init(mentors: mentors, mentees: mentees, wholeValues: wholeCosts, areScores: false)
    }

    /// Takes whole scores mentor by mentor, the greatest total being the best.
    ///
    /// - Parameters:
    ///   - mentors: how many mentors there are; may be 0.
    ///   - mentees: how many mentees there are; may be 0.
    ///   - wholeScores: the first mentor's score with each mentee, then the second mentor's, and so on; of either sign.
    /// - Throws: ``CostMatrixProblem``, as for whole costs.
    public init(mentors: Int, mentees: Int, wholeScores: [Int64]) throws(CostMatrixProblem) {
        try self.init(mentors: mentors, mentees: mentees, wholeValues: wholeScores, areScores: true)
    }

    /// The largest whole cost, or score, of either sign for which every sum that an assignment needs is exact.
    ///
    /// 2^48 over one more than the number of people on the smaller side: 280 thousand million for 1,000 a side.
    public static func wholeLimit(mentors: Int, mentees: Int) -> Int64 {
        // For k people on the smaller side no sum exceeds 32 (k + 1) times the largest cost, as is said at
        // ShortestAugmentingPaths, and whole Doubles are exact up to 2^53.
        (1 << 48) / (Int64(max(0, min(mentors, mentees, 1 << 48))) + 1)
    }

    /// The cost or score of a pair as it was given, or nothing where the pair is forbidden.
    ///
    /// The pair must exist.
    public subscript(mentor: Int, mentee: Int) -> Double? {
        precondition((0..<mentees).contains(mentee), "there is no such mentee")
        let cost = costs[mentor * mentees + mentee]
        return cost == .infinity ? nil : given(cost)
    }

    /// Forbids a pair, for good.
    ///
    /// - Throws: ``CostMatrixProblem/pairOutOfRange(mentor:mentee:)`` where there is no such pair.
    public mutating func forbid(mentor: Int, mentee: Int) throws(CostMatrixProblem) {
        guard (0..<mentors).contains(mentor), (0..<mentees).contains(mentee) else {
            throw .pairOutOfRange(mentor: mentor, mentee: mentee)
        }
        let index = mentor * mentees + mentee
        if costs[index] < .infinity { forbiddenCount += 1 }
        costs[index] = .infinity
    }

    /// A cost, or a sum of costs, as a cost or a score.
    func given(_ cost: Double) -> Double {
        holdsScores ? 0 - cost : cost
    }

    private init(
        mentors: Int, mentees: Int, values: consuming [Double], areScores: Bool
    ) throws(CostMatrixProblem) {
        try Self.check(count: values.count, mentors: mentors, mentees: mentees)
        let limit = Double.greatestFiniteMagnitude / 64 / Double(min(mentors, mentees) + 1)
        if let index = values.firstIndex(where: { !($0.magnitude <= limit) }) {
            let (mentor, mentee) = index.quotientAndRemainder(dividingBy: mentees)
            guard values[index].isFinite else { throw .notFinite(mentor: mentor, mentee: mentee) }
            throw .tooLarge(mentor: mentor, mentee: mentee, limit: limit)
        }
        if areScores {
            for index in values.indices { values[index] = 0 - values[index] }
        }
        self.mentors = mentors
        self.mentees = mentees
        self.holdsScores = areScores
        self.costs = values
    }

    private init(mentors: Int, mentees: Int, wholeValues: [Int64], areScores: Bool) throws(CostMatrixProblem) {
        try Self.check(count: wholeValues.count, mentors: mentors, mentees: mentees)
        let limit = Self.wholeLimit(mentors: mentors, mentees: mentees)
        if let index = wholeValues.firstIndex(where: { $0 > limit || $0 < -limit }) {
            let (mentor, mentee) = index.quotientAndRemainder(dividingBy: mentees)
            throw .tooLarge(mentor: mentor, mentee: mentee, limit: Double(limit))
        }
        self.mentors = mentors
        self.mentees = mentees
        self.holdsScores = areScores
        self.costs = Array(unsafeUninitializedCapacity: wholeValues.count) { costs, count in
            for (index, value) in wholeValues.enumerated() {
                costs.initializeElement(at: index, to: Double(areScores ? -value : value))
            }
            count = wholeValues.count
        }
    }

    private static func check(count: Int, mentors: Int, mentees: Int) throws(CostMatrixProblem) {
        guard mentors >= 0 else { throw .negativeCount(side: .mentors, count: mentors) }
        guard mentees >= 0 else { throw .negativeCount(side: .mentees, count: mentees) }
        let (pairs, overflows) = mentors.multipliedReportingOverflow(by: mentees)
        guard !overflows, count == pairs else {
            throw .wrongNumberOfCosts(found: count, mentors: mentors, mentees: mentees)
        }
    }
}
