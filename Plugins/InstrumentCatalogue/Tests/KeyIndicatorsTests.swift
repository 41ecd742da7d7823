import InstrumentCatalogue
import TelemachusCore
import TelemachusTestSupport
import Testing

@Suite struct KeyIndicatorsTests {
    @Test func `An indicator is published, and carries what was fixed beforehand`() throws {
        let instrument = try accepted(
            KeyIndicatorsInstrument.self,
            with: """
                indicators:
                  retention:
                    { title: Retention, unit: percent, source: Personnel records, better: higher, baseline: 81,
                      target: 85, maximum: 100, renamed-from: staying }
                """)
        let item = try #require(instrument.items.first)
        #expect(item.format == .number(0...100, unit: "percent"))
        #expect(item.disclosure == .published)
        #expect(!item.isRequired)
        #expect(item.help == "Source: Personnel records")
        let score = try #require(instrument.scores.first)
        #expect(score.disclosure == .published)
        #expect(score.unit == "percent")
        #expect(score.level == .interval)
        #expect(score.formerIDs == ["staying"])
        #expect(
            score.target == Target(value: 85, direction: .higher, baseline: 81, source: "Personnel records"))
    }

    @Test func `The ends of the range can be reached and not be passed`() throws {
        let instrument = try accepted(
            KeyIndicatorsInstrument.self,
            with: "indicators: { rate: { title: Rate, source: Audit, better: lower, target: 2, maximum: 5 } }")
        #expect(try instrument.scores(of: ["rate": "0"])["rate"]?.value == 0)
        #expect(try instrument.scores(of: ["rate": "5"])["rate"]?.value == 5)
        #expect(throws: AnswerProblem.outOfRange("from 0.0 to 5.0")) { try instrument.scores(of: ["rate": "5.1"]) }
    }

    @Test(arguments: ["better: higher, baseline: 10, target: 10", "better: lower, baseline: 10, target: 10"])
    func `To stay at the baseline is a target`(words: String) throws {
        let yaml = "indicators: { rate: { title: Rate, source: Audit, \(words) } }"
        #expect(try accepted(KeyIndicatorsInstrument.self, with: yaml).scores.count == 1)
    }

    @Test func `Targets that are impossible or point the wrong way are told with their places`() {
        let yaml = """
            indicators:
              a: { title: A, source: S, better: higher, baseline: 80, target: 70 }
              b: { title: B, source: S, better: lower, baseline: 7, target: 8 }
              c: { title: C, source: S, better: higher, target: 120, maximum: 100 }
              d: { title: D, source: S, better: higher, target: 1, minimum: 5, maximum: 5 }
            """
        #expect(
            problems(of: KeyIndicatorsInstrument.self, with: yaml) == [
                "2:67 target-does-not-fit at indicators.a.target: higher is better, and the target 70 is worse than the"
                    + " baseline 80 (2:55 the baseline) = correct one of 'target:', 'baseline:' and 'better:'",
                "3:65 target-does-not-fit at indicators.b.target: lower is better, and the target 8 is worse than the"
                    + " baseline 7 (3:54 the baseline) = correct one of 'target:', 'baseline:' and 'better:'",
                "4:53 target-does-not-fit at indicators.c.target: the target 120 does not lie between the minimum 0 and"
                    + " the maximum 100 = correct the target, or widen 'minimum:' or 'maximum:'",
                "5:77 empty-range at indicators.d.maximum: the maximum 5 is not above the minimum 5"
                    + " (5:65 the minimum) = raise the maximum or lower the minimum",
            ])
    }

    @Test func `A form without indicators is refused`() {
        #expect(
            problems(of: KeyIndicatorsInstrument.self, with: "indicators: {}") == [
                "1:1 too-few at indicators: there is no indicator = write a name for each indicator, and under it "
                    + "title, source, better and target"
            ])
    }
}
