public import TelemachusCore

/// Several mentors share a mentee, no two of them alike: a nurse and a pharmacist, never two nurses.
///
/// A rule on pairs cannot say this, for whether a pair may be made depends on which others are. How many mentors a mentee
/// can have is the definition's to say, in its places.
public struct SharedMenteePolicy: MatchingPolicy {
    /// What lists, help and results say of it.
    public static let descriptor = PluginDescriptor(
        id: "shared-mentee", version: "1.0.0", title: "Shared mentees",
        summary: """
            Gives each mentee as many mentors as they have places for, no two of whom are alike in an attribute such as \
            their profession; makes as many such pairs as the rules admit.
            """,
        citation: """
            Edmonds J, Karp RM. Theoretical improvements in algorithmic efficiency for network flow problems. Journal of \
            the ACM 1972;19:248-264.
            """,
        example: """
            use: shared-mentee
            with:
              differ: profession
            """,
        exampleContext: .example.declaring("profession", AttributeDeclaration()))

    /// What a coordinator should know of it.
    ///
    /// It does not promise the most pairs that the rules admit, for those may ask for mentors who are alike.
    public static let properties = PolicyProperties(
        strategyProofness: "Nobody is asked for preferences, so there is nothing to gain by what anybody states.",
        uniformity: "Ties are broken by lot; not all equally good sets of pairs are equally likely.")

    private let attribute: String
    private let isTold: Bool

    /// The policy with the attribute that is to differ.
    public init(_ settings: SharedMenteeSettings, in context: DefinitionContext) {
        attribute = settings.differ
        isTold = context.attributes[settings.differ]?.isShowable ?? false
    }

    /// Reads nothing that anybody answered.
    public var evidence: [EvidenceUse] { [] }

    /// Makes the pairs.
    ///
    /// - Throws: where a side has nobody with a place, and where the rules admit no pair.
    public func allocate(
        _ problem: PairingProblem, using generator: inout SeededGenerator
    ) throws(PairingRefusal) -> Allocation {
        let people = problem.ofThoseWithPlaces
        guard !people.mentors.isEmpty, !people.mentees.isEmpty else { throw .nobodyToPair(people) }
        let mentors = generator.shuffled(people.mentors)
        let mentees = generator.shuffled(people.mentees)
        let search = SharedSearch(
            mentors: mentors, mentees: mentees, kinds: mentors.map { $0.attributes[attribute] },
            verdict: { problem.standing(of: $0, with: $1).verdict })
        let made = search.pairs.map { (mentors[$0.mentor].id, mentees[$0.mentee].id) }.sorted { $0 < $1 }
        guard !made.isEmpty else {
            throw PairingRefusal(
                "no-pair-to-make", "no pair can be made under the programme's rules",
                help: "look at what the rules forbid, and at how many partners people can have")
        }
        let paired = Set(made.flatMap { [$0.0, $0.1] })
        let left = (problem.mentors + problem.mentees).filter { !paired.contains($0.id) }
        return Allocation(
            pairs: made.map { mentor, mentee in
                .init(
                    mentor: mentor, mentee: mentee,
                    reasons: ["drawn under the rules"] + problem.standing(of: mentor, with: mentee).reasons)
            },
            unpaired: left.map {
                .init($0.id, reason: $0.places > 0 ? "no partner left under the rules" : "had no place to offer")
            },
            audit: [
                problem.numbersInWords,
                "Pairs made: \(made.count), as many as there can be where the mentors of one mentee differ"
                    + (isTold ? " in '\(attribute)'." : "."),
                "Ties were broken by lot with the generator \(SeededGenerator.algorithm).",
            ])
    }
}
