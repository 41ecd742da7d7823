import Foundation
import Testing

@Suite struct `telemachus explain` {
    static let bundles: [String] = {
        let names = try? FileManager.default.contentsOfDirectory(
            atPath: Tool.root.appendingPathComponent("examples").path)
        return (names ?? []).filter { name in
            FileManager.default.fileExists(
                atPath: Tool.root.appendingPathComponent("examples/\(name)/programme.yaml").path)
        }.sorted()
    }()

    @Test(arguments: bundles)
    func `A bundle's resolved definition has no problems and gives the same programme and the same results`(
        name: String
    ) throws {
        let scratch = try Scratch()
        let resolved = try Tool.run("explain", name, "--format", "yaml").output
        let bundle = scratch.path("bundle")
        #expect(try Tool.run("new", name, bundle).status == 0)
        _ = try scratch.write(resolved, to: "bundle/programme.yaml")
        #expect(try Tool.run("check", bundle, "--strict").status == 0)
        for format in ["text", "mermaid", "dot"] {
            let before = try Tool.run("explain", name, "--format", format).output
            #expect(try Tool.run("explain", bundle, "--format", format).output == before)
        }
        let again = try Tool.run("explain", bundle, "--format", "yaml").output
        #expect(Self.withoutComments(again) == Self.withoutComments(resolved))
        #expect(try Tool.run("run", name, "--out", scratch.path("before")).status == 0)
        #expect(try Tool.run("run", bundle, "--out", scratch.path("after")).status == 0)
        #expect(try Self.results(in: scratch.path("before")) == Self.results(in: scratch.path("after")))
    }

    @Test func `The resolved definition shows plugins' defaults and where everything else was written`() throws {
        let lines = try Tool.run("explain", "nhs-consultants", "--format", "yaml").output.split(separator: "\n")
        #expect(lines.contains { $0.contains(#/^ +own-supervisor: allow +# programme.yaml:[0-9]+$/#) })
        #expect(lines.contains { $0.contains(#/^ +unanswered: refuse +# default$/#) })
    }

    @Test func `The text is in sections, and charts are in their languages`() throws {
        let text = try Tool.run("explain", "nhs-consultants").output
        #expect(text.hasPrefix("Clinical fellows mentor consultants\n===================================\n"))
        #expect(text.contains("\n4. Allocation\n   After 'After the group interview'.\n"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 88 })
        #expect(try Tool.run("explain", "nhs-consultants", "--format", "mermaid").output.hasPrefix("flowchart TB\n"))
        let dot = try Tool.run("explain", "nhs-consultants", "--format", "dot").output
        #expect(dot.hasPrefix("digraph programme {\n"))
        #expect(dot.contains("subgraph cluster_phase1 {"))
        #expect(dot.contains("shape=hexagon"))
    }

    @Test func `Every form of a composed definition tells what it is put together from`() throws {
        let scratch = try Scratch()
        let path = try scratch.write(
            """
            telemachus: 1
            extends: nhs-consultants
            id: mine
            title: { en: Mine, cy: Fy un i }
            """, to: "mine.yaml")
        let yaml = try Tool.run("explain", path, "--format", "yaml").output
        #expect(yaml.contains(#/\n  en: Mine +# mine.yaml:4\n/#))
        #expect(yaml.contains(#/\nmodel: reverse +# programme.yaml:\d+\n/#))
        #expect(!yaml.contains("extends"))
        #expect(try Tool.run("check", scratch.write(yaml, to: "resolved.yaml")).status == 0)
        #expect(
            try Tool.run("explain", path).output.contains(
                "The definition extends 'Clinical fellows mentor consultants' (programme.yaml).\n"))
        let welsh = try Tool.run("explain", path, "--language", "cy")
        #expect(welsh.output.hasPrefix("Fy un i\n=======\n"))
        #expect(welsh.errors.isEmpty)
        let french = try Tool.run("explain", path, "--language", "fr")
        #expect(french.output.hasPrefix("Mine\n====\n"))
        #expect(french.errors == "no words are marked as 'fr'; the definition's own are used\n")
    }

    @Test(arguments: ["text", "yaml", "mermaid", "dot"]) func `The smallest definition has every form`(
        format: String
    ) throws {
        let scratch = try Scratch()
        let path = try scratch.write(
            """
            telemachus: 1
            id: least
            title: Least
            model: spot
            roles: { mentor: { title: Fellow }, mentee: { title: Consultant } }
            instruments: {}
            timeline: [{ stage: only }]
            """, to: "least.yaml")
        let outcome = try Tool.run("explain", path, "--format", format)
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        #expect(outcome.output.contains("only"))
    }

    private static func withoutComments(_ yaml: String) -> [String] {
        yaml.split(separator: "\n").map { line in
            String(line).replacing(#/ +# (default|[^ ]+:[0-9]+)$/#, with: "")
        }
    }

    /// The results without the hashes, which differ as the texts do.
    private static func results(in directory: String) throws -> [Substring] {
        try String(contentsOfFile: directory + "/results.json", encoding: .utf8).split(separator: "\n")
            .filter { !$0.contains("Hash\"") }
    }
}
