import TelemachusCore

/// The figures of one group of comparisons, the exact test first.
struct ComparisonTable {
    /// The comparisons.
    let group: ComparisonGroup
    /// Where they come from.
    let record: ProgrammeRecord

    private var outline: ProgrammeOutline { record.outline }
    private var adjustments: [String] {
        group.comparisons.filter(Adjustment.changes).map { adjustment(of: $0) }.withoutRepeats
    }

    /// The level that every interval attains, where it is the same.
    private var sharedLevel: String? {
        let levels = group.comparisons.compactMap { $0.figures?.level.map(Numbers.level) }.withoutRepeats
        return levels.count == 1 ? levels[0] : nil
    }

    /// The table.
    var table: Table {
        Table(
            "\(group.title(in: outline)). \(group.occasions(in: outline))", columns,
            rows: group.comparisons.map(row))
    }

    private var columns: [Table.Column] {
        var columns: [Table.Column] = [
            Table.Column("Score"),
            Table.Column("n", .numbers),
            Table.Column("Before", detail: "median (quartiles)", .numbers),
            Table.Column("After", detail: "median (quartiles)", .numbers),
            Table.Column("Exact\u{A0}p", .fractions),
        ]
        if !adjustments.isEmpty {
            columns.append(Table.Column("Adjusted\u{A0}p", detail: adjustments.joined(separator: "; "), .fractions))
        }
        return columns + [
            Table.Column("Shift", detail: sharedLevel.map { "(\($0) interval)" } ?? "(interval)", .numbers),
            Table.Column("Rank-biserial", .numbers),
            Table.Column("Zeros", .numbers),
            Table.Column("T", .numbers),
            Table.Column("z", .numbers),
            Table.Column("Asymp\u{AD}totic\u{A0}p", detail: "as SPSS", .fractions),
        ]
    }

    private func row(_ comparison: Comparison) -> Table.Row {
        let isTotal = ComparisonGroup.isTotal(comparison, in: outline)
        let title = outline.titleWithUnit(ofScore: comparison.score)
        let n = Table.Cell(comparison.n.description)
        guard let figures = comparison.figures else {
            let reason = comparison.n.reasonForSilence ?? "not shown"
            return Table.Row(
                title, notes: comparison.notes, isTotal: isTotal, [n, .silent(reason, over: columns.count - 2)])
        }
        var cells = [n, spread(figures.before), spread(figures.after), probability(figures.pExact)]
        if !adjustments.isEmpty {
            let name = adjustments.count > 1 ? adjustment(of: comparison) : nil
            cells.append(Adjustment.changes(comparison) ? probability(figures.pAdjusted, detail: name) : .none)
        }
        cells += [
            shift(figures), number(figures.rankBiserial, decimals: 2),
            figures.zeros.map { Table.Cell("\($0)") } ?? .none,
            figures.statistic.map { Table.Cell(Numbers.plain($0, decimals: 1)) } ?? .none,
            number(figures.z, decimals: 3), probability(figures.pAsymptotic),
        ]
        return Table.Row(title, notes: comparison.notes, isTotal: isTotal, cells)
    }

    private func spread(_ figures: ScoreSummary.Figures) -> Table.Cell {
        Table.Cell(Numbers.plain(figures.median), detail: figures.quartiles.map { "(\(Numbers.range($0)))" })
    }

    private func probability(_ p: Double?, detail: String? = nil) -> Table.Cell {
        p.map { Table.Cell(Numbers.probability($0), detail: detail) } ?? .none
    }

    private func number(_ value: Double?, decimals: Int) -> Table.Cell {
        value.map { Table.Cell(Numbers.fixed($0, decimals: decimals)) } ?? .none
    }

    private func shift(_ figures: Comparison.Figures) -> Table.Cell {
        guard let shift = figures.shift else { return .none }
        guard let low = figures.low, let high = figures.high else { return Table.Cell(Numbers.plain(shift)) }
        let level = sharedLevel == nil ? figures.level.map { "; \(Numbers.level($0))" } ?? "" : ""
        return Table.Cell(
            Numbers.plain(shift), detail: "(\(Numbers.plain(low)) to \(Numbers.plain(high))\(level))")
    }

    private func adjustment(of comparison: Comparison) -> String {
        "\(Adjustment.name(of: comparison.adjustment)), \(comparison.family) tests"
    }
}

/// The names of the adjustments for many tests.
enum Adjustment {
    /// Whether a comparison's p was adjusted for others; one test alone, or none, leaves it as it is.
    static func changes(_ comparison: Comparison) -> Bool {
        comparison.figures?.pAdjusted != nil && comparison.adjustment != "none" && comparison.family > 1
    }

    /// What an adjustment is called in papers; its id where it has no name here.
    static func name(of id: String) -> String {
        switch id {
        case "holm": "Holm"
        case "bonferroni": "Bonferroni"
        case "benjamini-hochberg": "Benjamini–Hochberg"
        default: id
        }
    }
}
