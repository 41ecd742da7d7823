/// Something that people are asked: a battery of scales, an interview, a willingness question, a session log.
///
/// What you provide: the items that are asked, the scores that come of them, and the scoring. What you get: the
/// form, the checks of every answer, the codebook, the statistics, the report and every export.
///
/// Instruments are values. Scoring is a pure function of the answers: the same answers give the same scores,
/// whatever was scored before and in whatever order the answers came.
public protocol Instrument: Plugin {
    /// Answers with the scores that they give, from a source where there is one. Help shows them, tests run them.
    static var workedExamples: [WorkedExample] { get }

    /// What is asked, in order.
    var items: [Item] { get }

    /// The scores that ``score(_:)`` can give, in order. Every one it gives stands here.
    var scores: [ScoreDeclaration] { get }

    /// How many minutes a session is meant to take, where it is an instrument's to say: a session log's.
    var plannedMinutes: Int? { get }

    /// The scores of one person's answers on one occasion.
    ///
    /// The core has checked each answer against its item before. Items may be unanswered; what becomes of a score
    /// then is the instrument's declared rule, never a silent zero.
    /// - Throws: where answers contradict each other in a way that no single item can see.
    func score(_ answers: Answers) throws(ScoringProblem) -> Scores

    /// Plausible answers of somebody made up, so that a programme can be piloted without people.
    ///
    /// Without your doing, each item is answered by itself. Write your own where answers hang together, as the minutes
    /// of a session and whether it took place; ``SimulatedOccasion/answer(to:isReversed:using:)`` does the rest.
    ///
    /// - Parameters:
    ///   - occasion: where the person stands, and what is stated of the answers.
    ///   - generator: the one source of random numbers, so that the same seed gives the same answers.
    /// - Returns: answers that the items admit and that do not contradict each other; what is not in them was not
    ///   answered.
    func simulate(_ occasion: SimulatedOccasion, using generator: inout SeededGenerator) -> Answers
}

extension Instrument {
    /// None: the instrument is no session log, or its sessions have no planned length.
    public var plannedMinutes: Int? { nil }

    /// No scores: the instrument only asks.
    public var scores: [ScoreDeclaration] { [] }

    /// No scores: the instrument only asks.
    public func score(_ answers: Answers) throws(ScoringProblem) -> Scores { Scores() }
}

/// Answers and the scores that they give, for people to read and for tests to run.
public struct WorkedExample: Sendable {
    /// What the example shows.
    public let title: String
    /// The configuration as a definition writes it under `with:`.
    public let configuration: String
    /// Answers by item, as files write them.
    public let answers: [String: String]
    /// The scores that must come of them; nil where a score must be missing.
    public let scores: [String: Double?]
    /// Where the example comes from.
    public let source: String

    /// An example.
    public init(
        title: String, configuration: String, answers: [String: String], scores: [String: Double?], source: String
    ) {
        self.title = title
        self.configuration = configuration
        self.answers = answers
        self.scores = scores
        self.source = source
    }
}

/// Why answers cannot be scored.
public enum ScoringProblem: Error, Sendable, Equatable {
    /// Answers to these items contradict each other.
    case contradiction(items: [String])
}
