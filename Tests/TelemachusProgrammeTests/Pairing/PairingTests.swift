import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

@Suite struct PairingTests {
    private func pairing(_ change: (inout PairingRules) -> Void = { _ in }) -> Pairing {
        var settings = MatchSettings()
        change(&settings.rules)
        return Pairing(settings: settings, policy: TinyDraw(TinyDrawSettings(), in: DefinitionContext()))
    }

    private func problem(_ mentors: Int, _ mentees: Int, _ pairing: Pairing) throws -> PairingProblem {
        var problem = PairingProblem(
            mentors: (0..<mentors).map { .init(id: PersonID("M\($0 + 1)")) },
            mentees: (0..<mentees).map { .init(id: PersonID("E\($0 + 1)")) })
        try pairing.settings.rules.apply(to: &problem, attributes: Named(), known: [])
        return problem
    }

    @Test func `Fixed pairs are made first, and the policy makes the others`() throws {
        let pairing = pairing { $0.fixed = [.init(mentor: "M3", mentee: "E1")] }
        for seed in 0..<10 as Range<UInt64> {
            let allocation = try pairing.allocate(problem(3, 3, pairing), seed: seed)
            #expect(allocation.pairs.map(\.mentor) == ["M1", "M2", "M3"])
            #expect(allocation.pairs.last?.mentee == "E1")
            #expect(allocation.pairs.last?.reasons == ["fixed by name"])
            #expect(allocation.audit.contains("Pairs were fixed by name: 1."))
        }
    }

    @Test func `Where fixed pairs leave nobody on a side, the policy is not asked`() throws {
        let pairing = pairing { $0.fixed = [.init(mentor: "M1", mentee: "E1")] }
        let allocation = try pairing.allocate(problem(2, 1, pairing), seed: 1)
        #expect(allocation.pairs.map(\.mentee) == ["E1"])
        #expect(allocation.unpaired == [.init("M2", reason: "nobody was left to pair with")])
    }

    @Test func `Where pairs are an offer, nobody need take it`() throws {
        let needed = Pairing(settings: MatchSettings(), policy: OrderPolicy(OrderSettings(), in: DefinitionContext()))
        var offered = needed
        offered.settings.isOptional = true
        let problem = try problem(2, 0, needed)
        #expect(throws: PairingRefusal.self) { try needed.allocate(problem, seed: 1) }
        let allocation = try offered.allocate(problem, seed: 1)
        #expect(allocation.pairs.isEmpty)
        #expect(
            allocation.unpaired == [.init("M1", reason: "nobody was paired"), .init("M2", reason: "nobody was paired")])
        #expect(allocation.audit.first == "Nobody was paired, and nobody need be: these pairs are an offer.")
    }

    @Test func `An offer does not let other refusals pass`() throws {
        var settings = MatchSettings()
        settings.isOptional = true
        let faulty = Pairing(settings: settings, policy: Stubborn(pairs: [("M1", "E9")]))
        let problem = try problem(1, 1, faulty)
        #expect(throws: PairingRefusal.self) { try faulty.allocate(problem, seed: 1) }
    }

    @Test(arguments: [("M1", "E1"), ("M2", "E2"), ("M9", "E1"), ("M1", "M1")])
    func `A policy that breaks the rules is found out`(mentor: String, mentee: String) throws {
        var faulty = pairing { $0.forbidden = [.init(mentor: "M1", mentee: "E1")] }
        faulty = Pairing(settings: faulty.settings, policy: Stubborn(pairs: [("M2", "E2"), (mentor, mentee)]))
        let problem = try problem(2, 2, faulty)
        let refusal = #expect(throws: PairingRefusal.self) { try faulty.allocate(problem, seed: 1) }
        #expect(refusal?.id == "policy-at-fault")
        #expect(refusal?.message == "the policy paired \(mentor) with \(mentee), which the rules do not allow")
    }

    @Test func `Who is blocked by the rules is named in the audit`() throws {
        let pairing = pairing {
            $0.forbidden = [.init(mentor: "M1", mentee: "E1"), .init(mentor: "M1", mentee: "E2")]
        }
        let allocation = try pairing.allocate(problem(2, 2, pairing), seed: 1)
        #expect(allocation.audit.contains("This 1 mentor (M1) can be paired with nobody under the rules."))
        #expect(
            allocation.audit.contains(
                "What would mend it: relaxing 'forbidden', or one more mentee whom this mentor can be paired with."))
    }

    @Test func `Where it is what people answered that leaves fewer pairs, nobody is named`() throws {
        var settings = TinyDrawSettings()
        settings.preference = "willing"
        let asked = Pairing(settings: MatchSettings(), policy: TinyDraw(settings, in: DefinitionContext()))
        var problem = try problem(2, 2, asked)
        for mentee in ["E1", "E2"] as [PersonID] {
            problem["willing", from: "M1", about: mentee] = ["yes": Scores.Value(0, answered: 1, asked: 1)]
        }
        let audit = try asked.allocate(problem, seed: 1).audit
        #expect(
            audit.contains(
                "The rules alone would let 2 mentees have a partner; by what people answered and this way of pairing, 1 has one."
            ))
        #expect(!audit.contains { $0.contains("M1") || $0.contains("E1") || $0.contains("E2") })
    }
}

@Suite struct RepairingTests {
    private func play(_ rules: String, withdrawn: String = "M1,after", seed: UInt64 = 3) throws -> ProgrammeState {
        let programme = try TinyDefinition {
            $0.timeline = """
                timeline:
                  - stage: before
                    collect:
                      - { instrument: rating, from: [mentor, mentee] }
                      - { instrument: willing, from: mentor, about: each-mentee }
                  - stage: draw
                    match:
                      use: tiny-draw
                \(rules.split(separator: "\n").map { "      \($0)" }.joined(separator: "\n"))
                  - stage: after
                    collect:
                      - { instrument: rating, from: [mentor, mentee] }
                """
        }.programme()
        let files = [
            "data.yaml": "origin: invented\nstatement: x\n",
            "people.csv": "id,role\nM1,mentor\nM2,mentor\nM3,mentor\nE1,mentee\nE2,mentee\n",
            "withdrawals.csv": "person,from\n\(withdrawn)\n",
            "responses.csv": "person,instrument,stage,about,item,value\n",
        ]
        let data = try #require(try DataDirectory.read(files, for: programme).data)
        return try ProgrammeRun(of: programme, seed: seed, journal: MemoryJournal()).play(data)
    }

    @Test func `Where pairs are to be left, a withdrawal makes none anew`() throws {
        #expect(try play("after-withdrawal: leave").draws.count == 1)
    }

    @Test func `Where pairs are kept, whoever is left has the one who had nobody`() throws {
        let state = try play("after-withdrawal: keep")
        #expect(state.draws.count == 2)
        let (before, after) = (state.draws[0].allocation, state.draws[1].allocation)
        let kept = before.pairs.filter { $0.mentor != "M1" }
        for pair in kept { #expect(after.pairs.contains { ($0.mentor, $0.mentee) == (pair.mentor, pair.mentee) }) }
        #expect(after.pairs.map(\.mentor) == ["M2", "M3"])
        #expect(after.pairs[0].reasons.first == "kept from the draw before")
        #expect(
            after.audit.prefix(2) == [
                "Pairs were made anew because somebody left.",
                "1 pair was settled beforehand; what is said of the draw is about the rest.",
            ])
        #expect(after.audit.contains("Pairs were kept from the draw before: 1."))
        #expect(state.draws[1].seed == 4)
    }

    @Test func `Where all are made anew, those who left are in no pair`() throws {
        let state = try play("after-withdrawal: redraw")
        #expect(state.draws.count == 2)
        #expect(state.draws[1].allocation.pairs.count == 2)
        #expect(state.draws[1].allocation.pairs.allSatisfy { $0.mentor != "M1" })
    }

    @Test func `A withdrawal of somebody without a partner makes nothing anew`() throws {
        #expect(try play("after-withdrawal: redraw", withdrawn: "M3,after").draws.count == 1)
    }

    @Test func `The roles that are named are the ones that are paired`() throws {
        let state = try play("mentors: [mentee]\nmentees: [mentor]")
        #expect(state.draws[0].allocation.pairs.map(\.mentor) == ["E1", "E2"])
        #expect(state.draws[0].allocation.pairs.allSatisfy { $0.mentee.hasPrefix("M") })
    }

    @Test func `Who was left in the draw before goes first`() throws {
        let state = try play("after-withdrawal: redraw\nrules: { left-first: yes }")
        let audit = state.draws[1].allocation.audit
        #expect(audit.contains("Those left without a partner in the draw before were to go first."))
    }
}

/// A policy that gives what it was told to give.
private struct Stubborn: MatchingPolicy {
    static let descriptor = PluginDescriptor(
        id: "stubborn", version: "1.0.0", title: "Stubborn", summary: "The same pairs.", example: "use: stubborn")
    static let properties = PolicyProperties(strategyProofness: "no", uniformity: "no")

    var pairs: [(String, String)] = []
    var evidence: [EvidenceUse] { [] }

    init(pairs: [(String, String)]) { self.pairs = pairs }

    init(_ configuration: TinyDrawSettings, in context: DefinitionContext) {}

    func allocate(
        _ problem: PairingProblem, using generator: inout SeededGenerator
    ) throws(PairingRefusal) -> Allocation {
        Allocation(
            pairs: pairs.map { .init(mentor: PersonID($0.0), mentee: PersonID($0.1), reasons: []) }, unpaired: [],
            audit: [])
    }
}
