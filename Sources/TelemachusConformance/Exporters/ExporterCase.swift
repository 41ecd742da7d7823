import TelemachusCore

/// An exporter as its example makes it, and the records that it is given.
struct ExporterCase: Sendable {
    /// What came of a record.
    enum Outcome: Hashable, Sendable {
        case files([ExportedFile])
        case refused(String)

        /// The files; none where the record was refused.
        var files: [ExportedFile] { if case .files(let files) = self { files } else { [] } }
    }

    let exporter: any Exporter
    /// The same made a second time.
    let twin: any Exporter
    let audience: Audience

    /// The records that every exporter must cope with, cut down to what its audience may see.
    var records: [(name: String, record: ProgrammeRecord)] {
        [
            ("an empty programme", SampleRecord(people: 0).record(for: audience)),
            ("one person", SampleRecord(people: 1).record(for: audience)),
            ("twelve people", SampleRecord(people: 12).record(for: audience)),
            ("hostile texts", SampleRecord(people: 12, hostility: 0).record(for: audience)),
        ]
    }

    /// Records in which every text is hostile, each kind of harm in each place in turn.
    var hostileRecords: [(name: String, record: ProgrammeRecord)] {
        HostileText.all.indices.map { shift in
            (
                "hostile texts, the first of them number \(shift + 1)",
                SampleRecord(people: 12, hostility: shift).record(for: audience)
            )
        }
    }

    /// All of them.
    var allRecords: [(name: String, record: ProgrammeRecord)] { records + hostileRecords }

    /// What comes of a record.
    func outcome(of record: ProgrammeRecord, by other: (any Exporter)? = nil) -> Outcome {
        do throws(ExportProblem) {
            return .files(try (other ?? exporter).files(for: record))
        } catch {
            switch error {
            case .notRepresentable(let sentence): return .refused(sentence)
            }
        }
    }
}

extension ExportedFile {
    /// The content as text; nil where it is none.
    var text: String? { String(validating: bytes, as: UTF8.self) }

    /// How the path ends, in lower case and without the point.
    var ending: String { path.lowercased().split(separator: ".").last.map(String.init) ?? "" }

    /// Whether a browser, or a page made of it, would read tags in it.
    var isMarkup: Bool { ["html", "htm", "svg", "md", "markdown", "xml"].contains(ending) }
}
