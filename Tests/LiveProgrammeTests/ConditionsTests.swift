import Foundation
import TelemachusProgramme
import Testing

@Suite struct ConditionsTests {
    /// M1 is unsure, M2 is sure, and the offers are open.
    private func offers(_ table: String = "person,instrument,stage,now\nM1,sure,before,2\nM2,sure,before,5\n") throws
        -> Rehearsal
    {
        let rehearsal = try Rehearsal.withFour(Definitions.offers)
        _ = try rehearsal.record(table)
        try rehearsal.given([.stageClosed(stage: "before"), .stageOpened(stage: "offers")])
        return rehearsal
    }

    @Test func `Only those whose score calls for it are asked`() throws {
        let rehearsal = try offers()
        #expect(
            try rehearsal.live("template", "training").result == "person,instrument,stage,done\nM1,training,offers,\n")
        let status = try rehearsal.live("status").result.split(separator: " ", omittingEmptySubsequences: true)
        #expect(status.joined(separator: " ").contains("offers Training mentor 0 of 1"))
    }

    @Test func `Everybody else's form is refused, and the message does not tell the score`() throws {
        let rehearsal = try offers("person,instrument,stage,now\nM1,sure,before,2\n")
        let refused = try rehearsal.record("person,instrument,stage,done\nM2,training,offers,yes\n")
        #expect(refused.status == 2)
        #expect(
            refused.errors.contains(
                "answers.csv:2:1: error: the person's 'sure.now' does not call for 'training' [condition-not-met]"))
        let late = try rehearsal.record("person,instrument,stage,now\nM2,sure,before,5\n", "--late")
        #expect(late.errors == "")
        let sure = try rehearsal.record("person,instrument,stage,done\nM2,training,offers,yes\n")
        #expect(sure.errors == refused.errors)
    }

    @Test func `Whoever has no score is not asked, and the coordinator is told`() throws {
        let rehearsal = try offers("person,instrument,stage,now\nM1,sure,before,2\n")
        let status = try rehearsal.live("status").result
        #expect(status.contains("1 person has no 'sure.now', without which nobody is asked 'Training': M2."))
        let json = try rehearsal.live("status", "--json").result
        #expect(json.contains("\"score\""))
    }

    @Test func `A gate holds those who are asked, and nobody else`() throws {
        let rehearsal = try offers()
        try rehearsal.given([.stageClosed(stage: "offers"), .stageOpened(stage: "after")])
        #expect(
            try rehearsal.live("template", "sure", "--stage", "after").result
                == "person,instrument,stage,now\nM2,sure,after,\n")
        let done = try rehearsal.record("person,instrument,stage,done\nM1,training,offers,yes\n", "--late")
        #expect(done.errors == "")
        #expect(
            try rehearsal.live("template", "sure", "--stage", "after").result
                == "person,instrument,stage,now\nM1,sure,after,\nM2,sure,after,\n")
    }

    @Test func `A corrected score changes who is asked, and what was given stays`() throws {
        let rehearsal = try offers()
        _ = try rehearsal.record("person,instrument,stage,done\nM1,training,offers,yes\n")
        let corrected = try rehearsal.record(
            "person,instrument,stage,now\nM1,sure,before,5\nM2,sure,before,1\n", "--late", "--correct", "--reason",
            "Mixed up")
        #expect(corrected.errors == "")
        #expect(
            try rehearsal.live("template", "training").result == "person,instrument,stage,done\nM2,training,offers,\n")
        #expect(try rehearsal.live("status").result.contains("1 of 2"))
    }

    @Test(arguments: [
        (
            "{ score: sure.now, at: before }",
            "the condition does not say which scores it is about [condition-does-not-fit]"
        ),
        ("{ score: sure.now, at: before, at-most: 9 }", "every score meets the condition [out-of-range]"),
        ("{ score: sure.now, at: before, at-least: 9 }", "no score can meet the condition [out-of-range]"),
        (
            "{ score: sure.now, at: after, at-most: 2 }",
            "the score of 'after' decides, which does not come before [stage-order]"
        ),
        (
            "{ score: training.done, at: before, at-most: 0 }",
            "'mentor' is not asked 'training' about themselves at 'before' [condition-does-not-fit]"
        ),
        (
            "{ score: willing.willing, at: before, at-most: 0 }",
            "'willing.willing' is confidential, and who is asked would tell it [condition-does-not-fit]"
        ),
        ("{ score: sure.then, at: before, at-most: 2 }", "no score is named 'sure.then' [unknown-score]"),
    ])
    func `A condition that cannot decide is told`(condition: String, message: String) throws {
        let wrong = Definitions.offers.replacing("{ score: sure.now, at: before, at-most: 2 }", with: condition)
        let rehearsal = try Rehearsal(Definitions.offers, on: "2026-01-05")
        let answer = try rehearsal.command("check", try rehearsal.file("wrong.yaml", wrong))
        #expect(answer.errors.contains("error: " + message), "\(answer.errors)")
    }

    @Test func `The explanation says who is asked`() throws {
        let rehearsal = try Rehearsal(Definitions.offers, on: "2026-01-05")
        let text = try rehearsal.command("explain", try rehearsal.file("offers.yaml", Definitions.offers)).result
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("Training (1 question), only those whose "))
        #expect(words.contains(" of 'Sure' at 'before' is at most 2"), "\(words)")
    }

    @Test func `In a bundle, answers that no score calls for are told with their place`() throws {
        let rehearsal = try Rehearsal(Definitions.offers, on: "2026-01-05")
        let data = rehearsal.directory.appending(path: "data")
        try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
        let rows = [
            "person,instrument,stage,about,item,value", "M1,sure,before,,now,2", "M2,sure,before,,now,5",
            "M1,training,offers,,done,yes", "M2,training,offers,,done,yes",
        ]
        for (name, text) in [
            ("data.yaml", "origin: invented\nstatement: Nobody here is real.\nseed: 1\n"),
            ("people.csv", "id,role\nM1,mentor\nM2,mentor\nE1,mentee\n"),
            ("consents.csv", "person,version\nM1,1\nM2,1\nE1,1\n"),
            ("responses.csv", rows.joined(separator: "\n") + "\n"),
        ] {
            _ = try rehearsal.file("data/" + name, text)
        }
        let answer = try rehearsal.command(
            "run", rehearsal.directory.path, "--out", rehearsal.directory.path + "/out")
        #expect(
            answer.errors.contains(
                "responses.csv:5:20: error: the person's 'sure.now' does not call for 'training' [condition-not-met]"),
            "\(answer.errors)")
    }

    @Test func `Who is asked stays as it was once it was answered`() throws {
        let rehearsal = try offers()
        _ = try rehearsal.record("person,instrument,stage,done\nM1,training,offers,yes\n")
        let copy = rehearsal.workspace + "/definition/programme.yaml"
        let text = try String(contentsOfFile: copy, encoding: .utf8)
        try text.replacing("at-most: 2", with: "at-most: 3").write(toFile: copy, atomically: true, encoding: .utf8)
        let answer = try rehearsal.live("adopt")
        #expect(answer.errors.contains("at the stage 'offers' 'training' is asked of others than it was"))
    }
}

extension Definitions {
    /// A training for those who are unsure, and a gate that waits for it.
    static let offers = """
        telemachus: 1
        id: offers
        title: A programme with an offer
        model: reverse
        roles:
          mentor: { title: Fellow }
          mentee: { title: Consultant }
        consent: { version: "1", text: I take part. }
        scales:
          five: { points: 5, labels: { 1: Low, 5: High } }
        instruments:
          sure:
            title: Sure
            use: questionnaire
            with: { items: [{ id: now, prompt: How sure are you?, type: scale, scale: five }] }
          training:
            title: Training
            use: questionnaire
            with: { items: [{ id: done, prompt: Did you take part?, type: yes-no }] }
          willing:
            title: Willing
            use: willingness
        timeline:
          - stage: before
            gate: { consent: given }
            collect:
              - { instrument: sure, from: mentor }
              - { instrument: willing, from: mentor, about: each-mentee }
          - stage: offers
            collect:
              - instrument: training
                from: mentor
                if: { score: sure.now, at: before, at-most: 2 }
          - stage: after
            gate: { complete: [training] }
            collect: [{ instrument: sure, from: mentor }]
        """
}
