import TelemachusCore

/// The codes behind the tallies: what counts as each, what became of them, how far coders agreed.
struct Codebook {
    /// The content analysis.
    let content: ContentAnalysis
    /// The programme's words.
    let outline: ProgrammeOutline

    private func title(of code: String) -> String {
        content.codes.first { $0.id == code }.map { $0.title.isEmpty ? $0.id : $0.title } ?? code
    }

    /// What may be quoted, code by code.
    var quotations: [Block] {
        let codes = content.quotations.map(\.code).withoutRepeats
        guard !codes.isEmpty else { return [] }
        return [.heading("In people’s own words")]
            + codes.flatMap { code -> [Block] in
                let own = content.quotations.filter { $0.code == code }
                return [
                    .remark(title(of: code)),
                    .quotations(own.map { Quotation(words: $0.text, speaker: outline.singular(ofRole: $0.role)) }),
                ]
            }
    }

    /// How the codes came about: their definitions, the merges and the agreement, those that there are.
    var origin: [Block] {
        let tables = [
            content.codes.isEmpty ? nil : codes, content.merges.isEmpty ? nil : merges,
            content.agreement.isEmpty ? nil : agreement,
        ].compactMap(\.self)
        return tables.isEmpty ? [] : [.heading("How the comments were coded")] + tables.map { .table($0) }
    }

    private var codes: Table {
        Table(
            "The codes and what counts as each.", [Table.Column("Code"), Table.Column("Definition")],
            groups: CodeGroup.groups(of: content.codes.map(\.id), in: content).map { group in
                Table.Group(
                    heading: group.heading,
                    rows: group.codes.compactMap { id in
                        content.codes.first { $0.id == id }.map { code in
                            Table.Row(
                                title(of: code.id), detail: code.mergedInto.map { "merged into “\(title(of: $0))”" },
                                [code.definition.isEmpty ? .none : Table.Cell(code.definition)])
                        }
                    })
            })
    }

    private var merges: Table {
        Table(
            "Codes that became one, in the order of their days.",
            ["Code", "Merged into", "Day", "Decided by", "Reason"].map {
                Table.Column($0, $0 == "Day" ? .fractions : .words)
            },
            rows: content.merges.map { merge in
                Table.Row(
                    title(of: merge.from),
                    [title(of: merge.into), merge.date, merge.by, merge.reason].map {
                        $0.isEmpty ? .none : Table.Cell($0)
                    })
            })
    }

    private var agreement: Table {
        let texts = content.agreement.map(\.texts).withoutRepeats
        return MeasureTable<ContentAnalysis.Agreement>(
            caption: "How far coders who worked alone agreed on the pieces of text that at least two of them judged.",
            title: "Judgement",
            heading: { line in
                .init(title: line.code.map(title) ?? "Which code", notes: line.notes, isTotal: line.code == nil)
            },
            counts: [
                .init(Table.Column("Coders", .numbers)) { Table.Cell("\($0.coders)") },
                .init(Table.Column("Segments", .numbers)) { .count($0.segments) },
            ],
            figures: [
                .init(Table.Column("Agreed", .numbers)) { line in
                    line.observed.map { Table.Cell(Numbers.plain($0 * 100, decimals: 1) + "%") }
                },
                .init(Table.Column("Cohen’s κ", .numbers)) { .number($0.kappa, decimals: 2) },
                .init(Table.Column("Krippen\u{AD}dorff’s α", .numbers)) { .number($0.alpha, decimals: 2) },
            ],
            silence: { line in
                let isSilent = line.observed == nil && line.kappa == nil && line.alpha == nil
                return isSilent ? line.segments.reasonForSilence ?? "no figures" : nil
            }
        ).table(
            texts.map { name in
                (
                    heading: outline.item(name)?.prompt.plain ?? name,
                    lines: content.agreement.filter { $0.texts == name }
                )
            })
    }
}
