import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

@Suite struct RecordMakerTests {
    /// Marks in everything that must stay behind.
    private static func state() throws -> ProgrammeState {
        var facts: [Fact] = []
        for (role, id) in [("mentor", "M1"), ("mentor", "M2"), ("mentee", "E1"), ("mentee", "E2"), ("mentee", "E3")] {
            facts +=
                Fact.enrolled(role, id, attributes: ["name": "MARK-NAME-\(id)", "sex": "female"]) + Fact.consented(id)
            facts.append(.rated(id, role, at: "before", 2, 4))
            facts.append(
                .answered(id, role, "words", at: "before", ["text": .text("MARK-TEXT-\(id)"), "mood": .option("good")]))
        }
        facts.append(.answered("M1", "mentor", "willing", at: "before", about: "E1", ["yes": .flag(false)]))
        facts.append(.codeDefined(Codebook.Code(id: "trust", title: "Trust", definition: "")))
        facts.append(.coded(Coding(person: "M1", instrument: "words", stage: "before", item: "text", code: "trust")))
        func brief(_ about: String, tools: (people: Int?, approved: Bool?), talk: (people: Int?, approved: Bool?))
            -> Fact
        {
            var answers: [String: Answer] = [:]
            for (domain, settled) in [("tools", tools), ("talk", talk)] {
                answers["\(domain).notes"] = .text("MARK-NOTES-\(about)")
                answers["\(domain).words"] = .text("MARK-SAID-\(domain)-\(about)")
                answers["\(domain).people"] = settled.people.map { .whole($0) }
                answers["\(domain).approved"] = settled.approved.map { .flag($0) }
            }
            return .agreed("mentor", "group", at: "before", about: about, answers)
        }
        facts.append(brief("E1", tools: (3, true), talk: (2, true)))
        facts.append(brief("E2", tools: (9, false), talk: (nil, true)))
        facts.append(brief("E3", tools: (9, true), talk: (9, nil)))
        facts.append(.withdrew(person: "E3", from: "after", keep: .earlierAnswers))
        return ProgrammeState(of: try Examples.confidential.programme(), facts: facts)
    }

    private func record(for audience: Audience) throws -> ProgrammeRecord {
        let state = try Self.state()
        let results = try Analysis(of: state).results()
        return RecordMaker(Analysis(of: state), results: results, provenance: .example).record(for: audience)
    }

    private func text(of record: ProgrammeRecord) -> String {
        var text = ResultsDocument.json(record).text
        dump(record, to: &text)
        return text
    }

    @Test(arguments: [
        (Audience.sponsor, ["MARK-NAME", "MARK-TEXT", "MARK-NOTES", "MARK-SAID"]),
        (.analyst, ["MARK-NAME", "MARK-TEXT", "MARK-NOTES", "MARK-SAID"]),
        (
            .coordinator,
            ["MARK-NAME", "MARK-TEXT", "MARK-NOTES", "MARK-SAID-talk", "MARK-SAID-tools-E2", "MARK-SAID-tools-E3"]
        ),
    ])
    func `No record holds a name, a free text, a note or a statement that is held back`(
        audience: Audience, marks: [String]
    ) throws {
        let text = text(of: try record(for: audience))
        for mark in marks { #expect(!text.contains(mark), "\(mark)") }
    }

    @Test func `The marks are found where they may stand`() throws {
        #expect(text(of: try record(for: .coordinator)).contains("MARK-SAID-tools-E1"))
    }

    @Test func `A sponsor gets no rows and no briefs`() throws {
        let record = try record(for: .sponsor)
        #expect(record.rows.responses.isEmpty && record.rows.scores.isEmpty && record.rows.codings.isEmpty)
        #expect(record.briefs.isEmpty)
    }

    @Test func `An analyst gets numbers and codes, and nothing of willingness or the group's words`() throws {
        let rows = try record(for: .analyst).rows
        #expect(try record(for: .analyst).briefs.isEmpty)
        #expect(
            Set(rows.responses.map { "\($0.instrument).\($0.item)" }).subtracting([
                "rating.tools", "rating.talk", "words.mood",
            ])
                == ["group.tools.people", "group.tools.approved", "group.talk.people", "group.talk.approved"])
        #expect(!rows.responses.contains { $0.instrument == "willing" })
        #expect(Set(rows.scores.map(\.score)) == ["rating.tools", "rating.talk", "rating.total"])
        #expect(
            rows.scores.first
                == .init(
                    person: "M1", role: "mentor", score: "rating.tools", stage: "before", about: "", value: 2,
                    answered: 1, asked: 1))
        #expect(
            rows.codings == [
                .init(
                    person: "M1", role: "mentor", stage: "before", item: "words.text", code: "trust",
                    countsAs: "trust")
            ])
    }

    @Test func `A coordinator gets no rows`() throws {
        let rows = try record(for: .coordinator).rows
        #expect(rows.responses.isEmpty && rows.scores.isEmpty && rows.codings.isEmpty)
    }

    @Test func `A brief holds what enough people stand behind and the group approved, and counts the rest`() throws {
        let briefs = try record(for: .coordinator).briefs
        #expect(
            briefs == [
                Brief(
                    person: "E1", fileName: "E1", group: "Fellows",
                    sections: [
                        .init(domain: "tools", title: "Tools", statements: ["MARK-SAID-tools-E1"], heldBack: 0),
                        .init(domain: "talk", title: "Talk", statements: [], heldBack: 1),
                    ]),
                Brief(
                    person: "E2", fileName: "E2", group: "Fellows",
                    sections: [
                        .init(domain: "tools", title: "Tools", statements: [], heldBack: 1),
                        .init(domain: "talk", title: "Talk", statements: [], heldBack: 1),
                    ]),
            ])
    }

    @Test func `No brief names an author`() throws {
        var text = ""
        dump(try record(for: .coordinator).briefs, to: &text)
        #expect(!text.contains("M1") && !text.contains("M2"))
    }

    @Test func `The record says under which release small groups are shown`() throws {
        let state = ProgrammeState(
            of: try TinyDefinition().programme(),
            facts: [.released(purpose: "research", by: "Us", date: "2026-01-31", reason: "Invented.")])
        let record = RecordMaker(Analysis(of: state), results: Results(), provenance: .example).record(for: .sponsor)
        #expect(
            record.outline.release
                == "Groups of fewer than 5 people are shown, released for research by Us on 2026-01-31. Invented.")
        #expect(try self.record(for: .sponsor).outline.release == nil)
    }
}

@Suite struct ResultsDocumentTests {
    private func keys(_ value: JSONValue?) -> [String] {
        guard case .object(let members)? = value else { return [] }
        return members.map(\.key)
    }

    private func first(_ value: JSONValue?) -> JSONValue? {
        guard case .array(let elements)? = value else { return nil }
        return elements.first
    }

    private func document(seed: UInt64 = 1) throws -> JSONValue {
        var facts: [Fact] = [
            .codeDefined(Codebook.Code(id: "c", title: "C", definition: "")), .drew(("M1", "E1")),
        ]
        for number in 1...6 {
            facts +=
                Fact.enrolled("mentor", "M\(number)", attributes: ["years": "\(number)"]) + Fact.consented("M\(number)")
            facts += [
                .rated("M\(number)", "mentor", at: "before", 2, 4), .rated("M\(number)", "mentor", at: "after", 3, 4),
            ]
        }
        let state = ProgrammeState(of: try Examples.confidential.programme(), facts: facts)
        var provenance = Provenance.example
        provenance.seed = seed
        let results = try Analysis(of: state).results()
        return ResultsDocument.json(
            RecordMaker(Analysis(of: state), results: results, provenance: provenance).record(for: .sponsor))
    }

    @Test func `The keys stand in the order that scripts rely on`() throws {
        let document = try document()
        #expect(
            keys(document) == [
                "telemachus", "programme", "inputHash", "seed", "dataNotice", "release", "participation",
                "characteristics",
                "pairs",
                "allocation", "summaries", "comparisons", "distributions", "tallies", "content", "profiles", "returns",
                "methods", "notices", "groupComparisons", "repeatedComparisons", "changes", "reliability", "missing",
                "flow", "indicators",
            ])
        #expect(keys(document["programme"]) == ["id", "title", "definitionHash"])
        #expect(
            keys(first(document["participation"])) == [
                "role", "invited", "enrolled", "consented", "withdrawn", "completed",
            ])
        #expect(keys(first(document["pairs"])) == ["mentor", "mentee", "reasons"])
        #expect(
            keys(first(document["summaries"])) == [
                "score", "role", "stage", "n", "missing", "partial", "median", "q1", "q3", "minimum", "maximum", "mean",
                "standardDeviation", "quartiles", "note",
            ])
        #expect(
            keys(first(document["comparisons"])) == [
                "score", "role", "from", "to", "n", "nonzero", "zeros", "ties", "medianFrom", "medianTo", "q1From",
                "q3From",
                "q1To", "q3To", "statistic", "z", "pExact", "pAsymptotic", "pAdjusted", "adjustment", "family",
                "effect",
                "shift", "notes",
            ])
        #expect(keys(first(document["comparisons"])?["effect"]) == ["rankBiserial", "r"])
        #expect(keys(first(document["comparisons"])?["shift"]) == ["estimate", "low", "high", "level"])
        #expect(
            keys(first(document["tallies"])).filter { $0 != "title" } == [
                "code", "role", "stage", "count", "texts", "counts", "unit",
            ])
        #expect(keys(document["content"]) == ["categories", "codes", "merges", "agreement", "quotations"])
        #expect(keys(first(document["notices"])) == ["id", "message"])
    }

    @Test func `What is undefined is null and has a note`() throws {
        let document = try document()
        guard case .array(let lines)? = document["summaries"] else { return #expect(Bool(false), "no summaries") }
        let hidden = try #require(lines.first { $0["role"] == .string("mentee") })
        #expect(hidden["median"] == .null)
        #expect(hidden["n"] == .string("<5"))
        #expect(hidden["note"] == .string("not shown: fewer than 5 people"))
        #expect(document["dataNotice"] == .null)
    }

    @Test func `A seed that JSON's numbers cannot hold is text`() throws {
        #expect(try document(seed: 9_007_199_254_740_991)["seed"] == .number(9_007_199_254_740_991))
        #expect(try document(seed: .max)["seed"] == .string("18446744073709551615"))
    }
}
