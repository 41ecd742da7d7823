import Foundation
import TelemachusCore
import TelemachusProgramme
import TelemachusTestSupport
import Testing

@Suite struct ProgrammeLoaderTests {
    private func load(_ marked: MarkedSource) throws -> ProgrammeLoader.Outcome {
        ProgrammeLoader(registry: try .tiny).load(marked.source)
    }

    @Test func `The definitions to check are there`() {
        #expect(Fixtures.definitions.count == 82)
    }

    @Test(arguments: Fixtures.definitions)
    func `Each mistake is reported with its message where the marks stand, and nothing else is`(name: String) throws {
        let marked = MarkedSource(try Fixtures.text("Checking/\(name).yaml"))
        let outcome = try load(marked)
        #expect(outcome.diagnostics.map(marked.describe) == marked.expected)
        #expect((outcome.programme == nil) == outcome.diagnostics.hasErrors)
    }

    @Test func `At least twenty different mistakes are all found in one run, each with its line and column`() throws {
        let marked = MarkedSource(try Fixtures.text("twenty-mistakes.yaml"))
        let outcome = try load(marked)
        #expect(outcome.programme == nil)
        #expect(outcome.diagnostics.map(marked.describe) == marked.expected)
        #expect(outcome.diagnostics.count >= 20)
        #expect(outcome.diagnostics.allSatisfy { $0.place != nil && $0.help?.isEmpty == false })
        #expect(Set(outcome.diagnostics.map { "\($0.message)" }).count == outcome.diagnostics.count)
    }

    @Test func `Text before the mistake may be of any alphabet without moving its place`() throws {
        let marked = MarkedSource(TinyDefinition { $0.rest = "setting: Ärzte 医師 👩🏽‍⚕️\nprivacy: { 1️⃣small: 1 }" }.yaml)
        let outcome = try load(marked)
        #expect(
            outcome.diagnostics.map(marked.describe) == [
                "1️⃣ unknown-key at privacy.small: no key is named 'small' here = keys to choose from: minimum-group, "
                    + "statement-contributors, protected-group, release"
            ])
    }

    @Test func `A text that is no YAML is reported alone`() throws {
        let outcome = try load(MarkedSource("telemachus: 1\nroles: [mentor\n"))
        #expect(outcome.programme == nil)
        #expect(outcome.diagnostics.count == 1)
    }

    @Test func `Areas that could not be made are no second mistake of the instruments that ask about them`() throws {
        let marked = MarkedSource(
            TinyDefinition {
                $0.instruments += "\n  other: { title: Other, use: tiny-form, with: { 2️⃣kin: words } }"
            }.yaml.replacing("use: two-areas", with: "use: 1️⃣two-area"))
        let found = try load(marked).diagnostics.map { marked.describe($0).split(separator: " ")[1] }
        #expect(found == ["unknown-plugin", "unknown-key", "missing-key"])
    }

    @Test func `A repeated key does not hide the mistakes elsewhere`() throws {
        let marked = MarkedSource(TinyDefinition { $0.rest = "1️⃣title: Again\nexports:\n  - use: 2️⃣nothing" }.yaml)
        let found = try load(marked).diagnostics.map(marked.describe)
        #expect(found.count == 2)
        #expect(found.first?.hasPrefix("1️⃣ duplicate-key") == true)
        #expect(
            found.last?.hasPrefix("2️⃣ unknown-plugin at exports[0].use: no exporter is registered as 'nothing'") == true)
    }

    @Test func `A version of the format that is to come is refused`() throws {
        let marked = MarkedSource(
            TinyDefinition().yaml.replacing("telemachus: 1", with: "telemachus: 1️⃣2", maxReplacements: 1))
        #expect(
            try load(marked).diagnostics.map(marked.describe) == [
                "1️⃣ unknown-format-version at telemachus: this Telemachus reads version 1 of the format, not 2 = "
                    + "use a newer Telemachus"
            ])
    }

    @Test func `The hash is SHA-256 of the bytes as they are`() throws {
        let programme = try TinyDefinition().programme()
        let other = try TinyDefinition { $0.rest = "# a remark" }.programme()
        #expect(programme.hash.count == 64)
        #expect(programme.hash.allSatisfy { "0123456789abcdef".contains($0) })
        #expect(programme.hash == (try TinyDefinition().programme().hash))
        #expect(programme.hash != other.hash)
    }
}

@Suite struct ProgrammeTests {
    @Test func `It names the plugins that have a part in it, once each, by kind and id`() throws {
        let programme = try TinyDefinition { $0.rest = "exports: [{ use: tiny-list }]" }.programme()
        #expect(
            programme.plugins.map { "\($0.kind.rawValue) \($0.id) \($0.version) \($0.module)" } == [
                "domains two-areas 1.0.0 TelemachusTestSupport", "exporter tiny-list 1.0.0 TelemachusTestSupport",
                "instrument tiny-form 1.0.0 TelemachusTestSupport", "policy tiny-draw 2.0.0 TelemachusTestSupport",
            ])
    }

    @Test func `Consent is needed from the first gate on`() throws {
        let programme = try TinyDefinition {
            $0.people = "consent: { version: \"1\", text: Yes. }"
            $0.timeline = $0.timeline.replacing("- stage: draw", with: "- stage: draw\n    gate: { consent: given }")
        }.programme()
        #expect([0, 1, 2].map { programme.needsConsent(at: $0) } == [false, true, true])
    }

    @Test func `A role without a side takes the one that its id says`() throws {
        let programme = try TinyDefinition {
            $0.roles = "roles:\n  mentor: { title: A }\n  trainee: { title: B, side: mentee }\n  sponsor: { title: C }"
            $0.timeline = $0.timeline.replacing("mentee", with: "trainee")
        }.programme()
        #expect(programme.roles(on: .mentor) == ["mentor"])
        #expect(programme.roles(on: .mentee) == ["trainee"])
        #expect(programme.roles(on: .neither) == ["sponsor"])
    }

    @Test func `A meeting's log is asked first and about the partner`() throws {
        let programme = try Examples.meeting.programme()
        let stage = try #require(programme.stage("meeting"))
        #expect(stage.asks.map(\.instrument) == ["log", "rating"])
        #expect(stage.asks.first?.about == .partner)
    }
}
