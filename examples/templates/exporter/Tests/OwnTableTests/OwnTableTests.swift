import OwnTable
import TelemachusConformanceTesting
import TelemachusCore
import Testing

@Suite struct OwnTableTests {
    @Test func `It passes what every exporter must pass`() {
        conforms(OwnTableExporter.self)
    }

    @Test func `The table has a row for each score, and a word for a missing one`() throws {
        var settings = OwnTableSettings()
        settings.missing = "NA"
        var rows = ResponseRows()
        rows.scores = [
            .init(
                person: "E1", role: "mentee", score: "work.total", stage: "before", about: "", value: 7, answered: 3,
                asked: 3),
            .init(person: "E2", role: "mentee", score: "work.total", stage: "before", about: "", answered: 1, asked: 3),
        ]
        let file = OwnTableExporter(settings, in: DefinitionContext()).files(for: .holding(rows)).first
        #expect(
            file.map { String(decoding: $0.bytes, as: UTF8.self) } == """
                person,role,stage,about,score,value\r
                E1,mentee,before,,work.total,7\r
                E2,mentee,before,,work.total,NA\r

                """)
    }
}

extension ProgrammeRecord {
    /// A record of a programme without a name that holds these rows.
    fileprivate static func holding(_ rows: ResponseRows) -> ProgrammeRecord {
        ProgrammeRecord(
            outline: ProgrammeOutline(
                id: "example", title: "Example", model: "reverse", purposes: [], limits: [], sources: [], roles: [],
                domains: [], instruments: [], stages: [], minimumGroup: 5, statementContributors: 3),
            provenance: Provenance(
                toolVersion: "0", plugins: [], definitionHash: "", inputHash: "", seed: 0, dataNotice: nil),
            results: Results(), rows: rows)
    }
}
