import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

/// Without a release no count of fewer than five people may stand in results.json or follow from its neighbours.
@Suite struct SmallCountsTests {
    static let people: Set<String> = [
        "invited", "enrolled", "consented", "withdrawn", "completed", "n", "count", "missing", "partial", "due",
        "received",
    ]

    @Test(arguments: 0..<150 as Range<UInt64>)
    func `No random small programme tells a small number`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let document = try Self.document(&random)
        var findings: [String] = []
        Self.search(document, at: "", &findings)
        #expect(findings == [])
    }

    @Test func `The search finds a small number`() {
        var findings: [String] = []
        let line: JSONValue = .object([
            ("due", .whole(9)), ("received", .whole(7)), ("n", .whole(4)), ("count", .string("<3")),
        ])
        Self.search(.array([line]), at: "", &findings)
        #expect(findings == [".n is 4", ".count is <3", "received leaves 2"])
    }

    private static func search(_ value: JSONValue, at path: String, _ findings: inout [String]) {
        switch value {
        case .array(let elements): for element in elements { search(element, at: path, &findings) }
        case .object(let members):
            for member in members {
                let path = "\(path).\(member.key)"
                switch member.value {
                case .number(let number) where people.contains(member.key) && number < 5:
                    let isSafeZero = number == 0 && ["missing", "partial", "withdrawn"].contains(member.key)
                    if !isSafeZero { findings.append("\(path) is \(Int(number))") }
                case .string(let text) where people.contains(member.key):
                    if text != "hidden", (Int(text.dropFirst()) ?? 0) < 5 { findings.append("\(path) is \(text)") }
                default: search(member.value, at: path, &findings)
                }
            }
            for (whole, part) in [
                ("enrolled", "consented"), ("enrolled", "completed"), ("enrolled", "withdrawn"), ("due", "received"),
            ] {
                if case .number(let all)? = value[whole], case .number(let some)? = value[part],
                    (1..<5).contains(all - some)
                {
                    findings.append("\(part) leaves \(Int(all - some))")
                }
            }
        default: break
        }
    }

    private static func document(_ random: inout SeededGenerator) throws -> JSONValue {
        let programme = try Examples.confidential.programme()
        let mentors = (0..<Int(random.uniform(below: 13))).map { "M\($0)" }
        let mentees = (0..<Int(random.uniform(below: 13))).map { "E\($0)" }
        var facts: [Fact] = []
        for (role, ids) in [("mentor", mentors), ("mentee", mentees)] {
            for id in ids {
                let sex = ["female", "male", "undisclosed"][Int(random.uniform(below: 3))]
                facts.append(.invited(person: id, role: role))
                facts += Fact.enrolled(
                    role, id, attributes: ["sex": sex, "sites": "north", "years": "\(random.uniform(below: 30))"])
                if random.uniform(below: 10) > 0 { facts += Fact.consented(id) }
                if random.uniform(below: 10) == 0 {
                    facts.append(
                        .withdrew(
                            person: id, from: "after", keep: random.uniform(below: 2) == 0 ? .nothing : .earlierAnswers)
                    )
                }
                for stage in ["before", "after"] where random.uniform(below: 8) > 0 {
                    facts.append(
                        .rated(
                            id, role, at: stage, Int(random.uniform(below: 5)) + 1, Int(random.uniform(below: 5)) + 1))
                }
                let mood = random.uniform(below: 4) == 0 ? "good" : "poor"
                if random.uniform(below: 6) > 0 {
                    facts.append(
                        .answered(
                            id, role, "words", at: "before",
                            ["mood": .option(mood), "moods": .options([mood]), "text": .text("x")]))
                    facts.append(
                        .coded(Coding(person: id, instrument: "words", stage: "before", item: "text", code: "c")))
                }
            }
        }
        for mentee in mentees where random.uniform(below: 3) > 0 {
            facts.append(.agreed("mentor", "group", at: "before", about: mentee, [:]))
        }
        for (mentor, mentee) in zip(mentors, mentees) {
            facts.append(.answered(mentor, "mentor", "willing", at: "before", about: mentee, ["yes": .flag(true)]))
        }
        facts.append(.codeDefined(Codebook.Code(id: "c", title: "C", definition: "")))
        let state = ProgrammeState(of: programme, facts: facts)
        let results = try Analysis(of: state).results()
        let maker = RecordMaker(Analysis(of: state), results: results, provenance: .example)
        return ResultsDocument.json(maker.record(for: .sponsor))
    }
}

extension Provenance {
    static let example = Provenance(
        toolVersion: "0", plugins: [], definitionHash: "d", inputHash: "i", seed: 1, dataNotice: nil)
}
