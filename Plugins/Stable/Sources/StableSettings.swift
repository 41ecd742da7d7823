public import TelemachusCore

/// What a definition may set for ``StablePolicy``.
public struct StableSettings: Configuration {
    /// The side for whose people the pairs are best.
    public enum Favour: String, ChoiceWord {
        /// The mentors.
        case mentors
        /// The mentees.
        case mentees

        /// What the word means.
        public var help: String {
            switch self {
            case .mentors:
                "Every mentor gets the best mentees that any stable outcome gives them; the mentees the worst."
            case .mentees:
                "Every mentee gets the best mentors that any stable outcome gives them; the mentors the worst."
            }
        }
    }

    /// Which scores are the better ones.
    public enum Order: String, ChoiceWord {
        /// A rating.
        case highestFirst = "highest-first"
        /// A rank.
        case lowestFirst = "lowest-first"

        /// What the word means.
        public var help: String {
            switch self {
            case .highestFirst: "The higher the score, the better: a rating."
            case .lowestFirst: "The lower the score, the better: a rank, 1 for the first choice."
            }
        }
    }

    /// What becomes of a possible partner about whom somebody has not answered.
    public enum Unanswered: String, ChoiceWord {
        /// The draw waits for the answer.
        case refuse
        /// After everybody about whom there is an answer.
        case last
        /// Never paired.
        case unacceptable

        /// What the word means.
        public var help: String {
            switch self {
            case .refuse: "There are no pairs until every answer is in."
            case .last: "They come after all about whom there is an answer, tied with one another."
            case .unacceptable: "They are not acceptable, so the two are never paired."
            }
        }
    }

    /// The score of what mentors said about each mentee.
    public var mentors: String?
    /// The score of what mentees said about each mentor.
    public var mentees: String?
    /// The side for whose people the pairs are best.
    public var favour = Favour.mentors
    /// Which scores are the better ones.
    public var order = Order.highestFirst
    /// The score that is just good enough.
    public var leastAcceptable: Double?
    /// What becomes of a possible partner about whom somebody has not answered.
    public var unanswered = Unanswered.refuse

    /// Nobody was asked.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<StableSettings>] {
        [
            .optional(
                "mentors", \.mentors, .name(of: .score),
                help: """
                    The score of what mentors say about each mentee, 'instrument.score', or the instrument alone where \
                    it has one score. Left out, mentors are indifferent.
                    """),
            .optional(
                "mentees", \.mentees, .name(of: .score),
                help: """
                    The score of what mentees say about each mentor, named likewise. Left out, mentees are indifferent.
                    """),
            .required(
                "favour", \.favour, .choice,
                help: "The side that gets the best of all stable outcomes; the other side gets the worst of them."),
            .defaulted("order", \.order, .choice, help: "Which scores are the better ones, for both sides."),
            .optional(
                "least-acceptable", \.leastAcceptable, .number(),
                help: """
                    The score that is just good enough, for both sides. Whoever scores worse is never paired with the \
                    person who said so. Left out, everybody is acceptable.
                    """),
            .defaulted(
                "unanswered", \.unanswered, .choice,
                help: "What becomes of a possible partner about whom somebody was asked and has not answered."),
        ]
    }
}
