/// Who is to be paired, what is known about them, and what the programme's rules say of each possible pair.
///
/// The rules were applied before a policy sees the problem, so every policy obeys the same ones: it asks
/// ``standing(of:with:)`` and the candidates' ``Candidate/places``, and need not know which rule is behind them.
public struct PairingProblem: Sendable {
    /// A person to be paired.
    public struct Candidate: Sendable, Hashable {
        /// Who.
        public var id: PersonID
        /// What the definition's attributes say of them.
        public var attributes: [String: AttributeValue]
        /// How many partners they can have.
        public var places: Int
        /// Whether a partner for them comes before a second one for somebody, and before one for those who do not go
        /// first: they were left last time, or nobody was and people have several places.
        public var goesFirst: Bool

        /// A person with attributes.
        public init(
            id: PersonID, attributes: [String: AttributeValue] = [:], places: Int = 1, goesFirst: Bool = false
        ) {
            self.id = id
            self.attributes = attributes
            self.places = places
            self.goesFirst = goesFirst
        }
    }

    /// The people who are to mentor, sorted by id.
    public private(set) var mentors: [Candidate]
    /// The people who are to be mentored, sorted by id.
    public private(set) var mentees: [Candidate]
    /// The rules that were applied, as sentences that may be read out.
    public var rules: [String] = []
    /// The scores, `instrument.score`, that only the draw may read: nothing of them may be shown.
    public var confidentialScores: Set<String> = []
    private var evidence: [EvidenceKey: Scores] = [:]
    private var standings: [Pair: PairStanding] = [:]

    private struct EvidenceKey: Hashable {
        let instrument: String
        let from: PersonID
        let about: PersonID
    }

    private struct Pair: Hashable {
        let mentor: PersonID
        let mentee: PersonID
    }

    /// A problem; the people are sorted by id, so that the order of files has no part in a draw.
    public init(mentors: [Candidate], mentees: [Candidate]) {
        self.mentors = mentors.sorted { $0.id < $1.id }
        self.mentees = mentees.sorted { $0.id < $1.id }
    }

    /// What one person said of another, or of themselves, with an instrument, scored; nil where nothing was said.
    public subscript(instrument: String, from from: PersonID, about about: PersonID) -> Scores? {
        get { evidence[EvidenceKey(instrument: instrument, from: from, about: about)] }
        set { evidence[EvidenceKey(instrument: instrument, from: from, about: about)] = newValue }
    }

    /// What the rules say of a pair; nobody can be paired with themselves.
    public func standing(of mentor: PersonID, with mentee: PersonID) -> PairStanding {
        standings[Pair(mentor: mentor, mentee: mentee)]
            ?? PairStanding(mentor == mentee ? .forbidden : .admissible)
    }

    /// Sets what the rules say of a pair.
    public mutating func setStanding(_ standing: PairStanding, of mentor: PersonID, with mentee: PersonID) {
        standings[Pair(mentor: mentor, mentee: mentee)] = standing
    }

    /// Puts other candidates in; what is known of people and pairs stays.
    mutating func replace(mentors: [Candidate], mentees: [Candidate]) {
        self.mentors = mentors
        self.mentees = mentees
    }

    /// Changes what is known of each candidate; ids stay.
    mutating func update(mentors change: (inout Candidate) -> Void, mentees other: (inout Candidate) -> Void) {
        for index in mentors.indices { change(&mentors[index]) }
        for index in mentees.indices { other(&mentees[index]) }
    }
}

/// What the programme's rules say of one possible pair.
public struct PairStanding: Sendable, Hashable {
    /// Whether the pair may be made.
    public enum Verdict: Sendable, Hashable {
        /// It must be made.
        case fixed
        /// It may be made.
        case admissible
        /// It may be made where it costs no other pair.
        case discouraged
        /// It may not be made.
        case forbidden
    }

    /// Whether the pair may be made.
    public var verdict: Verdict
    /// What the rules found, in words that may be shown: `not the mentor's own supervisor`.
    public var reasons: [String]
    /// The rules that forbid the pair.
    public var forbiddenBy: [ForbiddingRule] = []

    /// A verdict with what led to it.
    public init(_ verdict: Verdict, reasons: [String] = []) {
        self.verdict = verdict
        self.reasons = reasons
    }

    /// A rule that forbids a pair.
    public struct ForbiddingRule: Sendable, Hashable {
        /// How a definition names it: `own-supervisor`, `attributes: site`, `career-gap`, `forbidden`.
        public var name: String
        /// Whether people may be told that it concerns them: not where it looks at a protected or identifying
        /// attribute.
        public var mayBeTold: Bool

        /// A rule by name.
        public init(_ name: String, mayBeTold: Bool) {
            self.name = name
            self.mayBeTold = mayBeTold
        }
    }
}
