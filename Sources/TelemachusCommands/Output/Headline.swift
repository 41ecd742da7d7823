import TelemachusCore

/// The few figures that a run prints: what the programme is, and its before-and-after comparisons.
enum Headline {
    static func text(_ record: ProgrammeRecord) -> String {
        var text = "\(record.outline.title)\n"
        if let notice = record.provenance.dataNotice { text += "Made-up data: \(notice)\n" }
        if let release = record.outline.release { text += "Release: \(release)\n" }
        text += "\n" + participation(record) + draw(record)
        let lines = record.results.comparisons.filter { isHeadline($0, record) }
        guard !lines.isEmpty else { return text }
        let method = record.results.methods.quartilesTitle
        let heading = ["Before and after", "n", "before", "after", "exact p", "SPSS p", "adjusted p"]
        var rows = [heading]
        var family = ""
        for line in lines {
            let instrument = record.outline.instrument(String(line.score.prefix { $0 != "." }))
            let role = record.outline.role(line.role)?.plural.plain ?? line.role
            let name = "\(instrument?.title.plain ?? ""), \(role.lowercased())"
            if hasParts(line, record) {
                if name != family { rows.append([name] + heading.dropFirst().map { _ in "" }) }
                rows.append(["  " + record.outline.title(ofScore: line.score).plain.lowercased()] + figures(line))
            } else {
                rows.append([name] + figures(line))
            }
            family = name
        }
        return text + "\nMedian (quartiles: \(method)); exact and asymptotic signed-rank test, two-sided\n\n"
            + table(rows)
    }

    /// Totals and single scores, and the parts whose asymptotic p is below the level.
    private static func isHeadline(_ line: Comparison, _ record: ProgrammeRecord) -> Bool {
        let parts = line.score.split(separator: ".", maxSplits: 1).map(String.init)
        let scores = record.outline.instrument(parts.first ?? "")?.scores ?? []
        let isTotal = scores.first { $0.id == parts.last }?.isTotal ?? false
        let isNotable = (line.figures?.pAsymptotic ?? 1) < record.results.methods.alpha
        return isTotal || !hasParts(line, record) || isNotable
    }

    /// Whether the score is one of several that a total sums up.
    private static func hasParts(_ line: Comparison, _ record: ProgrammeRecord) -> Bool {
        record.outline.instrument(String(line.score.prefix { $0 != "." }))?.scores.contains { $0.isTotal } ?? false
    }

    private static func participation(_ record: ProgrammeRecord) -> String {
        record.results.participation.map { line in
            let role = record.outline.role(line.role)?.plural.plain ?? line.role
            return "\(role): \(line.invited) invited, \(line.enrolled) enrolled, \(line.consented) consented, "
                + "\(line.withdrawn) withdrew, \(line.completed) completed\n"
        }.joined()
    }

    private static func draw(_ record: ProgrammeRecord) -> String {
        guard let draw = record.results.draw else { return "" }
        let admissible = draw.allocation.admissible.map { " from \($0) admissible allocations" } ?? ""
        return "\(draw.allocation.pairs.count) pairs drawn\(admissible) with seed \(draw.seed)\n"
    }

    private static func figures(_ line: Comparison) -> [String] {
        guard let figures = line.figures else { return ["\(line.n)", "not shown", "", "", "", ""] }
        return [
            "\(line.n)", median(figures.before), median(figures.after), p(figures.pExact), p(figures.pAsymptotic),
            "\(p(figures.pAdjusted)) \(line.adjustment)",
        ]
    }

    private static func median(_ figures: ScoreSummary.Figures) -> String {
        let text = { (value: Double) in JSONValue.text(of: (value * 100).rounded() / 100) }
        return text(figures.median)
            + (figures.quartiles.map { " (\(text($0.lowerBound))-\(text($0.upperBound)))" } ?? "")
    }

    private static func p(_ value: Double?) -> String {
        guard let value else { return "-" }
        if value < 0.0001 { return "<0.0001" }
        let digits = "\(Int((value * 10_000).rounded()))"
        guard digits.count < 5 else { return "1.0000" }
        return "0." + String(repeating: "0", count: 4 - digits.count) + digits
    }

    private static func table(_ rows: [[String]]) -> String {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                cell + String(repeating: " ", count: widths[column] - cell.count)
            }
            var line = cells.joined(separator: "  ")
            while line.hasSuffix(" ") { line.removeLast() }
            return line + "\n"
        }.joined()
    }
}
