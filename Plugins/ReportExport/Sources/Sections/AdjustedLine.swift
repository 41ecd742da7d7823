import TelemachusCore

/// A line of results with a test that belongs to a family.
protocol AdjustedLine {
    /// The adjustment's id.
    var adjustment: String { get }
    /// How many tests the adjustment is over.
    var family: Int { get }
    /// The adjusted probability; nil where there is none.
    var pAdjusted: Double? { get }
}

extension Comparison: AdjustedLine {
    var pAdjusted: Double? { figures?.pAdjusted }
}

extension GroupComparison: AdjustedLine {
    var pAdjusted: Double? { figures?.pAdjusted }
}

extension RepeatedComparison: AdjustedLine {
    var pAdjusted: Double? { figures?.pAdjusted }
}

extension AnswerChange: AdjustedLine {
    var pAdjusted: Double? { figures?.pAdjusted }
}

extension AdjustedLine {
    /// Whether the p was adjusted for others; one test alone, or none, leaves it as it is.
    var isAdjusted: Bool { pAdjusted != nil && adjustment != "none" && family > 1 }

    /// The adjustment with the number of tests: `Holm, 7 tests`.
    var adjustmentInWords: String { "\(adjustmentName), \(family) tests" }

    /// What the adjustment is called in papers; its id where it has no name here.
    var adjustmentName: String {
        switch adjustment {
        case "holm": "Holm"
        case "bonferroni": "Bonferroni"
        case "benjamini-hochberg": "Benjamini–Hochberg"
        default: adjustment
        }
    }
}
