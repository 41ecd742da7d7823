public import TelemachusCore

/// Something that happened.
///
/// Facts are appended and never changed; a correction is a further fact.
public enum Fact: Sendable, Hashable, Codable {
    /// A live programme began.
    case started(Starting)
    /// Somebody was asked to take part.
    case invited(person: String, role: String)
    /// Somebody joined.
    case enrolled(person: String, role: String, attributes: [String: String])
    /// Somebody agreed to a version of the consent.
    case consented(person: String, version: String)
    /// A stage began.
    case stageOpened(stage: String)
    /// Somebody answered an instrument.
    case responded(Response)
    /// Somebody left, from a stage on.
    case withdrew(person: String, from: String, keep: WithdrawalSettings.Keep)
    /// Pairs were drawn.
    case drawn(DrawnPairs)
    /// A category of codes was made, or put right.
    case categoryDefined(Codebook.Category)
    /// A code was defined, or put right.
    case codeDefined(Codebook.Code)
    /// Two codes became one.
    case codesMerged(Codebook.Merge)
    /// A piece of text was marked for coding.
    case segmented(Segment)
    /// A piece of text was given a code.
    case coded(Coding)
    /// A stage ended.
    case stageClosed(stage: String)
    /// Small groups were released to view.
    case released(purpose: String, by: String, date: String, reason: String)
    /// Earlier facts were erased.
    case erased(Erasure)
    /// Somebody was made a coordinator.
    case appointed(Appointment)
    /// The steering group decided whether to go on.
    case decided(Decision)
    /// An institution agreed to a stage.
    case signedOff(SignOff)
    /// A pair ended without fault.
    case pairEnded(PairEnding)
    /// A withdrawal had been recorded by mistake.
    case reinstated(person: String)
    /// The facts that follow put earlier ones right.
    case corrected(Correction)
    /// A changed definition was taken over.
    case adopted(Adoption)
    /// Files left the workspace.
    case exported(Exporting)

    /// The name under which the journal stores the kind of fact.
    public var kind: String {
        switch self {
        case .started: "started"
        case .invited: "invited"
        case .enrolled: "enrolled"
        case .consented: "consented"
        case .stageOpened: "stage-opened"
        case .responded: "responded"
        case .withdrew: "withdrew"
        case .drawn: "drawn"
        case .categoryDefined: "category-defined"
        case .codeDefined: "code-defined"
        case .codesMerged: "codes-merged"
        case .segmented: "segmented"
        case .coded: "coded"
        case .stageClosed: "stage-closed"
        case .released: "released"
        case .erased: "erased"
        case .appointed: "appointed"
        case .decided: "decided"
        case .signedOff: "signed-off"
        case .pairEnded: "pair-ended"
        case .reinstated: "reinstated"
        case .corrected: "corrected"
        case .adopted: "adopted"
        case .exported: "exported"
        }
    }
}

/// Who answers: a person, or a role as one group.
public enum Respondent: Sendable, Hashable, Codable {
    /// One person.
    case person(String)
    /// The people of a role together.
    case group(role: String)

    /// The word before the role of a group in files.
    static let groupPrefix = "group:"

    /// As files write it: the person's id, or `group:mentor`.
    public var text: String {
        switch self {
        case .person(let id): id
        case .group(let role): Self.groupPrefix + role
        }
    }
}

/// The answers of one respondent to one instrument on one occasion.
public struct Response: Sendable, Hashable, Codable {
    /// What tells one response from another: a second one with the same key replaces the first.
    public struct Key: Sendable, Hashable, Codable {
        /// Who answers.
        public var from: Respondent
        /// The instrument.
        public var instrument: String
        /// The stage.
        public var stage: String
        /// About whom; nil for oneself and the programme.
        public var about: String?
        /// Which of several meetings it records, from 1; nil where the stage has one.
        public var session: Int?

        /// A key.
        public init(
            from: Respondent, instrument: String, stage: String, about: String? = nil, session: Int? = nil
        ) {
            self.session = session
            self.from = from
            self.instrument = instrument
            self.stage = stage
            self.about = about
        }
    }

    /// Who, what, when, about whom.
    public var key: Key
    /// The role in which they answer.
    public var role: String
    /// The answers by item.
    public var answers: [String: Answer]

    /// Answers.
    public init(key: Key, role: String, answers: [String: Answer]) {
        self.key = key
        self.role = role
        self.answers = answers
    }
}

/// A piece of text with its code.
public struct Coding: Sendable, Hashable, Codable {
    /// What stands in the place of a code where a coder found that none fits.
    public static let none = "-"
    /// The coder that stands for all of them: what they settled after talking.
    public static let agreed = "agreed"

    /// Who wrote the text.
    public var person: String
    /// The instrument.
    public var instrument: String
    /// The stage.
    public var stage: String
    /// The item.
    public var item: String
    /// The code, or ``none``.
    public var code: String
    /// The piece of the text; nil for the whole text.
    public var segment: String?
    /// Who gave it; nil where coders are not told apart.
    public var coder: String?

    /// The text.
    var answer: Segment.Answer {
        Segment.Answer(person: person, instrument: instrument, stage: stage, item: item)
    }
}

/// Pairs as they were drawn.
public struct DrawnPairs: Sendable, Hashable, Codable {
    /// The stage at which they were drawn.
    public var stage: String
    /// The policy.
    public var policy: String
    /// The policy's version.
    public var policyVersion: String
    /// The seed.
    public var seed: UInt64
    /// The outcome.
    public var allocation: Allocation

    /// Pairs as they were drawn.
    public init(stage: String, policy: String, policyVersion: String, seed: UInt64, allocation: Allocation) {
        self.stage = stage
        self.policy = policy
        self.policyVersion = policyVersion
        self.seed = seed
        self.allocation = allocation
    }
}
