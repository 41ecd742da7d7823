import TelemachusProgramme
import Testing

@Suite struct RecordingTests {
    private let heading = "person,instrument,stage,about,item,value\n"

    @Test func `Answers in the long form are recorded, a response for each form`() throws {
        let rehearsal = try Rehearsal.withFour()
        let answer = try rehearsal.record(
            heading + "M1,mood,before,,today,4\nE1,mood,before,,today,2\nM1,mood,before,,text,\"Tired, a bit\"\n")
        #expect(answer.errors == "")
        #expect(answer.result == "2 forms recorded\n")
        #expect(
            try rehearsal.answers() == [
                "E1 mood before - - today 2", "M1 mood before - - text Tired, a bit", "M1 mood before - - today 4",
            ])
    }

    @Test func `The same file a second time changes nothing and says so`() throws {
        let rehearsal = try Rehearsal.withFour()
        let file = heading + "M1,mood,before,,today,4\n"
        _ = try rehearsal.record(file)
        let before = try rehearsal.facts()
        let again = try rehearsal.record(file)
        #expect(again.status == 0)
        #expect(again.result == "Nothing changes: every answer is recorded already.\n")
        #expect(try rehearsal.facts() == before)
    }

    @Test func `Every problem of every file is told with its place, and nothing is recorded`() throws {
        let rehearsal = try Rehearsal.withFour()
        let before = try rehearsal.facts()
        let one = try rehearsal.file(
            "one.csv", heading + "M1,mood,before,,today,9\nX9,mood,before,,today,1\nE1,mood,before,,today,3\n")
        let two = try rehearsal.file("two.csv", heading + "E1,mood,before,,today,3\nE2,mood,before,,moon,1\n")
        let answer = try rehearsal.live("record", one, two)
        #expect(answer.status == 1)
        #expect(answer.result == "")
        for problem in [
            "one.csv:2:23: error: the answer is out of range [invalid-answer]",
            "one.csv:3:1: error: nobody with this id is enrolled [unknown-person]",
            "two.csv:2:17: error: this item has an answer already [answered-twice]",
            "two.csv:3:17: error: the definition has no item of this name [unknown-item]",
        ] { #expect(answer.errors.contains(problem), "\(problem)\n\(answer.errors)") }
        #expect(!answer.errors.contains("X9"))
        #expect(try rehearsal.facts() == before)
    }

    @Test func `Another answer than the recorded one needs a correction with a reason`() throws {
        let rehearsal = try Rehearsal.withFour()
        _ = try rehearsal.record(heading + "M1,mood,before,,today,4\nM1,mood,before,,text,As ever\n")
        let changed = heading + "M1,mood,before,,today,5\n"
        let refused = try rehearsal.record(changed)
        #expect(refused.status == 1)
        #expect(
            refused.errors.contains("answers.csv:2:23: error: another answer is recorded already [already-answered]"))
        let corrected = try rehearsal.record(changed, "--correct", "--reason", "Misread the sheet")
        #expect(corrected.result == "1 form corrected\n")
        #expect(try rehearsal.answers() == ["M1 mood before - - text As ever", "M1 mood before - - today 5"])
        let history = try rehearsal.facts()
        #expect(history.contains(.corrected(Correction(reason: "Misread the sheet", facts: 1))))
        #expect(history.count { if case .responded = $0 { true } else { false } } == 2)
        #expect(try rehearsal.record(changed, "--correct", "--reason", "Again").result.hasPrefix("Nothing changes"))
    }

    @Test func `A stage that is not open or is closed refuses, and takes late forms where told`() throws {
        let rehearsal = try Rehearsal.withFour()
        let early = try rehearsal.record(heading + "M1,mood,after,,today,4\n")
        #expect(early.status == 2)
        #expect(early.errors.contains("answers.csv:2:9: error: 'after' is not open yet [stage-not-open]"))
        try rehearsal.given([.stageClosed(stage: "before")])
        let late = heading + "M1,mood,before,,today,4\n"
        let refused = try rehearsal.record(late)
        #expect(refused.status == 2)
        #expect(
            refused.errors.contains("answers.csv:2:9: error: 'before' was closed on 2026-01-05 [stage-closed]"))
        #expect(try rehearsal.record(late, "--late").result == "1 form recorded\n")
    }

    @Test func `Nobody's answers are taken before consent or after they left`() throws {
        let rehearsal = try Rehearsal.withFour()
        try rehearsal.given([
            .enrolled(person: "M3", role: "mentor", attributes: [:]),
            .withdrew(person: "M2", from: "before", keep: .nothing),
        ])
        let answer = try rehearsal.record(heading + "M3,mood,before,,today,4\nM2,mood,before,,today,4\n")
        #expect(answer.status == 2)
        #expect(answer.errors.contains("2:1: error: the person has not consented [answer-without-consent]"))
        #expect(answer.errors.contains("3:9: error: the person had left before this stage [answer-after-withdrawal]"))
    }

    @Test func `A form that lacks a required answer is told, and taken where told so`() throws {
        let rehearsal = try Rehearsal.withFour()
        let file = heading + "M1,mood,before,,text,Later\n"
        let refused = try rehearsal.record(file)
        #expect(refused.status == 1)
        #expect(
            refused.errors.contains("answers.csv:2:1: error: the form has no answer to 'today' [incomplete-form]"))
        #expect(try rehearsal.record(file, "--partial").status == 0)
        #expect(try rehearsal.record(heading + "M1,mood,before,,today,1\n").result == "1 form recorded\n")
        #expect(try rehearsal.answers() == ["M1 mood before - - text Later", "M1 mood before - - today 1"])
    }

    @Test func `An answer about the partner finds the partner, and one about somebody else is told`() throws {
        let rehearsal = try Rehearsal.withFour()
        try rehearsal.givenPairs()
        #expect(try rehearsal.record(heading + "E1,liking,meeting,partner,likes,4\n").status == 0)
        #expect(try rehearsal.answers() == ["E1 liking meeting M1 - likes 4"])
        let wrong = try rehearsal.record(heading + "E2,liking,meeting,M1,likes,4\n")
        #expect(wrong.status == 1)
        #expect(wrong.errors.contains("2:19: error: the person has no such partner at this stage [not-a-partner]"))
    }

    @Test func `A dry run says what would change and records nothing`() throws {
        let rehearsal = try Rehearsal.withFour()
        let before = try rehearsal.facts()
        let answer = try rehearsal.record(heading + "M1,mood,before,,today,4\n", "--dry-run")
        #expect(answer.result == "1 form would be recorded\n")
        #expect(try rehearsal.facts() == before)
        let document = try rehearsal.record(heading + "M1,mood,before,,today,4\n", "--dry-run", "--json")
        #expect(document.result.contains("\"recorded\": 1"))
        #expect(document.result.contains("\"dryRun\": true"))
    }

    @Test func `Meetings of a stage are told apart by their number`() throws {
        let rehearsal = try Rehearsal.withFour()
        try rehearsal.givenPairs()
        let columns = "person,instrument,stage,about,item,value,session\n"
        let row = "M1,session,meeting,partner,happened,yes,"
        #expect(try rehearsal.record(columns + row + "1\n" + row + "3\n").result == "2 forms recorded\n")
        let missing = try rehearsal.record(columns + row + "\n")
        #expect(missing.errors.contains("[missing-session]"))
        let unknown = try rehearsal.record(columns + row + "4\n")
        #expect(unknown.errors.contains("2:41: error: the stage has no such meeting [invalid-session]"))
        let needless = try rehearsal.record(columns + "E1,liking,meeting,partner,likes,4,1\n")
        #expect(needless.errors.contains("[needless-session]"))
    }
}
