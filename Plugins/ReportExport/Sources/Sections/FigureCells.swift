import TelemachusCore

/// Figures as cells, the same in every table.
extension Table.Cell {
    /// A median with its quartiles below.
    static func median(_ figures: ScoreSummary.Figures) -> Table.Cell {
        Table.Cell(Numbers.plain(figures.median), detail: figures.quartiles.map { "(\(Numbers.range($0)))" })
    }

    /// A number of people or answers.
    static func count(_ count: DisclosedCount) -> Table.Cell { Table.Cell(count.description) }

    /// A probability.
    static func probability(_ p: Double?, detail: String? = nil) -> Table.Cell? {
        p.map { Table.Cell(Numbers.probability($0), detail: detail) }
    }

    /// A number with so many decimals.
    static func number(_ value: Double?, decimals: Int) -> Table.Cell? {
        value.map { Table.Cell(Numbers.fixed($0, decimals: decimals)) }
    }

    /// A range.
    static func range(_ range: ClosedRange<Double>?) -> Table.Cell? { range.map { Table.Cell(Numbers.range($0)) } }

    /// An estimate with its interval below, and with the level where the column does not tell it.
    static func estimate(
        _ estimate: Double?, _ low: Double?, _ high: Double?, level: Double?, sharedLevel: String?
    ) -> Table.Cell? {
        guard let estimate else { return nil }
        guard let low, let high else { return Table.Cell(Numbers.plain(estimate)) }
        let words = sharedLevel == nil ? level.map { "; \(Numbers.level($0))" } ?? "" : ""
        return Table.Cell(
            Numbers.plain(estimate), detail: "(\(Numbers.plain(low)) to \(Numbers.plain(high))\(words))")
    }

    /// A probability adjusted for other tests, with the name of the adjustment where the column does not tell it.
    static func adjusted(_ line: some AdjustedLine, sharedName: String?) -> Table.Cell? {
        guard line.isAdjusted else { return nil }
        return .probability(line.pAdjusted, detail: sharedName == nil ? line.adjustmentInWords : nil)
    }
}

extension Table.Column {
    /// The column of intervals, with the level where it is the same for all.
    static func interval(_ title: String, sharedLevel: String?) -> Table.Column {
        Table.Column(title, detail: sharedLevel.map { "(\($0) interval)" } ?? "(interval)", .numbers)
    }

    /// The column of adjusted probabilities, with the adjustment's name where it is the same for all.
    static func adjusted(sharedName: String?) -> Table.Column {
        Table.Column("Adjusted\u{A0}p", detail: sharedName, .fractions)
    }

    static let exact = Table.Column("Exact\u{A0}p", .fractions)
    static let asymptoticAsSPSS = Table.Column("Asymp\u{AD}totic\u{A0}p", detail: "as SPSS", .fractions)
    static let n = Table.Column("n", .numbers)
}

extension Sequence {
    /// What all elements have in common; nil where they differ or none has any.
    func shared<Value: Hashable>(_ value: (Element) -> Value?) -> Value? {
        let values = Set(compactMap(value))
        return values.count == 1 ? values.first : nil
    }
}

extension ScoreSummary.Figures {
    /// What a reader must know where a median stands by itself.
    var reasonForMedianOnly: String? {
        guard quartiles == nil else { return nil }
        return "only the median is shown: of so few people more figures would tell single answers"
    }
}
