import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

@Suite struct IndicatorTests {
    private static func definition(_ ask: String = "from: mentor, about: programme, together: yes") -> TinyDefinition {
        TinyDefinition {
            $0.instruments += "\n  figures: { title: Figures, use: organisation-figures }"
            let line = "      - { instrument: figures, \(ask) }\n"
            $0.timeline =
                $0.timeline.replacing("      - { instrument: willing,", with: line + "      - { instrument: willing,")
                + "\n" + line.dropLast()
        }
    }

    /// Two people, far too few for any figure about people.
    private static let people =
        Fact.enrolled("mentor", "M1") + Fact.enrolled("mentee", "E1") + [.rated("M1", "mentor", at: "before", 2, 4)]

    private static func reported(_ stage: String, _ answers: [String: Answer]) -> Fact {
        .agreed("mentor", "figures", at: stage, about: nil, answers)
    }

    private static func analysed(_ facts: [Fact]) throws -> AnalysedProgramme {
        try AnalysedProgramme(of: definition().institutionProgramme(), people + facts)
    }

    @Test func `a figure about the organisation stands beside its target, however few people there are`() throws {
        let indicators = try Self.analysed([
            Self.reported("before", ["retention": .decimal(82)]),
            Self.reported("after", ["retention": .decimal(86.5), "late": .whole(12)]),
        ]).record.results.indicators
        #expect(indicators.map(\.score) == ["figures.retention", "figures.late"])
        #expect(indicators[0].measurements.map(\.value) == [82, 86.5])
        #expect(indicators[0].isMet == true && indicators[1].isMet == false)
        #expect(indicators[1].measurements.map(\.stage) == ["before", "after"])
    }

    @Test func `results.json has null for what was not measured`() throws {
        let analysed = try Self.analysed([Self.reported("after", ["retention": .decimal(80)])])
        let text = ResultsDocument.json(analysed.record)["indicators"]?.text
        #expect(
            text == """
                [
                  {
                    "score": "figures.retention",
                    "title": "Retention",
                    "unit": "percent",
                    "role": "mentor",
                    "source": "Personnel records",
                    "direction": "higher",
                    "baseline": 81,
                    "target": 85,
                    "values": [
                      {
                        "stage": "before",
                        "value": null
                      },
                      {
                        "stage": "after",
                        "value": 80
                      }
                    ],
                    "met": false
                  },
                  {
                    "score": "figures.late",
                    "title": "Late entries",
                    "unit": null,
                    "role": "mentor",
                    "source": null,
                    "direction": "lower",
                    "baseline": null,
                    "target": 10,
                    "values": [
                      {
                        "stage": "before",
                        "value": null
                      },
                      {
                        "stage": "after",
                        "value": null
                      }
                    ],
                    "met": null
                  }
                ]

                """)
    }

    @Test func `the table has a line for each stage`() throws {
        let files = try Self.analysed([Self.reported("after", ["retention": .decimal(86)])]).everyFile()
        let lines = try #require(files["indicators.csv"]).split(separator: "\n")
        #expect(lines.count == 5)
        #expect(lines[2] == "figures.retention,Retention,percent,mentor,Personnel records,higher,81,85,after,86,yes")
        #expect(lines[4] == "figures.late,Late entries,,mentor,,lower,,10,after,,")
    }

    @Test func `what somebody answered alone is never taken for a figure about the organisation`() throws {
        let analysed = try Self.analysed([
            .answered("M1", "mentor", "figures", at: "before", ["retention": .decimal(33.125)]),
            .answered("M1", "mentor", "figures", at: "after", about: "E1", ["retention": .decimal(33.125)]),
            .agreed("mentor", "figures", at: "after", about: "E1", ["retention": .decimal(33.125)]),
        ])
        #expect(analysed.record.results.indicators.allSatisfy { $0.measurements.allSatisfy { $0.value == nil } })
        for (path, text) in try analysed.everyFile() { #expect(!text.contains("33.125"), "\(path)") }
    }

    @Test func `a figure is no part of summaries, comparisons or rows`() throws {
        let analysed = try Self.analysed([Self.reported("before", ["retention": .decimal(33.125)])])
        #expect(!analysed.record.results.summaries.contains { $0.score.hasPrefix("figures") })
        let rows = analysed.maker.record(for: .analyst).rows
        #expect(!rows.scores.contains { $0.score.hasPrefix("figures") })
        #expect(!rows.responses.contains { $0.instrument == "figures" })
    }

    @Test(arguments: [
        ("from: mentor", "'figures' is published and cannot be collected about people"),
        (
            "from: mentor, about: each-mentee, together: yes",
            "'figures' is published and cannot be collected about people"
        ),
        ("from: mentor, about: programme", "'figures' is published and cannot be collected from each person"),
        (
            "from: [mentor, mentee], about: programme, together: yes",
            "'figures' is published and is handed in by one role, not by 2"
        ),
    ]) func `a definition that would publish people's answers is refused`(ask: String, message: String) throws {
        let (programme, diagnostics) = try Self.definition(ask).checkedByInstitution()
        #expect(programme == nil)
        let found = diagnostics.filter { $0.id == "published-about-people" }
        #expect(found.map(\.message) == [message, message])
    }

    @Test func `a published instrument is no log of a meeting`() throws {
        var definition = Self.definition()
        definition.timeline +=
            "\n  - stage: meeting\n    meet: { sessions: 1, relation: spot, log: figures, from: mentor }"
        let found = try definition.checkedByInstitution().diagnostics.filter { $0.id == "published-about-people" }
        #expect(found.map(\.message) == ["'figures' is published and cannot be the log of a meeting"])
    }

    @Test func `an explanation tells what was fixed beforehand`() throws {
        let text = Explanation(of: try Self.definition().institutionProgramme()).text
            .split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ")
        #expect(
            text.contains(
                "Retention: to reach 85 percent or more, from 81 percent before, read from personnel records. Fellows "
                    + "hand it in at 'before' and 'after'."))
        #expect(text.contains("Late entries: to reach 10 or less, the value before is not known."))
    }

    @Test(arguments: [(84.9, false), (85, true), (85.1, true)]) func `a higher target is met at its value or above`(
        value: Double, isMet: Bool
    ) {
        #expect(Target(value: 85, direction: .higher).isMet(by: value) == isMet)
        #expect(Target(value: -85, direction: .lower).isMet(by: -value) == isMet)
    }
}
