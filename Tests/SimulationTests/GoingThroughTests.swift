import Foundation
import TelemachusCore
import Testing

@testable import TelemachusProgramme

@Suite struct GoingThroughTests {
    private static let definitions = [
        "plain": Definitions.plain, "hostile": Definitions.hostile, "gap": Definitions.gap,
    ]

    @Test(arguments: ["plain", "hostile", "gap"], [4, 7, 17])
    func `A run takes what is made up without a word, whatever the seed`(name: String, people: Int) throws {
        let definition = try #require(Self.definitions[name])
        for seed in 0..<3 {
            let piloted = try Piloted(definition, people: people, seed: seed)
            let state = try piloted.play()
            #expect(state.people.count == people, "seed \(seed)")
            #expect(state.draws.isEmpty == false)
            for stage in piloted.programme.stages {
                let due = Set(state.obligations(at: stage).map(\.key))
                let given = state.responseKeys.filter { $0.stage == stage.id.name && $0.instrument != "barrier" }
                #expect(due.isSuperset(of: given), "\(stage.id), seed \(seed)")
            }
        }
    }

    @Test func `The same seed gives the same bytes, and another seed others`() throws {
        let first = try Piloted(Definitions.hostile, people: 20, seed: 3)
        #expect(try Piloted(Definitions.hostile, people: 20, seed: 3).files == first.files)
        #expect(try Piloted(Definitions.hostile, people: 20, seed: 4).files != first.files)
    }

    @Test func `The data say that they are invented, and the run starts from the same seed`() throws {
        let data = try #require(try Piloted(Definitions.plain, people: 4, seed: 9).read().data)
        #expect(data.provenance.origin == .invented)
        #expect(data.provenance.seed == 9)
        #expect(
            data.provenance.notice
                == "Every row is invented: a simulation made 4 people and their answers with seed 9. Nothing in it was "
                + "observed, and no result of it says anything about a programme.")
    }

    @Test func `People have roles as planned, and codes that the definition names are theirs`() throws {
        let hostile = try Piloted(Definitions.hostile, people: 34)
        #expect(hostile.cohort.numbers.map(\.people) == [14, 6, 12, 2])
        let gap = try Piloted(Definitions.gap, people: 6)
        #expect(
            gap.rows("people.csv").map { Array($0.prefix(2)) }
                == [
                    ["Fay", "mentor"], ["M1", "mentor"], ["M2", "mentor"], ["Con", "mentee"], ["E1", "mentee"],
                    ["E2", "mentee"],
                ])
    }

    @Test func `A role whose people are named by others has nobody whom nobody names`() throws {
        let piloted = try Piloted(
            Definitions.hostile, profile: "roles: { student: 2, nurse: 1, professor: 20, sponsor: 1 }", people: 24)
        let rows = piloted.rows("people.csv")
        let professors = Set(rows.filter { $0[1] == "professor" }.map { $0[0] })
        #expect(professors.count == 11)
        #expect(Set(rows.map { $0[6] }).subtracting([""]) == professors)
    }

    @Test func `Sessions have days in the order in which they are held, and minutes near the plan`() throws {
        let rows = try Piloted(Definitions.plain, people: 40).rows("responses.csv").filter { $0[1] == "log" }
        let minutes = rows.filter { $0[4] == "minutes" }.compactMap { Double($0[5]) }
        #expect(minutes.count > 40)
        #expect(minutes.allSatisfy { 22...68 ~= $0 })
        #expect(abs(minutes.reduce(0, +) / Double(minutes.count) - 45) < 5)
        let days = Dictionary(grouping: rows.filter { $0[4] == "date" }, by: { $0[6] }).mapValues { $0.map { $0[5] } }
        #expect(try #require(days["1"]?.max()) < #require(days["2"]?.min()))
        #expect(try #require(days["2"]?.max()) < #require(days["3"]?.min()))
    }

    @Test func `Only those are asked whose earlier score calls for it, and forms follow the sessions that were held`()
        throws
    {
        let state = try Piloted(Definitions.plain, people: 40).play()
        let helped = Set(state.responseKeys.filter { $0.instrument == "help" }.map(\.from))
        #expect(helped.count > 3)
        for person in helped {
            let key = Response.Key(from: person, instrument: "mood", stage: "before")
            let answers = try #require(state.recorded(key)).answers
            let parts = ["calm", "tense", "glad"].compactMap { answers[$0]?.number }
            #expect(parts.count == 3 && parts[0] + 6 - parts[1] + parts[2] <= 9)
        }
        let hostile = try Piloted(Definitions.hostile).play()
        let held = hostile.responseKeys.filter { $0.instrument == "log" }.filter {
            hostile.recorded($0)?.answers["happened"] != .flag(false)
        }
        let pulses = hostile.responseKeys.count { $0.instrument == "pulse" }
        #expect(pulses > held.count && pulses <= 2 * held.count)
        #expect(hostile.responseKeys.contains { $0.instrument == "barrier" && $0.session == 1 })
    }

    @Test func `The items of a questionnaire go together, and those that count the other way go against them`() throws {
        let rows = try Piloted(Definitions.plain, profile: "missing-items: 0\nmissing-forms: 0", people: 200)
            .rows("responses.csv").filter { $0[1] == "mood" && $0[2] == "before" }
        func values(_ item: String) -> [Double] { rows.filter { $0[4] == item }.compactMap { Double($0[5]) } }
        #expect(correlation(values("calm"), values("glad")) > 0.3)
        #expect(correlation(values("calm"), values("tense")) < -0.3)
        #expect(Set(values("calm")) == [1, 2, 3, 4, 5])
    }

    private func correlation(_ first: [Double], _ second: [Double]) -> Double {
        let n = Double(first.count)
        let (a, b) = (first.reduce(0, +) / n, second.reduce(0, +) / n)
        let products = zip(first, second).map { ($0 - a) * ($1 - b) }.reduce(0, +)
        let squares = [(first, a), (second, b)].map { values, mean in
            values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
        }
        return products / (squares[0] * squares[1]).squareRoot()
    }

    @Test func `Where the rules let nobody be paired, that is told`() throws {
        let definition = Definitions.gap.replacingOccurrences(of: "at-least: 2", with: "at-least: 9")
        #expect(throws: ProgrammeRun.Refusal.self) { _ = try Piloted(definition, people: 6) }
    }
}
