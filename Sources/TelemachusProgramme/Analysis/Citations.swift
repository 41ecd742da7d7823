import TelemachusCore
import TelemachusStatistics

/// The publications of the methods that were used.
enum Citations {
    static func list(for results: Results, _ programme: Programme) -> [String] {
        let settings = programme.definition.analysis
        var citations: [String] = []
        if !results.summaries.isEmpty {
            citations.append(
                settings.quartiles == .tukeyHinges
                    ? "Tukey JW. Exploratory data analysis. Reading: Addison-Wesley; 1977."
                    : "Hyndman RJ, Fan Y. Sample quantiles in statistical packages. Am Stat 1996;50:361-5.")
        }
        if !results.tallies.isEmpty {
            citations.append(
                "Burnard P. A method of analysing interview transcripts in qualitative research. "
                    + "Nurse Educ Today 1991;11:461-6.")
        }
        if let agreement = results.content?.agreement, !agreement.isEmpty {
            if agreement.contains(where: { $0.coders == 2 }) {
                citations.append(
                    "Cohen J. A coefficient of agreement for nominal scales. Educ Psychol Meas 1960;20:37-46.")
            }
            citations.append(
                "Krippendorff K. Content analysis: an introduction to its methodology. 3rd ed. Los Angeles: Sage; 2013."
            )
        }
        return citations + signedRank(results, settings) + otherTests(results) + adjustments(results)
    }

    private static func signedRank(_ results: Results, _ settings: AnalysisSettings) -> [String] {
        guard results.comparisons.contains(where: { $0.figures?.statistic != nil }) else { return [] }
        var citations = ["Wilcoxon F. Individual comparisons by ranking methods. Biometrics Bull 1945;1:80-3."]
        if settings.zeros == .pratt {
            citations.append(
                "Pratt JW. Remarks on zeros and ties in the Wilcoxon signed rank procedures. J Am Stat Assoc 1959;54:655-67."
            )
        }
        citations.append(hodgesLehmann)
        citations.append(
            "Kerby DS. The simple difference formula: an approach to teaching nonparametric correlation. "
                + "Compr Psychol 2014;3:11.IT.3.1.")
        return citations
    }

    private static let hodgesLehmann =
        "Hodges JL, Lehmann EL. Estimates of location based on rank tests. Ann Math Stat 1963;34:598-611."

    private static func otherTests(_ results: Results) -> [String] {
        var citations: [String] = []
        if results.groupComparisons.contains(where: { $0.figures?.u != nil }) {
            citations.append(
                "Mann HB, Whitney DR. On a test of whether one of two random variables is stochastically larger than the "
                    + "other. Ann Math Stat 1947;18:50-60.")
            if !results.comparisons.contains(where: { $0.figures?.statistic != nil }) {
                citations.append(hodgesLehmann)
            }
            citations.append(
                "Vargha A, Delaney HD. A critique and improvement of the CL common language effect size statistics of "
                    + "McGraw and Wong. J Educ Behav Stat 2000;25:101-32.")
        }
        if results.repeatedComparisons.contains(where: { $0.figures?.chiSquare != nil }) {
            citations.append(
                "Friedman M. The use of ranks to avoid the assumption of normality implicit in the analysis of variance. "
                    + "J Am Stat Assoc 1937;32:675-701.")
            citations.append(
                "Kendall MG, Babington Smith B. The problem of m rankings. Ann Math Stat 1939;10:275-87.")
        }
        if results.changes.contains(where: { $0.figures?.pExact != nil }) {
            citations.append(
                "McNemar Q. Note on the sampling error of the difference between correlated proportions or percentages. "
                    + "Psychometrika 1947;12:153-7.")
        }
        if results.reliability.contains(where: { $0.figures?.alpha != nil }) {
            citations.append(
                "Cronbach LJ. Coefficient alpha and the internal structure of tests. Psychometrika 1951;16:297-334.")
            citations.append(
                "Feldt LS. The approximate sampling distribution of Kuder-Richardson reliability coefficient twenty. "
                    + "Psychometrika 1965;30:357-70.")
        }
        return citations
    }

    private static func adjustments(_ results: Results) -> [String] {
        var used: Set<String> = []
        for line in results.comparisons where line.figures?.pAdjusted != nil { used.insert(line.adjustment) }
        for line in results.groupComparisons where line.figures?.pAdjusted != nil { used.insert(line.adjustment) }
        for line in results.repeatedComparisons where line.figures?.pAdjusted != nil { used.insert(line.adjustment) }
        for line in results.changes where line.figures?.pAdjusted != nil { used.insert(line.adjustment) }
        var citations: [String] = []
        if used.contains(PValueAdjustment.holm.rawValue) {
            citations.append(
                "Holm S. A simple sequentially rejective multiple test procedure. Scand J Stat 1979;6:65-70.")
        }
        if used.contains(PValueAdjustment.bonferroni.rawValue) {
            citations.append("Dunn OJ. Multiple comparisons among means. J Am Stat Assoc 1961;56:52-64.")
        }
        if used.contains(PValueAdjustment.benjaminiHochberg.rawValue) {
            citations.append(
                "Benjamini Y, Hochberg Y. Controlling the false discovery rate. J R Stat Soc B 1995;57:289-300.")
        }
        return citations
    }
}
