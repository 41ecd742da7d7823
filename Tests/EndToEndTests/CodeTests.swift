import Foundation
import Testing

@Suite struct `Coding on the command line` {
    /// The NHS bundle before anybody coded.
    private func uncoded(_ scratch: Scratch) throws -> String {
        let bundle = try scratch.bundle()
        for file in ["segments", "codings", "merges"] {
            try FileManager.default.removeItem(atPath: "\(bundle)/data/\(file).csv")
        }
        return bundle
    }

    private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    /// Fills in a sheet by what each text says.
    private func fill(_ path: String, _ code: (String) -> String) throws {
        let lines = try text(path).split(separator: "\n").map(String.init)
        let filled = lines.enumerated().map { $0.offset == 0 ? $0.element : $0.element + code($0.element) }
        try filled.map { $0 + "\n" }.joined().write(toFile: path, atomically: true, encoding: .utf8)
    }

    private func contents(_ bundle: String) throws -> [String: Data] { try files(below: bundle + "/data") }

    @Test func `Two coders and what they settle lead from sheets to tallies`() throws {
        let scratch = try Scratch()
        let bundle = try uncoded(scratch)
        for coder in ["A", "B"] {
            let sheet = scratch.path("\(coder).csv")
            let made = try Tool.run("code", "sheet", bundle, "--coder", coder, "--out", sheet)
            #expect(made.status == 0, "\(made.errors)")
            #expect(made.output.hasPrefix("16 texts for coder \(coder): "))
            let permissions = try FileManager.default.attributesOfItem(atPath: sheet)[.posixPermissions] as? Int
            #expect(permissions == 0o600)
            #expect(try text(scratch.path("\(coder)-codebook.csv")).hasPrefix("code,title,definition,category"))
            #expect(try text(sheet).matches(of: /\b[ME][1-6]\b|mentor|before|after-session/).isEmpty)
            try fill(sheet) { $0.contains("efresh") ? "refreshing" : coder == "A" ? "offending" : "-" }

            let before = try contents(bundle)
            let trial = try Tool.run("code", "import", bundle, sheet, "--dry-run")
            #expect(trial.output.contains("Would write: "))
            #expect(try contents(bundle) == before)
            let taken = try Tool.run("code", "import", bundle, sheet, "--json")
            #expect(taken.status == 0, "\(taken.errors)")
            #expect((taken.json as? [String: Any])?["added"] as? Int == 16)
            let after = try contents(bundle)
            let again = try Tool.run("code", "import", bundle, sheet)
            #expect(again.output == "0 texts coded, 0 coded otherwise, 16 as before\nNothing changes.\n")
            #expect(try contents(bundle) == after)
        }

        let agreement = try Tool.run("code", "agreement", bundle, "--json")
        #expect(agreement.errors.contains("[open-disagreements]"))
        let found = try #require(agreement.json as? [String: Any])
        let overall = try #require((found["agreement"] as? [[String: Any]])?.first)
        let open = try #require(found["disagreements"] as? [[String: Any]])
        #expect(overall["segments"] as? Int == 16)
        #expect(overall["observed"] as? Double == Double(16 - open.count) / 16)

        let sheet = scratch.path("agreed.csv")
        _ = try Tool.run("code", "sheet", bundle, "--coder", "agreed", "--out", sheet)
        #expect(try text(sheet).contains("A: offending | B: none fits"))
        try fill(sheet) { _ in "-" }
        #expect(try Tool.run("code", "import", bundle, sheet).status == 0)
        #expect(try Tool.run("code", "agreement", bundle).output.hasSuffix("Nothing is left to settle.\n"))

        let out = scratch.path("out")
        let run = try Tool.run("run", bundle, "--out", out, "--json")
        #expect(run.errors == "")
        let tallies = try #require((run.json as? [String: Any])?["tallies"] as? [[String: Any]])
        func total(_ code: String) -> Int {
            tallies.filter { $0["code"] as? String == code }.compactMap { $0["count"] as? Int }.reduce(0, +)
        }
        #expect(total("refreshing") == 3)
        #expect(total("offending") == 0)
        for (name, data) in try files(below: out) {
            #expect(!String(decoding: data, as: UTF8.self).contains("that I should learn from them"), "\(name)")
        }
    }

    @Test func `A sheet with a mistake changes no file`() throws {
        let scratch = try Scratch()
        let bundle = try uncoded(scratch)
        let sheet = scratch.path("A.csv")
        _ = try Tool.run("code", "sheet", bundle, "--coder", "A", "--out", sheet)
        try fill(sheet) { $0.contains("efresh") ? "refreshing" : "ofending" }
        let before = try contents(bundle)
        let outcome = try Tool.run("code", "import", bundle, sheet)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("[unknown-code]") && outcome.errors.contains("use 'offending'"))
        #expect(try contents(bundle) == before)
    }

    @Test func `A merge is written down and counted from then on`() throws {
        let scratch = try Scratch()
        let bundle = try scratch.bundle()
        let words = ["code", "merge", bundle, "time", "no-change", "--reason", "One idea.", "--by", "A and B"]
        let made = try Tool.run(words + ["--date", "2026-11-22"])
        #expect(made.status == 0, "\(made.errors)")
        #expect(
            try text("\(bundle)/data/merges.csv").hasSuffix("\ntime,no-change,2026-11-22,A and B,One idea.\n"))
        #expect(try Tool.run(words).output == "Nothing changes: they are one already.\n")
        let back = try Tool.run("code", "merge", bundle, "no-change", "time", "--reason", "x", "--by", "A")
        #expect(back.status == 1)
        #expect(back.errors.contains("[merge-cycle]"))
        let book = try Tool.run("code", "book", bundle).output
        #expect(book.contains("- `time` into `no-change` on 2026-11-22 by A and B: One idea.\n"))
        #expect(try Tool.run("code", "book", bundle, "--format", "csv").output.contains(",obstacles,no-change\n"))
    }

    @Test(arguments: [
        ["code", "sheet", "x", "--coder", "Ann Lee"], ["code", "sheet", "x"],
        ["code", "merge", "x", "a", "b", "--reason", "x", "--by", "A", "--date", "2026-02-30"],
        ["code", "merge", "x", "a", "b", "--reason", " ", "--by", "A"], ["code", "book", "x", "--format", "pdf"],
    ])
    func `Words that mean nothing end with 64`(words: [String]) throws {
        #expect(try Tool.run(words).status == 64)
    }

    @Test func `The bundle's two coders agree well, and nothing is left to settle`() throws {
        let outcome = try Tool.run("code", "agreement", Tool.nhs.path, "--json")
        let found = try #require(outcome.json as? [String: Any])
        let overall = try #require((found["agreement"] as? [[String: Any]])?.first)
        #expect(overall["segments"] as? Int == 23)
        #expect(overall["coders"] as? Int == 2)
        #expect(try abs(#require(overall["alpha"] as? Double) - 0.8) < 1e-9)
        #expect((found["disagreements"] as? [Any])?.isEmpty == true)
    }
}
