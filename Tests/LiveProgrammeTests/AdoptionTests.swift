import Foundation
import Testing

@Suite struct AdoptionTests {
    /// Changes the programme's own definition.
    private func change(_ rehearsal: Rehearsal, _ old: String, to new: String) throws {
        let file = URL(filePath: rehearsal.workspace + "/definition/programme.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        try #require(text.contains(old))
        try Data(text.replacing(old, with: new).utf8).write(to: file)
    }

    @Test func `Nothing is recorded under a changed definition until it is taken over`() throws {
        let rehearsal = try TwoSites.rehearsal()
        try change(rehearsal, "title: Two sites", to: "title: Two places")
        let facts = try rehearsal.facts()
        #expect(try rehearsal.refusals("consent", "M1") == ["definition-changed"])
        #expect(try rehearsal.refusals("erase", "M1", "--yes") == ["definition-changed"])
        #expect(
            try rehearsal.does("adopt", "--dry-run")
                == "changed: title\nNothing was recorded; it would be: the definition as it is now.\n")
        #expect(try rehearsal.facts() == facts)
        try rehearsal.does("adopt")
        #expect(try rehearsal.does("adopt") == "The definition is the one that the journal knows.\n")
        try rehearsal.does("consent", "M1")
    }

    @Test func `What is still to come may change`() throws {
        let rehearsal = try TwoSites.rehearsal()
        try change(rehearsal, "closes: { on: 2026-06-30 }", to: "closes: { on: 2026-07-31 }")
        try change(
            rehearsal, "  - stage: pairing\n", to: "  - stage: training\n    collect: []\n  - stage: pairing\n")
        #expect(
            try rehearsal.does("adopt")
                == "added: timeline.training\nchanged: timeline.after.closes.on\n"
                + "Recorded: the definition as it is now.\n")
    }

    @Test func `A role that people have cannot go, and may be renamed`() throws {
        let rehearsal = try TwoSites.rehearsal()
        try change(rehearsal, "  mentor: { title: Fellow }", to: "  fellow: { title: Fellow, side: mentor }")
        try change(rehearsal, "from: [mentor, mentee]", to: "from: [fellow, mentee]")
        try change(rehearsal, "from: mentor", to: "from: fellow")
        let answer = try rehearsal.live("adopt")
        #expect(answer.status == 2)
        #expect(answer.errors.contains("the role 'mentor' is gone, and facts refer to it [definition-incompatible]"))
        try change(rehearsal, "side: mentor }", to: "side: mentor, renamed-from: mentor }")
        #expect(try rehearsal.does("adopt").contains("renamed: roles.mentor\n"))
        try rehearsal.does("consent", "M1")
    }

    @Test func `An option that somebody has cannot go`() throws {
        let rehearsal = try TwoSites.rehearsal()
        try change(rehearsal, "south: { title: South }", to: "west: { title: West }")
        try change(rehearsal, "options: [north, south]", to: "options: [north, west]")
        #expect(
            try rehearsal.refusals("adopt") == ["definition-incompatible", "definition-incompatible"])
    }

    @Test func `A stage that is open keeps its gate and its place`() throws {
        let rehearsal = try TwoSites.rehearsal()
        try change(rehearsal, "gate: { consent: given }\n    closes", to: "closes")
        #expect(try rehearsal.refusals("adopt") == ["definition-incompatible"])
        try change(
            rehearsal, "closes: { after: 14 days }", to: "gate: { consent: given }\n    closes: { after: 21 days }")
        try change(rehearsal, "  - stage: before\n", to: "  - stage: invitation\n  - stage: before\n")
        #expect(try rehearsal.refusals("adopt") == ["definition-incompatible"])
    }
}
