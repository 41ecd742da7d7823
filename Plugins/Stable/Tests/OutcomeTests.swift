import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import Stable

@Suite struct `Stable pairs` {
    @Test func `are the best for the side that is favoured`() throws {
        let mentors = try policy().allocate(.ring, seed: 1)
        #expect(mentors.pairing == "M1-E1 M2-E2 M3-E3")
        #expect(
            mentors.pairs[0].reasons == [
                "part of a stable outcome", "the mentor's 1st choice", "the mentee's 3rd choice",
            ])
        let mentees = try policy("mentors: rating\nmentees: rating\nfavour: mentees").allocate(.ring, seed: 1)
        #expect(mentees.pairing == "M1-E3 M2-E1 M3-E2")
    }

    @Test func `are told with all that they rest on`() throws {
        let audit = try policy().allocate(.ring, seed: 1).audit
        #expect(
            audit == [
                "The pairs are stable, by deferred acceptance (Gale and Shapley 1962): no mentor and mentee who are not "
                    + "paired would both rather be paired with one another. Stability went before the number of pairs.",
                "The mentors were favoured: of all stable outcomes, this is the best for every mentor and the worst for "
                    + "every mentee.",
                "A mentor with one place could gain nothing by stating anything but their own preferences; a mentor "
                    + "with several places or a mentee might.",
                "Pairs who would both rather be paired with one another than as they are: 0.",
                "There were 3 stable outcomes; favouring a side decided between them.",
                "Who is left, and who has how many partners, is the same in every stable outcome.",
                "Both sides were asked whom they prefer.",
                "Ties between mentors, where there were any, were broken by lottery in the order M3, M1, M2.",
                "Ties between mentees, where there were any, were broken by lottery in the order E1, E2, E3.",
                "There were 3 mentors and 3 mentees.",
                "The random numbers came from the generator xoshiro256** seeded by SplitMix64.",
            ])
    }

    @Test func `take the lowest score first where it is a rank`() throws {
        let ranks = try policy("mentors: rating\nmentees: rating\nfavour: mentors\norder: lowest-first")
        #expect(try ranks.allocate(.ring, seed: 1).pairing == "M1-E3 M2-E1 M3-E2")
    }

    @Test func `keep to what is acceptable, and give everybody left one reason`() throws {
        let demanding = try policy("mentors: rating\nmentees: rating\nfavour: mentors\nleast-acceptable: 2")
        var problem = PairingProblem.ring
        problem["rating", from: "M1", about: "E2"] = ["liking": Scores.Value(1, answered: 1, asked: 1)]
        let allocation = try demanding.allocate(problem, seed: 1)
        #expect(allocation.pairing == "M2-E3 M3-E1")
        #expect(allocation.unpaired.map(\.person) == ["M1", "E2"])
        #expect(Set(allocation.unpaired.map(\.reason)) == ["no partner left under the programme's rules"])
    }

    @Test func `give people as many partners as they have places`() throws {
        let problem = PairingProblem(
            candidates("M", 1, places: 2), candidates("E", 3), stated: ["M1": ["E1": 1, "E2": 3, "E3": 2]])
        let allocation = try policy("mentors: rating\nfavour: mentees").allocate(problem, seed: 1)
        #expect(allocation.pairing == "M1-E2 M1-E3")
        #expect(allocation.pairs.map { $0.reasons.last } == ["the mentor's 1st choice", "the mentor's 2nd choice"])
        #expect(allocation.unpaired == [.init("E1", reason: "every mentor's places are taken")])
        #expect(allocation.audit.contains("Only mentors were asked whom they prefer; mentees counted as indifferent."))
    }

    @Test func `are never forbidden, and discouraged only where nobody else is left`() throws {
        var problem = PairingProblem.ring
        problem.judge("M1", "E1", .forbidden, "the mentor's own supervisor")
        problem.judge("M2", "E2", .discouraged, "same site")
        let allocation = try policy().allocate(problem, seed: 1)
        #expect(allocation.pairing == "M1-E2 M2-E3 M3-E1")
        #expect(
            allocation.audit.contains { $0.hasPrefix("Pairs that a rule discourages were ranked below all others") })
        for mentee in ["E1", "E3"] { problem.judge("M2", mentee, .discouraged, "same site") }
        let last = try policy().allocate(problem, seed: 1)
        #expect(last.pairs.first { $0.mentor == "M2" }?.reasons.last == "same site")
    }

    @Test func `give ties to those who go first, whatever the seed`() throws {
        var mentors = candidates("M", 3)
        mentors[2].goesFirst = true
        let problem = PairingProblem(
            mentors, candidates("E", 1), stated: ["M1": ["E1": 1], "M2": ["E1": 1], "M3": ["E1": 1]])
        for seed in 0..<20 as Range<UInt64> {
            let allocation = try policy("mentors: rating\nfavour: mentors").allocate(problem, seed: seed)
            #expect(allocation.pairing == "M3-E1")
            #expect(
                allocation.audit.contains(
                    "Those who went first won ties against the others; preferences came before that."))
        }
    }

    @Test func `break ties by a lottery in which everybody can win`() throws {
        let problem = PairingProblem(
            candidates("M", 3), candidates("E", 1), stated: ["E1": ["M1": 1, "M2": 1, "M3": 1]])
        var wins: [String: Int] = [:]
        for seed in 0..<600 as Range<UInt64> {
            let allocation = try policy("mentees: rating\nfavour: mentors").allocate(problem, seed: seed)
            wins[allocation.pairing, default: 0] += 1
            let order = allocation.audit.first { $0.hasPrefix("Ties between mentors") }
            #expect(order?.contains("in the order \(allocation.pairs[0].mentor),") == true)
        }
        #expect(wins.count == 3)
        #expect(wins.values.allSatisfy { (150...250).contains($0) })
    }

    @Test(
        arguments: [
            ("last", "M1-E2"), ("unacceptable", "M1-E2"),
        ])
    func `take a missing answer for what the definition says`(word: String, pairing: String) throws {
        var problem = PairingProblem(candidates("M", 1), candidates("E", 2), stated: ["M1": ["E2": 1]])
        let policy = try policy("mentors: rating\nfavour: mentors\nunanswered: \(word)")
        #expect(try policy.allocate(problem, seed: 1).pairing == pairing)
        problem["rating", from: "M1", about: "E2"] = nil
        if word == "last" {
            #expect(try policy.allocate(problem, seed: 1).pairs.count == 1)
            #expect(try policy.allocate(problem, seed: 1).pairs[0].reasons == ["part of a stable outcome"])
        } else {
            #expect(throws: PairingRefusal.self) { try policy.allocate(problem, seed: 1) }
        }
    }
}
