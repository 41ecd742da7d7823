/// The outcome of a draw.
public struct Allocation: Sendable, Hashable, Codable {
    /// Two people who will meet.
    public struct Pair: Sendable, Hashable, Codable {
        /// Who mentors.
        public var mentor: String
        /// Who is mentored.
        public var mentee: String
        /// Why these two, from evidence that may be shown.
        public var reasons: [String]
        /// What each part of a score gave, from evidence that may be shown; nil where the policy keeps no score.
        public var parts: [ScorePart]?
        /// What it would cost to part these two; nil where the policy keeps no score.
        public var alternative: Alternative?

        /// A pair.
        public init(
            mentor: PersonID, mentee: PersonID, reasons: [String], parts: [ScorePart]? = nil,
            alternative: Alternative? = nil
        ) {
            self.mentor = mentor.name
            self.mentee = mentee.name
            self.reasons = reasons
            self.parts = parts
            self.alternative = alternative
        }
    }

    /// A part of a pair's score.
    public struct ScorePart: Sendable, Hashable, Codable {
        /// What it is of, in words.
        public var what: String
        /// What it adds.
        public var value: Double

        /// A part.
        public init(_ what: String, _ value: Double) {
            self.what = what
            self.value = value
        }
    }

    /// The best that there is without a pair.
    public struct Alternative: Sendable, Hashable, Codable {
        /// Whom the mentor would mentor instead; nil where they would be left.
        public var mentee: String?
        /// How many pairs fewer there would be.
        public var pairs: Int
        /// How much the total score would fall.
        public var score: Double

        /// An alternative and its price.
        public init(mentee: PersonID?, pairs: Int, score: Double) {
            self.mentee = mentee?.name
            self.pairs = pairs
            self.score = score
        }
    }

    /// Somebody who is left without a partner.
    public struct Unpaired: Sendable, Hashable, Codable {
        /// Who.
        public var person: String
        /// Why, without anybody's willingness.
        public var reason: String

        /// A person left.
        public init(_ person: PersonID, reason: String) {
            self.person = person.name
            self.reason = reason
        }
    }

    /// The pairs, by mentor.
    public var pairs: [Pair]
    /// Who is left.
    public var unpaired: [Unpaired]
    /// How the draw was made, as sentences that can be read out: method, counts, rules.
    public var audit: [String]
    /// How many allocations the rules admitted; nil where it was not counted.
    public var admissible: String?
    /// The total score; nil where the policy keeps none.
    public var score: Double?

    /// An outcome.
    public init(
        pairs: [Pair], unpaired: [Unpaired], audit: [String], admissible: String? = nil, score: Double? = nil
    ) {
        self.pairs = pairs
        self.unpaired = unpaired
        self.audit = audit
        self.admissible = admissible
        self.score = score
    }
}
