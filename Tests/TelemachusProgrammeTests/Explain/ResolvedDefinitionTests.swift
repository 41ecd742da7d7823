import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

@Suite struct ResolvedDefinitionTests {
    @Test(arguments: [TinyDefinition(), Examples.meeting, Examples.confidential, Self.awkward])
    func `The resolved definition is one of the same programme`(definition: TinyDefinition) throws {
        try Self.expectSame(try definition.programme())
    }

    /// What is read back from a programme's resolved definition is the same programme.
    static func expectSame(_ before: Programme, in registry: Registry? = nil) throws {
        let yaml = Explanation(of: before).yaml
        let source = SourceText(name: "resolved.yaml", bytes: Array(yaml.utf8))
        let outcome = ProgrammeLoader(registry: try registry ?? .tiny).load(source)
        let after = try #require(outcome.programme, "\(outcome.diagnostics)\n\(yaml)")
        #expect(outcome.diagnostics.isEmpty)
        #expect(before.written.yaml(withOrigins: false) == after.written.yaml(withOrigins: false))
        #expect(before.domains == after.domains)
        #expect(before.instruments.map(\.id) == after.instruments.map(\.id))
        #expect(before.instruments.map(\.title) == after.instruments.map(\.title))
        #expect(before.instruments.map(\.items) == after.instruments.map(\.items))
        #expect(before.instruments.map { "\($0.scores)" } == after.instruments.map { "\($0.scores)" })
        #expect(before.stages.map { "\($0.asks)" } == after.stages.map { "\($0.asks)" })
        #expect(
            before.stages.map { "\($0.policy.map { ($0.id, $0.policy) } as Any)" }
                == after.stages.map { "\($0.policy.map { ($0.id, $0.policy) } as Any)" })
        #expect(before.exporters.map { "\($0.exporter)" } == after.exporters.map { "\($0.exporter)" })
        #expect(before.accepted.map(\.reason) == after.accepted.map(\.reason))
        #expect(FlowChart(of: before).dot == FlowChart(of: after).dot)
    }

    static let awkward = TinyDefinition {
        $0.rest = #"""
            setting: "yes: no # \"quoted\" \\ {braces} [and] & * ! | > ' % @ `"
            purpose: { primary: "null", secondary: " leading and trailing " }
            limits: ["- a dash", "1.0", "~", "", "true", "two\nlines\ttab", "Ünïcode 医師 👩🏽‍⚕️", "12", "012", "a, b"]
            sources: [{ citation: "2022;12: e1", doi: "10.1/x" }]
            privacy: { release: { purpose: research, by: "Us: all", date: "2026-01-31", reason: "#1" } }
            """#
    }

    @Test func `Every default is there, and every line says where its value comes from`() throws {
        let definition = TinyDefinition {
            $0.roles = "roles:\n  mentor: { title: Fellow, planned: 8 }\n  mentee: { title: Consultant }"
            $0.rest = """
                scales: { three: { points: 3 } }
                purpose:
                exports: [{ use: tiny-list }, { use: tiny-figures }]
                """
        }
        let yaml = Explanation(of: try definition.programme()).yaml
        #expect(yaml == Self.resolvedTiny)
    }

    @Test func `A criterion's options that nobody wrote are no mistake when they are written out`() throws {
        try Self.expectSame(
            try TinyDefinition {
                $0.roles = """
                    roles:
                      mentor: { title: Fellow, eligibility: [{ attribute: years, at-least: 2 }] }
                      mentee: { title: Consultant, eligibility: [{ attribute: trained, is: yes }] }
                    people: { attributes: { years: { type: whole-number }, trained: { type: yes-no } } }
                    """
            }.programme())
    }

    @Test func `Values of a composed definition are told by their own files`() throws {
        let files: Files = [
            "base/programme.yaml": TinyDefinition {
                $0.instruments =
                    "instruments:\n  rating: { file: rating.yaml }\n  willing: { title: Willing, use: tiny-form, with: { kind: secret } }"
            }.yaml,
            "base/rating.yaml":
                "telemachus: 1\ninstrument: r\ntitle: Rating\nuse: tiny-form\nwith: { kind: ratings }\n",
            "cy.yaml": "telemachus: 1\nlanguage: cy\nwords:\n  title: Bach\n",
        ]
        let text = """
            telemachus: 1
            extends: base/programme.yaml
            id: mine
            title: Mine
            languages: [en, cy]
            translations: [cy.yaml]
            without: [timeline.after]
            instruments: { rating: { title: My rating } }
            accepted-warnings:
              - { warning: not-translated, reason: "It is a test." }
              - { warning: plugin-not-translated, reason: "It is a test." }
            """
        let source = SourceText(name: "programme.yaml", bytes: Array(text.utf8))
        let outcome = ProgrammeLoader(registry: try .tiny, files: files).load(source)
        let programme = try #require(outcome.programme, "\(outcome.diagnostics)")
        let lines = Explanation(of: programme).yaml.split(separator: "\n").map { line in
            line.split(separator: "#", maxSplits: 1).map { $0.trimming(" ") }.joined(separator: " # ")
        }
        for line in [
            "en: Mine # programme.yaml:4", "cy: Bach # cy.yaml:4", "model: reverse # base/programme.yaml:4",
            "title: My rating # programme.yaml:8", "kind: ratings # rating.yaml:5", "records: answers # default",
            "- stage: draw # base/programme.yaml:17", "reason: It is a test. # programme.yaml:10",
        ] {
            #expect(lines.contains(line), "\(line) in \(lines.joined(separator: "\n"))")
        }
        for key in ["extends", "without", "translations", "file", "- stage: after"] {
            #expect(!lines.contains { $0.hasPrefix("\(key):") || $0.hasPrefix("\(key) ") })
        }
        try Self.expectSame(programme)
    }

    @Test func `A file's name cannot end a comment`() throws {
        let source = SourceText(name: "a\nid: other #.yaml", bytes: Array(TinyDefinition().yaml.utf8))
        let programme = try #require(ProgrammeLoader(registry: try .tiny).load(source).programme)
        #expect(Explanation(of: programme).yaml.contains("# a?id: other #.yaml:2\n"))
        try Self.expectSame(programme)
    }

    @Test func `Names of files are as short as they can be without two being alike`() {
        let names = ShortNames(of: ["/a/b/x.yaml", "/a/c/x.yaml", "/a/c/y.yaml", "x.yaml", "zx.yaml"])
        #expect(names["/a/b/x.yaml"] == "b/x.yaml")
        #expect(names["/a/c/x.yaml"] == "c/x.yaml")
        #expect(names["/a/c/y.yaml"] == "y.yaml")
        #expect(names["x.yaml"] == "x.yaml")
        #expect(names["zx.yaml"] == "zx.yaml")
    }
}

/// Files in memory.
struct Files: DefinitionFiles, ExpressibleByDictionaryLiteral {
    let texts: [String: String]

    init(dictionaryLiteral elements: (String, String)...) {
        texts = Dictionary(elements) { first, _ in first }
    }

    func text(of reference: String, namedIn user: String) throws(Diagnostic) -> SourceText {
        let directory = user.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        guard let text = texts[directory + reference] else {
            throw Diagnostic("file-not-found", "there is no such file")
        }
        return SourceText(name: directory + reference, bytes: Array(text.utf8))
    }
}

extension Substring {
    fileprivate func trimming(_ character: Character) -> Substring {
        var text = drop { $0 == character }
        while text.last == character { text.removeLast() }
        return text
    }
}

extension ResolvedDefinitionTests {
    static let resolvedTiny = """
        telemachus: 1                                                   # programme.yaml:1
        id: tiny                                                        # programme.yaml:2
        title: Tiny                                                     # programme.yaml:3
        languages: []                                                   # default
        model: reverse                                                  # programme.yaml:4
        purpose: {}                                                     # programme.yaml:23
        sources: []                                                     # default
        limits: []                                                      # default
        institutions: {}                                                # default

        roles:                                                          # programme.yaml:6
          mentor:                                                       # programme.yaml:7
            title: Fellow                                               # programme.yaml:7
            planned: 8                                                  # programme.yaml:7
            eligibility: []                                             # default
          mentee:                                                       # programme.yaml:8
            title: Consultant                                           # programme.yaml:8
            eligibility: []                                             # default

        people:                                                         # default
          attributes: {}                                                # default

        withdrawal:                                                     # default
          keeps: [earlier-answers, nothing]                             # default

        domains:                                                        # programme.yaml:5
          use: two-areas                                                # programme.yaml:5
          words: {}                                                     # default

        scales:                                                         # programme.yaml:22
          three:                                                        # programme.yaml:22
            points: 3                                                   # programme.yaml:22
            lowest: 1                                                   # default
            labels: {}                                                  # default

        instruments:                                                    # programme.yaml:9
          rating:                                                       # programme.yaml:10
            title: Rating                                               # programme.yaml:10
            records: answers                                            # default
            scales: {}                                                  # default
            use: tiny-form                                              # programme.yaml:10
            with:                                                       # programme.yaml:10
              kind: ratings                                             # programme.yaml:10
            words: {}                                                   # default
          willing:                                                      # programme.yaml:11
            title: Willing                                              # programme.yaml:11
            records: answers                                            # default
            scales: {}                                                  # default
            use: tiny-form                                              # programme.yaml:11
            with:                                                       # programme.yaml:11
              kind: secret                                              # programme.yaml:11
            words: {}                                                   # default

        timeline:                                                       # programme.yaml:12
          - stage: before                                               # programme.yaml:13
            gate:                                                       # default
              consent: not-asked                                        # default
              complete: []                                              # default
              go-decision: no                                           # default
              sign-off: no                                              # default
            collect:                                                    # programme.yaml:14
              - instrument: rating                                      # programme.yaml:15
                from: [mentor, mentee]                                  # programme.yaml:15
                together: no                                            # default
                about: oneself                                          # default
                as-needed: no                                           # default
              - instrument: willing                                     # programme.yaml:16
                from: mentor                                            # programme.yaml:16
                together: no                                            # default
                about: each-mentee                                      # programme.yaml:16
                as-needed: no                                           # default
          - stage: draw                                                 # programme.yaml:17
            gate:                                                       # default
              consent: not-asked                                        # default
              complete: []                                              # default
              go-decision: no                                           # default
              sign-off: no                                              # default
            collect: []                                                 # default
            match:                                                      # programme.yaml:18
              use: tiny-draw                                            # programme.yaml:18
              with:                                                     # programme.yaml:18
                preference: willing                                     # programme.yaml:18
              rules:                                                    # default
                own-supervisor: allow                                   # default
                attributes: []                                          # default
                places:                                                 # default
                  mentor: 1                                             # default
                  mentee: 1                                             # default
                fixed: []                                               # default
                forbidden: []                                           # default
                left-first: no                                          # default
              mentors: []                                               # default
              mentees: []                                               # default
              after-withdrawal: leave                                   # default
              optional: no                                              # default
          - stage: after                                                # programme.yaml:19
            gate:                                                       # default
              consent: not-asked                                        # default
              complete: []                                              # default
              go-decision: no                                           # default
              sign-off: no                                              # default
            collect:                                                    # programme.yaml:20
              - instrument: rating                                      # programme.yaml:21
                from: [mentor, mentee]                                  # programme.yaml:21
                together: no                                            # default
                about: oneself                                          # default
                as-needed: no                                           # default

        analysis:                                                       # default
          quartiles: tukey-hinges                                       # default
          alpha: 0.05                                                   # default
          zeros: dropped                                                # default
          adjust: holm                                                  # default
          family: instrument                                            # default
          quotations: []                                                # default
          profiles: []                                                  # default

        privacy:                                                        # default
          minimum-group: 5                                              # default
          statement-contributors: 3                                     # default
          protected-group: 10                                           # default

        exports:                                                        # programme.yaml:24
          - use: tiny-list                                              # programme.yaml:24
            with:                                                       # default
              path: list.txt                                            # default
          - use: tiny-figures                                           # programme.yaml:24

        accepted-warnings: []                                           # default

        """
}
