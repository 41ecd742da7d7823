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
        let keys = "id, prompt, type, scale, options, unit, minimum, maximum, limit, reverse, required, help, domain"
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

    @Test func `A questionnaire without items is refused`() {
        #expect(
            problems(of: QuestionnaireInstrument.self, with: "items: []") == [
                "1:8 too-few at items: the list is empty = add a mapping"
            ])
    }
}
