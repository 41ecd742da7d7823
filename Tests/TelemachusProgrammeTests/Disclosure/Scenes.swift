import TelemachusCore
import TelemachusTestSupport

@testable import TelemachusProgramme

extension Scene {
    /// One question once, for several smallest groups.
    static let once: [Scene] = [
        once(k: 2, people: 5, rounds: 12), once(k: 3, people: 7, rounds: 60), once(k: 4, people: 9, rounds: 12),
        once(k: 5, people: 11, rounds: 12),
    ]

    /// A protected attribute, beside one that is none.
    static let characteristics: [Scene] = [
        characteristics(k: 2, protectedGroup: 3, people: 8, rounds: 25),
        characteristics(k: 3, protectedGroup: 4, people: 9, rounds: 25),
    ]

    /// Several tables about the same people: before and after, two groups, two roles, three times, codes of texts.
    static let together: [Scene] = [
        change(k: 2, people: 5, rounds: 40), change(k: 3, people: 6, rounds: 40),
        twoGroups(k: 2, protectedGroup: 3, people: 5, rounds: 40), paired(k: 2, people: 4, rounds: 40),
        twoRoles(k: 2, people: 7, rounds: 40), threeTimes(k: 2, people: 3, rounds: 40),
        tallied(k: 2, people: 6, rounds: 60), tallied(k: 3, people: 9, rounds: 60),
    ]

    private static func definition(
        _ collected: [String: String], stages: [String], analysis: String
    ) -> TinyDefinition {
        TinyDefinition {
            $0.instruments = """
                instruments:
                  short: { title: Short, use: tiny-form, with: { kind: short } }
                  survey: { title: Survey, use: tiny-form, with: { kind: survey } }
                  words: { title: Words, use: tiny-form, with: { kind: words } }
                """
            $0.timeline =
                "timeline:\n"
                + stages.map { stage in
                    "  - stage: \(stage)\n    collect: [\(collected[stage] ?? "")]"
                }.joined(separator: "\n")
            $0.rest = "analysis: \(analysis)"
        }
    }

    private static func short(_ person: String, _ value: Int, at stage: String) -> [Fact] {
        value == 0 ? [] : [.answered(person, "mentor", "short", at: stage, ["tools": .whole(value)])]
    }

    private static let fromMentors = "{ instrument: short, from: mentor }"

    /// People who have something in common, by the word of what they did.
    private struct Mark {
        let name: String
        let has: (String) -> Bool

        init(_ name: String, _ has: @escaping (String) -> Bool) {
            self.name = name
            self.has = has
        }
    }

    private static func groups(_ kinds: [Kind], _ marks: [Mark]) -> [(name: String, kinds: Set<Int>)] {
        marks.map { mark in (mark.name, Set(kinds.indices.filter { mark.has(kinds[$0].word) })) }
    }

    /// A question with three points, on one occasion: counts by point beside mean, spread and middle.
    private static func once(k: Int, people: Int, rounds: Int) -> Scene {
        let kinds = (0...3).map { value in
            Kind("\(value)") { Fact.enrolled("mentor", $0) + short($0, value, at: "before") }
        }
        return Scene(
            title: "one occasion", definition: definition(["before": fromMentors], stages: ["before"], analysis: "{}"),
            kinds: kinds, groups: (0...3).map { ("those who answered \($0)", [$0]) }, k: k, people: people,
            rounds: rounds,
            faults: [.summaries, .distributions, .returns, .missing, .numbers, .smallestFurtherCounts])
    }

    /// A question with three points, asked twice, and people who leave between.
    private static func paired(k: Int, people: Int, rounds: Int) -> Scene {
        var kinds: [Kind] = []
        for before in 0...3 {
            for after in 0...3 {
                kinds.append(
                    Kind("\(before)\(after)") {
                        Fact.enrolled("mentor", $0) + short($0, before, at: "before") + short($0, after, at: "after")
                    })
            }
            kinds.append(
                Kind("\(before)x") {
                    Fact.enrolled("mentor", $0) + short($0, before, at: "before")
                        + [.withdrew(person: $0, from: "after", keep: .earlierAnswers)]
                })
        }
        var marks: [Mark] = [Mark("leavers") { $0.hasSuffix("x") }]
        for value in 0...3 {
            marks.append(Mark("\(value) before") { $0.hasPrefix("\(value)") })
            marks.append(Mark("\(value) after") { $0.hasSuffix("\(value)") })
        }
        return Scene(
            title: "two occasions",
            definition: definition(
                ["before": fromMentors, "after": fromMentors], stages: ["before", "after"],
                analysis: "{ comparisons: [{ scores: short, of: mentor, from: before, to: after }] }"),
            kinds: kinds, groups: groups(kinds, marks), k: k, people: people, rounds: rounds,
            faults: [.summaries, .comparisons, .distributions, .participation, .returns, .missing, .flow])
    }

    /// Yes or no, asked twice.
    private static func change(k: Int, people: Int, rounds: Int) -> Scene {
        let kinds = ["y", "n", "-"].flatMap { before in
            ["y", "n", "-"].map { after in
                Kind(before + after) { person in
                    let answers = [("before", before), ("after", after)].filter { $0.1 != "-" }
                    return Fact.enrolled("mentor", person)
                        + answers.map {
                            .answered(
                                person, "mentor", "survey", at: $0.0, ["ready": .flag($0.1 == "y"), "ease": .whole(3)])
                        }
                }
            }
        }
        var marks: [Mark] = ["yy", "yn", "ny", "nn"].map { word in Mark(word) { $0 == word } }
        for word in ["y", "n", "-"] {
            marks.append(Mark("\(word) before") { $0.hasPrefix(word) })
            marks.append(Mark("\(word) after") { $0.hasSuffix(word) })
        }
        let survey = "{ instrument: survey, from: mentor }"
        return Scene(
            title: "yes and no",
            definition: definition(
                ["before": survey, "after": survey], stages: ["before", "after"],
                analysis: "{ comparisons: [{ scores: survey.ready, of: mentor, from: before, to: after }] }"),
            kinds: kinds, groups: groups(kinds, marks), k: k, people: people, rounds: rounds,
            faults: [.changes, .distributions, .returns, .missing, .flow])
    }

    /// The same question to two roles.
    private static func twoRoles(k: Int, people: Int, rounds: Int) -> Scene {
        let kinds = ["mentor", "mentee"].flatMap { role in
            (0...3).map { value in
                Kind("\(role) \(value)") { person in
                    Fact.enrolled(role, person)
                        + (value == 0
                            ? []
                            : [.answered(person, role, "short", at: "before", ["tools": .whole(value)])])
                }
            }
        }
        return Scene(
            title: "two roles",
            definition: definition(
                ["before": "{ instrument: short, from: [mentor, mentee] }"], stages: ["before"],
                analysis: "{ comparisons: [{ scores: short, between: [mentor, mentee], at: before }] }"),
            kinds: kinds, groups: groups(kinds, kinds.map { kind in Mark(kind.word) { $0 == kind.word } }), k: k,
            people: people, rounds: rounds, faults: [.summaries, .groups, .distributions, .returns, .missing])
    }

    /// Yes or no, asked three times.
    private static func threeTimes(k: Int, people: Int, rounds: Int) -> Scene {
        let stages = ["before", "between", "after"]
        let words = ["y", "n", "-"]
        let pairs: [String] = words.flatMap { first in words.map { first + $0 } }
        let triples: [String] = pairs.flatMap { pair in words.map { pair + $0 } }
        let kinds = triples.map { word in
            Kind(word) { person in
                var facts = Fact.enrolled("mentor", person)
                for (stage, letter) in zip(stages, word) where letter != "-" {
                    let answers: [String: Answer] = ["ready": .flag(letter == "y"), "ease": .whole(3)]
                    facts.append(.answered(person, "mentor", "survey", at: stage, answers))
                }
                return facts
            }
        }
        let marks = stages.indices.flatMap { stage in
            words.map { word in Mark("\(word) \(stages[stage])") { Array($0)[stage] == Character(word) } }
        }
        let survey = "{ instrument: survey, from: mentor }"
        return Scene(
            title: "three times",
            definition: definition(
                ["before": survey, "between": survey, "after": survey], stages: stages,
                analysis: "{ comparisons: [{ scores: survey.ease, of: mentor, at: [before, between, after] }] }"),
            kinds: kinds, groups: groups(kinds, marks), k: k, people: people, rounds: rounds,
            faults: [.summaries, .distributions, .returns, .missing, .flow])
    }

    /// Texts with two codes of one category: neither, one or both.
    private static func tallied(k: Int, people: Int, rounds: Int) -> Scene {
        let kinds = ["-", "text", "x", "y", "xy"].map { word in
            Kind(word) { person in
                guard word != "-" else { return Fact.enrolled("mentor", person) }
                var facts = Fact.enrolled("mentor", person)
                facts.append(.answered(person, "mentor", "words", at: "before", ["text": .text("Words")]))
                facts.append(.segmented(Segment(id: person, answer: Coding.given(person, nil, "x").answer)))
                for code in ["x", "y"] where word != "text" && word.contains(code) {
                    facts.append(.coded(.given(person, nil, code)))
                }
                return facts
            }
        }
        let marks = [
            Mark("writers of x") { $0.contains("x") && $0 != "text" }, Mark("writers of y") { $0.contains("y") },
            Mark("writers of both") { $0 == "xy" }, Mark("writers of a text") { $0 != "-" },
            Mark("writers of no text") { $0 == "-" }, Mark("writers without a code") { $0 == "text" },
        ]
        return Scene(
            title: "codes",
            definition: definition(
                ["before": "{ instrument: words, from: mentor }"], stages: ["before"],
                analysis: """
                    { tallies: [{ texts: words.text, by: [role] }, { texts: words.text, by: [role], count: categories }] }
                    """),
            facts: [
                .categoryDefined(.init(id: "both", title: "Both")),
                .codeDefined(.init(id: "x", title: "X", definition: "", category: "both")),
                .codeDefined(.init(id: "y", title: "Y", definition: "", category: "both")),
            ], kinds: kinds, groups: groups(kinds, marks), k: k, people: people, rounds: rounds,
            faults: [.tallies, .returns, .missing])
    }

    private static let described = """
        people:
          attributes:
            sex: { type: choice, options: [female, male, undisclosed], protected: true, describe: yes }
            full-time: { type: yes-no, describe: yes }
        """

    /// A protected attribute of three options, which some do not say.
    private static func characteristics(k: Int, protectedGroup: Int, people: Int, rounds: Int) -> Scene {
        let kinds = ["female", "male", "undisclosed", "-"].map { sex in
            Kind(sex) { Fact.enrolled("mentor", $0, attributes: sex == "-" ? [:] : ["sex": sex]) }
        }
        return Scene(
            title: "characteristics",
            definition: TinyDefinition {
                $0 = definition(["before": fromMentors], stages: ["before"], analysis: "{}")
                $0.people = described
            },
            kinds: kinds, groups: kinds.enumerated().map { ($0.element.word, [$0.offset]) }, k: k,
            protectedGroup: protectedGroup, people: people, rounds: rounds, faults: [.characteristics])
    }

    /// Answers of two groups by an attribute that some do not say.
    private static func twoGroups(k: Int, protectedGroup: Int, people: Int, rounds: Int) -> Scene {
        let kinds = ["yes", "no", "-"].flatMap { attribute in
            (0...3).map { value in
                Kind("\(attribute)\(value)") {
                    Fact.enrolled("mentor", $0, attributes: attribute == "-" ? [:] : ["full-time": attribute])
                        + short($0, value, at: "before")
                }
            }
        }
        var marks: [Mark] = kinds.map { kind in Mark(kind.word) { $0 == kind.word } }
        for value in 0...3 { marks.append(Mark("those who answered \(value)") { $0.hasSuffix("\(value)") }) }
        for word in ["yes", "no", "-"] { marks.append(Mark(word) { $0.hasPrefix(word) }) }
        return Scene(
            title: "two groups",
            definition: TinyDefinition {
                $0 = definition(
                    ["before": fromMentors], stages: ["before"],
                    analysis: "{ comparisons: [{ scores: short, of: mentor, at: before, by: full-time }] }")
                $0.people = described
            },
            kinds: kinds, groups: groups(kinds, marks), k: k, protectedGroup: protectedGroup, people: people,
            rounds: rounds, faults: [.summaries, .groups, .distributions, .characteristics, .returns, .missing])
    }
}
