import TelemachusCore

/// What stands beside the tables, for whoever finds them years later.
struct ReadMe {
    let record: ProgrammeRecord
    let tables: [Table]
    let isRaw: Bool

    /// The whole text.
    var text: String {
        ([heading, data, files, terms] + renamed + release + [provenance]).joined(separator: "\n\n") + "\n"
    }

    private var heading: String {
        let title = record.outline.title.plain.onOneLine
        return "\(title)\n\(String(repeating: "=", count: max(3, title.count)))\n\n"
            + "Programme \(record.outline.id), exported by Telemachus \(record.provenance.toolVersion)."
    }

    private var data: String {
        section(
            "What the data are",
            record.provenance.dataNotice?.onOneLine ?? "The answers are people's own, under pseudonyms.")
    }

    private var files: String {
        let width = tables.flatMap(\.columns).map(\.name.count).max() ?? 0
        let descriptions = tables.map { table in
            "\(table.path)\n  \(table.summary)\n"
                + table.columns.map { column in
                    let gap = String(repeating: " ", count: width - column.name.count)
                    return "    \(column.name)\(gap)  \(column.help)"
                }.joined(separator: "\n")
        }
        return section("Files", descriptions.joined(separator: "\n\n")) + "\n\n" + form
    }

    private var form: String {
        let formulas =
            isRaw
            ? """
            Text stands as it was written (raw: yes). Do not open these files in a spreadsheet: a text that begins with
            =, +, - or @ may be run as a formula.
            """
            : """
            A text that a spreadsheet would run as a formula (it begins with =, +, -, @, a tab or a line break) has an
            apostrophe before it. Numbers have none. For files without it set raw: yes in the definition.
            """
        return section(
            "Form",
            """
            UTF-8 without a byte order mark, lines ended by a line feed alone, the first line naming the columns.
            Cells are separated by commas; those that hold a comma, a quotation mark or a line break stand between
            quotation marks, and a quotation mark in them is doubled (RFC 4180). Decimals have a point. An empty cell
            is a missing value.
            \(formulas)
            """)
    }

    private var terms: String {
        let least = record.outline.minimumGroup
        let groups =
            record.outline.release == nil
            ? """
            Figures leave out groups of fewer than \(least) people. Rows do not: before you publish tables made from
            them, leave out small groups there too.
            """
            : "Figures show groups of fewer than \(least) people under the release below."
        return section(
            "Terms",
            """
            For analysis. Pseudonyms are no names, yet somebody who knows the people may recognise one: keep the files
            as safe as the answers themselves, do not try to find out who is who, do not pass rows on.
            Nothing in them is for the appraisal of a person.
            \(groups)
            Willingness, working notes and statements are in no table; codebook.csv says which questions are
            confidential.
            """)
    }

    private var renamed: [String] {
        let ids = record.outline.renamed.filter { $0.of.isEmpty }.map { thing in
            "  \(thing.kind) \(thing.id): formerly \(thing.formerIDs.joined(separator: ", "))"
        }
        guard !ids.isEmpty else { return [] }
        return [
            section(
                "Former names",
                """
                Exports from before a renaming have the former names; codebook.csv has those of items, options and scores.
                \(ids.joined(separator: "\n"))
                """)
        ]
    }

    private var release: [String] {
        guard let release = record.outline.release else { return [] }
        return [section("Release of small groups", release.onOneLine)]
    }

    private var provenance: String {
        let provenance = record.provenance
        let plugins = provenance.plugins.map {
            "  \($0.kind.singular) \($0.id) \($0.version) (\($0.module))"
        }
        return section(
            "Provenance",
            ([
                "Definition  SHA-256 \(provenance.definitionHash)",
                "Input       SHA-256 \(provenance.inputHash)",
                "Seed        \(provenance.seed)",
                "Plugins",
            ] + plugins).joined(separator: "\n"))
    }

    private func section(_ title: String, _ text: String) -> String {
        "\(title)\n\(String(repeating: "-", count: title.count))\n\(text)"
    }
}

extension String {
    /// The text with each line break replaced by a space, so that it cannot pass for another heading.
    fileprivate var onOneLine: String {
        split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
