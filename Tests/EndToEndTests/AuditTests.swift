import Foundation
import Testing

@Suite struct `telemachus audit` {
    private static let paper = Tool.root.appendingPathComponent("examples/claims/raju-2022.yaml").path

    private func findings(_ outcome: Tool.Outcome) throws -> [[String: Any]] {
        let document = try #require(outcome.json as? [String: Any], "\(outcome.errors)")
        return try #require(document["findings"] as? [[String: Any]])
    }

    @Test func `finds what a published paper cannot have, and says no more`() throws {
        let outcome = try Tool.run("audit", Self.paper, "--json")
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        let findings = try findings(outcome)
        let impossible = findings.filter { $0["verdict"] as? String == "impossible" }
        #expect(impossible.map { $0["conflict"] as? [Int] } == [[2, 20]])
        #expect(impossible.first?["scope"] as? String == "part")
        let minutes = try #require(findings.first { ($0["title"] as? String) == "Minutes of a session" })
        let ruledOut = (minutes["impossible"] as? [[String: Any]])?.compactMap { $0["quartiles"] as? String }
        #expect(ruledOut == ["type-5", "type-6", "type-8", "type-9", "moore-mccabe"])
        let document = try #require(outcome.json as? [String: Any])
        let significant = try #require(document["significant"] as? [[String: Any]])
        #expect(significant.map { $0["claim"] as? Int } == [8, 9, 12, 15])
        #expect(significant.allSatisfy { $0["leastExactP"] as? Double == 0.0625 })
        #expect(document["quartilesOfAll"] as? [String] == ["type-1", "type-2", "type-4", "tukey-hinges"])
    }

    @Test func `tells a referee the verdict, the reason and an example in 100 columns`() throws {
        let outcome = try Tool.run("audit", Self.paper)
        #expect(outcome.status == 0)
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 100 })
        let text = lines.map { $0.drop { $0 == " " } }.joined(separator: " ")
        for said in [
            "given the rest, the median of claim 20 could not be less than 29, and printed is 23.0",
            "given the rest, the upper quartile could not be less than 112.5, and printed is 50 (quartiles by type 6,",
            "5 changed, all the same way, tied 2 + 2: p 0.0412, exact 0.0625",
            "no p below .05 survives an exact two-sided test: the least that fits the figures is 0.0625",
            "they are nobody's",
        ] { #expect(text.contains(said), "\(said)") }
    }

    @Test func `prints what its guide shows`() throws {
        let guide = try String(
            contentsOf: Tool.root.appendingPathComponent("docs/how-to/audit-reported-figures.md"), encoding: .utf8)
        func fence(_ opening: String) throws -> String {
            let start = try #require(guide.range(of: "```\(opening)\n"))
            let end = try #require(guide.range(of: "\n```", range: start.upperBound..<guide.endIndex))
            return guide[start.upperBound..<end.lowerBound] + "\n"
        }
        let scratch = try Scratch()
        let claims = try scratch.write(fence("yaml file=claims.yaml"), to: "claims.yaml")
        let shown = try fence("console").drop { $0 != "\n" }.dropFirst()
        #expect(try Tool.run("audit", claims).output == shown)
        #expect(try Tool.run("audit", Self.paper).output.hasSuffix("\n" + fence("text")))
    }

    @Test func `gives the same bytes each time, and to a file with --out`() throws {
        let scratch = try Scratch()
        let first = try Tool.run("audit", Self.paper, "--json")
        let second = try Tool.run("audit", Self.paper, "--json", "--out", scratch.path("audit.json"))
        #expect(second.output.isEmpty && second.status == 0)
        #expect(try String(contentsOfFile: scratch.path("audit.json"), encoding: .utf8) == first.output)
    }

    @Test func `ends with 1 for what is impossible only where --strict asks for it`() throws {
        #expect(try Tool.run("audit", Self.paper, "--strict").status == 1)
        let scratch = try Scratch()
        let claims = """
            telemachus-claims: 1
            source: { citation: An invented study }
            claims:
              - { count: 2, out-of: 3, percent: 66.7 }

            """
        #expect(try Tool.run("audit", scratch.write(claims, to: "claims.yaml"), "--strict").status == 0)
    }

    @Test func `shows a mistake in the file where it stands, and ends with 1`() throws {
        let scratch = try Scratch()
        let claims = """
            telemachus-claims: 1
            source: { citation: An invented study }
            claims:
              - { of: nobody, median: 3 }

            """
        let outcome = try Tool.run("audit", scratch.write(claims, to: "claims.yaml"))
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("claims.yaml:4:11: error: no sample is named 'nobody' [unknown-sample]"))
        #expect(try Tool.run("audit", Self.paper, "--steps", "1").status == 64)
    }
}
