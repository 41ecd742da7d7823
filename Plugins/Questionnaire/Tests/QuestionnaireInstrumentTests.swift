import Questionnaire
import TelemachusCore
import TelemachusTestSupport
import Testing

@Suite struct QuestionnaireInstrumentTests {
    private func questionnaire(_ yaml: String) throws -> QuestionnaireInstrument {
        let made = make(QuestionnaireInstrument.self, with: yaml)
        #expect(made.diagnostics.isEmpty)
        return try #require(made.plugin)
    }

    /// One item of every type.
    private static let everyType = """
        items:
          - { id: a, prompt: A scale, type: scale, scale: five, domain: time }
          - { id: b, prompt: A reversed scale, type: scale, scale: { points: 4, lowest: 0 }, reverse: yes }
          - { id: c, prompt: A choice, type: choice, options: { one: One, two: Two } }
          - { id: d, prompt: Choices, type: choices, options: { one: One, two: Two }, required: no }
          - { id: e, prompt: Yes or no, type: yes-no, help: Say it. }
          - { id: f, prompt: A whole number, type: whole-number, unit: people, minimum: 1, maximum: 20 }
          - { id: g, prompt: A number, type: number, unit: hours, minimum: -0.5, maximum: 0.5 }
          - { id: h, prompt: Words, type: text, limit: 10 }
          - { id: i, prompt: A day, type: date }
        subscales:
          whole:
            title: The whole
            items: [g, f, e, b, a]
        """

    @Test func `Every type of item is asked as written`() throws {
        let options = [AnswerOption(id: "one", title: "One"), AnswerOption(id: "two", title: "Two")]
        #expect(
            try questionnaire(Self.everyType).items == [
                Item(id: "a", prompt: "A scale", format: .scale(Scale(points: 1...5)), domain: "time"),
                Item(id: "b", prompt: "A reversed scale", format: .scale(Scale(points: 0...3))),
                Item(id: "c", prompt: "A choice", format: .choice(options)),
                Item(id: "d", prompt: "Choices", format: .choices(options), isRequired: false),
                Item(id: "e", prompt: "Yes or no", format: .yesNo, help: "Say it."),
                Item(id: "f", prompt: "A whole number", format: .wholeNumber(1...20, unit: "people")),
                Item(id: "g", prompt: "A number", format: .number(-0.5...0.5, unit: "hours")),
                Item(id: "h", prompt: "Words", format: .text(limit: 10)),
                Item(id: "i", prompt: "A day", format: .date),
            ])
    }

    @Test func `Items with numbers have scores, in order, and subscales follow`() throws {
        #expect(
            try questionnaire(Self.everyType).scores == [
                ScoreDeclaration(id: "a", title: "A scale", level: .ordinal, range: 1...5, domain: "time"),
                ScoreDeclaration(id: "b", title: "A reversed scale", level: .ordinal, range: 0...3),
                ScoreDeclaration(id: "e", title: "Yes or no", level: .count, range: 0...1),
                ScoreDeclaration(id: "f", title: "A whole number", level: .interval, range: 1...20, unit: "people"),
                ScoreDeclaration(id: "g", title: "A number", level: .interval, range: -0.5...0.5, unit: "hours"),
                ScoreDeclaration(
                    id: "whole", title: "The whole", level: .ordinal, range: 1.5...29.5, isTotal: true,
                    items: [
                        ScoredItem("g"), ScoredItem("f"), ScoredItem("e"), ScoredItem("b", isReversed: true),
                        ScoredItem("a"),
                    ]),
            ])
    }

    @Test func `Scores given are the scores declared, whatever was answered`() throws {
        let questionnaire = try questionnaire(Self.everyType)
        let declared = questionnaire.scores.map(\.id).sorted()
        #expect(try questionnaire.scores(of: [:]).names == declared)
        #expect(try questionnaire.scores(of: ["a": "3", "c": "two", "h": "words"]).names == declared)
    }

    @Test(arguments: ["sum", "mean"])
    func `The ends of every range can be reached`(rule: String) throws {
        let questionnaire = try questionnaire(Self.everyType + "\n    rule: \(rule)")
        let lowest = try questionnaire.scores(of: ["a": "1", "b": "3", "e": "no", "f": "1", "g": "-0.5"])
        let highest = try questionnaire.scores(of: ["a": "5", "b": "0", "e": "yes", "f": "20", "g": "0.5"])
        for declared in questionnaire.scores {
            #expect(lowest[declared.id]?.value == declared.range?.lowerBound, "\(declared.id)")
            #expect(highest[declared.id]?.value == declared.range?.upperBound, "\(declared.id)")
        }
        #expect(throws: AnswerProblem.outOfRange("from 1 to 20")) { try questionnaire.scores(of: ["f": "21"]) }
    }

    @Test func `A reversed item scores from the other end, by itself and in its subscale`() throws {
        let questionnaire = try questionnaire(
            """
            items:
              - { id: calm, prompt: I am calm., type: scale, scale: five }
              - { id: tense, prompt: I am tense., type: scale, scale: five, reverse: yes }
            subscales:
              ease: { title: Ease, items: [calm, tense] }
            """)
        let scores = try questionnaire.scores(of: ["calm": "5", "tense": "1"])
        #expect(scores["tense"]?.value == 5)
        #expect(scores["ease"]?.value == 10)
        #expect(try questionnaire.scores(of: ["tense": "4"])["tense"]?.value == 2)
    }

    @Test func `Bounds and limits have defaults, and items are required`() throws {
        let items = try questionnaire(
            """
            items:
              - { id: n, prompt: How many?, type: whole-number }
              - { id: x, prompt: How much?, type: number }
              - { id: w, prompt: What?, type: text }
            """
        ).items
        #expect(
            items.map(\.format) == [
                .wholeNumber(0...1_000_000, unit: nil), .number(0...1_000_000, unit: nil), .text(limit: 2_000),
            ])
        #expect(items.allSatisfy { $0.isRequired && $0.help == nil && $0.domain == nil })
    }

    @Test func `Without a rule a subscale is a sum that needs every answer`() throws {
        let questionnaire = try questionnaire(Self.everyType)
        let all = ["a": "1", "b": "1", "e": "yes", "f": "2", "g": "0.25"]
        #expect(try questionnaire.scores(of: all)["whole"] == Scores.Value(6.25, answered: 5, asked: 5))
        let some = all.filter { $0.key != "e" }
        #expect(try questionnaire.scores(of: some)["whole"] == Scores.Value(nil, answered: 4, asked: 5))
        #expect(try questionnaire.scores(of: some)["e"] == Scores.Value(nil, answered: 0, asked: 1))
    }

    @Test(arguments: [("sum", 6.0), ("mean", 2.0)])
    func `Pro rata, a score from two thirds of the answers is marked`(rule: String, expected: Double) throws {
        let questionnaire = try questionnaire(
            """
            items:
              - { id: a, prompt: A, type: scale, scale: five }
              - { id: b, prompt: B, type: scale, scale: five }
              - { id: c, prompt: C, type: scale, scale: five }
            subscales:
              s: { title: S, items: [a, b, c], rule: \(rule), missing: pro-rata }
            """)
        let partial = try #require(questionnaire.scores(of: ["a": "1", "c": "3"])["s"])
        #expect(partial == Scores.Value(expected, answered: 2, asked: 3))
        #expect(partial.isFromPartialAnswers)
        #expect(try questionnaire.scores(of: ["a": "1"])["s"] == Scores.Value(nil, answered: 1, asked: 3))
    }

    @Test func `The order of answers does not matter`() throws {
        let questionnaire = try questionnaire(Self.everyType)
        let answers: [(String, Answer)] = [
            ("a", .whole(2)), ("b", .whole(0)), ("e", .flag(false)), ("f", .whole(7)), ("g", .decimal(0.125)),
        ]
        var forwards = Answers()
        for (id, answer) in answers { forwards[id] = answer }
        var backwards = Answers()
        for (id, answer) in answers.reversed() { backwards[id] = answer }
        #expect(questionnaire.score(forwards) == questionnaire.score(backwards))
        #expect(questionnaire.score(forwards)["whole"]?.value == 12.125)
    }

    @Test func `A subscale is as strong as its weakest item and has what its items share`() throws {
        let scores = try questionnaire(
            """
            items:
              - { id: a, prompt: A, type: scale, scale: five, domain: time }
              - { id: b, prompt: B, type: scale, scale: five, domain: time }
              - { id: y, prompt: Y, type: yes-no }
              - { id: z, prompt: Z, type: yes-no }
              - { id: v, prompt: V, type: yes-no }
              - { id: m, prompt: M, type: whole-number, unit: minutes, maximum: 60 }
              - { id: n, prompt: N, type: number, unit: minutes, maximum: 30 }
            subscales:
              points: { title: Points, items: [a, b] }
              mixed: { title: Mixed, items: [a, m] }
              yesses: { title: Yesses, items: [y, z] }
              share: { title: Share, items: [y, z], rule: mean }
              likely: { title: Likely, items: [y, z, v], missing: pro-rata }
              minutes: { title: Minutes, items: [m, n] }
            """
        ).scores.suffix(6)
        #expect(
            Array(scores) == [
                ScoreDeclaration(
                    id: "points", title: "Points", level: .ordinal, range: 2...10, domain: "time", isTotal: true,
                    items: [ScoredItem("a"), ScoredItem("b")]),
                ScoreDeclaration(
                    id: "mixed", title: "Mixed", level: .ordinal, range: 1...65, isTotal: true,
                    items: [ScoredItem("a"), ScoredItem("m")]),
                ScoreDeclaration(
                    id: "yesses", title: "Yesses", level: .count, range: 0...2, isTotal: true,
                    items: [ScoredItem("y"), ScoredItem("z")]),
                ScoreDeclaration(
                    id: "share", title: "Share", level: .interval, range: 0...1, isTotal: true,
                    items: [ScoredItem("y"), ScoredItem("z")]),
                ScoreDeclaration(
                    id: "likely", title: "Likely", level: .interval, range: 0...3, isTotal: true,
                    items: [ScoredItem("y"), ScoredItem("z"), ScoredItem("v")]),
                ScoreDeclaration(
                    id: "minutes", title: "Minutes", level: .interval, range: 0...90, unit: "minutes", isTotal: true,
                    items: [ScoredItem("m"), ScoredItem("n")]),
            ])
    }

    @Test func `Words are kept in every language`() throws {
        let questionnaire = try questionnaire(
            """
            items:
              - id: where
                prompt: { en: Where?, de: Wo? }
                type: choice
                options: { here: { en: Here, de: Hier } }
                help: { en: Think back., de: Denken Sie zurück. }
              - { id: many, prompt: { en: How many?, de: Wie viele? }, type: whole-number }
            subscales:
              all: { title: { en: All, de: Alle }, items: [many] }
            """)
        let item = try #require(questionnaire.items.first)
        #expect(item.prompt.text(in: "de") == "Wo?")
        #expect(item.help?.text(in: "de") == "Denken Sie zurück.")
        #expect(item.format.options.map { $0.title.text(in: "de") } == ["Hier"])
        #expect(questionnaire.scores.map { $0.title.text(in: "de") } == ["Wie viele?", "Alle"])
    }
}
