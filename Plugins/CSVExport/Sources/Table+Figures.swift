import TelemachusCore

extension Table {
    /// Scores of one role on one occasion.
    static func summaries(_ summaries: [ScoreSummary], methods: Methods) -> Table {
        Table(
            "summaries.csv", "One score of one role on one occasion a line. Small groups have no figures.",
            columns: [
                Column("score", "instrument and name of a score in codebook.csv, joined by a point") {
                    .text($0.score)
                },
                Column("role", "the role that answered") { .text($0.role) },
                Column("stage", "the occasion") { .text($0.stage) },
                Column("n", "how many values; < and a number where that is too few to tell") { .count($0.n) },
                Column("missing", "how many people were due and gave no value") { .count($0.missing) },
                Column("partial", "how many values come from partial answers") { .count($0.partial) },
                Column("median", "the middle value") { .number($0.figures?.median) },
                Column("q1", "the lower quartile") { .number($0.figures?.q1) },
                Column("q3", "the upper quartile") { .number($0.figures?.q3) },
                Column("minimum", "the least value") { .number($0.figures?.minimum) },
                Column("maximum", "the greatest value") { .number($0.figures?.maximum) },
                Column("mean", "the mean") { .number($0.figures?.mean) },
                Column("standardDeviation", "the standard deviation, with n - 1") {
                    .number($0.figures?.standardDeviation)
                },
                Column("quartiles", "how the quartiles are defined") { _ in .text(methods.quartiles) },
                Column("note", "what to know of the line") { .text($0.note ?? "") },
            ], of: summaries)
    }

    /// Scores of one role on two occasions.
    static func comparisons(_ comparisons: [Comparison]) -> Table {
        Table(
            "comparisons.csv",
            "One score of one role on two occasions a line, tested (Wilcoxon). Small groups have no figures.",
            columns: Column.comparison, of: comparisons)
    }
}

extension Column where Row == Comparison {
    /// The columns of a comparison: what is compared, then location before and after, then the test.
    fileprivate static var comparison: [Column] {
        [
            Column("score", "instrument and name of a score in codebook.csv, joined by a point") { .text($0.score) },
            Column("role", "the role that answered") { .text($0.role) },
            Column("from", "the earlier occasion") { .text($0.from) },
            Column("to", "the later occasion") { .text($0.to) },
            Column("n", "people with both values; < and a number where that is too few to tell") { .count($0.n) },
        ] + locations + test
    }

    private static var locations: [Column] {
        [
            Column("medianFrom", "the median before") { .number($0.figures?.before.median) },
            Column("q1From", "the lower quartile before") { .number($0.figures?.before.q1) },
            Column("q3From", "the upper quartile before") { .number($0.figures?.before.q3) },
            Column("medianTo", "the median after") { .number($0.figures?.after.median) },
            Column("q1To", "the lower quartile after") { .number($0.figures?.after.q1) },
            Column("q3To", "the upper quartile after") { .number($0.figures?.after.q3) },
        ]
    }

    private static var test: [Column] {
        [
            Column("nonzero", "differences that are not zero") { .whole($0.figures?.nonzero) },
            Column("zeros", "differences of zero") { .whole($0.figures?.zeros) },
            Column("ties", "sizes of the groups of equal absolute differences, joined by ;") {
                .text($0.figures?.ties?.map { "\($0)" }.joined(separator: ";") ?? "")
            },
            Column("statistic", "the smaller sum of ranks") { .number($0.figures?.statistic) },
            Column("z", "the standard score of the asymptotic test") { .number($0.figures?.z) },
            Column("pExact", "the exact two-sided probability given the ties") { .number($0.figures?.pExact) },
            Column("pAsymptotic", "the asymptotic two-sided probability, as SPSS gives it") {
                .number($0.figures?.pAsymptotic)
            },
            Column("pAdjusted", "the exact probability adjusted over the family") { .number($0.figures?.pAdjusted) },
            Column("adjustment", "the method of adjustment") { .text($0.adjustment) },
            Column("family", "over how many tests it is adjusted") { .whole($0.family) },
            Column("rankBiserial", "the matched-pairs rank-biserial correlation") {
                .number($0.figures?.rankBiserial)
            },
            Column("r", "|z| over the square root of nonzero") { .number($0.figures?.r) },
            Column("shiftEstimate", "the Hodges-Lehmann estimate of the shift") { .number($0.figures?.shift) },
            Column("shiftLow", "the lower end of its interval") { .number($0.figures?.low) },
            Column("shiftHigh", "the upper end of its interval") { .number($0.figures?.high) },
            Column("shiftLevel", "the level that the interval attains") { .number($0.figures?.level) },
            Column("notes", "what to know of the line, joined by |") { .text($0.notes.joined(separator: " | ")) },
        ]
    }
}
