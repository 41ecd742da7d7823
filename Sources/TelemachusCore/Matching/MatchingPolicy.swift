/// A way of making pairs.
///
/// What you provide: an allocation for a problem that obeys ``PairingProblem/standing(of:with:)`` and the candidates' places, drawn with the generator that you are given and nothing else, so
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
///
/// The definition is refused where it does not ask so before the draw: each role of those who give it, about each
/// person of the other side or about themselves.
public struct EvidenceUse: Sendable, Hashable {
    /// Who gives it.
    public enum Giver: Sendable, Hashable {
        /// Everybody who mentors.
        case mentors
        /// Everybody who is mentored.
        case mentees
        /// Everybody on both sides.
        case both
        /// Whoever is asked; one role of either side is enough.
        case anybody
    }

    /// About whom it is given.
    public enum Subject: Sendable, Hashable {
        /// About each possible partner.
        case partner
        /// About the person who answers.
        case oneself
    }

    /// The instrument's id.
    public var instrument: String
    /// Whether the draw needs it of everybody.
    public var isRequired: Bool
    /// Who gives it.
    public var giver: Giver
    /// About whom.
    public var about: Subject
    /// The field below `with:`.
    public var path: FieldPath

    /// A use of an instrument's scores.
    public init(
        instrument: String, isRequired: Bool = true, giver: Giver = .mentors, about: Subject = .partner,
        path: FieldPath
    ) {
        self.instrument = instrument
        self.isRequired = isRequired
        self.giver = giver
        self.about = about
        self.path = path
    }
}

/// What a coordinator should know of a policy before choosing it.
public struct PolicyProperties: Sendable {
    /// Whether and for whom it is best to state true preferences, in a sentence.
    public let strategyProofness: String
    /// Whether the draw is uniform, and over what, in a sentence.
    public let uniformity: String
    /// What holds of every draw of the policy, whatever its settings.
    public let promises: [PairingPromise]

    /// Both statements, and what is promised besides.
    public init(strategyProofness: String, uniformity: String, promises: [PairingPromise] = []) {
        self.strategyProofness = strategyProofness
        self.uniformity = uniformity
        self.promises = promises
    }
}

/// What a policy may promise of its draws; the conformance suite holds it to it.
public enum PairingPromise: String, ChoiceWord {
    /// There is no set of more pairs.
    case mostPairs = "most-pairs"
    /// There is no set of as many pairs with fewer that a rule discourages.
    case fewestDiscouraged = "fewest-discouraged"

    /// What the word means.
    public var help: String {
        switch self {
        case .mostPairs: "As many pairs as the rules and people's answers admit."
        case .fewestDiscouraged: "No more pairs that a rule discourages than so many pairs need."
        }
    }
}
