import Foundation
import TelemachusCore
import TelemachusProgramme
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
        let facts = try rehearsal.factCount()
        #expect(try rehearsal.refusals("consent", "M1") == ["definition-changed"])
        #expect(try rehearsal.refusals("erase", "M1", "--yes") == ["definition-changed"])
        #expect(
            try rehearsal.live("stage", "close", "before").errors.contains(
                "error: the definition changed since the last command, and can be taken over [definition-changed]\n"
                    + "  = help: changed: title. See"))
        #expect(
            try rehearsal.does("adopt", "--dry-run")
                == "changed: title\nNothing was recorded; it would be: the definition as it is now.\n")
        #expect(try rehearsal.factCount() == facts)
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

    /// The programme with answers to its questionnaire.
    private func answered() throws -> Rehearsal {
        let rehearsal = try TwoSites.rehearsal()
        try rehearsal.append([
            .responded(
                Response(
                    key: .init(from: .person("M1"), instrument: "mood", stage: "before"), role: "mentor",
                    answers: ["today": .whole(4)]))
        ])
        return rehearsal
    }

    @Test(arguments: [
        ("id: today, prompt: How are you?", "id: today, prompt: How do you feel?", "changed"),
        (
            "scale: five }", "scale: five }\n        - { id: more, prompt: And else?, type: scale, scale: five }",
            "added"
        ),
        ("id: today, prompt", "id: now, renamed-from: today, prompt", "renamed"),
    ])
    func `Words, further items and other names are taken over`(old: String, new: String, kind: String) throws {
        let rehearsal = try answered()
        try change(rehearsal, old, to: new)
        #expect(try rehearsal.does("adopt").hasPrefix("\(kind): instruments.mood.with.items."))
        try rehearsal.does("consent", "M1")
    }

    @Test(arguments: [
        ("scale: five }", "scale: five, reverse: yes }", "'instruments.mood.with.items.today.reverse' is another"),
        ("five: { points: 5 }", "five: { points: 7 }", "the item 'today' of 'mood' takes answers of another kind"),
        ("id: today, prompt", "id: now, prompt", "the item of 'mood' 'today' is gone"),
        ("type: scale, scale: five }", "type: text }", "the item 'today' of 'mood' takes answers of another kind"),
    ])
    func `What was answered keeps its meaning`(old: String, new: String, reason: String) throws {
        let rehearsal = try answered()
        try change(rehearsal, old, to: new)
        let answer = try rehearsal.live("adopt")
        #expect(answer.status == 2)
        #expect(answer.errors.contains("error: \(reason)"), "\(answer.errors)")
        #expect(answer.errors.contains("[definition-incompatible]"))
    }

    @Test func `Before anybody has answered, a question may be another one`() throws {
        let rehearsal = try TwoSites.rehearsal()
        try change(rehearsal, "scale: five }", to: "scale: five, reverse: yes }")
        #expect(try rehearsal.does("adopt").hasPrefix("changed: instruments.mood.with.items.today.reverse\n"))
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
