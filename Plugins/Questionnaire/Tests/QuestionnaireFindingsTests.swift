import Questionnaire
import TelemachusCore
import TelemachusTestSupport
import Testing

@Suite struct QuestionnaireFindingsTests {
    @Test func `Two items of one name are pointed at, the later with the first`() {
        let yaml = """
            items:
              - { id: again, prompt: Would you?, type: yes-no }
              - { id: other, prompt: And this?, type: yes-no }
              - { id: again, prompt: Did you?, type: yes-no }
              - { id: again, prompt: Will you?, type: yes-no }
            """
        #expect(
            problems(of: QuestionnaireInstrument.self, with: yaml) == [
                "4:11 duplicate-item at items[2].id: two items are named 'again' (2:11 the first one)"
                    + " = rename one of the two",
                "5:11 duplicate-item at items[3].id: two items are named 'again' (2:11 the first one)"
                    + " = rename one of the two",
            ])
    }

    @Test func `A scale without a scale and choices without options are pointed at`() {
        let yaml = """
            items:
              - { id: a, prompt: A, type: scale }
              - id: b
                prompt: B
                type: choice
              - id: c
                prompt: C
                type: choices
                options: {}
            """
        #expect(
            problems(of: QuestionnaireInstrument.self, with: yaml) == [
                "2:7 missing-scale at items[0].scale: the item 'a' is of type 'scale' and names no scale"
                    + " = add 'scale:' with the name of a scale, or with a scale written out",
                "3:5 missing-options at items[1].options: the item 'b' is of type 'choice' and has no options"
                    + " = add 'options:' with a name and the words of each option",
                "9:5 missing-options at items[2].options: the item 'c' is of type 'choices' and has no options"
                    + " = add 'options:' with a name and the words of each option",
            ])
    }

    @Test func `Settings that mean nothing for a type are pointed at, with the type`() {
        let yaml = """
            items:
              - id: a
                prompt: A
                type: yes-no
                scale: five
                options: { one: One }
                unit: hours
                minimum: 1
                maximum: 2
                limit: 3
            """
        func finding(_ line: Int, _ setting: String, _ help: String) -> String {
            "\(line):5 needless-setting at items[0].\(setting): "
                + "'\(setting)' means nothing for an item of type 'yes-no' (4:11 the item's type)"
                + " = remove it, or write \(help)"
        }
        #expect(
            problems(of: QuestionnaireInstrument.self, with: yaml) == [
                finding(5, "scale", "'type: scale'"),
                finding(6, "options", "'type: choice' or 'type: choices'"),
                finding(7, "unit", "'type: whole-number' or 'type: number'"),
                finding(8, "minimum", "'type: whole-number' or 'type: number'"),
                finding(9, "maximum", "'type: whole-number' or 'type: number'"),
                finding(10, "limit", "'type: text'"),
            ])
    }

    @Test(arguments: [
        ("scale", "scale: five"), ("choice", "options: { one: One }"), ("choices", "options: { one: One }"),
        ("whole-number", "unit: days, minimum: 1, maximum: 2"), ("number", "unit: days, minimum: 1, maximum: 2"),
        ("text", "limit: 3"),
    ])
    func `Settings that a type takes are accepted`(type: String, settings: String) {
        let yaml = "items: [{ id: a, prompt: A, type: \(type), \(settings) }]"
        #expect(problems(of: QuestionnaireInstrument.self, with: yaml) == [])
    }

    @Test func `Only an answer on a scale can be reversed`() {
        let yaml = """
            items:
              - { id: a, prompt: A, type: whole-number, maximum: 10, reverse: yes }
              - { id: b, prompt: B, type: text, reverse: no }
            """
        #expect(
            problems(of: QuestionnaireInstrument.self, with: yaml) == [
                "2:58 reverse-without-scale at items[0].reverse: "
                    + "an item of type 'whole-number' has no scale to be reversed on (2:31 the item's type)"
                    + " = remove 'reverse', or write 'type: scale' and a 'scale:'"
            ])
    }

    @Test func `A range without numbers in it is pointed at, with its other end where one is written`() {
        let yaml = """
            items:
              - { id: a, prompt: A, type: whole-number, minimum: 10, maximum: 5 }
              - { id: b, prompt: B, type: number, maximum: -0.5 }
              - { id: c, prompt: C, type: number, minimum: 2000000 }
              - { id: d, prompt: D, type: number, minimum: 5, maximum: 5 }
            """
        #expect(
            problems(of: QuestionnaireInstrument.self, with: yaml) == [
                "2:67 empty-range at items[0].maximum: the maximum 5 is below the minimum 10 (2:54 the minimum)"
                    + " = raise the maximum or lower the minimum",
                "3:48 empty-range at items[1].maximum: "
                    + "the maximum -0.5 is below 0, the minimum where none is written"
                    + " = add 'minimum:' with a number of -0.5 or less",
                "4:48 empty-range at items[2].minimum: "
                    + "the minimum 2000000 is above 1000000, the maximum where none is written"
                    + " = add 'maximum:' with a number of 2000000 or more",
            ])
    }

    @Test func `The bounds of a whole number are whole`() {
        let yaml = """
            items:
              - { id: a, prompt: A, type: whole-number, minimum: 0.5, maximum: 2.0 }
            """
        #expect(
            problems(of: QuestionnaireInstrument.self, with: yaml) == [
                "2:54 not-whole at items[0].minimum: the minimum of a whole number is 0.5 (2:31 the item's type)"
                    + " = write a whole number, or 'type: number'"
            ])
    }

    @Test func `A subscale's items must exist, once each, and have numbers`() {
        let yaml = """
            items:
              - { id: calm, prompt: A, type: yes-no }
              - { id: place, prompt: B, type: choice, options: { here: Here } }
              - { id: comments, prompt: C, type: text }
            subscales:
              ease:
                title: Ease
                items: [calm, clam, place, calm, comments]
            """
        let advice = "give it a type with numbers: scale, yes-no, whole-number, number"
        #expect(
            problems(of: QuestionnaireInstrument.self, with: yaml) == [
                "8:19 unknown-item at subscales.ease.items[1]: no item is named 'clam'"
                    + " = use 'calm'; items to choose from: calm, place, comments",
                "8:25 subscale-of-words at subscales.ease.items[2]: "
                    + "the item 'place' is of type 'choice' and has no number (3:35 the item's type)"
                    + " = take it out of the subscale, or \(advice)",
                "8:32 repeated-item at subscales.ease.items[3]: the subscale 'ease' has the item 'calm' twice"
                    + " (8:13 listed here first) = remove one of the two",
                "8:38 subscale-of-words at subscales.ease.items[4]: "
                    + "the item 'comments' is of type 'text' and has no number (4:38 the item's type)"
                    + " = take it out of the subscale, or \(advice)",
            ])
    }

    @Test func `A subscale and an item cannot share a name, even where the item has no score`() {
        let yaml = """
            items:
              - { id: calm, prompt: A, type: yes-no }
              - { id: comments, prompt: C, type: text }
            subscales:
              calm: { title: Calm, items: [calm] }
              comments: { title: Comments, items: [calm] }
            """
        #expect(
            problems(of: QuestionnaireInstrument.self, with: yaml) == [
                "5:3 duplicate-score at subscales.calm: a subscale and an item are both named 'calm' (2:11 the item)"
                    + " = rename the subscale",
                "6:3 duplicate-score at subscales.comments: "
                    + "a subscale and an item are both named 'comments' (3:11 the item) = rename the subscale",
            ])
    }

    @Test func `Findings of items and of subscales are told in one run`() {
        let yaml = """
            items:
              - { id: a, prompt: A, type: scale }
              - { id: a, prompt: B, type: text, unit: hours, reverse: yes }
            subscales:
              a: { title: A, items: [b] }
            """
        let ids = make(QuestionnaireInstrument.self, with: yaml).diagnostics.map(\.id)
        #expect(
            ids == [
                "missing-scale", "duplicate-item", "needless-setting", "reverse-without-scale", "duplicate-score",
                "unknown-item",
            ])
    }

    @Test func `Unknown and missing keys of items and subscales are told with the nearest names`() {
        let yaml = """
            items:
              - { id: a, promt: A, type: scael, scale: sixx, domain: tim }
            subscale: {}
            """
        let keys =
            "id, prompt, type, scale, options, unit, minimum, maximum, limit, reverse, required, help, domain, "
            + "renamed-from"
        let kinds = "scale, choice, choices, yes-no, whole-number, number, text, date"
        #expect(
            problems(of: QuestionnaireInstrument.self, with: yaml) == [
                "2:7 missing-key at items[0]: 'prompt' is missing = add 'prompt:' with text, or text by language",
                "2:14 unknown-key at items[0].promt: no key is named 'promt' here"
                    + " = use 'prompt'; keys to choose from: \(keys)",
                "2:30 unknown-choice at items[0].type: 'scael' is not one of the choices"
                    + " = use 'scale'; words to choose from: \(kinds)",
                "2:44 unknown-scale at items[0].scale: no scale is named 'sixx' = scales to choose from: five",
                "2:58 unknown-domain at items[0].domain: no domain is named 'tim'"
                    + " = use 'time'; domains to choose from: technology, listening, time",
                "3:1 unknown-key at subscale: no key is named 'subscale' here"
                    + " = use 'subscales'; keys to choose from: items, subscales",
            ])
    }

    @Test func `A former name is claimed once, and by nothing whose name it is still`() {
        let yaml = """
            items:
              - { id: a, prompt: A, type: yes-no, renamed-from: [x, b] }
              - { id: b, prompt: B, type: choice, options: { c: C, d: { title: D, renamed-from: c } }, renamed-from: x }
            subscales:
              s: { title: S, items: [a], renamed-from: a }
              t: { title: T, items: [x], renamed-from: t }
            """
        func mend(_ kind: String, _ id: String) -> String {
            " = remove it from 'renamed-from:', or take the \(kind) '\(id)' out, with 'without:' where an extended "
                + "definition has it"
        }
        #expect(
            problems(of: QuestionnaireInstrument.self, with: yaml) == [
                "2:57 former-name-in-use at items[0].renamed-from[1]: 'b' cannot be a former id of 'a', for it is in use"
                    + " (3:11 the item that has it)" + mend("item", "b"),
                "3:85 former-name-in-use at items[1].options.d.renamed-from: 'c' cannot be a former id of 'd', for it "
                    + "is in use (3:53 the option that has it)" + mend("option", "c"),
                "3:106 former-name-twice at items[1].renamed-from: 'x' cannot be a former id of both 'a' and 'b'"
                    + " (2:54 claimed here first) = leave it with the item that its data belong to",
                "5:44 former-name-in-use at subscales.s.renamed-from: 'a' cannot be a former id of 's', for it is in use"
                    + " (2:11 the item that has it)" + mend("item", "a"),
                "6:26 unknown-item at subscales.t.items[0]: no item is named 'x' = 'x' was renamed to 'a': write 'a'",
                "6:44 former-name-in-use at subscales.t.renamed-from: 't' cannot be its own former id (6:3 the id)"
                    + " = write the id that it had before, or remove 'renamed-from:'",
            ])
    }

    @Test func `Items, options and subscales know their former names`() throws {
        let yaml = """
            items:
              - { id: clear, prompt: A, type: yes-no, renamed-from: plain }
              - { id: way, prompt: B, type: choice, options: { call: { title: { en: Call, cy: Galw }, renamed-from: phone }, web: { en: Web, cy: Gwe } } }
            subscales:
              sum: { title: S, items: [clear], renamed-from: [all, total] }
            """
        let made = try #require(make(QuestionnaireInstrument.self, with: yaml).plugin)
        #expect(made.items.map(\.formerIDs) == [["plain"], []])
        #expect(made.items[1].format.options.map(\.formerIDs) == [["phone"], []])
        #expect(made.items[1].format.options.map { $0.title.text(in: "cy") } == ["Galw", "Gwe"])
        #expect(made.scores.map(\.formerIDs) == [["plain"], ["all", "total"]])
    }

    @Test func `A questionnaire without items is refused`() {
        #expect(
            problems(of: QuestionnaireInstrument.self, with: "items: []") == [
                "1:8 too-few at items: the list is empty = add a mapping"
            ])
    }
}
