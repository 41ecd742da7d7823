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

extension PairingRefusal {
    /// Whether no pair can be made of these people: `nobody-to-pair` or `nobody-willing`.
    ///
    /// A definition may let that pass (`match: optional:`), so a policy refuses under these names for no other reason.
    public var isForWantOfPairs: Bool { ["nobody-to-pair", "nobody-willing"].contains(id) }

    /// One side, or both, has nobody.
    ///
    /// - Parameters:
    ///   - problem: those who count; a policy that looks at places gives ``PairingProblem/ofThoseWithPlaces``.
    ///   - isDraw: whether it is a draw that cannot be made; otherwise pairs are chosen.
    /// - Returns: `nobody-to-pair`, with how many people each side has.
    public static func nobodyToPair(_ problem: PairingProblem, isDraw: Bool = true) -> PairingRefusal {
        PairingRefusal(
            "nobody-to-pair",
            isDraw ? "the draw has \(problem.numbers)" : "there are \(problem.numbers) to pair",
            help: "enrol at least one person on each side, with what the gates ask for")
    }
}
