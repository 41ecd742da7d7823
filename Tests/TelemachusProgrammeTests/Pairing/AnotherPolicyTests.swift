import TelemachusCore
import TelemachusProgramme
import TelemachusTestSupport
import Testing

@Suite struct `Another policy at a stage` {
    @Test func `It knows the definition's scores with their titles`() throws {
        let programme = try TinyDefinition().programme()
        let stage = try #require(programme.pairingStages.first)
        let (pairing, problems) = programme.pairing(
            by: "score-reader", at: stage, from: try Registry([.policy(ScoreReader.self)]))
        #expect(problems == [])
        let policy = try #require(pairing?.policy as? ScoreReader)
        #expect(policy.scores.names == ["rating.tools", "rating.talk", "rating.total", "willing.yes"])
        #expect(policy.scores["willing.yes"]?.instrument == "Willing")
        #expect(policy.scores["rating.total"]?.declaration.id == "total")
    }
}

/// Pairs nobody, and keeps what it was told of scores.
private struct ScoreReader: MatchingPolicy {
    static let descriptor = PluginDescriptor(
        id: "score-reader", version: "1.0.0", title: "Score reader", summary: "Reads.", example: "use: score-reader")
    static let properties = PolicyProperties(strategyProofness: "yes", uniformity: "yes")

    let scores: Named<DefinitionContext.InstrumentScore>

    init(_ configuration: NoConfiguration, in context: DefinitionContext) { scores = context.scores }

    var evidence: [EvidenceUse] { [] }

    func allocate(
        _ problem: PairingProblem, using generator: inout SeededGenerator
    ) throws(PairingRefusal) -> Allocation {
        Allocation(pairs: [], unpaired: [], audit: [])
    }
}
