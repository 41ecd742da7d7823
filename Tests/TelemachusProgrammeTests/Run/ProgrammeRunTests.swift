import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

@Suite struct ProgrammeRunTests {
    private let programme: Programme

    init() throws { programme = try Examples.confidential.programme() }

    private static let noCodings = "person,instrument,stage,item,code\n"

    /// A responses.csv of these rows.
    private static func logs(_ rows: String...) -> String {
        (["person,instrument,stage,about,item,value"] + rows).map { $0 + "\n" }.joined()
    }

    private func play(
        _ data: BundleData, of programme: Programme? = nil, _ journal: MemoryJournal = MemoryJournal()
    ) throws -> ProgrammeState {
        try ProgrammeRun(of: programme ?? self.programme, seed: 1, journal: journal).play(data)
    }

    private func data(_ changed: [String: String] = [:], for programme: Programme) throws -> BundleData {
        try #require(try DataDirectory.read(DataDirectory.small(changed), for: programme).data)
    }

    @Test func `What happens is written down in the order in which it happens`() throws {
        let journal = MemoryJournal()
        _ = try ProgrammeRun(of: programme, seed: 1, journal: journal).play(data(for: programme))
        #expect(
            journal.facts().map(\.kind).dropFirst(12) == [
                "code-defined", "stage-opened", "responded", "responded", "responded", "responded", "responded",
                "coded",
                "stage-closed",
                "stage-opened", "drawn", "stage-closed", "stage-opened", "responded", "responded", "stage-closed",
                "stage-opened", "stage-closed",
            ])
    }

    @Test func `A release is the first fact`() throws {
        let programme = try TinyDefinition { $0.rest = Examples.release }.programme()
        let journal = MemoryJournal()
        let files = [
            "data.yaml": "origin: invented\nstatement: x\n", "people.csv": "id,role\nM1,mentor\nE1,mentee\n",
            "responses.csv": "person,instrument,stage,about,item,value\n",
        ]
        let data = try #require(try DataDirectory.read(files, for: programme).data)
        let state = try ProgrammeRun(of: programme, seed: 1, journal: journal).play(data)
        #expect(
            journal.facts().first
                == .released(purpose: "research", by: "Us", date: "2026-01-31", reason: "Rows are invented."))
        #expect(state.release?.by == "Us")
    }

    @Test func `Answers about the partner are about whom the draw gave, and the draw reads willingness`() throws {
        for seed in 0..<8 as Range<UInt64> {
            let state = try ProgrammeRun(of: programme, seed: seed, journal: MemoryJournal()).play(data(for: programme))
            // M1 would not be paired with E2, so one allocation is left.
            #expect(state.draws.first?.allocation.pairs.map { $0.mentor + $0.mentee } == ["M1E1", "M2E2"])
            #expect(state.usableResponses.filter { $0.key.stage == "meeting" }.map(\.key.about) == ["E1", "E2"])
        }
    }

    @Test func `An answer about a partner whom the draw did not give is left out`() throws {
        let people = "id,role\nM1,mentor\nM2,mentor\nE1,mentee\n"
        let responses =
            "person,instrument,stage,about,item,value\nM1,log,meeting,partner,held,yes\nM2,log,meeting,partner,held,yes\n"
        let data = try data(
            [
                "people.csv": people, "consents.csv": "person,version\nM1,1\nM2,1\nE1,1\n", "responses.csv": responses,
                "codings.csv": "person,instrument,stage,item,code\n",
            ],
            for: programme)
        let state = try ProgrammeRun(of: programme, seed: 1, journal: MemoryJournal()).play(data)
        #expect(state.usableResponses.map(\.key.from.text) == ["M1"])
        #expect(state.draws.first?.allocation.unpaired.map(\.person) == ["M2"])
    }

    @Test func `Codes of an answer that is left out are left out with it`() throws {
        let data = try data(
            [
                "people.csv": "id,role\nM1,mentor\nM2,mentor\nE1,mentee\n",
                "consents.csv": "person,version\nM1,1\nM2,1\nE1,1\n",
                "responses.csv": Self.logs("M1,log,meeting,partner,held,yes", "M2,log,meeting,partner,held,yes"),
                "codings.csv":
                    "person,instrument,stage,item,code\nM1,log,meeting,held,trust\nM2,log,meeting,held,trust\n",
            ], for: programme)
        #expect(try play(data).usableCodings.map(\.person) == ["M1"])
    }

    @Test func `An answer that names the partner whom the draw gave is about them`() throws {
        let data = try data(
            ["responses.csv": Self.logs("M1,log,meeting,E1,held,yes"), "codings.csv": Self.noCodings], for: programme)
        let state = try play(data)
        #expect(state.usableResponses.map(\.key.about) == ["E1"])
    }

    @Test func `Every answer that names somebody else is a problem where its id stands, and none is taken in`() throws {
        let data = try data(
            [
                "responses.csv": Self.logs(
                    "M1,log,meeting,E2,held,yes", "M1,log,meeting,E2,minutes,45", "M2,log,meeting,M1,held,yes"),
                "codings.csv": Self.noCodings,
            ], for: programme)
        let journal = MemoryJournal()
        let misfit = #expect(throws: ProgrammeRun.Misfit.self) { try play(data, of: nil, journal) }
        let help = "correct the id, or run with the seed that the pairs were drawn with"
        #expect(
            misfit?.diagnostics.map(MarkedSource("").describe) == [
                "2:16 not-a-partner: the person has no such partner at this stage = \(help)",
                "4:16 not-a-partner: the person has no such partner at this stage = \(help)",
            ])
        #expect(journal.facts().map(\.kind).suffix(2) == ["stage-closed", "stage-opened"])
    }

    @Test func `One partner is called 'partner' or by the id, and not both`() throws {
        let data = try data(
            [
                "responses.csv": Self.logs("M1,log,meeting,partner,held,yes", "M1,log,meeting,E1,minutes,45"),
                "codings.csv": Self.noCodings,
            ], for: programme)
        let misfit = #expect(throws: ProgrammeRun.Misfit.self) { try play(data) }
        #expect(
            misfit?.diagnostics.map(MarkedSource("").describe) == [
                "3:16 answered-twice: answers about the same partner stand under 'partner' and under the partner's id "
                    + "(2:16 the same partner here) = write 'about' alike in all of them"
            ])
    }

    @Test func `Of several partners the answer must name one`() throws {
        var definition = Examples.confidential
        definition.timeline = definition.timeline.replacing(
            "with: { preference: willing } }",
            with: "rules: { places: { mentor: 2 }, fixed: [{ mentor: M1, mentee: E1 }, { mentor: M1, mentee: E2 }] } }")
        let programme = try definition.programme()
        func data(_ about: String) throws -> BundleData {
            try self.data(
                ["responses.csv": Self.logs("M1,log,meeting,\(about),held,yes"), "codings.csv": Self.noCodings],
                for: programme)
        }
        for about in ["", "partner"] {
            let misfit = #expect(throws: ProgrammeRun.Misfit.self) { try play(data(about), of: programme) }
            #expect(
                misfit?.diagnostics.map(MarkedSource("").describe) == [
                    "2:16 several-partners: the person has 2 partners, and the row does not say which of them is meant "
                        + "= write the partner's id under 'about'"
                ])
        }
        #expect(try play(data("E2"), of: programme).usableResponses.map(\.key.about) == ["E2"])
    }

    @Test func `The draw names its seed and its policy's version`() throws {
        let draw = try ProgrammeRun(of: programme, seed: 42, journal: MemoryJournal()).play(data(for: programme)).draws
            .first
        #expect(draw?.seed == 42)
        #expect(draw?.policy == "tiny-draw")
        #expect(draw?.policyVersion == "2.0.0")
        #expect(draw?.allocation.audit == ["2 mentors were there.", "The seed was 42."])
    }

    @Test func `Where nobody can be paired the run stops at the stage with the policy's reason`() throws {
        let data = try data(
            [
                "withdrawals.csv": "person,from\nM1,draw\nM2,draw\n",
                "responses.csv": "person,instrument,stage,about,item,value\n",
                "codings.csv": "person,instrument,stage,item,code\n",
            ], for: programme)
        let journal = MemoryJournal()
        let refusal = #expect(throws: ProgrammeRun.Refusal.self) {
            try ProgrammeRun(of: programme, seed: 1, journal: journal).play(data)
        }
        #expect(refusal?.stage == "draw")
        #expect(refusal?.reason == PairingRefusal("nobody-to-pair", "no pair can be made", help: "enrol more people"))
        #expect(journal.facts().map(\.kind).suffix(3) == ["stage-opened", "withdrew", "withdrew"])
    }

    @Test func `Somebody who did not consent is not drawn`() throws {
        let data = try data(
            [
                "consents.csv": "person,version\nM1,1\nE1,1\nE2,1\n",
                "responses.csv": "person,instrument,stage,about,item,value\n",
                "codings.csv": "person,instrument,stage,item,code\n",
            ], for: programme)
        let state = try ProgrammeRun(of: programme, seed: 1, journal: MemoryJournal()).play(data)
        #expect(state.draws.first?.allocation.pairs.map(\.mentor) == ["M1"])
    }
}

@Suite struct BundleRunTests {
    let programme: Programme
    let data: BundleData

    init() throws {
        programme = try Examples.confidential.programme()
        let responses =
            "person,instrument,stage,about,item,value\nM1,rating,before,,tools,2\nM1,log,meeting,partner,held,yes\nM1,log,meeting,partner,minutes,45\n"
        let files = DataDirectory.small([
            "responses.csv": responses, "codings.csv": "person,instrument,stage,item,code\n",
        ])
        data = try #require(try DataDirectory.read(files, for: programme).data)
    }

    private func run(_ programme: Programme, seed: UInt64?) throws -> BundleRun {
        try BundleRun(programme, data, seed: seed, journal: MemoryJournal())
    }

    @Test func `The same seed gives the same bytes, and the data's seed holds where none is given`() throws {
        let once = try run(programme, seed: 7)
        let files = try once.files()
        #expect(files == (try run(programme, seed: 7).files()))
        #expect(files == (try run(programme, seed: nil).files()))
        #expect(files.map(\.path) == ["results.json", "list.txt", "figures.txt"])
        #expect(once.record.provenance.seed == 7)
    }

    @Test func `Another seed changes the draw and nothing that does not depend on it`() throws {
        let runs = try (0..<8 as Range<UInt64>).map { try run(programme, seed: $0) }
        #expect(Set(runs.map { $0.record.results.draw?.allocation.pairs }).count == 2)
        for run in runs {
            #expect(run.record.results.summaries == runs[0].record.results.summaries)
            #expect(run.record.results.participation == runs[0].record.results.participation)
            #expect(run.record.provenance.inputHash == runs[0].record.provenance.inputHash)
        }
    }

    @Test func `A sponsor's exporter gets no row and no brief, an analyst's gets scores`() throws {
        let files = try run(programme, seed: 1).files()
        #expect(files.last.map { String(decoding: $0.bytes, as: UTF8.self) } == "[0, 0, 0, 0]")
        #expect(
            files[1].bytes
                == Array(
                    "M1 rating.tools before 2\nM1 rating.talk before -\nM1 rating.total before -\nM1 log.minutes meeting 45\n"
                        .utf8))
    }

    @Test(arguments: ["/etc/x", "../x", "a/../x", "a//x", "a\\x", "./x", "a/"])
    func `No exporter writes outside the output directory`(path: String) throws {
        var definition = Examples.confidential
        definition.rest = definition.rest.replacing(
            "use: tiny-list", with: "use: tiny-list\n    with: { path: '\(path)' }")
        let programme = try definition.programme()
        let failure = #expect(throws: ExportFailure.self) { try run(programme, seed: 1).files() }
        #expect(failure?.problem == .notRepresentable("the path leaves the output directory"))
    }
}
