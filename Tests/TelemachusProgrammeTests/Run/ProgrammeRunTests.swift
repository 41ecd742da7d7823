import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

@Suite struct ProgrammeRunTests {
    private func data(_ changed: [String: String] = [:], for programme: Programme) throws -> BundleData {
        try #require(try DataDirectory.read(DataDirectory.small(changed), for: programme).data)
    }

    @Test func `What happens is written down in the order in which it happens`() throws {
        let programme = try Examples.confidential.programme()
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
        let programme = try Examples.confidential.programme()
        for seed in 0..<8 as Range<UInt64> {
            let state = try ProgrammeRun(of: programme, seed: seed, journal: MemoryJournal()).play(data(for: programme))
            // M1 would not be paired with E2, so one allocation is left.
            #expect(state.draws.first?.allocation.pairs.map { $0.mentor + $0.mentee } == ["M1E1", "M2E2"])
            #expect(state.usableResponses.filter { $0.key.stage == "meeting" }.map(\.key.about) == ["E1", "E2"])
        }
    }

    @Test func `An answer about a partner whom the draw did not give is left out`() throws {
        let programme = try Examples.confidential.programme()
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

    @Test func `The draw names its seed and its policy's version`() throws {
        let programme = try Examples.confidential.programme()
        let draw = try ProgrammeRun(of: programme, seed: 42, journal: MemoryJournal()).play(data(for: programme)).draws
            .first
        #expect(draw?.seed == 42)
        #expect(draw?.policy == "tiny-draw")
        #expect(draw?.policyVersion == "2.0.0")
        #expect(draw?.allocation.audit == ["2 mentors were there.", "The seed was 42."])
    }

    @Test func `Where nobody can be paired the run stops at the stage with the policy's reason`() throws {
        let programme = try Examples.confidential.programme()
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
        let programme = try Examples.confidential.programme()
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
        #expect(once.files == (try run(programme, seed: 7).files))
        #expect(once.files == (try run(programme, seed: nil).files))
        #expect(once.files.map(\.path) == ["results.json", "list.txt", "figures.txt"])
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
        let files = try run(programme, seed: 1).files
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
        let failure = #expect(throws: ExportFailure.self) { try run(programme, seed: 1) }
        #expect(failure?.problem == .notRepresentable("the path leaves the output directory"))
    }
}
