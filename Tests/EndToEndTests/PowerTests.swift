import Foundation
import Testing

@Suite struct `telemachus power` {
    private func answers(_ words: String...) throws -> [[String: Any]] {
        let outcome = try Tool.run(["power", "--json"] + words)
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        return try #require((outcome.json as? [String: Any])?["answers"] as? [[String: Any]])
    }

    private func value(_ name: String, of end: String, in answer: [String: Any]) -> Double? {
        (answer[end] as? [String: Any])?[name] as? Double
    }

    @Test func `tells without any word how many must change`() throws {
        let outcome = try Tool.run("power")
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        #expect(
            outcome.output == """
                Wilcoxon's signed-rank test, exact and two-sided.

                The level is 0.05.
                At least 6 people must change before anything can be found: the exact p of 5 is 0.0625 or more,
                whatever they answer.

                The test leaves out people who do not change at all, so they do not count towards these numbers;
                --unchanged 0.25 takes one person in four for such.

                """)
    }

    @Test func `tells the people for a change, the power of people, and the change that people can show`() throws {
        let people = try answers("--shift", "0.8", "--trials", "1000")[0]
        #expect(value("people", of: "leastFavourable", in: people) == 16)
        let power = try answers("--shift", "0.8", "--people", "16", "--trials", "1000")[0]
        #expect(value("power", of: "leastFavourable", in: power) == 0.818)
        #expect(
            (try #require(value("standardError", of: "leastFavourable", in: power)) - 0.0122).magnitude < 0.0001)
        let shift = try answers("--people", "16", "--trials", "1000")[0]
        #expect((0.7...0.8).contains(try #require(value("shift", of: "leastFavourable", in: shift))))
    }

    @Test func `tells both ends of Holm's procedure, and one of Bonferroni's`() throws {
        let holm = try answers("--shift", "1", "--comparisons", "7", "--trials", "500")[0]
        #expect(holm["smallestN"] as? Int == 9)
        let least = try #require(value("people", of: "leastFavourable", in: holm))
        let most = try #require(value("people", of: "mostFavourable", in: holm))
        #expect(most >= 9 && most < least)
        let bonferroni = try answers(
            "--shift", "1", "--comparisons", "7", "--adjustment", "bonferroni", "--trials", "500")[0]
        #expect(value("people", of: "leastFavourable", in: bonferroni) == least)
        #expect(value("people", of: "mostFavourable", in: bonferroni) == least)
        let few = try Tool.run("power", "--people", "8", "--comparisons", "7")
        #expect(few.output.contains("With 8 people, nothing can be found."))
    }

    @Test func `takes the comparisons, the level and the planned people from a definition`() throws {
        let scratch = try Scratch()
        let bundle = try scratch.bundle {
            $0.replacing("    plural: Clinical fellows\n", with: "    plural: Clinical fellows\n    planned: 8\n")
        }
        #expect(!(try Tool.run("power", bundle, "--trials", "200").output.contains("'minimum-group'")))
        let careful = try scratch.bundle {
            $0.replacing(/\n  release:\n(    .*\n)+/, with: "\n").replacing("  profiles: [willingness]\n", with: "")
        }
        #expect(
            try Tool.run("power", careful).output.contains(
                "The report shows tests of 10 people or more, twice 'minimum-group', unless there is a release."))
        let outcome = try Tool.run("power", bundle, "--trials", "200")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("With the 8 people planned, nothing can be found."))
        #expect(outcome.output.contains("With the 8 people planned, a power of 0.8 takes a mean change of"))
        #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
        let answers = try answers(bundle, "--trials", "200")
        #expect(answers.count == 9)
        #expect(answers.map { $0["comparisons"] as? Int } == [7, 1, 7, 1, 1, 7, 1, 7, 1])
        #expect((answers[0]["scores"] as? [String])?.count == 7)
        #expect(answers.map { $0["people"] as? Int }.prefix(5).allSatisfy { $0 == 8 })
        #expect(answers[5]["people"] is NSNull)
    }

    @Test func `gives the same bytes each time, and others from another seed`() throws {
        let words = ["power", "--shift", "0.7", "--people", "12", "--trials", "500"]
        let first = try Tool.run(words)
        #expect(try Tool.run(words).output == first.output)
        #expect(try Tool.run(words + ["--seed", "2"]).output != first.output)
    }

    @Test func `prints what its guide shows, and runs what it lists`() throws {
        let guide = try String(
            contentsOf: Tool.root.appendingPathComponent("docs/how-to/plan-the-number-of-people.md"), encoding: .utf8)
        let shown = guide.matches(of: /```console\n\$ telemachus (.+)\n((?s:.*?))```\n/)
        #expect(shown.count == 3)
        for fence in shown {
            #expect(try Tool.run(fence.1.split(separator: " ").map(String.init)).output == String(fence.2))
        }
        let listed = guide.matches(of: /```sh\n((?s:.*?))```\n/).flatMap { $0.1.split(separator: "\n") }
        #expect(listed.count == 4)
        for line in listed {
            let outcome = try Tool.run(line.split(separator: " ").dropFirst().map(String.init))
            #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(line)")
        }
    }

    @Test(arguments: [
        (["--power", "0.8"], "--power needs --shift, to ask for the people, or --people, to ask for the change."),
        (["--people", "9", "--power", "0.8", "--shift", "1"], "Give two of --shift, --people and --power"),
        (["--shift", "0"], "--shift takes a number from 0.01 to 10: the size of the change, whichever its direction."),
        (["--people", "1001"], "--people takes a number from 1 to 1000."),
        (["--alpha", "2"], "--alpha takes a number from 0.0001 to 0.5."),
        (["--adjustment", "holms"], "use holm, bonferroni, benjamini-hochberg or none"),
        (["nhs-consultants", "--alpha", "0.01"], "come from the definition; leave them out, or the definition."),
    ])
    func `refuses words that mean nothing, and says what to write`(words: [String], message: String) throws {
        let outcome = try Tool.run(["power"] + words)
        #expect(outcome.status == 64 && outcome.output.isEmpty)
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }

    @Test func `ends with 1 for a definition with mistakes`() throws {
        let scratch = try Scratch()
        let outcome = try Tool.run("power", try scratch.write("telemachus: 1\n", to: "programme.yaml"))
        #expect(outcome.status == 1 && outcome.errors.contains("[missing-key]"))
    }
}
