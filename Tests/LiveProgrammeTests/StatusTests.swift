import TelemachusCore
import TelemachusProgramme
import Testing

@Suite struct StatusTests {
    private static let review =
        "  review:\n    title: Review\n    use: questionnaire\n"
        + "    with: { items: [{ id: done, prompt: Did it work?, type: yes-no }] }\n"

    /// Six a side, the first stage open, with some forms in.
    private func begun(_ mentors: Int = 6, answered: [Fact] = .mood("M1", "M2", "E1", at: "before")) throws -> Chronicle
    {
        var chronicle = try Chronicle()
        try chronicle.on(
            "2026-01-06", .people(mentors, mentors) + [.stageOpened(stage: "before")] + answered)
        return chronicle
    }

    @Test func `Forms are counted by stage, instrument and role, with the ids of those who owe them`() throws {
        let forms = try begun().status("2026-01-10").forms
        #expect(forms.map(\.role) == ["mentor", "mentee"])
        #expect(
            forms.map { "\($0.received) of \($0.due) by \($0.by.map { "\($0)" } ?? "")" } == [
                "2 of 6 by 2026-01-20", "1 of 6 by 2026-01-20",
            ])
        #expect(forms[0].owing == ["M3", "M4", "M5", "M6"])
    }

    @Test func `A stage that waits asks nobody, and one that was closed lists what is still missing as late`() throws {
        var chronicle = try begun()
        #expect(try Set(chronicle.status("2026-01-10").forms.map(\.stage)) == ["before"])
        try chronicle.on("2026-01-12", .stageClosed(stage: "before"))
        #expect(try chronicle.status("2026-01-30").forms.allSatisfy { $0.isLate && !$0.isOverdue })
    }

    @Test func `Whoever has left owes nothing any more, not even what they took along`() throws {
        var chronicle = try begun()
        try chronicle.on("2026-01-12", .stageClosed(stage: "before"), .stageOpened(stage: "pairing"))
        try chronicle.on("2026-01-13", .withdrew(person: "M1", from: "pairing", keep: .nothing))
        try chronicle.on("2026-01-13", .withdrew(person: "M3", from: "pairing", keep: .earlierAnswers))
        let form = try #require(try chronicle.status("2026-01-14").forms.first)
        #expect(form.owing == ["M4", "M5", "M6"])
        #expect("\(form.received) of \(form.due)" == "1 of 4")
    }

    @Test func `What to do first stands first, with its command`() throws {
        let steps = try begun().status("2026-01-21").steps
        #expect(steps.map(\.what) == ["9 people owe 9 forms at 'before', due on 2026-01-20."])
        #expect(steps.map(\.command) == ["telemachus remind --stage before --out reminders"])
    }

    @Test func `Before the first stage it can be opened, and whoever gave no consent is named`() throws {
        var chronicle = try Chronicle()
        try chronicle.on("2026-01-05", .people(1, 2, consenting: false))
        try chronicle.on("2026-01-05", .consented(person: "E2", version: "1"))
        #expect(
            try chronicle.status("2026-01-05").steps.map(\.what) == [
                "'Before' can be opened.", "2 people gave no consent yet: E1, M1.",
            ])
    }

    @Test func `Nothing that anybody answered stands in it`() throws {
        let marked = Response(
            key: .init(from: .person("M1"), instrument: "mood", stage: "before"), role: "mentor",
            answers: ["today": .text("MARKED-ANSWER")])
        let status = try begun(answered: [.responded(marked)]).status("2026-01-10")
        #expect(!status.json.text.contains("MARKED"))
    }

    @Test func `A sponsor sees no id and no number of few people`() throws {
        let status = try begun(answered: .mood("M1", "M2", "M3", "M4", "M5", at: "before")).status(
            "2026-01-21", for: .sponsor)
        let text = status.json.text
        #expect(!text.contains("\"M1\"") && !text.contains("\"E6\""))
        #expect(status.steps.isEmpty && status.unready.isEmpty && status.draw == nil)
        // Five of six came: the one who is missing would be a group of one.
        #expect(status.forms.map(\.received.description) == ["≥5", "<5"])
    }

    @Test func `The coordinator of an institution sees its own people alone`() throws {
        let forms = try begun().status("2026-01-10", for: .coordinator(institution: "north")).forms
        #expect(forms.flatMap(\.owing) == ["M3", "M5", "E3", "E5"])
        #expect(forms.map(\.due) == [.exactly(3), .exactly(3)])
    }

    @Test func `Two sites that may not be mixed block one another, and that is told before the draw`() throws {
        var chronicle = try Chronicle(
            Definitions.cohort.replacing(
                "match: { use: random-with-preferences }",
                with: """
                    match:
                          use: random-with-preferences
                          rules: { attributes: [{ attribute: site, pairs: same }] }
                    """))
        try chronicle.on(
            "2026-01-06",
            .people(3, 3).dropLast(2) + [
                .enrolled(person: "E3", role: "mentee", attributes: ["site": "south"]),
                .consented(person: "E3", version: "1"), .stageOpened(stage: "pairing"),
            ])
        let draw = try #require(try chronicle.status("2026-01-06").draw)
        #expect(draw.isDue && draw.mostPairs == 2)
        #expect(!draw.blockade.isEmpty)
    }

    @Test func `The command prints one document, and refuses a coordinator another institution`() throws {
        let rehearsal = try Rehearsal(Definitions.cohort, on: "2026-01-05")
        try rehearsal.record(.people(2, 2) + [.appointed(Appointment(coordinator: "Nora", institution: "north"))])
        let answer = try rehearsal.live("status", "--json")
        #expect(answer.status == 0 && answer.errors == "")
        #expect(answer.result.hasPrefix("{\n  \"programme\": {"))
        let refused = try rehearsal.live("status", "--as", "Nora", "--institution", "south")
        #expect(refused.status == 2)
        #expect(refused.errors.contains("other-institution"))
        let unknown = try rehearsal.live("status", "--institution", "nowhere")
        #expect(unknown.status == 64)
    }

    @Test func `The text leads with what to do today`() throws {
        let rehearsal = try Rehearsal(Definitions.cohort, on: "2026-01-05")
        try rehearsal.record(.people(1, 1) + [.stageOpened(stage: "before")])
        rehearsal.day = "2026-01-15"
        #expect(
            try rehearsal.live("status").result == """
                A cohort, 2026-01-15

                Today
                  1. 2 people owe 2 forms at 'before', due on 2026-01-19.
                       telemachus remind --stage before --out reminders

                Stages
                  Before      open     since 2026-01-05  due 2026-01-19
                  Pairing     waiting  opens 2026-01-20
                  Meetings    waiting
                  Afterwards  waiting

                Forms that are missing
                  before  Mood  mentor  0 of 1  due 2026-01-19  M1
                  before  Mood  mentee  0 of 1  due 2026-01-19  E1

                Next draw, at 'pairing': 1 mentor, 1 mentee, at most 1 pair by the rules

                """)
    }

    @Test func `A gate that is not met is named with the command that meets it`() throws {
        var chronicle = try Chronicle(
            Definitions.cohort.replacing(
                "    title: Pairing\n", with: "    title: Pairing\n    gate: { go-decision: yes, sign-off: yes }\n"))
        try chronicle.on("2026-01-06", .stageOpened(stage: "before"), .stageClosed(stage: "before"))
        try chronicle.on("2026-01-06", .signedOff(SignOff(stage: "pairing", institution: "north", by: "Nora")))
        let steps = try chronicle.status("2026-01-06").steps
        #expect(
            steps.map(\.what) == [
                "'Pairing' waits: the steering group has not decided whether to go on.",
                "'Pairing' waits: 'south' has not signed it off.",
            ])
        #expect(
            steps.map(\.command) == [
                "telemachus decide pairing go --by WHO --reason TEXT",
                "telemachus sign-off pairing --institution south",
            ])
    }

    @Test func `Goals that nobody looked back on are listed once the looking back is asked for`() throws {
        var chronicle = try Chronicle(
            Definitions.cohort
                .replacing("  log:\n", with: Self.review + "  log:\n")
                .replacing(
                    "opens: { after: meeting, within: 1 month }\n    collect: [{ instrument: mood, from: [mentor, mentee] }]",
                    with: "collect: [{ instrument: review, from: mentor, reviews: mood }]"))
        try chronicle.on(
            "2026-01-06", .people(3, 3) + [.stageOpened(stage: "before")] + .mood("M1", "M2", at: "before"))
        #expect(try chronicle.status("2026-01-06").missingReviews.isEmpty)
        try chronicle.on(
            "2026-02-06", .stageOpened(stage: "after"),
            .responded(
                Response(
                    key: .init(from: .person("M1"), instrument: "review", stage: "after"), role: "mentor",
                    answers: ["done": .flag(true)])))
        #expect(try chronicle.status("2026-02-06").missingReviews.map(\.owing) == [["M2"]])
    }
}
