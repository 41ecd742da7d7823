/// A way of making pairs.
///
/// What you provide: an allocation for a problem, drawn with the generator that you are given and nothing else, so
/// that the same seed gives the same pairs. What you must not do: put a willingness or a preference of anybody into
/// reasons, audit or refusals.
public protocol MatchingPolicy: Plugin {
    /// What a coordinator should know before choosing the policy.
    static var properties: PolicyProperties { get }

    /// The scores that the policy reads, `instrument.score`, so that the definition can be checked before anybody is
    /// asked anything.
    var evidence: [EvidenceUse] { get }

    /// Makes the pairs.
    ///
    /// - Throws: where the policy's own rules forbid a draw: nobody willing, answers missing, too many people.
    func allocate(
        _ problem: PairingProblem, using generator: inout SeededGenerator
    ) throws(PairingRefusal) -> Allocation
}

/// Evidence that a policy reads, with the field of its configuration that names it.
public struct EvidenceUse: Sendable, Hashable {
    /// The instrument's id.
    public var instrument: String
    /// Whether the draw needs it of everybody.
    public var isRequired: Bool
    /// The field below `with:`.
    public var path: FieldPath

    /// A use of an instrument's scores.
    public init(instrument: String, isRequired: Bool = true, path: FieldPath) {
        self.instrument = instrument
        self.isRequired = isRequired
        self.path = path
    }
}

/// What a coordinator should know of a policy before choosing it.
public struct PolicyProperties: Sendable {
    /// Whether and for whom it is best to state true preferences, in a sentence.
    public let strategyProofness: String
    /// Whether the draw is uniform, and over what, in a sentence.
    public let uniformity: String

    /// Both statements.
    public init(strategyProofness: String, uniformity: String) {
        self.strategyProofness = strategyProofness
        self.uniformity = uniformity
    }
}

/// Who is to be paired, and what is known about them.
public struct PairingProblem: Sendable {
    /// A person to be paired.
    public struct Candidate: Sendable, Hashable {
        /// Who.
        public var id: PersonID
        /// What the definition's attributes say of them.
        public var attributes: [String: AttributeValue]

        /// A person with attributes.
        public init(id: PersonID, attributes: [String: AttributeValue] = [:]) {
            self.id = id
            self.attributes = attributes
        }
    }

    /// The people who are to mentor, sorted by id.
    public var mentors: [Candidate]
    /// The people who are to be mentored, sorted by id.
    public var mentees: [Candidate]
    private var evidence: [EvidenceKey: Scores]

    private struct EvidenceKey: Hashable {
        let instrument: String
        let from: PersonID
        let about: PersonID
    }

    /// A problem; the people are sorted by id, so that the order of files has no part in a draw.
    public init(mentors: [Candidate], mentees: [Candidate]) {
        self.mentors = mentors.sorted { $0.id < $1.id }
        self.mentees = mentees.sorted { $0.id < $1.id }
        evidence = [:]
    }

    /// What one person said of another with an instrument, scored; nil where nothing was said.
    public subscript(instrument: String, from from: PersonID, about about: PersonID) -> Scores? {
        get { evidence[EvidenceKey(instrument: instrument, from: from, about: about)] }
        set { evidence[EvidenceKey(instrument: instrument, from: from, about: about)] = newValue }
    }
}

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

        /// A pair.
        public init(mentor: PersonID, mentee: PersonID, reasons: [String]) {
            self.mentor = mentor.name
            self.mentee = mentee.name
            self.reasons = reasons
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

    /// An outcome.
    public init(pairs: [Pair], unpaired: [Unpaired], audit: [String], admissible: String? = nil) {
        self.pairs = pairs
        self.unpaired = unpaired
        self.audit = audit
        self.admissible = admissible
    }
}

/// Why a policy will not draw.
///
/// Names rules and numbers of people, never anybody's willingness.
public struct PairingRefusal: Error, Sendable, Hashable {
    /// The stable name of the reason in kebab case.
    public var id: String
    /// The reason in one sentence.
    public var message: String
    /// What to do.
    public var help: String

    /// A refusal.
    public init(_ id: String, _ message: String, help: String) {
        self.id = id
        self.message = message
        self.help = help
    }
}
