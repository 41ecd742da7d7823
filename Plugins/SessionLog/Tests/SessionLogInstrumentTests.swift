import SessionLog
import TelemachusCore
import TelemachusTestSupport
import Testing

@Suite struct SessionLogInstrumentTests {
    private func log(_ yaml: String = "{}") throws -> SessionLogInstrument {
        let made = make(SessionLogInstrument.self, with: yaml)
        #expect(made.diagnostics.isEmpty)
        return try #require(made.plugin)
    }

    @Test(arguments: ["{}", "planned-minutes: 45\nlimit-minutes: 60", "modes: [video]", "kinds: { chat: Chat }"])
    func `There is no place for what was said`(yaml: String) throws {
        for item in try log(yaml).items {
            if case .text = item.format { Issue.record("\(item.id) takes words") }
        }
    }

    @Test func `It asks whether, when, how long and how, and only the first must be answered`() throws {
        let items = try log().items
        #expect(items.map(\.id) == ["happened", "date", "minutes", "mode"])
        #expect(items.map(\.format.name) == ["yes-no", "date", "whole-number", "choice"])
        #expect(items.map(\.isRequired) == [true, false, false, false])
        #expect(items[2].format == .wholeNumber(0...1_440, unit: "minutes"))
        #expect(items[3].format.options.map(\.id) == ["in-person", "phone", "video"])
        #expect(items[3].format.options.map(\.title.plain) == ["In person", "By phone", "By video call"])
    }

    @Test func `Only the modes listed can be chosen`() throws {
        let log = try log("modes: [video, in-person]")
        #expect(log.items.last?.format.options.map(\.id) == ["video", "in-person"])
        #expect(throws: AnswerProblem.notAnOption(of: ["video", "in-person"])) {
            try log.scores(of: ["happened": "yes", "mode": "phone"])
        }
    }

    @Test func `The kind is asked only where kinds are told apart, and nobody must answer`() throws {
        let log = try log(
            "kinds: { coffee-chat: Coffee chat, structured: { title: Structured, renamed-from: formal } }")
        let item = try #require(log.items.last)
        #expect(item.id == "kind")
        #expect(!item.isRequired)
        #expect(item.format.options.map(\.id) == ["coffee-chat", "structured"])
        #expect(item.format.options.map(\.title.plain) == ["Coffee chat", "Structured"])
        #expect(try item.format.answer(from: "formal") == .option("structured"))
        #expect(throws: ScoringProblem.contradiction(items: ["happened", "kind"])) {
            try log.scores(of: ["happened": "no", "kind": "coffee-chat"])
        }
    }

    @Test func `A kind's former name that is in use is pointed at`() {
        #expect(
            problems(
                of: SessionLogInstrument.self, with: "kinds: { chat: Chat, talk: { title: Talk, renamed-from: chat } }")
                == [
                    "1:57 former-name-in-use at kinds.talk.renamed-from: 'chat' cannot be a former id of 'talk', for it "
                        + "is in use (1:16 the kind that has it) = remove it from 'renamed-from:', or take the kind "
                        + "'chat' out, with 'without:' where an extended definition has it"
                ])
    }

    @Test(arguments: [
        ("{}", nil), ("planned-minutes: 45", "Planned: 45 minutes."),
        ("limit-minutes: 60", "At most 60 minutes are agreed."),
        ("planned-minutes: 45\nlimit-minutes: 60", "Planned: 45 minutes, at most 60."),
    ])
    func `The form tells the plan`(yaml: String, words: String?) throws {
        #expect(try log(yaml).items.first { $0.id == "minutes" }?.help?.plain == words)
    }

    @Test func `Whether a session went beyond the limit is declared only where there is one`() throws {
        let minutes = ScoreDeclaration(
            id: "minutes", title: "Minutes", level: .interval, range: 0...1_440, unit: "minutes")
        #expect(try log("planned-minutes: 45").scores == [minutes])
        #expect(
            try log("limit-minutes: 60").scores == [
                minutes, ScoreDeclaration(id: "beyond-limit", title: "Beyond the limit", level: .count, range: 0...1),
            ])
    }

    @Test(arguments: ["{}", "limit-minutes: 60"])
    func `Scores given are the scores declared, whatever was answered`(yaml: String) throws {
        let log = try log(yaml)
        let declared = log.scores.map(\.id).sorted()
        for answers in [[:], ["happened": "no"], ["happened": "yes"], ["happened": "yes", "minutes": "61"]] {
            #expect(try log.scores(of: answers).names == declared)
        }
    }

    @Test func `The ends of every range can be reached and not be passed`() throws {
        let log = try log("limit-minutes: 1439")
        let shortest = try log.scores(of: ["happened": "yes", "minutes": "0"])
        let longest = try log.scores(of: ["happened": "yes", "minutes": "1440"])
        for declared in log.scores {
            #expect(shortest[declared.id]?.value == declared.range?.lowerBound, "\(declared.id)")
            #expect(longest[declared.id]?.value == declared.range?.upperBound, "\(declared.id)")
        }
        #expect(throws: AnswerProblem.outOfRange("from 0 to 1440")) { try log.scores(of: ["minutes": "1441"]) }
    }

    @Test func `A session whose minutes nobody wrote down has no minutes`() throws {
        let scores = try log("limit-minutes: 60").scores(of: ["happened": "yes", "mode": "phone"])
        #expect(scores["minutes"] == Scores.Value(nil, answered: 0, asked: 1))
        #expect(scores["beyond-limit"] == Scores.Value(nil, answered: 0, asked: 1))
    }

    @Test func `A session that did not take place has neither minutes nor a mode`() throws {
        let log = try log()
        #expect(throws: ScoringProblem.contradiction(items: ["happened", "minutes"])) {
            try log.scores(of: ["happened": "no", "minutes": "45"])
        }
        #expect(throws: ScoringProblem.contradiction(items: ["happened", "mode"])) {
            try log.scores(of: ["happened": "no", "mode": "video"])
        }
        #expect(throws: ScoringProblem.contradiction(items: ["happened", "minutes", "mode"])) {
            try log.scores(of: ["happened": "no", "minutes": "0", "mode": "video"])
        }
        #expect(try log.scores(of: ["happened": "no", "date": "2026-03-31"])["minutes"]?.value == nil)
    }

    @Test func `A limit below the plan is pointed at, with the plan`() {
        #expect(
            problems(of: SessionLogInstrument.self, with: "limit-minutes: 45\nplanned-minutes: 60") == [
                "1:16 limit-below-plan at limit-minutes: "
                    + "a session is planned for 60 minutes and may take 45 at most (2:18 the plan)"
                    + " = raise 'limit-minutes' to 60 or more, or plan shorter sessions"
            ])
    }

    @Test func `A limit equal to the plan is accepted`() throws {
        #expect(try log("limit-minutes: 60\nplanned-minutes: 60").scores.count == 2)
    }

    @Test func `A mode listed twice is pointed at together with what else is wrong`() {
        let yaml = """
            planned-minutes: 60
            limit-minutes: 45
            modes: [video, phone, video]
            """
        #expect(
            problems(of: SessionLogInstrument.self, with: yaml) == [
                "2:16 limit-below-plan at limit-minutes: "
                    + "a session is planned for 60 minutes and may take 45 at most (1:18 the plan)"
                    + " = raise 'limit-minutes' to 60 or more, or plan shorter sessions",
                "3:23 repeated-mode at modes[2]: the mode 'video' is listed twice (3:9 listed here first)"
                    + " = remove one of the two",
            ])
    }

    @Test func `Unknown keys and modes are told with the nearest ones`() {
        #expect(
            problems(of: SessionLogInstrument.self, with: "limit-minuts: 60\nmodes: [fone]\nplanned-minutes: 0") == [
                "1:1 unknown-key at limit-minuts: no key is named 'limit-minuts' here"
                    + " = use 'limit-minutes'; keys to choose from: planned-minutes, limit-minutes, modes, kinds",
                "2:9 unknown-choice at modes[0]: 'fone' is not one of the choices"
                    + " = words to choose from: in-person, phone, video",
                "3:18 out-of-range at planned-minutes: 0 is out of range = write a whole number from 1 to 1440",
            ])
    }
}
