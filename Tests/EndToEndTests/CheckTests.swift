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

    @Test func `Several definitions are checked in one run, with one sum and the worst one's status`() throws {
        let scratch = try Scratch()
        let first = try scratch.bundle { $0.replacing("model: reverse", with: "model: revers") }
        let second = try scratch.bundle { $0.replacing("sessions: 1, log: session", with: "sessions: 1, log: sesion") }
        let outcome = try Tool.run("check", first, "nhs-consultants", second)
        #expect(outcome.status == 1)
        #expect(outcome.output == "nhs-consultants: no problems\n")
        #expect(outcome.errors.hasPrefix("\(first)/programme.yaml:"))
        #expect(outcome.errors.contains(" | model: revers\n"))
        #expect(outcome.errors.contains("\(second)/programme.yaml:"))
        #expect(outcome.errors.contains("log: sesion, from: mentor"))
        #expect(outcome.errors.hasSuffix("\n2 errors\n"))
        let json = try #require(
            try Tool.run("check", second, first, "--format", "json").json as? [[String: Any]])
        #expect(json.map { $0["id"] as? String } == ["unknown-instrument", "unknown-choice"])
        #expect(json.map { $0["file"] as? String } == ["\(second)/programme.yaml", "\(first)/programme.yaml"])
        #expect(try Tool.run("check", "nhs-consultants", "nhs-consultants", "--strict").status == 0)
    }

    @Test func `Warnings that a definition accepts are shown with their place and its reason`() throws {
        let scratch = try Scratch()
        let bundle = try scratch.bundle {
            $0.replacing("relation: spot }", with: "relation: continuing }")
                + "accepted-warnings:\n  - { warning: single-session, reason: A taster. }\n"
        }
        let outcome = try Tool.run("check", bundle, "nhs-consultants", "--strict")
        #expect(outcome.status == 0)
        let accepted = try #require(outcome.output.firstMatch(of: /programme.yaml:\d+:23: accepted: one meeting .*\n/))
        #expect(accepted.0.hasSuffix("[single-session]\n"))
        #expect(outcome.output.contains("\n  = reason: A taster.\n"))
    }

    @Test func `--explain shows the page of an id, also with its brackets`() throws {
        let outcome = try Tool.run("check", "--explain", "[unknown-scale]")
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("unknown-scale\n\nSeverity: error\n\nScales are declared under"))
        #expect(outcome.output.contains("\nWrong\n\n    instruments:\n"))
        #expect(!outcome.output.contains("```"))
        #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
        let unknown = try Tool.run("check", "--explain", "unknown-scael")
        #expect(unknown.status == 1)
        #expect(unknown.errors.contains("= help: use 'unknown-scale'"))
        #expect(try Tool.run("check", "nhs-consultants", "--explain", "unknown-scale").status == 64)
    }

    @Test func `SARIF tells what each rule means`() throws {
        let scratch = try Scratch()
        let bundle = try scratch.bundle { $0.replacing("model: reverse", with: "model: revers") }
        let sarif = try #require(try Tool.run("check", bundle, "--format", "sarif").json as? [String: Any])
        let runs = try #require(sarif["runs"] as? [[String: Any]])
        let driver = (runs[0]["tool"] as? [String: Any])?["driver"] as? [String: Any]
        let rule = try #require((driver?["rules"] as? [[String: Any]])?.first)
        #expect(rule["id"] as? String == "unknown-choice")
        let meaning = (rule["fullDescription"] as? [String: Any])?["text"] as? String
        #expect(meaning?.hasPrefix("The field takes one of a few words") == true)
        #expect(((rule["help"] as? [String: Any])?["markdown"] as? String)?.hasPrefix("# unknown-choice\n") == true)
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
