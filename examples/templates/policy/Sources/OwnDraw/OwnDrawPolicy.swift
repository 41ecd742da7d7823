public import TelemachusCore
import TelemachusMatching

/// As many pairs as the rules admit, and of all ways to make so many one with the most pairs that share something.
///
/// It works as it stands. Change what speaks for a pair in `allocate` below, and what a definition may set in
/// `OwnDrawSettings.swift`.
public struct OwnDrawPolicy: MatchingPolicy {
    /// What lists, help and results say of it.
    ///
    /// The id stands in definitions and never changes once somebody has used it. Raise the version whenever the same
    /// people and the same seed may give other pairs: it stands beside every draw.
    public static let descriptor = PluginDescriptor(
        id: "own-draw", version: "1.0.0", title: "Own draw",
        summary: """
            Makes as many pairs as the rules admit, and of all such sets of pairs one in which as many pairs as can be \
            share something, such as their site.
            """,
        example: """
            use: own-draw
            with:
              shared: site
            """,
        exampleContext: .example.declaring("site", AttributeDeclaration()))

    /// What a coordinator should know before choosing it; the suite holds the policy to what it promises.
    public static let properties = PolicyProperties(
        strategyProofness: "Nobody is asked for preferences, so there is nothing to gain by what anybody states.",
        uniformity: "Ties are broken by lot; not all equally good sets of pairs are equally likely.",
        promises: [.mostPairs])

    private let attribute: String
    private let isTold: Bool

    /// The policy as one definition configures it.
    public init(_ settings: OwnDrawSettings, in context: DefinitionContext) {
        attribute = settings.shared
        // What is protected or identifies somebody may count, and is never given as a reason.
        isTold = context.attributes[settings.shared]?.isShowable ?? false
    }

    /// The scores that the policy reads: none.
    ///
    /// Whatever stands here, the definition must ask before the draw.
    public var evidence: [EvidenceUse] { [] }

    /// Makes the pairs.
    ///
    /// The search is that of Telemachus: it keeps the rules and everybody's places, makes as many pairs as can be, and
    /// breaks ties with the generator. What is left to say is what speaks for a pair. A search of your own has to keep
    /// all of that itself, and draw from the generator and from nothing else.
    public func allocate(
        _ problem: PairingProblem, using generator: inout SeededGenerator
    ) throws(PairingRefusal) -> Allocation {
        let scores = try PairScores(of: problem, areConfidential: !isTold, unanswered: .zero) { mentor, mentee, sheet in
            let value = mentor.attributes[attribute]
            sheet.add("same \(attribute)", value != nil && value == mentee.attributes[attribute] ? 1 : 0)
        }
        let best = try BestTotal(of: problem, scores: scores, aim: .participation, using: &generator)
        return best.allocation(saying: isTold ? ["A pair counted 1 where both had the same \(attribute)."] : [])
    }
}
