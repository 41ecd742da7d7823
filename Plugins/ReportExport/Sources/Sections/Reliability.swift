import TelemachusCore

extension Section {
    /// How well the items behind sums and means hang together.
    static func reliability(_ record: ProgrammeRecord) -> Section? {
        let lines = record.results.reliability
        guard !lines.isEmpty else { return nil }
        let keys = lines.filter { !($0.figures?.items ?? []).isEmpty }.map { [$0.score, $0.role] }.withoutRepeats
        let items = keys.map { key in byItem(lines.filter { [$0.score, $0.role] == key }, record.outline) }
        return Section(
            "reliability", "Reliability of the scales",
            [.table(coefficients(lines, record.outline))]
                + (items.isEmpty ? [] : [.folded("Item by item, as tables", items)]))
    }

    private static func coefficients(_ lines: [Reliability], _ outline: ProgrammeOutline) -> Table {
        let level = lines.shared { $0.figures?.level.map(Numbers.level) }
        return MeasureTable<Reliability>(
            caption: "How well the items behind a score hang together, for the people who answered all of them.",
            title: "Occasion",
            heading: { line in
                .init(
                    title: outline.heading(ofStage: line.stage), notes: line.notes)
            },
            counts: [.init(.n) { .count($0.n) }],
            figures: [
                .init(Table.Column("Items", .numbers)) { line in
                    line.figures.flatMap { $0.items.isEmpty ? nil : Table.Cell("\($0.items.count)") }
                },
                .init(.interval("Cronbach’s α", sharedLevel: level)) { alpha($0, sharedLevel: level) },
            ], silence: { $0.figures == nil ? $0.n.reasonForSilence ?? "not shown" : nil }
        ).table(
            lines.map { [$0.score, $0.role] }.withoutRepeats.map { key in
                (
                    heading: "\(outline.fullTitle(ofScore: key[0])): \(outline.plural(ofRole: key[1]))",
                    lines: lines.filter { [$0.score, $0.role] == key }
                )
            })
    }

    private static func alpha(_ line: Reliability, sharedLevel: String?) -> Table.Cell? {
        guard let figures = line.figures, let alpha = figures.alpha else { return nil }
        guard let low = figures.low, let high = figures.high else { return .number(alpha, decimals: 2) }
        let level = sharedLevel == nil ? figures.level.map { "; \(Numbers.level($0))" } ?? "" : ""
        let ends = [low, high].map { Numbers.fixed($0, decimals: 2) }.joined(separator: " to ")
        return Table.Cell(Numbers.fixed(alpha, decimals: 2), detail: "(\(ends)\(level))")
    }

    /// The items of one score for one role: a column an occasion.
    private static func byItem(_ lines: [Reliability], _ outline: ProgrammeOutline) -> Table {
        let instrument = ScoreName(lines[0].score).instrument
        let items = lines.flatMap { $0.figures?.items.map(\.item) ?? [] }.withoutRepeats
        return MeasureTable<String>(
            caption: "\(outline.fullTitle(ofScore: lines[0].score)), item by item: "
                + "\(outline.plural(ofRole: lines[0].role)). The correlation with the sum of the other items, and in "
                + "brackets Cronbach’s α without the item.",
            title: "Item",
            heading: { item in
                .init(
                    title: outline.shortTitle(
                        ofItem: "\(instrument).\(item)", asked: outline.prompt(ofItem: item, in: instrument)))
            }, counts: [],
            figures: lines.map { line in
                .init(Table.Column(outline.heading(ofStage: line.stage), .numbers)) { item in
                    line.figures?.items.first { $0.item == item }.flatMap(cell)
                }
            }, silence: { _ in nil }
        ).table(items)
    }

    private static func cell(_ figures: Reliability.ItemFigures) -> Table.Cell? {
        let alpha = figures.alphaWithout.map { "(\(Numbers.fixed($0, decimals: 2)))" }
        guard let correlation = figures.restCorrelation else { return alpha.map { Table.Cell("– \($0)") } }
        return Table.Cell(
            ([Numbers.fixed(correlation, decimals: 2)] + [alpha].compactMap(\.self)).joined(separator: " "))
    }
}
