import Foundation
import TelemachusCore
import Testing

@testable import TelemachusProgramme

@Suite struct RatesTests {
    @Test(arguments: [0, 1, 2, 3])
    func `Stated rates are met by rounding, whatever the seed`(seed: Int) throws {
        let profile = """
            declined: 0.2
            consented: 0.9
            missing-forms: 0.1
            missing-items: 0.05
            withdrawals:
              - { share: 0.125, of: mentor, stage: after, keeps: earlier-answers }
              - { share: 0.05, of: mentee, stage: pairs, keeps: nothing }
            """
        let piloted = try Piloted(Definitions.plain, profile: profile, people: 80, seed: seed)
        #expect(piloted.rows("people.csv").count == 80)
        #expect(piloted.rows("invitations.csv").count == 100)
        #expect(piloted.rows("consents.csv").count == 72)
        let left = piloted.rows("withdrawals.csv")
        #expect(left.count { $0[1] == "after" && $0[2] == "earlier-answers" } == 5)
        #expect(left.count { $0[1] == "pairs" && $0[2] == "nothing" } == 2)

        let state = try piloted.play()
        let due = piloted.programme.stages.flatMap { state.obligations(at: $0) }
        let missing = due.count { state.recorded($0.key) == nil }
        #expect(abs(Double(missing) - 0.1 * Double(due.count)) <= 0.5)
    }

    @Test(arguments: [0, 1, 2])
    func `The stated share of answers is left out, and no form is left empty`(seed: Int) throws {
        let before = try #require(Definitions.plain.range(of: "  - stage: pairs"))
        let piloted = try Piloted(
            String(Definitions.plain[..<before.lowerBound]),
            profile: "missing-items: 0.15\nmissing-forms: 0.1\nwithdrawals: []", people: 50, seed: seed)
        let forms = Dictionary(grouping: piloted.rows("responses.csv").filter { $0[1] == "mood" }, by: { $0[0] })
        #expect(forms.count == 45)
        let answers = forms.values.map(\.count).reduce(0, +)
        #expect(answers == 45 * 4 - 27)
    }

    @Test func `Stated options come as often as they are stated to`() throws {
        let profile = """
            missing-forms: 0
            missing-items: 0
            withdrawals: []
            answers:
              - { instrument: mood, item: liked, weights: { much: 5, little: 3, not: 2 } }
            """
        let rows = try Piloted(Definitions.plain, profile: profile, people: 40).rows("responses.csv")
        for stage in ["before", "after"] {
            let answers = rows.filter { $0[2] == stage && $0[4] == "liked" }.map { $0[5] }
            #expect(answers.count == 40)
            #expect(["much", "little", "not"].map { word in answers.count { $0 == word } } == [20, 12, 8])
        }
    }

    @Test func `Of the confidential questions for the draw the stated share is answered with yes`() throws {
        let rows = try Piloted(
            Definitions.hostile, profile: "willingness: 0.6\nwithdrawals: []\ncompleted: 1", people: 17
        ).rows("responses.csv").filter { $0[1] == "willing" }
        #expect(rows.count == 60)
        #expect(rows.count { $0[5] == "yes" } == 36)
    }

    @Test func `An effect is met in points of the score, in part on the way`() throws {
        let profile = """
            missing-forms: 0
            missing-items: 0
            withdrawals: []
            spread: 0.1
            answers: [{ instrument: mood, mean: 3 }]
            effects: [{ score: mood.all, of: mentor, from: before, to: after, shift: 3 }]
            """
        let rows = try Piloted(Definitions.plain, profile: profile, people: 400).rows("responses.csv")
        func mean(_ side: Character, _ stage: String, _ item: String) -> Double {
            let values = rows.filter { $0[0].first == side && $0[2] == stage && $0[4] == item }.compactMap {
                Double($0[5])
            }
            return values.reduce(0, +) / Double(values.count)
        }
        #expect(abs(mean("M", "after", "calm") - mean("M", "before", "calm") - 1) < 0.2)
        #expect(abs(mean("M", "after", "tense") - mean("M", "before", "tense") + 1) < 0.2)
        #expect(abs(mean("E", "after", "calm") - mean("E", "before", "calm")) < 0.2)
    }

    @Test func `The largest remainders get what rounding down leaves, the earlier first`() {
        #expect(Apportionment.split(10, by: [1, 1, 1]) == [4, 3, 3])
        #expect(Apportionment.split(7, by: [0.5, 0.25, 0.25]) == [3, 2, 2])
        #expect(Apportionment.split(3, by: [100, 1, 1], atLeast: 1) == [1, 1, 1])
        #expect(Apportionment.split(2, by: [100, 1, 1], atLeast: 1) == [2, 0, 0])
        #expect(Apportionment.split(0, by: [1, 2]) == [0, 0])
        #expect(Apportionment.count(0.05, of: 40) == 2)
    }

    @Test func `A quota makes up in the next portion what one was short of`() {
        var quota = RunningQuota(0.1)
        #expect((0..<20).map { _ in quota.take(of: 5, atMost: 5) }.reduce(0, +) == 10)
        #expect(quota.take(of: 100, atMost: 3) == 3)
        #expect(quota.take(of: 100, atMost: 100) == 17)
    }
}
