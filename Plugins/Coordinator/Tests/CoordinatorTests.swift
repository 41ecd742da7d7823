import TelemachusCore
import TelemachusProgramme
import TelemachusTestSupport
import Testing

@testable import Coordinator

@Suite struct `Pairs by the coordinator` {
    private func problem(_ rules: PairingRules) throws -> PairingProblem {
        func candidate(_ name: String, _ supervisor: String? = nil) -> PairingProblem.Candidate {
            .init(id: PersonID(name), attributes: supervisor.map { ["supervisor": .text($0)] } ?? [:])
        }
        var problem = PairingProblem(
            mentors: [candidate("M1", "E1"), candidate("M2", "E1"), candidate("M3")],
            mentees: [candidate("E1"), candidate("E2")])
        var supervisor = AttributeDeclaration()
        supervisor.kind = .person
        try rules.apply(
            to: &problem, attributes: Named([("supervisor", supervisor)]),
            known: Set((problem.mentors + problem.mentees).map(\.id)))
        return problem
    }

    private var rules: PairingRules {
        var rules = PairingRules()
        rules.ownSupervisor = .avoid
        rules.supervisor = "supervisor"
        return rules
    }

    private func pairing() throws -> Pairing {
        var settings = MatchSettings()
        settings.use = "coordinator"
        return Pairing(settings: settings, policy: CoordinatorPolicy(NoConfiguration(), in: DefinitionContext()))
    }

    @Test func `are those fixed by name; everybody else is left for the coordinator`() throws {
        var rules = rules
        rules.fixed = [PairOfPeople(mentor: "M1", mentee: "E2")]
        let allocation = try pairing().allocate(problem(rules), seed: 4)
        #expect(allocation.pairs.map { $0.mentor + $0.mentee } == ["M1E2"])
        #expect(allocation.pairs[0].reasons == ["fixed by name", "not the mentor's own supervisor"])
        #expect(allocation.unpaired.map(\.person) == ["M2", "M3", "E1"])
        #expect(Set(allocation.unpaired.map(\.reason)) == ["for the coordinator to pair"])
        #expect(
            allocation.audit == [
                "1 pair was settled beforehand; what is said of the draw is about the rest.",
                "The coordinator makes the pairs, each by name. Nothing was drawn.",
                "Pairs of people with their own supervisor were to be avoided.",
                "Pairs were fixed by name: 1.", "The seed was 4.",
            ])
    }

    @Test func `carry the warning where a rule discourages them`() throws {
        var rules = rules
        rules.fixed = [PairOfPeople(mentor: "M1", mentee: "E1")]
        let allocation = try pairing().allocate(problem(rules), seed: 4)
        #expect(
            allocation.pairs[0].reasons == [
                "fixed by name", "although a rule discourages it", "the mentor's own supervisor",
            ])
    }

    @Test func `are refused where a rule forbids them`() throws {
        var rules = rules
        rules.ownSupervisor = .forbid
        rules.fixed = [PairOfPeople(mentor: "M1", mentee: "E1")]
        let refusal = #expect(throws: PairingRefusal.self) { try problem(rules) }
        #expect(refusal?.message == "the pair of M1 and E1 is fixed, and forbidden: the mentor's own supervisor")
    }

    @Test func `take no settings`() {
        let (made, diagnostics) = make(CoordinatorPolicy.self, with: "preference: rating")
        #expect(made == nil)
        #expect(diagnostics.map(\.id) == ["unknown-key"])
    }

    @Test func `need two sides`() throws {
        let problem = PairingProblem(mentors: [.init(id: "M1")], mentees: [])
        #expect(
            throws: PairingRefusal(
                "nobody-to-pair", "there are 1 mentor and 0 mentees to pair",
                help: "enrol at least one person on each side, with what the gates ask for")
        ) { try pairing().allocate(problem, seed: 1) }
    }
}
