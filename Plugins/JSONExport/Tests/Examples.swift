import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import JSONExport

extension ProgrammeRecord {
    /// A record of nothing.
    static var empty: ProgrammeRecord {
        ProgrammeRecord(
            outline: ProgrammeOutline(
                id: "pilot", title: "Pilot", model: "reverse", purposes: [], limits: [], sources: [], roles: [],
                domains: [], instruments: [], stages: [], minimumGroup: 5, statementContributors: 3),
            provenance: Provenance(
                toolVersion: "1.0.0", plugins: [], definitionHash: "0f1e2d", inputHash: "3c4b5a",
                seed: 18_446_744_073_709_551_615, dataNotice: nil),
            results: Results())
    }

    /// A record in which everything is there once.
    static var onePerson: ProgrammeRecord {
        var record = empty
        record.provenance.dataNotice = "These data are made up."
        record.provenance.plugins = [.init(id: "json", kind: .exporter, version: "1.0.0", module: "JSONExport")]
        record.outline.purposes = [(heading: "Primary", text: "Do both sides benefit?")]
        record.outline.setting = "One hospital"
        record.outline.limits = ["Small"]
        record.outline.sources = [.init(citation: "A 2022", doi: "10.1000/1", note: nil)]
        record.outline.roles = [.init(id: "mentor", title: "Fellow", plural: "Fellows", invited: "All of them")]
        record.outline.domains = [Domain(id: "time", title: "Time", phrase: "their time")]
        record.outline.stages = [
            .init(
                id: "before", title: "Before",
                asks: [.init(instrument: "confidence", role: "mentor", about: "oneself", isTogether: false)],
                policy: "random-with-preferences", sessions: 1)
        ]
        record.outline.release = "Approved by the board"
        record.outline.instruments = [
            .init(
                id: "confidence", title: "Confidence", plugin: "battery",
                items: [
                    Item(
                        id: "time", prompt: Text("How confident?", translations: ["cy": "Pa mor hyderus?"]),
                        format: .scale(Scale(points: 1...5, labels: [1: "Not at all"])), help: "Be honest",
                        domain: "time")
                ],
                scores: [
                    ScoreDeclaration(
                        id: "total", title: "In all", level: .interval, range: 1...5, unit: "points", isTotal: true)
                ])
        ]
        record.rows.responses = [
            .init(
                person: "P01", role: "mentor", instrument: "confidence", stage: "before", about: "", item: "time",
                value: "4")
        ]
        record.rows.scores = [
            .init(
                person: "P01", role: "mentor", score: "confidence.total", stage: "before", about: "P07",
                value: 1.0 / 3, answered: 1, asked: 1)
        ]
        record.rows.codings = [
            .init(person: "P01", role: "mentor", stage: "before", item: "confidence.comments", code: "time")
        ]
        return record
    }

    /// The one file's text.
    var document: String {
        get throws {
            let files = try JSONExporter(NoConfiguration(), in: DefinitionContext()).files(for: self)
            #expect(files.map(\.path) == ["record.json"])
            return String(decoding: try #require(files.first).bytes, as: UTF8.self)
        }
    }
}
