import Foundation
import Testing

@Suite struct `telemachus match` {
    private func document(_ outcome: Tool.Outcome) throws -> [String: Any] {
        try #require(outcome.json as? [String: Any], "\(outcome.errors)")
    }

    private func pairs(_ list: Any?) -> [String] {
        (list as? [[String: Any]] ?? []).map { "\($0["mentor"] ?? "")=\($0["mentee"] ?? "")" }
    }

    private func data(_ name: String) throws -> String {
        try String(contentsOf: Tool.nhs.appendingPathComponent("data/\(name)"), encoding: .utf8)
    }

    /// Everybody who was there at the draw, and what they were willing to.
    private func files(in scratch: Scratch) throws -> [String] {
        let people = try data("people.csv").split(separator: "\n").filter { !$0.hasPrefix("M6,") }
        let willing = try data("responses.csv").split(separator: "\n")
            .filter { $0.contains(",willingness,") && !$0.hasPrefix("M6,") }.map { row in
                let cells = row.split(separator: ",", omittingEmptySubsequences: false)
                return "\(cells[0]),\(cells[3]),\(cells[5])"
            }
        let paths = [
            try scratch.write(people.joined(separator: "\n") + "\n", to: "people.csv"),
            try scratch.write("person,about,value\n" + willing.joined(separator: "\n") + "\n", to: "willing.csv"),
        ]
        return ["--people", paths[0], "--preferences", paths[1]]
    }

    @Test func `Files alone, the bundle's data and a run give the same pairs for the same seed`() throws {
        let scratch = try Scratch()
        let files = try files(in: scratch)
        for seed in ["2022", "7"] {
            let run = try Tool.run("run", Tool.nhs.path, "--out", scratch.path("out"), "--seed", seed, "--json")
            let drawn = try pairs(document(run)["pairs"])
            #expect(drawn.count == 5)
            let match = ["match", Tool.nhs.path, "--seed", seed, "--json"]
            #expect(try pairs(document(Tool.run(match))["pairs"]) == drawn)
            #expect(try pairs(document(Tool.run(match + files))["pairs"]) == drawn)
        }
        let own = try document(Tool.run("match", "nhs-consultants", "--json"))
        #expect(own["seed"] as? Int == 2022)
    }

    @Test func `A seed that nobody gave is told, and gives the same pairs again`() throws {
        let scratch = try Scratch()
        let match = ["match", Tool.nhs.path, "--json"] + (try files(in: scratch))
        let first = try Tool.run(match)
        let seed = try #require(try document(first)["seed"] as? Int)
        #expect(try Tool.run(match + ["--seed", "\(seed)"]).output == first.output)
    }

    @Test func `Over confidential answers a change is tried by the rules alone, and said to be`() throws {
        let change = ["match", Tool.nhs.path, "--without", "M2", "--fix", "M3=E4", "--forbid", "M1=E1"]
        let document = try document(Tool.run(change + ["--json"]))
        #expect(document["pairs"] is NSNull && document["unpaired"] is NSNull && document["inputHash"] is NSNull)
        #expect(document["mostPairs"] as? Int == 4)
        let changes = try #require(document["changes"] as? [String: Any])
        #expect(changes["by"] as? String == "rules")
        #expect(changes["pairs"] as? Int == -1)
        #expect(changes["gained"] is NSNull)
        let prices = try #require(document["prices"] as? [[String: Any]])
        #expect(prices.map { $0["by"] as? String } == ["rules", "rules"])
        #expect(prices.allSatisfy { $0["pairs"] as? Int == 0 })

        let outcome = try Tool.run("match", Tool.nhs.path, "--fix", "M1=E1", "--without", "M2")
        #expect(
            outcome.output == """
                Clinical fellows mentor consultants: at most 4 pairs under the rules
                No draw is shown at 'allocation': people answered in confidence, so changes are
                tried by the rules alone, as if nobody had been asked. The draw may make fewer
                pairs. To draw with the changes, write them into the definition.

                What the changes do
                  without  M2
                  fixed    M1=E1
                  pairs    -1 under the rules

                What each pair costs that was fixed or forbidden, by the rules alone
                  M1=E1  fixed  no pair

                The rules
                  - No rule kept people from being paired with their own clinical supervisor.
                  - Pairs were fixed by name: 1.

                """)
        #expect(outcome.errors == "")
    }

    @Test func `Other answers give the same words for every change`() throws {
        let scratch = try Scratch()
        let files = try files(in: scratch)
        let willing = try String(contentsOfFile: files[3], encoding: .utf8)
        let other = try scratch.write(willing.replacingOccurrences(of: ",no", with: ",yes"), to: "other.csv")
        #expect(try String(contentsOfFile: other, encoding: .utf8) != willing)
        for change in [["--fix", "M3=E4"], ["--without", "M1", "--json"], ["--forbid", "M1=E1", "--json"]] {
            let match = ["match", Tool.nhs.path, "--seed", "1"] + change + ["--people", files[1], "--preferences"]
            let told = try [files[3], other].map { try Tool.run(match + [$0]) }
            #expect(told[0].status == 0)
            #expect(told[0].output == told[1].output)
        }
    }

    @Test func `With --out the document goes to the file and nothing else is written`() throws {
        let scratch = try Scratch()
        let plain = try Tool.run("match", Tool.nhs.path, "--json")
        let outcome = try Tool.run("match", Tool.nhs.path, "--json", "--out", scratch.path("pairs.json"))
        #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.isEmpty)
        #expect(try String(contentsOfFile: scratch.path("pairs.json"), encoding: .utf8) == plain.output)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["pairs.json"])
    }

    @Test func `Every faulty row of both files is told in one run`() throws {
        let scratch = try Scratch()
        let outcome = try Tool.run(
            "match", Tool.nhs.path, "--people",
            scratch.write(data("people.csv") + "M1,mentor,E1,male,31,,yes,\n", to: "people.csv"), "--preferences",
            scratch.write("person,about,value\nM1,E1,SECRET\nM1,M1,yes\n", to: "willing.csv"))
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        for place in ["people.csv:13:1: error:", "willing.csv:2:7: error:", "willing.csv:3:4: error:"] {
            #expect(outcome.errors.contains(place), "\(place)")
        }
        #expect(!outcome.errors.contains("SECRET"))
    }

    @Test func `Words that mean nothing end with 64 and name what could be meant`() throws {
        let unknown = try Tool.run("match", Tool.nhs.path, "--fix", "M9=E1", "--forbid", "E1=M1", "--without", "M6")
        #expect(unknown.status == 64)
        for told in ["--fix M9=E1: ", "use 'M1'", "--forbid E1=M1: ", "--without M6: "] {
            #expect(unknown.errors.contains(told), "\(told)")
        }
        for words in [
            ["--fix", "M1E1"], ["--fix", "M1="], ["--fix", "M1=E1", "--forbid", "M1=E1"],
            ["--fix", "M1=E1", "--without", "E1"], ["--stage", "draft"], ["--policy", "chance"],
            ["--preferences", "x.csv"],
        ] {
            let outcome = try Tool.run(["match", Tool.nhs.path] + words)
            #expect(outcome.status == 64, "\(words)")
            #expect(outcome.output.isEmpty)
        }
    }

    @Test func `What the rules forbid ends with 2`() throws {
        let scratch = try Scratch()
        let people = try files(in: scratch)
        let unanswered = try Tool.run(["match", Tool.nhs.path] + people.prefix(2))
        #expect(unanswered.status == 2)
        #expect(unanswered.errors.contains("[willingness-missing]"))
        let twice = try Tool.run("match", Tool.nhs.path, "--fix", "M1=E1", "--fix", "M1=E2")
        #expect(twice.status == 2)
        #expect(twice.errors.contains("at: stage allocation"))
    }
}
