import TelemachusCore

extension Table {
    /// Scores of two groups on one occasion.
    static func groupComparisons(_ comparisons: [GroupComparison]) -> Table {
        Table(
            "group-comparisons.csv",
            "One score of two groups on one occasion a line, tested (Mann-Whitney). Small groups have no figures.",
            columns: [
                Column("score", scoreHelp) { .text($0.score) }, Column("stage", "the occasion") { .text($0.stage) },
            ]
                + Column.group("first", \.first) + Column.group("second", \.second) + Column.groupTest,
            of: comparisons)
    }

    /// Scores of one role on several occasions: an occasion a line, the test on each of its lines.
    static func repeated(_ comparisons: [RepeatedComparison]) -> Table {
        Table(
            "repeated.csv",
            "One occasion of one score of one role a line; the test (Friedman) over all its occasions is on each of them.",
            columns: Column.repeated, of: comparisons.flatMap(Occasion.all))
    }

    /// Yes-or-no answers on two occasions.
    static func changes(_ changes: [AnswerChange]) -> Table {
        Table(
            "changes.csv", "One yes-or-no item of one role on two occasions a line, tested (McNemar).",
            columns: Column.change, of: changes)
    }
}

extension Column where Row == GroupComparison {
    fileprivate static func group(_ name: String, _ group: @escaping (Row) -> GroupComparison.Group) -> [Column] {
        [
            Column("\(name)Role", "the role of the \(name) group") { .text(group($0).role) },
            Column("\(name)Attribute", "the attribute that tells the groups apart; empty where the roles do") {
                .text(group($0).attribute ?? "")
            },
            Column("\(name)Value", "its value in the \(name) group") { .text(group($0).value ?? "") },
            Column("\(name)N", "people of the \(name) group with the score") { .count(group($0).n) },
            Column("\(name)Median", "the median of the \(name) group") { .number(group($0).figures?.median) },
            Column("\(name)Q1", "the lower quartile of the \(name) group") { .number(group($0).figures?.q1) },
            Column("\(name)Q3", "the upper quartile of the \(name) group") { .number(group($0).figures?.q3) },
        ]
    }

    fileprivate static var groupTest: [Column] {
        [
            Column("u", "U of the first group") { .number($0.figures?.u) },
            Column("z", "the standard score of the asymptotic test") { .number($0.figures?.z) },
            Column("pExact", "the exact two-sided probability given the ties") { .number($0.figures?.pExact) },
            Column("pAsymptotic", "the asymptotic two-sided probability, as SPSS gives it") {
                .number($0.figures?.pAsymptotic)
            },
            Column("pAdjusted", "the exact probability, or else the asymptotic, adjusted over the family") {
                .number($0.figures?.pAdjusted)
            },
            Column("adjustment", "the method of adjustment") { .text($0.adjustment) },
            Column("family", "over how many tests it is adjusted") { .whole($0.family) },
            Column("superiority", "the chance that one of the first group has more, ties counting half") {
                .number($0.figures?.superiority)
            },
            Column("rankBiserial", "the rank-biserial correlation") { .number($0.figures?.rankBiserial) },
            Column("shiftEstimate", "the Hodges-Lehmann estimate of first less second") { .number($0.figures?.shift) },
            Column("shiftLow", "the lower end of its interval") { .number($0.figures?.low) },
            Column("shiftHigh", "the upper end of its interval") { .number($0.figures?.high) },
            Column("shiftLevel", "the level that the interval attains") { .number($0.figures?.level) },
            Column("notes", "what to know of the line, joined by |") { .text($0.notes.joined(separator: " | ")) },
        ]
    }
}

/// One occasion of a repeated comparison.
struct Occasion {
    let comparison: RepeatedComparison
    let stage: String
    let figures: ScoreSummary.Figures?

    fileprivate static func all(of comparison: RepeatedComparison) -> [Occasion] {
        comparison.stages.enumerated().map { index, stage in
            let occasions = comparison.figures?.occasions ?? []
            return Occasion(
                comparison: comparison, stage: stage,
                figures: occasions.indices.contains(index) ? occasions[index] : nil)
        }
    }
}

extension Column where Row == Occasion {
    fileprivate static var repeated: [Column] {
        [
            Column("score", Table.scoreHelp) { .text($0.comparison.score) },
            Column("role", "the role that answered") { .text($0.comparison.role) },
            Column("stage", "the occasion") { .text($0.stage) },
            Column("n", "people with a value on every occasion") { .count($0.comparison.n) },
            Column("median", "the median on this occasion") { .number($0.figures?.median) },
            Column("q1", "the lower quartile on this occasion") { .number($0.figures?.q1) },
            Column("q3", "the upper quartile on this occasion") { .number($0.figures?.q3) },
            Column("chiSquare", "Friedman's statistic, corrected for ties") {
                .number($0.comparison.figures?.chiSquare)
            },
            Column("degrees", "its degrees of freedom") { .whole($0.comparison.figures?.degrees) },
            Column("kendallW", "Kendall's coefficient of concordance") { .number($0.comparison.figures?.kendallW) },
            Column("pExact", "the exact probability, where the table is small enough") {
                .number($0.comparison.figures?.pExact)
            },
            Column("pAsymptotic", "the probability of the chi-square distribution") {
                .number($0.comparison.figures?.pAsymptotic)
            },
            Column("pAdjusted", "the exact probability, or else the asymptotic, adjusted over the family") {
                .number($0.comparison.figures?.pAdjusted)
            },
            Column("adjustment", "the method of adjustment") { .text($0.comparison.adjustment) },
            Column("family", "over how many tests it is adjusted") { .whole($0.comparison.family) },
            Column("notes", "what to know of the line, joined by |") {
                .text($0.comparison.notes.joined(separator: " | "))
            },
        ]
    }
}

extension Column where Row == AnswerChange {
    fileprivate static var change: [Column] {
        [
            Column("item", "instrument and item of codebook.csv, joined by a point") { .text($0.item) },
            Column("role", "the role that answered") { .text($0.role) },
            Column("from", "the earlier occasion") { .text($0.from) },
            Column("to", "the later occasion") { .text($0.to) },
            Column("n", "people with both answers") { .count($0.n) },
            Column("yesYes", "yes on both occasions") { $0.figures.map { .count($0.yesYes) } ?? .text("") },
            Column("yesNo", "yes, then no") { $0.figures.map { .count($0.yesNo) } ?? .text("") },
            Column("noYes", "no, then yes") { $0.figures.map { .count($0.noYes) } ?? .text("") },
            Column("noNo", "no on both occasions") { $0.figures.map { .count($0.noNo) } ?? .text("") },
            Column("pExact", "McNemar's exact two-sided probability") { .number($0.figures?.pExact) },
            Column("pAdjusted", "the probability adjusted over the family") { .number($0.figures?.pAdjusted) },
            Column("adjustment", "the method of adjustment") { .text($0.adjustment) },
            Column("family", "over how many tests it is adjusted") { .whole($0.family) },
            Column("notes", "what to know of the line, joined by |") { .text($0.notes.joined(separator: " | ")) },
        ]
    }
}
