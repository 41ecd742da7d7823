import TelemachusCore

extension Section {
    /// How well the items behind sums and means hang together.
    static func reliability(_ record: ProgrammeRecord) -> Section? {
        let lines = record.results.reliability
        guard !lines.isEmpty else { return nil }
        let items = lines.filter { !($0.figures?.items ?? []).isEmpty }
        let parts = items.map { Self.items($0, record.outline) }
        return Section(
            "reliability", "Reliability of the scales",
            [.table(coefficients(lines, record.outline))] + parts.map { .table($0) })
    }

    private static func coefficients(_ lines: [Reliability], _ outline: ProgrammeOutline) -> Table {
        let level = lines.shared { $0.figures?.level.map(Numbers.level) }
        return MeasureTable<Reliability>(
            caption: "How well the items behind a score hang together, for the people who answered all of them.",
            title: "Score",
            heading: { line in
                .init(
                    title: outline.fullTitle(ofScore: line.score),
                    detail: "\(outline.plural(ofRole: line.role)), \(outline.heading(ofStage: line.stage))",
                    notes: line.notes)
            },
            counts: [.init(.n) { .count($0.n) }],
            figures: [
                .init(Table.Column("Items", .numbers)) { line in
                    line.figures.flatMap { $0.items.isEmpty ? nil : Table.Cell("\($0.items.count)") }
                },
                .init(.interval("Cronbach’s α", sharedLevel: level)) { alpha($0, sharedLevel: level) },
            ], silence: { $0.figures == nil ? $0.n.reasonForSilence ?? "not shown" : nil }
        ).table(lines)
    }

    private static func alpha(_ line: Reliability, sharedLevel: String?) -> Table.Cell? {
        guard let figures = line.figures, let alpha = figures.alpha else { return nil }
        guard let low = figures.low, let high = figures.high else { return .number(alpha, decimals: 2) }
        let level = sharedLevel == nil ? figures.level.map { "; \(Numbers.level($0))" } ?? "" : ""
        let ends = [low, high].map { Numbers.fixed($0, decimals: 2) }.joined(separator: " to ")
        return Table.Cell(Numbers.fixed(alpha, decimals: 2), detail: "(\(ends)\(level))")
    }

    private static func items(_ line: Reliability, _ outline: ProgrammeOutline) -> Table {
        let instrument = ScoreName(line.score).instrument
        return MeasureTable<Reliability.ItemFigures>(
            caption: "\(outline.fullTitle(ofScore: line.score)), item by item: \(outline.plural(ofRole: line.role)), "
                + "\(outline.heading(ofStage: line.stage)).", title: "Item",
            heading: { .init(title: outline.prompt(ofItem: $0.item, in: instrument)) }, counts: [],
            figures: [
                .init(Table.Column("Correlation", detail: "with the sum of the others", .numbers)) {
                    .number($0.restCorrelation, decimals: 2)
                },
                .init(Table.Column("α without it", .numbers)) { .number($0.alphaWithout, decimals: 2) },
            ], silence: { _ in nil }
        ).table(line.figures?.items ?? [])
    }
}
