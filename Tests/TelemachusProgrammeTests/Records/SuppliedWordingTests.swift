import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

@Suite struct SuppliedWordingTests {
    private static let definition = TinyDefinition {
        $0.instruments = "instruments:\n  burnout: { title: Burnout, use: licensed-form }"
        $0.timeline = """
            timeline:
              - stage: before
                collect:
                  - { instrument: burnout, from: [mentor, mentee] }
              - stage: after
                collect:
                  - { instrument: burnout, from: [mentor, mentee] }
            """
    }

    /// Enough people that everything is shown, each with all answers but a few.
    private static let facts: [Fact] = {
        let people = (10...35).map { ("P\($0)", $0 % 2 == 0 ? "mentor" : "mentee") }
        let arrivals = people.flatMap { Fact.enrolled($0.1, $0.0) }
        let answers = ["before", "after"].flatMap { stage in
            people.enumerated().map { index, person in
                Fact.answered(
                    person.0, person.1, "burnout", at: stage,
                    ([
                        "first": .whole(index % 5 + 1), "second": .option(index % 3 == 0 ? "never" : "often"),
                        "third": .options(["any"]), "fourth": .flag((index + stage.count) % 2 == 0),
                        "sixth": index == 3 ? nil : .whole((index + stage.count) % 5 + 1),
                    ] as [String: Answer?]).compactMapValues(\.self))
            }
        }
        return arrivals + answers
    }()

    @Test(arguments: ["", Examples.release]) func `no export holds a word that an institution supplied`(
        release: String
    ) throws {
        var definition = Self.definition
        definition.rest = release
        let programme = try definition.institutionProgramme()
        let files = try AnalysedProgramme(of: programme, Self.facts).everyFile()
        #expect(files.count > 8)
        for (path, text) in files { #expect(!text.contains("MARK"), "\(path)") }
    }

    @Test func `an export has the structure: ids, points, options`() throws {
        let files = try AnalysedProgramme(of: Self.definition.institutionProgramme(), Self.facts).everyFile()
        let codebook = try #require(files["codebook.csv"])
        #expect(codebook.contains("item,burnout,first,wording left out: it is licensed to the institution,scale,,1,5,"))
        #expect(codebook.contains("often=often | never=never"))
        #expect(try #require(files["responses.csv"]).contains("P10,mentor,burnout,before,,second,never"))
        #expect(try #require(files["scores.csv"]).contains("burnout.both"))
        #expect(codebook.contains("score,burnout,first,first,"))
        #expect(codebook.contains("score,burnout,both,Exhaustion,"))
    }

    @Test func `those who are asked read the words`() throws {
        let programme = try Self.definition.institutionProgramme()
        let instrument = try #require(programme.instrument("burnout"))
        let key = Response.Key(from: .person("P1"), instrument: "burnout", stage: "before", about: nil)
        let question = FormDialogue(key, role: "mentor").question(instrument)
        for mark in ["MARK-PROMPT-1", "MARK-HELP", "MARK-LOW", "MARK-HIGH"] {
            #expect(question.contains(mark))
        }
    }

    @Test func `a notice says what was left out and why`() throws {
        let analysed = try AnalysedProgramme(of: Self.definition.institutionProgramme(), Self.facts)
        let notice = try #require(analysed.record.results.notices.first { $0.id == "wording-left-out" })
        #expect(
            notice.message
                == "The wording of 'Burnout' is licensed to the institution, so it is left out of everything that leaves "
                + "the workspace. The ids of items and the points of their scales stand in its place.")
        let free = try AnalysedProgramme(of: TinyDefinition().programme(), [])
        #expect(!free.record.results.notices.contains { $0.id == "wording-left-out" })
    }

    @Test func `the figures are the same as with free wording`() throws {
        let programme = try Self.definition.institutionProgramme()
        let results = try AnalysedProgramme(of: programme, Self.facts).record.results
        #expect(results.summaries.contains { $0.score == "burnout.both" && $0.figures != nil })
        #expect(
            results.distributions.contains {
                $0.item == "burnout.second" && $0.counts.map(\.option) == ["often", "never"]
            })
    }

    @Test func `an item with free wording stays as it is`() {
        let item = Item(id: "a", prompt: "Words", format: .yesNo, help: "More words")
        #expect(item.withoutSuppliedWording == item)
    }

    @Test func `a plugin that has the structure alone cannot let a word pass by mistake`() throws {
        // Its items do not say whose words they are; its rights do.
        let items = try #require(Self.definition.institutionProgramme().instrument("burnout")).items
        #expect(items.allSatisfy { $0.wording == .supplied })
    }
}
