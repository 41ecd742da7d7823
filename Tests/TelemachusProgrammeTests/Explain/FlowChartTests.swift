import Foundation
import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

@Suite struct FlowChartTests {
    /// Titles that end quotes, open brackets, start comments or look like words of the languages.
    static let nasty = [
        "end", "subgraph", "A \"B\" 'C' `D`", "<b>x</b> & <br/> &amp; &#35; #quot;", "[a](b) {c} {{d}} ((e)) [/f/] |g|",
        "a --> b", "%% comment", "// comment", "\\N \\l \\", "]]>", "-->", "1. list", "- list", "# heading",
        "**bold** _it_",
        "two\nlines\ttab\r", "👩🏽‍⚕️ 医師 e\u{301}", "\u{0}\u{1}\u{1B}", "", "   ", "\u{FFFE}\u{202E}x",
        String(repeating: "long ", count: 60),
        String(repeating: "x", count: 300), "a;b", "style s1 fill:#f9f", "click", "$$x$$", "fa:fa-bell", "~~~",
    ]

    static func titled(_ title: String) throws -> Programme {
        let quoted = YAMLScalar.quoted(title)
        let definition = TinyDefinition {
            $0 = Examples.confidential
            $0.roles = "roles:\n  mentor: { title: \(quoted), invited: \(quoted) }\n  mentee: { title: \(quoted) }"
            $0.instruments = $0.instruments.replacing("title: Willing", with: "title: \(quoted)")
                .replacing("title: Rating", with: "title: \(quoted)")
            $0.timeline = $0.timeline.replacing(
                "- stage: before", with: "- stage: before\n    phase: 1\n    title: \(quoted)")
            $0.rest +=
                "\nsetting: \(quoted)\n"
                + "privacy: { release: { purpose: research, by: \(quoted), date: 2026-01-31, reason: x } }"
        }
        return try programme(
            definition.yaml.replacing("title: Tiny\n", with: "title: \(quoted)\n"))
    }

    @Test(arguments: nasty) func `Graphviz draws every title`(title: String) throws {
        guard let dot = Self.graphviz else { return }
        let chart = FlowChart(of: try Self.titled(title))
        let picture = try Self.picture(of: chart.dot, by: dot)
        #expect(picture.status == 0 && picture.errors.isEmpty, "\(picture.errors)\n\(chart.dot)")
        #expect(picture.nodes == chart.groups.flatMap(\.boxes).count)
    }

    @Test(arguments: nasty) func `In Mermaid no title leaves its quotes`(title: String) throws {
        let line =
            #/ +(end|subgraph phase[0-9]+\["[^"]*"\]|[a-z]+[0-9]*(\(\[|\{\{|\[/|\{|\[|\()"[^"`]*"(\]\)|\}\}|/\]|\}|\]|\))|[a-z]+[0-9]* (-->|-.->)(\|"[^"]*"\|)? [a-z]+[0-9]*)/#
        let chart = FlowChart(of: try Self.titled(title)).mermaid
        let lines = chart.split(separator: "\n")
        #expect(lines.first == "flowchart TB")
        for text in lines.dropFirst() { #expect(try line.wholeMatch(in: text) != nil, "\(text)") }
        let ends = lines.count { $0 == "  end" }
        #expect(ends == 1)
    }

    @Test func `Mermaid's chart of a small programme`() throws {
        #expect(FlowChart(of: try ExplanationTests.small.programme()).mermaid == Self.smallMermaid)
    }

    @Test func `Graphviz's chart of a small programme`() throws {
        #expect(FlowChart(of: try Self.phased.programme()).dot == Self.phasedDot)
    }

    @Test func `The smallest definition has a chart`() throws {
        let chart = FlowChart(of: try programme(ExplanationTests.smallest))
        #expect(
            chart.mermaid == """
                flowchart TB
                  role1(["<b>Fellow</b>"])
                  role2(["<b>Consultant</b>"])
                  stage1["<b>only</b>"]
                  figures["<b>Figures</b>"]
                  role1 --> stage1
                  role2 --> stage1
                  stage1 --> figures

                """)
    }

    @Test func `Stages that open after the same one stand side by side, and each leads to the figures`() throws {
        let chart = FlowChart(
            of: try TinyDefinition {
                $0.timeline = $0.timeline.replacing(
                    "- stage: draw", with: "- stage: draw\n    opens: { after: before }"
                )
                .replacing("- stage: after", with: "- stage: after\n    opens: { after: before, within: 1 day }")
            }.programme())
        let arrows = chart.arrows.map { "\($0.from) \($0.to) \($0.label)" }
        #expect(
            arrows == [
                "role1 stage1 ", "role2 stage1 ", "stage1 stage2 ", "stage1 stage2 Willing",
                "stage1 stage3 within 1 day",
                "stage2 figures ", "stage3 figures ",
            ])
    }

    @Test func `Every id is used once, and every arrow joins two boxes`() throws {
        for definition in [TinyDefinition(), Examples.meeting, Examples.confidential, Self.phased] {
            let chart = FlowChart(of: try definition.programme())
            let ids = chart.groups.map(\.id) + chart.groups.flatMap(\.boxes).map(\.id)
            #expect(Set(ids).count == ids.count)
            #expect(chart.arrows.allSatisfy { ids.contains($0.from) && ids.contains($0.to) })
        }
    }

    // MARK: - Graphviz

    private static let graphviz = ["/usr/bin/dot", "/usr/local/bin/dot", "/opt/homebrew/bin/dot"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    /// What Graphviz makes of a chart: its exit status, its complaints, and how many nodes it drew.
    private static func picture(of chart: String, by dot: String) throws -> (status: Int32, errors: String, nodes: Int)
    {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: dot)
        process.arguments = ["-Tplain"]
        let (input, output, errors) = (Pipe(), Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(chart.utf8))
        try input.fileHandleForWriting.close()
        let drawn = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        let complaints = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        let nodes = drawn.split(separator: "\n").count { $0.hasPrefix("node ") }
        return (process.terminationStatus, complaints, nodes)
    }
}

extension FlowChartTests {
    static let phased = TinyDefinition {
        $0.timeline = """
            timeline:
              - stage: before
                title: Before & after
                phase: 1
                collect: [{ instrument: willing, from: mentor, about: each-mentee }]
              - stage: draw
                phase: 2
                opens: { after: before, within: 1 week }
                match: { use: tiny-draw, with: { preference: willing } }
              - stage: after
                collect: [{ instrument: rating, from: [mentor, mentee] }]
            """
        $0.rest = "exports: [{ use: tiny-list }]"
    }

    static let smallMermaid = """
        flowchart TB
          role1(["<b>Fellows</b><br/>12 people expected"])
          role2(["<b>Consultants</b><br/>Every consultant of the ward"])
          role3(["<b>Sponsors</b>"])
          consent1{"<b>Consent given#63;</b>"}
          stage1["<b>before</b><br/><i>Fellows and consultants:</i><br/>• Rating<br/>• Words<br/><i>Fellows, about each consultant:</i><br/>• Willing<br/><i>Fellows, together, about each consultant:</i><br/>• Group"]
          approval1{"<b>Statements approved#63;</b><br/>at least 3 people behind each"}
          stage2{{"<b>draw</b><br/>Pairs#58; Tiny draw"}}
          stage3("<b>meeting</b><br/>Each pair meets twice<br/><i>Fellows, about their partner:</i><br/>• Log")
          stage4["<b>after</b><br/><i>Fellows and consultants:</i><br/>• Rating"]
          figures["<b>Figures</b><br/>2 comparisons"]
          privacy{"<b>Group large enough#63;</b><br/>5 people or more"}
          output1[/"<b>Tiny list</b><br/>for the analyst"/]
          output2[/"<b>Tiny figures</b><br/>for the sponsor"/]
          role1 --> consent1
          role2 --> consent1
          consent1 --> stage1
          stage1 --> approval1
          stage1 --> stage2
          stage1 -.->|"Willing"| stage2
          stage2 -->|"within 2 weeks"| stage3
          stage3 --> stage4
          stage4 --> figures
          figures --> privacy
          privacy --> output1
          privacy --> output2

        """

    static let phasedDot = #"""
        digraph programme {
          graph [rankdir=TB, nodesep=0.3, ranksep=0.35, fontname="Helvetica", fontsize=12, labelloc=t, label="Tiny"];
          node [shape=box, style=filled, fillcolor=white, color="#44546a", fontname="Helvetica", fontsize=10];
          edge [color="#44546a", fontname="Helvetica", fontsize=9];
          role1 [shape=box, style="rounded,filled", fillcolor="#e2f0d9", label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD ALIGN="center"><B>Fellows</B></TD></TR></TABLE>>];
          role2 [shape=box, style="rounded,filled", fillcolor="#e2f0d9", label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD ALIGN="center"><B>Consultants</B></TD></TR></TABLE>>];
          subgraph cluster_phase1 {
            label="Phase 1"; labeljust=l; style="rounded,filled"; color="#d0d7e2"; fillcolor="#f5f7fa";
            stage1 [shape=box, label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD ALIGN="center"><B>Before &amp; after</B></TD></TR><TR><TD ALIGN="left"><I>Fellows, about each consultant:</I></TD></TR><TR><TD ALIGN="left">• Willing</TD></TR></TABLE>>];
          }
          subgraph cluster_phase2 {
            label="Phase 2"; labeljust=l; style="rounded,filled"; color="#d0d7e2"; fillcolor="#f5f7fa";
            stage2 [shape=hexagon, fillcolor="#fbe5d6", label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD ALIGN="center"><B>draw</B></TD></TR><TR><TD ALIGN="center">Pairs: Tiny draw</TD></TR></TABLE>>];
          }
          stage3 [shape=box, label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD ALIGN="center"><B>after</B></TD></TR><TR><TD ALIGN="left"><I>Fellows and consultants:</I></TD></TR><TR><TD ALIGN="left">• Rating</TD></TR></TABLE>>];
          figures [shape=box, label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD ALIGN="center"><B>Figures</B></TD></TR></TABLE>>];
          privacy [shape=diamond, margin="0,0", fillcolor="#fff2cc", label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD ALIGN="center"><B>Group large enough?</B></TD></TR><TR><TD ALIGN="center">5 people or more</TD></TR></TABLE>>];
          output1 [shape=note, fillcolor="#ededed", label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD ALIGN="center"><B>Tiny list</B></TD></TR><TR><TD ALIGN="center">for the analyst</TD></TR></TABLE>>];
          role1 -> stage1;
          role2 -> stage1;
          stage1 -> stage2 [label=" within 1 week"];
          stage1 -> stage2 [label=" Willing", style=dashed, constraint=false];
          stage2 -> stage3;
          stage3 -> figures;
          figures -> privacy;
          privacy -> output1;
        }

        """#
}
