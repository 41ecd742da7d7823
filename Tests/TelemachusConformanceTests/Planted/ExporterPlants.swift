import TelemachusCore

/// What a planted exporter writes; left as it is, everything is sound.
protocol ExporterPlant: Sendable {
    static var path: String { get }
    static func columns(_ record: ProgrammeRecord) -> [String]
    static func cell(_ text: String) -> String
    static func further(_ record: ProgrammeRecord) throws(ExportProblem) -> [ExportedFile]
}

extension ExporterPlant {
    static var path: String { "notes.csv" }
    static func columns(_ record: ProgrammeRecord) -> [String] { ["score", "note"] }
    static func cell(_ text: String) -> String { (text.beginsLikeFormula ? "'" + text : text).csvQuoted }
    static func further(_ record: ProgrammeRecord) throws(ExportProblem) -> [ExportedFile] { [] }

    /// The registration of the planted exporter.
    static var plugin: Registration { .exporter(PlantedExporter<Self>.self) }
}

/// The notes on scores as a table.
struct PlantedExporter<Plant: ExporterPlant>: Exporter {
    static var descriptor: PluginDescriptor {
        PluginDescriptor(
            id: "notes", version: "1.0.0", title: "Notes", summary: "Notes on scores.", example: "use: notes")
    }
    static var audience: Audience { .sponsor }

    init(_ configuration: NoConfiguration, in context: DefinitionContext) {}

    func files(for record: ProgrammeRecord) throws(ExportProblem) -> [ExportedFile] {
        let columns = Plant.columns(record)
        let empty = Array(repeating: "", count: columns.count - 2)
        let rows = record.results.summaries.map {
            ([$0.score, Plant.cell($0.note ?? "")] + empty).joined(separator: ",")
        }
        let text = ([columns.joined(separator: ",")] + rows).map { $0 + "\n" }.joined()
        return [ExportedFile(path: Plant.path, text: text)] + (try Plant.further(record))
    }
}

enum SoundExporter: ExporterPlant {}

enum RefusesInSilence: ExporterPlant {
    static func further(_ record: ProgrammeRecord) throws(ExportProblem) -> [ExportedFile] {
        if record.results.summaries.isEmpty { throw .notRepresentable("") }
        return []
    }
}

enum OtherBytesEachTime: ExporterPlant {
    private static let files = Counter()

    static func further(_ record: ProgrammeRecord) -> [ExportedFile] {
        [ExportedFile(path: "number.txt", text: "\(files.next())")]
    }
}

enum LeavesTheDirectory: ExporterPlant { static let path = "../notes.csv" }

enum NoUTF8: ExporterPlant {
    static func further(_ record: ProgrammeRecord) -> [ExportedFile] {
        var file = ExportedFile(path: "notes.txt", text: "")
        file.bytes = [0x66, 0xFC, 0x72]
        return [file]
    }
}

enum ColumnsByContent: ExporterPlant {
    static func columns(_ record: ProgrammeRecord) -> [String] {
        ["score", "note"] + (record.results.summaries.isEmpty ? [] : ["more"])
    }
}

enum FormulasPassedOn: ExporterPlant { static func cell(_ text: String) -> String { text.csvQuoted } }

enum TagsPassedOn: ExporterPlant {
    static func further(_ record: ProgrammeRecord) -> [ExportedFile] {
        [ExportedFile(path: "notes.html", text: "<p>" + (record.results.notices.first?.message ?? "") + "</p>")]
    }
}

enum HalfJSON: ExporterPlant {
    static func further(_ record: ProgrammeRecord) -> [ExportedFile] { [ExportedFile(path: "notes.json", text: "{")] }
}

enum RowsForSponsors: ExporterPlant {
    static func further(_ record: ProgrammeRecord) -> [ExportedFile] {
        [ExportedFile(path: "rows.txt", text: record.rows.scores.map { "\($0.person)\n" }.joined())]
    }
}
