public import TelemachusCore

/// Makes no pair itself: the coordinator fixes pairs by name, and the programme's rules are checked against them.
public struct CoordinatorPolicy: MatchingPolicy {
    /// What lists, help and results say of it.
    public static let descriptor = PluginDescriptor(
        id: "coordinator", version: "1.0.0", title: "Pairs by the coordinator",
        summary: """
            Pairs are those that the coordinator fixes by name. The rules are checked: a forbidden pair is refused, a \
            discouraged one carries the warning.
            """,
        example: "use: coordinator\n")

    /// What a coordinator should know of it.
    public static let properties = PolicyProperties(
        strategyProofness: """
            Nobody is asked for preferences by the program, so there is nothing to gain by what anybody states to it. What \
            people say to the coordinator is beyond its knowledge.
            """,
        uniformity: "Not a draw: nothing is left to chance, and nobody's chance can be told.")

    /// Takes no settings.
    public init(_ configuration: NoConfiguration, in context: DefinitionContext) {}

    /// Reads nothing that anybody answered.
    public var evidence: [EvidenceUse] { [] }

    /// Leaves everybody whom the coordinator has not paired yet.
    ///
    /// - Throws: where a side is empty.
    public func allocate(
        _ problem: PairingProblem, using generator: inout SeededGenerator
    ) throws(PairingRefusal) -> Allocation {
        guard !problem.mentors.isEmpty, !problem.mentees.isEmpty else {
            throw .nobodyToPair(problem, isDraw: false)
        }
        return Allocation(
            pairs: [],
            unpaired: (problem.mentors + problem.mentees).map {
                .init($0.id, reason: "for the coordinator to pair")
            },
            audit: ["The coordinator makes the pairs, each by name. Nothing was drawn."])
    }
}
