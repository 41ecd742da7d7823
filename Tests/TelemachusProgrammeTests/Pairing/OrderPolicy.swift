import TelemachusCore

/// Gives each mentor the first mentee who is free and allowed; a pair of the same number is worth 10, any other 1.
struct OrderPolicy: MatchingPolicy {
    static let descriptor = PluginDescriptor(
        id: "order", version: "3.1.0", title: "Order", summary: "In order.", example: "use: order")
    static let properties = PolicyProperties(strategyProofness: "no", uniformity: "no")

    let preference: String?

    init(_ configuration: OrderSettings, in context: DefinitionContext) { preference = configuration.preference }

    var evidence: [EvidenceUse] { preference.map { [EvidenceUse(instrument: $0, path: "preference")] } ?? [] }

    func allocate(
        _ problem: PairingProblem, using generator: inout SeededGenerator
    ) throws(PairingRefusal) -> Allocation {
        var free = problem.mentees
        var pairs: [Allocation.Pair] = []
        var total = 0.0
        for mentor in problem.mentors {
            let index = free.firstIndex { problem.standing(of: mentor.id, with: $0.id).verdict != .forbidden }
            guard let index else { continue }
            let mentee = free.remove(at: index).id
            let value = mentor.id.name.last == mentee.name.last ? 10.0 : 1
            total += value
            pairs.append(
                .init(
                    mentor: mentor.id, mentee: mentee, reasons: ["in order"], parts: [.init("number", value)],
                    alternative: .init(mentee: nil, pairs: 1, score: value)))
        }
        guard !pairs.isEmpty else { throw PairingRefusal("nobody-to-pair", "no pair", help: "enrol more people") }
        let paired = Set(pairs.flatMap { [$0.mentor, $0.mentee] })
        let left = (problem.mentors + problem.mentees).filter { !paired.contains($0.id.name) }
        return Allocation(
            pairs: pairs, unpaired: left.map { .init($0.id, reason: "nobody left") }, audit: ["In order."],
            score: total)
    }
}

struct OrderSettings: Configuration {
    var preference: String?

    static var fields: [Field<OrderSettings>] {
        [.optional("preference", \.preference, .name(of: .instrument), help: "What is read.")]
    }
}
