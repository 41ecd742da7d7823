import TelemachusCore

extension Section {
    /// What a reader must know before quoting a figure.
    static func limits(_ record: ProgrammeRecord) -> Section? {
        var blocks: [Block] = []
        if !record.outline.limits.isEmpty {
            blocks.append(.list(record.outline.limits.map(\.plain), isNumbered: false))
        }
        if !record.results.notices.isEmpty {
            blocks += [
                .heading("Notices"),
                .terms(
                    record.results.notices.map {
                        Term(name: $0.id.replacing("-", with: " ").initialCapital, text: $0.message.sentence)
                    }),
            ]
        }
        return Section("limits", "Limits and notices", blocks)
    }

    /// Publications that the programme rests on.
    static func sources(_ record: ProgrammeRecord) -> Section? {
        let references = record.outline.sources.map {
            Reference(citation: $0.citation, doi: $0.doi, note: $0.note)
        }
        return Section("sources", "Sources", references.isEmpty ? [] : [.references(references)])
    }

    /// What it takes to make the same page again.
    static func provenance(_ record: ProgrammeRecord) -> Section? {
        let provenance = record.provenance
        var rows = [
            Table.Row("Telemachus", [Table.Cell(provenance.toolVersion)]),
            Table.Row("Programme", [Table.Cell(record.outline.id)]),
            Table.Row("Definition, SHA-256", [Table.Cell(provenance.definitionHash)]),
            Table.Row("Data, SHA-256", [Table.Cell(provenance.inputHash)]),
            Table.Row("Seed", [Table.Cell("\(provenance.seed)")]),
        ]
        if let notice = provenance.dataNotice { rows.append(Table.Row("Data notice", [Table.Cell(notice)])) }
        if let release = record.outline.release { rows.append(Table.Row("Release", [Table.Cell(release)])) }
        for kind in provenance.plugins.map(\.kind).withoutRepeats {
            let own = provenance.plugins.filter { $0.kind == kind }.map { "\($0.id) \($0.version) (\($0.module))" }
            rows.append(
                Table.Row("Plugins: \(kind.rawValue)", [Table.Cell(own.joined(separator: "; "))]))
        }
        let blocks: [Block] = [
            .paragraph("The same definition, data, seed and versions give this page again, to the byte."),
            .table(Table("Where the figures come from.", [Table.Column("What"), Table.Column("Which")], rows: rows)),
        ]
        return Section("provenance", "Where the figures come from", blocks)
    }
}
