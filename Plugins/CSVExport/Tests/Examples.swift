import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import CSVExport

extension ProgrammeRecord {
    /// A record without rows or figures.
    static func empty(
        instruments: [ProgrammeOutline.Instrument] = [], notice: String? = "These data are made up.",
        release: String? = nil
    ) -> ProgrammeRecord {
        ProgrammeRecord(
            outline: ProgrammeOutline(
                id: "pilot", title: "Fellows mentor consultants", model: "reverse", purposes: [], limits: [],
                sources: [], roles: [], domains: [], instruments: instruments, stages: [], minimumGroup: 5,
                statementContributors: 3, release: release),
            provenance: Provenance(
                toolVersion: "1.0.0",
                plugins: [
                    .init(id: "battery", kind: .instrument, version: "1.2.0", module: "Battery"),
                    .init(id: "csv", kind: .exporter, version: "1.0.0", module: "CSVExport"),
                ], definitionHash: "0f1e2d", inputHash: "3c4b5a", seed: 18_446_744_073_709_551_615,
                dataNotice: notice),
            results: Results())
    }

    /// A record of one person's answers, one of each format, with a score and a code.
    static var onePerson: ProgrammeRecord {
        var record = empty(instruments: [.confidence, .willingness])
        func response(_ item: String, _ value: String) -> ResponseRows.Response {
            .init(
                person: "P01", role: "mentor", instrument: "confidence", stage: "before", about: "", item: item,
                value: value)
        }
        record.rows.responses = [
            response("technology", "4"), response("change", "-99"), response("days", "0.1"),
            response("tools", "phone;paper"), response("again", "yes"), response("comments", "None, so far"),
        ]
        record.rows.scores = [
            .init(
                person: "P01", role: "mentor", score: "confidence.total", stage: "before", about: "P07",
                value: 1.0 / 3, answered: 2, asked: 3),
            .init(
                person: "P01", role: "mentor", score: "confidence.total", stage: "after", about: "P07", answered: 0,
                asked: 3),
        ]
        record.rows.codings = [
            .init(person: "P01", role: "mentor", stage: "before", item: "confidence.comments", code: "time")
        ]
        return record
    }
}

extension ProgrammeOutline.Instrument {
    /// One item of every format.
    static let confidence = ProgrammeOutline.Instrument(
        id: "confidence", title: "Confidence", plugin: "battery",
        items: [
            Item(
                id: "technology", prompt: "How confident are you, \"in general\", about technology?",
                format: .scale(Scale(points: 1...5, labels: [1: "Not at all", 5: "Completely"])),
                domain: "technology"),
            Item(id: "change", prompt: "By how much has it changed?", format: .wholeNumber(-99...99, unit: "points")),
            Item(id: "days", prompt: "How many days?", format: .number(0...31.5, unit: "days"), isRequired: false),
            Item(
                id: "tools", prompt: "With what?",
                format: .choices([
                    AnswerOption(id: "phone", title: "Telephone"), AnswerOption(id: "paper", title: "Paper"),
                ])),
            Item(id: "again", prompt: "Again?", format: .yesNo),
            Item(
                id: "comments", prompt: "Anything else?", format: .text(limit: 2000), isRequired: false,
                help: "No names, please"),
            Item(id: "met", prompt: "When?", format: .date),
            Item(id: "age", prompt: "Age?", format: .wholeNumber(0...(.max), unit: "years")),
        ],
        scores: [
            ScoreDeclaration(
                id: "total", title: "Confidence in all", level: .interval, range: 3...15, unit: "points",
                isTotal: true)
        ])

    /// Items that nobody but the draw and the group may see.
    static let willingness = ProgrammeOutline.Instrument(
        id: "willingness", title: "Willingness", plugin: "willingness",
        items: [
            Item(id: "willing", prompt: "Would you mentor them?", format: .yesNo, disclosure: .drawOnly),
            Item(id: "notes", prompt: "Notes", format: .text(limit: .max), disclosure: .workingNotes),
            Item(
                id: "said", prompt: "What does the group say?", format: .text(limit: 500), domain: "time",
                disclosure: .statement(contributors: "by", approval: "agreed", atLeast: 3)),
        ],
        scores: [
            ScoreDeclaration(
                id: "willing", title: "Willing", level: .ordinal, range: 0...1, disclosure: .drawOnly)
        ])
}

extension ProgrammeRecord {
    /// The files with their text, in the order written.
    func files(with yaml: String = "raw: no") throws -> [(path: String, text: String)] {
        let (made, diagnostics) = make(CSVExporter.self, with: yaml)
        #expect(diagnostics.isEmpty)
        return try #require(made).files(for: self).map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    }

    /// The text of one file.
    func file(_ path: String, with yaml: String = "raw: no") throws -> String {
        try #require(try files(with: yaml).first { $0.path == path }?.text)
    }

    /// The cells of the first answer's line as they stand in the file.
    func writtenValue(_ value: String, with yaml: String = "raw: no") throws -> String {
        var record = self
        record.rows.responses = [
            .init(person: "P01", role: "r", instrument: "i", stage: "s", about: "", item: "x", value: value)
        ]
        let text = try record.file("responses.csv", with: yaml)
        let start = "person,role,instrument,stage,about,item,value\nP01,r,i,s,,x,"
        #expect(text.hasPrefix(start) && text.hasSuffix("\n"))
        return String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(start.unicodeScalars.count).dropLast()))
    }
}
