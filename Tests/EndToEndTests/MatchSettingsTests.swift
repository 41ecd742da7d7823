import Foundation
import Testing

/// A programme whose answers are no secret, tried in other ways.
@Suite struct `telemachus match with other rules, policies and settings` {
    private let scratch: Scratch
    private let match: [String]

    init() throws {
        scratch = try Scratch()
        try FileManager.default.createDirectory(atPath: scratch.path("data"), withIntermediateDirectories: true)
        _ = try scratch.write(
            """
            telemachus: 1
            id: small
            title: Small
            model: reverse
            roles:
              mentor: { title: Fellow, plural: Fellows }
              mentee: { title: Consultant, plural: Consultants }
            domains: { use: listed, with: { domains: { time: { title: Time } } } }
            instruments:
              fit:
                title: Fit
                use: questionnaire
                with: { items: [{ id: rating, prompt: How gladly?, type: whole-number }] }
              later:
                title: Later
                use: questionnaire
                with: { items: [{ id: rating, prompt: How gladly?, type: whole-number }] }
            timeline:
              - stage: before
                collect:
                  - { instrument: fit, from: mentor, about: each-mentee }
                  - { instrument: fit, from: mentee, about: each-mentor }
              - stage: pairing
                match: { use: assignment, with: { scores: [{ score: fit.rating, from: mentor }] } }
              - stage: after
                collect: [{ instrument: later, from: mentor, about: each-mentee }]
            exports: [{ use: json }]

            """, to: "programme.yaml")
        let people = try scratch.write("id,role\nM1,mentor\nM2,mentor\nE1,mentee\nE2,mentee\n", to: "people.csv")
        let answers = try scratch.write(
            """
            person,about,value
            M1,E1,3
            M1,E2,0
            M2,E1,1
            M2,E2,2
            E1,M1,0
            E1,M2,3
            E2,M1,3
            E2,M2,0

            """, to: "fit.csv")
        match = ["match", scratch.path("programme.yaml"), "--people", people, "--preferences", answers, "--seed", "1"]
    }

    private func document(_ words: String...) throws -> [String: Any] {
        let outcome = try Tool.run(match + words + ["--json"])
        return try #require(outcome.json as? [String: Any], "\(outcome.errors)")
    }

    private func pairs(_ list: Any?) -> [String] {
        (list as? [[String: Any]] ?? []).map { "\($0["mentor"] ?? "")=\($0["mentee"] ?? "")" }
    }

    @Test func `The document has its keys in their order`() throws {
        let outcome = try Tool.run(match + ["--fix", "M1=E2", "--json"])
        let keys = outcome.output.split(separator: "\n").filter { $0.hasPrefix("  \"") }
            .map { $0.dropFirst(3).prefix { $0 != "\"" } }
        #expect(
            keys == [
                "policy", "stage", "seed", "inputHash", "pairs", "unpaired", "mostPairs", "audit", "admissible",
                "score", "changes", "prices",
            ])
        let document = try #require(outcome.json as? [String: Any])
        let pair = try #require((document["pairs"] as? [[String: Any]])?.first)
        #expect(pair.keys.sorted() == ["alternative", "mentee", "mentor", "parts", "reasons"])
        #expect((document["policy"] as? [String: String])?["id"] == "assignment")
        #expect((document["inputHash"] as? String)?.count == 64)
        #expect(
            (document["changes"] as? [String: Any])?.keys.sorted() == [
                "by", "fixed", "forbidden", "gained", "lost", "newlyLeft", "newlyPaired", "pairs", "policy",
                "refusedBefore", "score", "with", "without",
            ])
    }

    @Test func `What-ifs show who gains, who loses and what a pair costs`() throws {
        let document = try document("--fix", "M1=E2")
        let changes = try #require(document["changes"] as? [String: Any])
        #expect(pairs(document["pairs"]) == ["M1=E2", "M2=E1"])
        #expect(pairs(changes["gained"]) == ["M1=E2", "M2=E1"])
        #expect(pairs(changes["lost"]) == ["M1=E1", "M2=E2"])
        #expect(changes["pairs"] as? Int == 0)
        #expect(changes["score"] as? Double == -4)
        let price = try #require((document["prices"] as? [[String: Any]])?.first)
        #expect(price["by"] as? String == "draw")
        #expect(price["score"] as? Double == 4)

        let away = try self.document("--without", "M2", "--forbid", "M1=E1")
        #expect(pairs(away["pairs"]) == ["M1=E2"])
        #expect((away["changes"] as? [String: Any])?["newlyLeft"] as? [String] == ["E1"])
    }

    @Test func `Settings alone change those of the definition's policy`() throws {
        let document = try document("--with", "scores: [{ score: fit.rating, from: mentee }]")
        #expect(pairs(document["pairs"]) == ["M1=E2", "M2=E1"])
        let changes = try #require(document["changes"] as? [String: Any])
        #expect(changes["policy"] is NSNull)
        #expect(changes["with"] as? String == "scores: [{ score: fit.rating, from: mentee }]")
        #expect(pairs(changes["gained"]) == ["M1=E2", "M2=E1"])
        // Totals of other answers are no measure of each other.
        #expect(changes["score"] is NSNull)
    }

    @Test func `A policy that needs settings takes them from the command line or from a file`() throws {
        let given = try document("--policy", "stable", "--with", "{ mentors: fit, mentees: fit, favour: mentees }")
        #expect(pairs(given["pairs"]) == ["M1=E2", "M2=E1"])
        #expect((given["policy"] as? [String: String])?["id"] == "stable")
        let file = try scratch.write("mentors: fit\nmentees: fit\nfavour: mentors\n", to: "stable.yaml")
        #expect(pairs(try document("--policy", "stable", "--with", "@" + file)["pairs"]) == ["M1=E1", "M2=E2"])
        let shown = try Tool.run(match + ["--policy", "self-selected", "--with", "choice: fit"]).output
        #expect(shown.contains("  policy    self-selected\n  with      choice: fit\n"), "\(shown)")
    }

    @Test func `What is wrong with the settings is shown in its place`() throws {
        let outcome = try Tool.run(match + ["--with", "scores: [{ score: fit.ratng, from: mentor }]"])
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        for told in ["--with:1:19: error: ", "[{ score: fit.ratng, from", "fit.rating"] {
            #expect(outcome.errors.contains(told), "\(outcome.errors)")
        }
        let file = try scratch.write("mentors: fit\nfavor: mentors\n", to: "stable.yaml")
        let second = try Tool.run(match + ["--policy", "stable", "--with", "@" + file])
        #expect(second.errors.contains("stable.yaml:2:1: error: "), "\(second.errors)")
        let late = try Tool.run(match + ["--with", "scores: [{ score: later.rating, from: mentor }]"])
        #expect(late.errors.contains("[evidence-not-asked]"), "\(late.errors)")
        let nothing = try Tool.run(match + ["--with", ""])
        #expect(nothing.status == 1)
        #expect(nothing.errors.contains("or '{}' for the defaults"), "\(nothing.errors)")
        let gone = try Tool.run(match + ["--with", "@" + scratch.path("none.yaml")])
        #expect(gone.status == 1)
        #expect(gone.errors.contains("[file-not-found]"), "\(gone.errors)")
    }

    @Test func `Where a policy needs settings and none are given, how to give them is told`() throws {
        let outcome = try Tool.run(match + ["--policy", "stable"])
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("--policy:1:1: error: "), "\(outcome.errors)")
        #expect(outcome.errors.contains("give the settings with --with"), "\(outcome.errors)")
    }
}
