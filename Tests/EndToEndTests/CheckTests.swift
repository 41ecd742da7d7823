import Foundation
import Testing

@Suite struct `telemachus check` {
    @Test func `The bundles have no problems, not even warnings`() throws {
        let outcome = try Tool.run("check", "nhs-consultants", "--strict")
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        #expect(outcome.output == "nhs-consultants: no problems\n")
    }

    @Test func `A mistake is shown where it stands, with its fix`() throws {
        let scratch = try Scratch()
        let bundle = try scratch.bundle {
            $0.replacing(
                "instrument: ability, from: mentor", with: "instrument: abilty, from: mentor", maxReplacements: 1)
        }
        let outcome = try Tool.run("check", bundle)
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("error: no instrument is named 'abilty' [unknown-instrument]"))
        #expect(outcome.errors.contains("- { instrument: abilty, from: mentor }\n"))
        #expect(outcome.errors.contains("  = at: timeline[0].collect[2].instrument\n"))
        #expect(outcome.errors.contains("  = help: use 'ability';"))
    }

    @Test func `Every format tells the same problems`() throws {
        let scratch = try Scratch()
        let path = try scratch.write("telemachus: 1\nid: a\ntitel: b\n", to: "x.yaml")
        let json = try #require(try Tool.run("check", path, "--format", "json").json as? [[String: Any]])
        #expect(
            json.contains {
                $0["id"] as? String == "unknown-key" && $0["line"] as? Int == 3 && $0["column"] as? Int == 1
            })
        for problem in json {
            #expect(
                Set(["id", "severity", "message", "file", "line", "column", "endColumn", "path", "help"]).isSubset(
                    of: problem.keys))
        }
        let sarif = try #require(try Tool.run("check", path, "--format", "sarif").json as? [String: Any])
        let runs = try #require(sarif["runs"] as? [[String: Any]])
        #expect((runs[0]["results"] as? [Any])?.count == json.count)
        let github = try Tool.run("check", path, "--format", "github")
        #expect(github.output.split(separator: "\n").count == json.count)
        #expect(github.status == 1)
    }

    @Test func `An unusable file gets one clear error`() throws {
        let scratch = try Scratch()
        let huge = scratch.path("huge.yaml")
        #expect(FileManager.default.createFile(atPath: huge, contents: nil))
        try FileHandle(forWritingTo: URL(fileURLWithPath: huge)).truncate(atOffset: 200 << 20)
        let binary = scratch.path("binary.yaml")
        try Data((0...255).map { UInt8($0) }).write(to: URL(fileURLWithPath: binary))
        let cases = [
            (scratch.path("missing.yaml"), "file-not-found"), (scratch.path(""), "not-a-file"),
            (try scratch.write("", to: "empty.yaml"), "empty-file"), (binary, "not-text"),
            (try scratch.write(String(repeating: "[", count: 100_000), to: "deep.yaml"), "too-deep"),
            (huge, "file-too-large"),
        ]
        for (path, id) in cases {
            let outcome = try Tool.run("check", path)
            #expect(outcome.status == 1, "\(id)")
            #expect(outcome.errors.contains("[\(id)]"), "\(outcome.errors)")
            #expect(outcome.errors.hasSuffix("1 error\n"), "\(outcome.errors)")
        }
    }
}
