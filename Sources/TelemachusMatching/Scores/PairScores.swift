public import TelemachusCore

/// What a policy makes of each possible pair: a score in parts, from which ``BestTotal`` finds the pairs.
public struct PairScores: Sendable {
    /// One pair's score while it is added up.
    public struct Sheet: Sendable {
        /// What was added so far.
        public private(set) var parts: [Allocation.ScorePart] = []
        /// What is to be said for the pair.
        public private(set) var reasons: [String] = []
        /// How many answers the score needs.
        public private(set) var asked = 0
        /// How many of them are missing.
        public private(set) var missing = 0

        /// The sum of the parts.
        public var score: Double { parts.reduce(0) { $0 + $1.value } }

        /// Nothing yet.
        public init() {}

        /// Adds what an answer gives.
        ///
        /// - Parameters:
        ///   - what: what the part is of, in words.
        ///   - value: what it adds; nil, or no finite number, where there is no answer.
        public mutating func add(_ what: String, _ value: Double?) {
            asked += 1
            if let value, value.isFinite {
                parts.append(Allocation.ScorePart(what, value))
            } else {
                missing += 1
            }
        }

        /// Says something for the pair.
        public mutating func note(_ reason: String) { reasons.append(reason) }
    }

    /// Whether anything that is behind the scores is for the draw alone, so that nothing of them is shown.
    public let areConfidential: Bool
    /// By mentor and mentee; nil for a pair that cannot be made.
    private let sheets: [[Sheet?]]

    /// Fills in a sheet for each pair that the rules allow.
    ///
    /// - Parameters:
    ///   - problem: who is to be paired.
    ///   - areConfidential: whether anything that is behind the scores is for the draw alone.
    ///   - unanswered: what becomes of pairs with missing answers.
    ///   - fill: fills in the sheet of a mentor and a mentee.
    /// - Throws: where answers are missing that must not be.
    public init(
        of problem: PairingProblem, areConfidential: Bool, unanswered: UnansweredScore,
        filling fill: (PairingProblem.Candidate, PairingProblem.Candidate, inout Sheet) -> Void
    ) throws(PairingRefusal) {
        var (asked, missing) = (0, 0)
        sheets = problem.mentors.map { mentor in
            problem.mentees.map { mentee in
                guard problem.standing(of: mentor.id, with: mentee.id).verdict != .forbidden else { return nil }
                var sheet = Sheet()
                fill(mentor, mentee, &sheet)
                asked += sheet.asked
                missing += sheet.missing
                return sheet.missing > 0 && unanswered == .apart ? nil : sheet
            }
        }
        if missing > 0, unanswered == .refuse { throw .answersMissing(missing, of: asked) }
        self.areConfidential = areConfidential
    }

    /// The sheet of a pair; nil where it cannot be made.
    subscript(mentor: Int, mentee: Int) -> Sheet? { sheets[mentor][mentee] }

    /// The greatest score, of either sign.
    var greatest: Double {
        sheets.joined().reduce(0) { max($0, abs($1?.score ?? 0)) }
    }
}
