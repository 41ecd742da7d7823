import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

@Suite struct ExplanationTests {
    @Test(arguments: [TinyDefinition(), Examples.meeting, Examples.confidential, Self.awkward])
    func `The resolved definition reads back to the same resolved definition`(definition: TinyDefinition) throws {
        let once = Explanation(of: try definition.programme()).yaml
        let twice = Explanation(of: try programme(once)).yaml
        #expect(once == twice)
        #expect(once.contains("\n  statement-contributors: "))
    }

    /// Texts that a careless writer of YAML would turn into something else.
    static let awkward = TinyDefinition {
        $0.rest = #"""
            setting: "yes: no # \"quoted\" \\ {braces} [and] & * ! | > ' % @ `"
            purpose: { primary: "null", secondary: " leading and trailing " }
            limits: ["- a dash", "1.0", "~", "", "true", "two\nlines\ttab", "Ünïcode 医師 👩🏽‍⚕️", "12", "012", "a, b"]
            sources: [{ citation: "2022;12: e1", doi: "10.1/x" }]
            privacy: { release: { purpose: research, by: "Us: all", date: "2026-01-31", reason: "#1" } }
            """#
    }

    @Test func `Awkward texts survive the resolved definition`() throws {
        let before = try Self.awkward.programme().definition
        let after = try programme(Explanation(of: try Self.awkward.programme()).yaml).definition
        #expect(before.limits == after.limits)
        #expect(before.limits.count == 10)
        #expect(before.setting == after.setting)
        #expect(before.purpose.primary == "null")
        #expect(after.purpose.primary == "null")
        #expect(after.purpose.secondary == " leading and trailing ")
        #expect(after.privacy.release?.by == "Us: all")
    }

    @Test func `Every default is visible`() throws {
        let yaml = Explanation(of: try TinyDefinition().programme()).yaml
        for line in [
            "  quartiles: tukey-hinges", "  minimum-group: 5", "  protected-group: 10",
            "keeps: [earlier-answers, nothing]",
        ] {
            #expect(yaml.contains(line), "\(line)")
        }
    }

    @Test func `The text says who is asked what, when`() throws {
        let text = Explanation(of: try Examples.meeting.programme()).text
        #expect(text.hasPrefix("Tiny\n====\n\nA programme of reverse mentoring.\n"))
        #expect(text.contains("  Fellows (mentor)."))
        #expect(text.contains("  Tools; Talk."))
        #expect(text.contains("  1. before\n     Fellows answer 'Rating' about themselves (2 items).\n"))
        #expect(text.contains("     Fellows answer 'Willing' about each consultant (1 item).\n"))
        #expect(text.contains("     Pairs are drawn by the policy 'tiny-draw'.\n"))
        #expect(
            text.contains("     Each pair meets 2 times.\n     Fellows answer 'Log' about their partner (2 items).\n"))
    }
}

@Suite struct FlowChartTests {
    let chart: FlowChart

    init() throws {
        chart = FlowChart(
            of: try TinyDefinition {
                $0.timeline = #"""
                    timeline:
                      - stage: before
                        title: "A \"B\" <c> & #d; \\ e"
                        collect:
                          - { instrument: rating, from: mentor }
                          - { instrument: willing, from: mentor, about: each-mentee }
                      - stage: draw
                        opens: { after: before, within: 1 week }
                        match: { use: tiny-draw, with: { preference: willing } }
                      - stage: after
                        opens: { after: before, within: 2 weeks }
                    """#
            }.programme())
    }

    @Test func `Mermaid has a box a stage, and no text ends its quotes`() {
        #expect(
            chart.mermaid == """
                flowchart TD
                  s1["A #quot;B#quot; #lt;c#gt; #amp; #35;d; \\ e<br/>Fellows: Rating<br/>Fellows: Willing about each consultant"]
                  s2{{"draw<br/>pairs drawn: tiny-draw"}}
                  s3["after"]
                  s1 -->|"within 1 week"| s2
                  s1 -->|"within 2 weeks"| s3

                """)
    }

    @Test func `Graphviz has the same boxes, and no text ends its quotes`() {
        #expect(
            chart.dot == #"""
                digraph programme {
                  rankdir=TB;
                  node [shape=box, fontname="Helvetica"];
                  s1 [label="A \"B\" <c> & #d; \\ e\nFellows: Rating\nFellows: Willing about each consultant"];
                  s2 [label="draw\npairs drawn: tiny-draw", shape=hexagon];
                  s3 [label="after"];
                  s1 -> s2 [label="within 1 week"];
                  s1 -> s3 [label="within 2 weeks"];
                }

                """#)
    }
}
