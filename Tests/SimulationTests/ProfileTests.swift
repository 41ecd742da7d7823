import TelemachusProgramme
import Testing

@Suite struct ProfileTests {
    @Test func `Every mistake is told at its place`() throws {
        let programme = try Piloted.programme(Definitions.hostile)
        let profile = """
            missing-forms: 2
            withdrawals: [{ share: 0.1, stage: wihses }]
            colour: red
            """
        let told = try Piloted.problems(profile, for: programme)
        #expect(told.count == 3)
        #expect(told.contains { $0.contains("out-of-range") })
        #expect(told.contains { $0.contains("unknown-stage") })
        #expect(told.contains { $0.contains("unknown-key") })
    }

    @Test(arguments: [
        ("withdrawals: [{ share: 0.1, keeps: earlier-answers }]", "keep-not-offered"),
        ("attributes: [{ attribute: site, weights: { west: 1 } }]", "unknown-choice"),
        ("attributes: [{ attribute: site, from: 1 }]", "needless-setting"),
        ("attributes: [{ attribute: years, weights: { north: 1 } }]", "needless-setting"),
        ("attributes: [{ attribute: years, from: 9, to: 3 }]", "empty-range"),
        ("attributes: [{ attribute: site, weights: { north: 0 } }]", "out-of-range"),
        ("answers: [{ instrument: wish, item: rnk, mean: 3 }]", "unknown-item"),
        ("answers: [{ instrument: wish, item: rank, weights: { yes: 1 } }]", "needless-setting"),
        ("answers: [{ instrument: training, item: heard, mean: 3 }]", "needless-setting"),
        ("answers: [{ instrument: training, weights: { perhaps: 1 } }]", "unknown-choice"),
        ("answers: [{ instrument: wish, from: 5, to: 4 }]", "empty-range"),
        ("effects: [{ score: wish, from: after, to: training, shift: 1 }]", "comparison-order"),
        ("roles: { dean: 3 }", "unknown-role"),
    ])
    func `What does not fit the definition is refused`(profile: String, id: String) throws {
        let programme = try Piloted.programme(Definitions.hostile)
        let told = try Piloted.problems(profile, for: programme)
        #expect(told.count == 1)
        #expect(told.first?.contains(id) == true, "\(told)")
    }

    @Test func `A profile with nothing but its version has plausible rates`() throws {
        let programme = try Piloted.programme(Definitions.plain)
        let profile = try Piloted.profile("", for: programme)
        #expect(profile.withdrawals.map(\.share) == [0.05])
        #expect(Simulation(of: programme, profile: profile).people == 40)
        #expect(Simulation(of: try Piloted.programme(Definitions.hostile), profile: profile).people == 17)
    }
}
