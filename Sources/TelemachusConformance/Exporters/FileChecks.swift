import Foundation
import TelemachusCore

extension Conformance {
    /// What files an exporter writes, and that they are the same each time.
    static let fileChecks: [ConformanceCheck] = [
        ConformanceCheck(
            "every-record-told",
            "A record of nobody, of one person, of many or with hostile texts gives files or a reason",
            help: "refuse with a sentence that says what cannot be shown and holds nobody's data",
            .exporter { tried in
                tried.records.compactMap { name, record in
                    guard case .refused(let sentence) = tried.outcome(of: record) else { return nil }
                    if sentence.isBlank { return Miss("it was refused without a reason", name) }
                    let holdsData = [SampleRecord.rowMarker, SampleRecord.briefMarker, SampleRecord.attendanceMarker]
                        .contains(
                            where: sentence.contains)
                    return holdsData ? Miss("the reason holds somebody's data: \(sentence)", name) : nil
                }
                    + .unless(
                        !tried.outcome(of: SampleRecord(people: 12).record(for: tried.audience)).files.isEmpty,
                        "twelve people's record gave no file", "twelve people")
            }),
        ConformanceCheck(
            "same-record-same-bytes", "The same record gives the same files, byte for byte",
            help: "write from the record alone: no clock, no random numbers, no order of a set",
            .exporter { tried in
                tried.records.compactMap { name, record in
                    let first = tried.outcome(of: record)
                    let others = [tried.outcome(of: record), tried.outcome(of: record, by: tried.twin)]
                    guard let other = others.first(where: { $0 != first }) else { return nil }
                    let changed = zip(first.files, other.files).first { $0 != $1 }?.0.path
                    return Miss(changed.map { "'\($0)' differs" } ?? "the files differ", name)
                }
            }),
        ConformanceCheck(
            "paths-safe", "Paths stay below the output directory, and no two are the same on any system",
            help: "make names from ids, in lower case; never from titles or answers",
            .exporter { tried in
                tried.records.flatMap { name, record in
                    let paths = tried.outcome(of: record).files.map(\.path)
                    let unsafe = paths.filter { !$0.isSafePath }.map { Miss("a path is '\($0)'", name) }
                    let directories = Set(paths.flatMap(\.directoriesAbove).map { $0.lowercased() })
                    return unsafe
                        + repeated(paths.map { $0.lowercased() }).map {
                            Miss("two files are '\($0)', but for case", name)
                        }
                        + paths.filter { directories.contains($0.lowercased()) }.map {
                            Miss("'\($0)' is a file and a directory", name)
                        }
                }
            }),
        ConformanceCheck(
            "text-in-utf-8", "A file of text is UTF-8",
            help: "write strings as their UTF-8",
            .exporter { tried in
                let endings = ["csv", "tsv", "json", "txt", "html", "htm", "svg", "md", "markdown", "xml"]
                return tried.records.flatMap { name, record in
                    tried.outcome(of: record).files.filter { endings.contains($0.ending) && $0.text == nil }.map {
                        Miss("'\($0.path)' is not", name)
                    }
                }
            }),
    ]

    /// What stands in the files.
    static let recordChecks: [ConformanceCheck] = [
        ConformanceCheck(
            "columns-stable",
            "A table has a header, every line has as many cells, and the header is that of every record",
            help: "declare the columns once; write empty cells where there is nothing",
            .exporter { tried in
                var headers: [String: [String]] = [:]
                return tried.allRecords.flatMap { name, record in
                    tried.tables(of: record).flatMap { path, table -> [Miss] in
                        guard table.isWhole, let header = table.rows.first else {
                            return [
                                Miss(
                                    table.isWhole ? "'\(path)' is empty" : "'\(path)' ends within quotation marks", name
                                )
                            ]
                        }
                        let first = headers[path] ?? header
                        headers[path] = first
                        let odd = table.rows.enumerated().first { $0.element.count != header.count }
                        return .unless(first == header, "'\(path)' has other columns than before: \(header)", name)
                            + (odd.map {
                                [Miss("line \($0.offset + 1) of '\(path)' has \($0.element.count) cells", name)]
                            } ?? [])
                    }
                }
            }),
        ConformanceCheck(
            "no-formula", "No cell of a table begins as a formula does, unless it is a number",
            help: "put an apostrophe before what 'beginsLikeFormula', and quote with 'csvQuoted'",
            .exporter { tried in
                tried.allRecords.flatMap { name, record in
                    tried.tables(of: record).flatMap { path, table in
                        table.rows.joined().filter { $0.beginsLikeFormula && Double($0) == nil }.map {
                            Miss("a cell of '\(path)' is \($0.debugDescription)", name)
                        }
                    }
                }
            }),
        ConformanceCheck(
            "no-foreign-tags", "No text that people supply becomes a tag of a page",
            help: "escape <, >, & and quotation marks in every text",
            .exporter { tried in
                tried.hostileRecords.misses { name, record in
                    tried.outcome(of: record).files.filter(\.isMarkup).flatMap { file in
                        // In Markdown a sign behind a backslash is the sign itself.
                        let text = file.text?.replacing("\\<", with: "") ?? ""
                        return HostileText.tags.filter(text.contains).map { Miss("'\(file.path)' holds \($0)", name) }
                    }
                }
            }),
        ConformanceCheck(
            "json-reads", "A file that ends in .json is JSON",
            help: "write it by 'JSONValue'",
            .exporter { tried in
                tried.allRecords.flatMap { name, record in
                    tried.outcome(of: record).files.filter { $0.ending == "json" }.compactMap { file in
                        let value = try? JSONSerialization.jsonObject(
                            with: Data(file.bytes), options: .fragmentsAllowed)
                        return value == nil ? Miss("'\(file.path)' is not", name) : nil
                    }
                }
            }),
        ConformanceCheck(
            "for-its-audience-alone",
            "Rows are written for analysts alone, briefs and attendance for coordinators alone, even where a record has all",
            help: "write what the declared audience may see, and nothing else of the record",
            .exporter { tried in
                let hidden = [
                    (SampleRecord.rowMarker, "rows", tried.audience != .analyst),
                    (SampleRecord.briefMarker, "briefs", tried.audience != .coordinator),
                    (SampleRecord.attendanceMarker, "attendance", tried.audience != .coordinator),
                ].filter(\.2)
                return tried.outcome(of: SampleRecord(people: 12).whole).files.flatMap { file in
                    let text = String(decoding: file.bytes, as: UTF8.self)
                    return hidden.filter { text.contains($0.0) || file.path.contains($0.0) }.map {
                        Miss("'\(file.path)' tells of \($0.1)", "a record with rows, briefs and attendance")
                    }
                }
            }),
    ]
}

extension ExporterCase {
    /// The comma-separated files of a record.
    fileprivate func tables(of record: ProgrammeRecord) -> [(path: String, table: CSVText)] {
        outcome(of: record).files.filter { $0.ending == "csv" }.compactMap { file in
            file.text.map { (file.path, CSVText($0)) }
        }
    }
}

extension String {
    /// Whether it stays below the directory that it is meant for, on every system.
    fileprivate var isSafePath: Bool {
        let parts = split(separator: "/", omittingEmptySubsequences: false)
        return parts.allSatisfy { part in
            !part.isEmpty && part != "." && part != ".." && part.last != " " && part.last != "."
                && part.unicodeScalars.allSatisfy {
                    $0.value >= 0x20 && $0.value != 0x7F && !"\\:*?\"<>|".unicodeScalars.contains($0)
                }
        }
    }

    /// The directories that a path goes through: of `a/b/c.txt`, `a` and `a/b`.
    fileprivate var directoriesAbove: [String] {
        let parts = split(separator: "/")
        return parts.indices.dropLast().map { parts[...$0].joined(separator: "/") }
    }
}
