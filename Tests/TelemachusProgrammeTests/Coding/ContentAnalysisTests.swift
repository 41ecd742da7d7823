import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

@Suite struct `The content analysis` {
    private static let quoting = TinyDefinition {
        $0 = Examples.confidential
        $0.rest = $0.rest.replacing(
            "tallies:\n    - { texts: words.text }",
            with: """
                tallies:
                    - { texts: words.text, by: [role] }
                    - { texts: words.text, by: [role], count: categories }
                  quotations: [{ texts: words.text, per-code: 2 }]
                """)
    }

    /// Mentors M1, M2 … write; each text is a segment that all coders give the same code.
    private func results(_ codes: [String], quotable: Set<Int>, with more: [Fact] = []) throws -> Results {
        var facts: [Fact] = [
            .categoryDefined(.init(id: "both", title: "Both")),
            .codeDefined(.init(id: "x", title: "X", definition: "", category: "both")),
            .codeDefined(.init(id: "y", title: "Y", definition: "", category: "both")),
        ]
        for (index, code) in codes.enumerated() {
            let id = "M\(index + 1)"
            facts += Fact.enrolled("mentor", id) + Fact.consented(id)
            facts.append(.answered(id, "mentor", "words", at: "before", ["text": .text("Words of \(index + 1), all")]))
            let coding = Coding.given(id, "A", code)
            facts.append(
                .segmented(
                    Segment(id: id, answer: coding.answer, start: 10, end: 10, isQuotable: quotable.contains(index + 1))
                ))
            facts += [.coded(coding), .coded(.given(id, "B", code))]
        }
        return try Analysis(of: ProgrammeState(of: Self.quoting.programme(), facts: facts + more)).results()
    }

    @Test func `A category counts each person once who has any of its codes`() throws {
        let codes = Array(repeating: "x", count: 6) + Array(repeating: "y", count: 6)
        let second = [Fact.coded(.given("M1", "agreed", "x")), .coded(.given("M1", "agreed", "y"))]
        let tallies = try results(codes, quotable: [], with: second).tallies.filter { $0.role == "mentor" }
        #expect(
            tallies.map { "\($0.counts) \($0.texts) \($0.code) \($0.count)" } == [
                "codes words.text x 6", "codes words.text y 7", "categories words.text both 12",
            ])
    }

    @Test func `A category that would tell of few people beside one of its codes is not shown`() throws {
        let codes = Array(repeating: "x", count: 6) + Array(repeating: "y", count: 2)
        let tallies = try results(codes, quotable: []).tallies.filter { $0.role == "mentor" }
        #expect(tallies.map { "\($0.code) \($0.count)" } == ["x ≥5", "y <5", "both hidden"])
    }

    @Test func `Only what its writer allowed is quoted, in order, each from another writer`() throws {
        let quoted = try results(Array(repeating: "x", count: 5), quotable: [2, 3, 5]).content?.quotations
        #expect(
            quoted == [
                .init(code: "x", role: "mentor", text: "2"), .init(code: "x", role: "mentor", text: "3"),
            ])
    }

    @Test func `A code that fewer people of the role have than the smallest group is not quoted`() throws {
        let codes = Array(repeating: "x", count: 4) + Array(repeating: "y", count: 5)
        let quoted = try results(codes, quotable: Set(1...9)).content?.quotations
        #expect(quoted?.map(\.code) == ["y", "y"])
        #expect(try results(codes, quotable: []).content?.quotations == [])
    }

    @Test func `A text whose writer left and took it along is neither counted nor quoted`() throws {
        let gone = [Fact.withdrew(person: "M1", from: "after", keep: .nothing)]
        let results = try results(Array(repeating: "x", count: 6), quotable: [1], with: gone)
        #expect(results.content?.quotations == [])
        // Six joined: five exactly would tell that one of them is gone or has another code.
        #expect(results.tallies.first?.count == .atLeast(5))
        // One piece from each of them: their number is the number of people.
        #expect(results.content?.agreement.first?.segments == .withheld)
        #expect(results.content?.agreement.first?.observed == nil)
    }

    @Test func `The agreement on a code that few people's texts have is not shown`() throws {
        let codes = Array(repeating: "x", count: 5) + ["y"]
        let lines = try #require(try results(codes, quotable: []).content?.agreement)
        #expect(lines.map(\.code) == [nil, "x", "y"])
        #expect(lines.map(\.kappa) == [1, 1, nil])
        // Five of six have x: how many pieces that are stays untold.
        #expect(lines.map(\.observed) == [1, nil, nil])
        #expect(lines[2].segments == .withheld)
        #expect(lines[2].notes == ["not shown: fewer than 5 people"])
    }

    @Test func `Codes that were merged stay in the codebook and count for the other one`() throws {
        let merge = [Fact.codesMerged(.init(from: "y", into: "x", date: "2026-01-31", by: "A", reason: "One idea."))]
        let results = try results(["x", "x", "x", "y", "y"], quotable: [], with: merge)
        #expect(results.tallies.filter { $0.role == "mentor" }.map { "\($0.code) \($0.count)" } == ["x 5", "both 5"])
        #expect(results.content?.codes.map(\.mergedInto) == [nil, "x"])
        #expect(results.content?.merges.map(\.reason) == ["One idea."])
    }

    @Test func `Readers are told where coders still differ`() throws {
        let open = [Fact.coded(.given("M1", "B", "y"))]
        let results = try results(Array(repeating: "x", count: 5), quotable: [], with: open)
        #expect(results.notices.map(\.id).contains("coders-differ"))
        #expect(results.tallies.first?.count == .exactly(5))
        #expect(
            results.methods.citations.filter { $0.hasPrefix("Cohen") || $0.hasPrefix("Krippendorff") }.count == 2)
    }

    @Test func `Nothing is said of content where there is no code`() throws {
        let state = ProgrammeState(of: try Self.quoting.programme(), facts: [])
        #expect(try Analysis(of: state).results().content == nil)
    }

    @Test func `An analyst sees what each coder gave and what counts, and no text`() throws {
        let facts: [Fact] =
            Fact.enrolled("mentor", "M1") + Fact.consented("M1") + [
                .codeDefined(.init(id: "x", title: "X", definition: "")),
                .codeDefined(.init(id: "y", title: "Y", definition: "")),
                .answered("M1", "mentor", "words", at: "before", ["text": .text("MARKER")]),
                .segmented(Segment(id: "M1", answer: Coding.given("M1", nil, "").answer)),
                .coded(.given("M1", "A", "x")), .coded(.given("M1", "B", "-")), .coded(.given("M1", "agreed", "y")),
            ]
        let state = ProgrammeState(of: try Self.quoting.programme(), facts: facts)
        let maker = RecordMaker(Analysis(of: state), results: try Analysis(of: state).results(), provenance: .example)
        let record = maker.record(for: .analyst)
        #expect(
            record.rows.codings.map { "\($0.coder ?? "") \($0.code) \($0.countsAs ?? "no")" } == [
                "A x no", "B - no", "agreed y y",
            ])
        var written = ""
        dump(record, to: &written)
        #expect(!written.contains("MARKER"))
    }
}
