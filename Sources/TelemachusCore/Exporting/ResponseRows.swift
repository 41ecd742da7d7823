/// Pseudonymous rows for analysis.
///
/// Confidential answers were taken out before they came here.
public struct ResponseRows: Sendable {
    /// One answer.
    public struct Response: Sendable, Hashable {
        /// Who answered: a pseudonym, or the role where a group answered together.
        public var person: String
        /// The role in which they answered.
        public var role: String
        /// The instrument.
        public var instrument: String
        /// The stage.
        public var stage: String
        /// About whom: a pseudonym, or empty where about oneself or the programme.
        public var about: String
        /// The item.
        public var item: String
        /// The answer as files write it.
        public var value: String
        /// The number of the session or of the entry in a register; nil where everybody gives one form.
        public var number: Int?

        /// The parts, one by one.
        public init(
            person: String, role: String, instrument: String, stage: String, about: String, item: String,
            value: String, number: Int? = nil
        ) {
            self.number = number
            self.person = person
            self.role = role
            self.instrument = instrument
            self.stage = stage
            self.about = about
            self.item = item
            self.value = value
        }
    }

    /// One score.
    public struct Score: Sendable, Hashable {
        /// Who answered.
        public var person: String
        /// The role.
        public var role: String
        /// The score, `instrument.score`.
        public var score: String
        /// The stage.
        public var stage: String
        /// About whom.
        public var about: String
        /// The value; nil where too many answers are missing.
        public var value: Double?
        /// How many answers are behind it.
        public var answered: Int
        /// How many were asked for.
        public var asked: Int
        /// The number of the session or of the entry in a register; nil where everybody gives one form.
        public var number: Int?

        /// The parts, one by one.
        public init(
            person: String, role: String, score: String, stage: String, about: String, value: Double? = nil,
            answered: Int, asked: Int, number: Int? = nil
        ) {
            self.number = number
            self.person = person
            self.role = role
            self.score = score
            self.stage = stage
            self.about = about
            self.value = value
            self.answered = answered
            self.asked = asked
        }
    }

    /// One coded piece of text.
    public struct Coding: Sendable, Hashable {
        /// Who wrote it.
        public var person: String
        /// The role.
        public var role: String
        /// The stage.
        public var stage: String
        /// The item, `instrument.item`.
        public var item: String
        /// The code as it was given, or `-` where none fitted.
        public var code: String
        /// The piece of the text; nil for the whole text.
        public var segment: String?
        /// Who gave the code; `agreed` for what coders settled together, nil where coders are not told apart.
        public var coder: String?
        /// The code that tallies count it as, after merges; nil where it does not count.
        public var countsAs: String?

        /// The parts, one by one.
        public init(
            person: String, role: String, stage: String, item: String, code: String, segment: String? = nil,
            coder: String? = nil, countsAs: String? = nil
        ) {
            self.person = person
            self.role = role
            self.stage = stage
            self.item = item
            self.code = code
            self.segment = segment
            self.coder = coder
            self.countsAs = countsAs
        }
    }

    /// The answers.
    public var responses: [Response] = []
    /// The scores.
    public var scores: [Score] = []
    /// The coded pieces.
    public var codings: [Coding] = []

    /// No rows.
    public init() {}
}
