import TelemachusCore

/// What a planted policy does; left as it is, everything is sound.
protocol PolicyPlant: Sendable {
    static var promises: [PairingPromise] { get }
    static var context: DefinitionContext { get }
    static var evidence: String { get }
    static func mayPair(_ standing: PairStanding) -> Bool
    static func order(_ mentees: [PairingProblem.Candidate], _ generator: inout SeededGenerator)
        -> [PairingProblem.Candidate]
    static func change(_ allocation: inout Allocation, _ problem: PairingProblem)
    static func refusal(_ problem: PairingProblem) -> PairingRefusal?
}

extension PolicyPlant {
    static var promises: [PairingPromise] { [] }
    static var context: DefinitionContext { .example.asking("willingness.willing", 0...1) }
    static var evidence: String { "willingness" }
    static func mayPair(_ standing: PairStanding) -> Bool { standing.verdict != .forbidden }
    static func order(
        _ mentees: [PairingProblem.Candidate], _ generator: inout SeededGenerator
    ) -> [PairingProblem.Candidate] { generator.shuffled(mentees) }
    static func change(_ allocation: inout Allocation, _ problem: PairingProblem) {}
    static func refusal(_ problem: PairingProblem) -> PairingRefusal? {
        problem.mentors.isEmpty || problem.mentees.isEmpty ? .nobodyToPair(problem) : nil
    }

    /// The registration of the planted policy.
    static var plugin: Registration { .policy(PlantedPolicy<Self>.self) }
}

/// Gives each mentor the first mentees who are left and whom they would take.
struct PlantedPolicy<Plant: PolicyPlant>: MatchingPolicy {
    static var descriptor: PluginDescriptor {
        PluginDescriptor(
            id: "first-come", version: "1.0.0", title: "First come", summary: "Each takes the first who is left.",
            example: "use: first-come\nwith: { preference: willingness }", exampleContext: Plant.context)
    }
    static var properties: PolicyProperties {
        PolicyProperties(strategyProofness: "No.", uniformity: "No.", promises: Plant.promises)
    }

    let evidence = [EvidenceUse(instrument: Plant.evidence, path: "preference")]
    private let preference: NamedScore

    init(_ configuration: PlantedPolicySettings, in context: DefinitionContext) throws(ConfigurationProblem) {
        preference = try NamedScore(configuration.preference, in: context, at: "preference")
    }

    func allocate(
        _ problem: PairingProblem, using generator: inout SeededGenerator
    ) throws(PairingRefusal) -> Allocation {
        if let refusal = Plant.refusal(problem) { throw refusal }
        var pairs: [Allocation.Pair] = []
        var places = Dictionary(
            uniqueKeysWithValues: (problem.mentors + problem.mentees).map { ($0.id, $0.places) })
        let mentees = Plant.order(problem.mentees, &generator)
        for mentor in problem.mentors {
            for mentee in mentees where places[mentor.id, default: 0] > 0 && places[mentee.id, default: 0] > 0 {
                guard Plant.mayPair(problem.standing(of: mentor.id, with: mentee.id)),
                    preference.value(in: problem, from: mentor.id, about: mentee.id) != 0
                else { continue }
                places[mentor.id, default: 0] -= 1
                places[mentee.id, default: 0] -= 1
                pairs.append(.init(mentor: mentor.id, mentee: mentee.id, reasons: ["the first who was left"]))
            }
        }
        let paired = Set(pairs.flatMap { [$0.mentor, $0.mentee] })
        let left = (problem.mentors + problem.mentees).filter { !paired.contains($0.id.name) }
        var allocation = Allocation(
            pairs: pairs, unpaired: left.map { .init($0.id, reason: "nobody was left") }, audit: ["First come."])
        Plant.change(&allocation, problem)
        return allocation
    }
}

/// Whom a planted policy asks.
struct PlantedPolicySettings: Configuration {
    var preference = ""

    static var fields: [Field<PlantedPolicySettings>] {
        [.required("preference", \.preference, .name(of: .instrument), help: "Who would take whom.")]
    }
}
