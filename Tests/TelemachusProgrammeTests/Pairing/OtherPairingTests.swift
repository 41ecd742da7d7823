import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

@Suite struct `Another way of pairing` {
    private func other(policy: String? = nil, settings: String? = nil) throws -> OtherPairing {
        let programme = try TinyDefinition {
            $0.timeline = $0.timeline.replacing(
                "with: { preference: willing } }",
                with: "with: { preference: willing }, rules: { forbidden: [{ mentor: M1, mentee: E1 }] } }")
        }.programme()
        return OtherPairing(
            of: programme, at: try #require(programme.pairingStages.first),
            policy: policy.map { SourceText(name: "policy", bytes: Array($0.utf8)) },
            settings: settings.map { SourceText(name: "settings", bytes: Array($0.utf8)) })
    }

    @Test func `The definition's own policy keeps its settings, and takes others`() throws {
        #expect(try other(policy: "tiny-draw").pairing?.policy.evidence.map(\.instrument) == ["willing"])
        #expect(try other().pairing?.policy.evidence.map(\.instrument) == ["willing"])
        let changed = try other(settings: "{}")
        #expect(changed.problems == [])
        #expect(changed.pairing?.policy.evidence.isEmpty == true)
        #expect(changed.pairing?.settings.rules.forbidden == [PairOfPeople(mentor: "M1", mentee: "E1")])
    }

    @Test func `What is wrong with the settings is told where it stands in them`() throws {
        let other = try other(settings: "preference: wiling\npreferenc: x\n")
        #expect(other.pairing == nil)
        #expect(other.problems.map(\.id) == ["unknown-instrument", "unknown-key"])
        let place = try #require(other.problems.first?.place)
        #expect(other.sources[place]?.name == "settings")
        #expect(place.start.line == 1 && place.start.column == 13)
        #expect(other.problems.first?.path?.description == "preference")
    }

    @Test func `Settings that are no YAML are told with their place`() throws {
        let other = try other(settings: "preference: [willing")
        #expect(other.pairing == nil)
        #expect(other.problems.contains { $0.place.flatMap { other.sources[$0]?.name } == "settings" })
    }

    @Test func `Evidence that nobody is asked for is told as in a definition`() throws {
        let problems = try other(settings: "preference: rating").problems
        #expect(problems.map(\.id) == ["evidence-not-asked"])
    }
}
