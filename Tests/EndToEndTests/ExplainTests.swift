import Foundation
import Testing

@Suite struct `telemachus explain` {
    @Test func `The resolved definition has no problems, and its run gives the same pairs and figures`() throws {
        let scratch = try Scratch()
        let resolved = try Tool.run("explain", "nhs-consultants", "--format", "yaml").output
        #expect(resolved.contains("        own-supervisor: allow "))
        #expect(resolved.contains("        unanswered: refuse                                      # default\n"))
        let bundle = try scratch.bundle { _ in resolved }
        #expect(try Tool.run("check", bundle, "--strict").status == 0)
        for format in ["text", "mermaid", "dot"] {
            let before = try Tool.run("explain", "nhs-consultants", "--format", format).output
            #expect(try Tool.run("explain", bundle, "--format", format).output == before)
        }
        let again = try Tool.run("explain", bundle, "--format", "yaml").output
        #expect(Self.withoutComments(again) == Self.withoutComments(resolved))
        let out = scratch.path("out")
        #expect(try Tool.run("run", bundle, "--out", out).status == 0)
        let results = try String(contentsOfFile: out + "/results.json", encoding: .utf8)
        let expected = try String(
            contentsOf: Tool.nhs.appendingPathComponent("expected/results.json"), encoding: .utf8)
        #expect(Self.withoutHashes(results) == Self.withoutHashes(expected))
    }

    private static func withoutComments(_ yaml: String) -> [String] {
        yaml.split(separator: "\n").map { line in
            String(line).replacing(#/ +# (default|[^ ]+:[0-9]+)$/#, with: "")
        }
    }

    private static func withoutHashes(_ json: String) -> [Substring] {
        json.split(separator: "\n").filter { !$0.contains("Hash\"") }
    }
}
