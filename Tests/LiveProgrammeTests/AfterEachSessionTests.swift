import Foundation
import Testing

@Suite struct AfterEachSessionTests {
    private func meetings() throws -> Rehearsal {
        let rehearsal = try Rehearsal.withFour(Definitions.pulse)
        try rehearsal.givenPairs()
        return rehearsal
    }

    @Test func `Nobody owes a form about a session that is not in the log`() throws {
        let rehearsal = try meetings()
        #expect(
            try rehearsal.live("template", "pulse").result == "person,instrument,stage,useful,hard\n")
        #expect(!(try rehearsal.live("status").result.contains("After the session")))
    }

    @Test func `Both owe a form once the session is in the log, and nobody after one that was missed`() throws {
        let rehearsal = try meetings()
        _ = try rehearsal.live("session", "M1", "E1", "--number", "1")
        _ = try rehearsal.live("session", "M1", "E1", "--number", "2", "--missed")
        #expect(
            try rehearsal.live("template", "pulse").result == """
                person,instrument,stage,about,session,useful,hard
                M1,pulse,meeting,partner,1,,
                E1,pulse,meeting,partner,1,,

                """)
        let status = try rehearsal.live("status").result
        #expect(status.contains("  meeting  After the session  mentor  0 of 1"))
        #expect(status.contains("  meeting  After the session  mentee  0 of 1"))
    }

    @Test func `A form is recorded by the number of its session, also before the log is`() throws {
        let rehearsal = try meetings()
        let answer = try rehearsal.record(
            """
            person,instrument,stage,about,session,useful,hard
            E1,pulse,meeting,partner,1,4,
            E1,pulse,meeting,partner,3,5,yes
            """)
        #expect(answer.errors == "")
        #expect(
            try rehearsal.answers() == [
                "E1 pulse meeting M1 1 useful 4", "E1 pulse meeting M1 3 hard yes", "E1 pulse meeting M1 3 useful 5",
            ])
        let late = try rehearsal.record(
            "person,instrument,stage,about,session,useful,hard\nE1,pulse,meeting,partner,4,5,yes\n")
        #expect(late.errors.contains("answers.csv:2:26: error: the stage has no such meeting [invalid-session]"))
        let unnumbered = try rehearsal.record("person,instrument,stage,useful,hard\nE1,pulse,meeting,5,yes\n")
        #expect(unnumbered.errors.contains("[missing-session]"))
    }

    @Test func `The terminal asks the forms of the sessions held, one after the other`() throws {
        let rehearsal = try meetings()
        _ = try rehearsal.live("session", "M1", "E1", "--number", "1")
        _ = try rehearsal.live("session", "M1", "E1", "--number", "2")
        let answer = try rehearsal.live(
            ["record", "--form", "pulse", "--person", "E1"], typing: ["3", "skip", "5", "no"])
        #expect(answer.result.contains("After the session, E1 at meeting, about M1, meeting 1\n"))
        #expect(
            try rehearsal.answers().filter { $0.contains(" pulse ") } == [
                "E1 pulse meeting M1 1 useful 3", "E1 pulse meeting M1 2 hard no", "E1 pulse meeting M1 2 useful 5",
            ])
    }

    @Test func `Who owes a form after a session is reminded of it`() throws {
        let rehearsal = try meetings()
        _ = try rehearsal.live("session", "M2", "E2", "--number", "1")
        let out = rehearsal.directory.appending(path: "reminders").path
        let answer = try rehearsal.live("remind", "--out", out)
        #expect(answer.errors == "")
        let text = try String(contentsOfFile: out + "/E2.md", encoding: .utf8)
        #expect(text.contains("After the session"))
    }

    @Test func `A role in no pair, and one that is asked twice, are told`() throws {
        let refused = Definitions.pulse.replacing(
            "{ instrument: pulse, from: [mentor, mentee] }",
            with: "{ instrument: pulse, from: [mentor, office] }, { instrument: session, from: mentor }")
        #expect(refused != Definitions.pulse)
        let rehearsal = try Rehearsal(Definitions.pulse, on: "2026-01-05")
        let answer = try rehearsal.command("check", try rehearsal.file("wrong.yaml", refused))
        #expect(answer.errors.contains("error: 'office' is in no pair [not-in-a-pair]"))
        #expect(answer.errors.contains("error: 'mentor' is asked 'session' twice at one stage [asked-twice]"))
    }

    @Test func `What is asked after several sessions is compared with nothing`() throws {
        let compared =
            Definitions.pulse
            + "\nanalysis: { comparisons: [{ scores: pulse.useful, of: mentor, from: meeting, to: after }] }"
        let rehearsal = try Rehearsal(Definitions.pulse, on: "2026-01-05")
        let answer = try rehearsal.command("check", try rehearsal.file("wrong.yaml", compared))
        #expect(
            answer.errors.contains(
                "error: at 'meeting' each 'mentor' has several scores of 'pulse' [several-scores-each]"))
        #expect(
            answer.errors.contains("help: compare what people answer once; this is asked after each of 3 sessions"))
    }

    @Test func `The explanation says what follows each session`() throws {
        let rehearsal = try Rehearsal(Definitions.pulse, on: "2026-01-05")
        let file = try rehearsal.file("pulse.yaml", Definitions.pulse)
        let text = try rehearsal.command("explain", file).result
        #expect(
            text.contains("After each session fellows and consultants answer: After the session (2 questions).")
                || text.contains("After each session fellow and consultant answer: After the session (2 questions)."))
        let chart = try rehearsal.command("explain", file, "--format", "mermaid").result
        #expect(chart.contains("about their partner, after each session"))
        #expect(chart.contains("as needed"))
    }
}

extension Definitions {
    /// Three meetings, a form of both after each, and two registers.
    static let pulse = """
        telemachus: 1
        id: pulse
        title: A programme with a pulse
        model: reverse
        roles:
          mentor: { title: Fellow }
          mentee: { title: Consultant }
          office: { title: Coordinator, side: neither }
        consent: { version: "1", text: I take part. }
        scales:
          five: { points: 5, labels: { 1: Low, 5: High } }
        instruments:
          pulse:
            title: After the session
            use: questionnaire
            with:
              items:
                - { id: useful, prompt: How useful was it?, type: scale, scale: five }
                - { id: hard, prompt: Was it hard?, type: yes-no, required: no }
          barrier:
            title: Barriers
            use: questionnaire
            with:
              items:
                - id: kind
                  prompt: What stands in the way?
                  type: choice
                  options: { time: Time, room: Room, leave: Leave }
          session:
            title: Session
            use: session-log
        timeline:
          - stage: before
            gate: { consent: given }
            collect: [{ instrument: barrier, from: [mentor, mentee] }]
          - stage: pairing
            match: { use: coordinator }
          - stage: meeting
            meet:
              sessions: 3
              log: session
              from: mentor
              after-each: [{ instrument: pulse, from: [mentor, mentee] }]
            collect:
              - { instrument: barrier, from: office, about: programme, as-needed: yes }
              - { instrument: barrier, from: [mentor, mentee], as-needed: yes }
          - stage: after
            collect: [{ instrument: pulse, from: [mentor, mentee] }]
        """
}
