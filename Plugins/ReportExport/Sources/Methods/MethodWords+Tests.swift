import TelemachusCore

extension MethodWords {
    /// Which tests were made, with which rules: a paragraph each, and one for what they have in common.
    var tested: [String] {
        let tests = [signedRank, friedman, mannWhitney, mcNemar].filter { !$0.isEmpty }
        guard !tests.isEmpty else { return [] }
        let level = "All tests are two-sided; their level is \(Numbers.plain(results.methods.alpha, decimals: 4))."
        return tests + [[adjusted, level].filter { !$0.isEmpty }.joined(separator: " ")]
    }

    private var signedRank: String {
        let figures = results.comparisons.compactMap(\.figures)
        guard !figures.isEmpty else { return "" }
        let zeros =
            switch results.methods.zeros {
            case "dropped": "differences of zero were dropped"
            case "pratt": "differences of zero were ranked and then left out\(publications.by("Pratt"))"
            default: "differences of zero were treated by the rule ‘\(results.methods.zeros)’"
            }
        return sentences(
            (true, "Two occasions are compared for the people who have a value on both."),
            (
                figures.contains { $0.pExact != nil || $0.pAsymptotic != nil },
                "The test is Wilcoxon’s signed-rank test\(publications.by("Wilcoxon")); \(zeros), equal differences "
                    + "share their mean rank."
            ),
            (figures.contains { $0.pExact != nil }, "The exact p counts all patterns of signs given the ties."),
            (
                figures.contains { $0.pAsymptotic != nil },
                "The asymptotic p is the one that SPSS prints: from z with the variance corrected for ties and "
                    + "without a correction for continuity."
            ),
            (figures.contains { $0.statistic != nil }, "T is the smaller sum of ranks."),
            (
                figures.contains { $0.rankBiserial != nil },
                "The effect is the matched-pairs rank-biserial correlation\(publications.by("Kerby"))."
            ),
            (
                figures.contains { $0.shift != nil },
                "The shift is the Hodges–Lehmann estimate of the differences\(publications.by("Hodges"))"
                    + interval(figures.contains { $0.low != nil })
            ))
    }

    private var mannWhitney: String {
        let figures = results.groupComparisons.compactMap(\.figures)
        guard figures.contains(where: { $0.pExact != nil || $0.pAsymptotic != nil }) else { return "" }
        return sentences(
            (true, "Two groups are compared by the Mann–Whitney test\(publications.by("Mann"))."),
            (
                figures.contains { $0.pExact != nil },
                "Its exact p counts all ways to share out the values given the ties."
            ),
            (
                figures.contains { $0.superiority != nil },
                "Superiority is the chance that somebody of the first group has the higher value, ties counting half."
            ),
            (
                figures.contains { $0.shift != nil },
                "The shift between groups is the Hodges–Lehmann estimate\(publications.by("Hodges"))"
                    + interval(figures.contains { $0.low != nil })
            ))
    }

    private var friedman: String {
        let figures = results.repeatedComparisons.compactMap(\.figures)
        guard figures.contains(where: { $0.chiSquare != nil || $0.pExact != nil }) else { return "" }
        return sentences(
            (
                true,
                "Three or more occasions are compared by Friedman’s test\(publications.by("Friedman")), corrected for "
                    + "ties, for the people who have a value on every one."
            ),
            (figures.contains { $0.pExact != nil }, "Its exact p counts all orders of the values within people."),
            (
                figures.contains { $0.kendallW != nil },
                "The effect is Kendall’s coefficient of concordance W\(publications.by("Kendall"))."
            ))
    }

    private var mcNemar: String {
        guard results.changes.contains(where: { $0.figures?.pExact != nil }) else { return "" }
        return "Yes-or-no answers on two occasions are compared by McNemar’s exact test\(publications.by("McNemar"))."
    }

    private var adjusted: String {
        var lines: [any AdjustedLine] = results.comparisons
        lines += results.groupComparisons as [any AdjustedLine]
        lines += results.repeatedComparisons as [any AdjustedLine]
        lines += results.changes as [any AdjustedLine]
        let adjusted = lines.filter(\.isAdjusted)
        guard !adjusted.isEmpty else { return "" }
        let methods = adjusted.map(\.adjustmentName).withoutRepeats.map { name in
            let sizes = Set(adjusted.filter { $0.adjustmentName == name }.map(\.family)).sorted()
            let author = name.prefix { $0.isLetter }
            return "the method of \(name)\(publications.by(String(author))) over families of "
                + "\(sizes.map { "\($0)" }.listed("or")) tests"
        }
        return "Beside each p stands the one adjusted for the tests of its family, by \(methods.listed())."
    }

    private func interval(_ isThere: Bool) -> String {
        guard isThere else { return "." }
        return "; its exact interval was asked for at \(Numbers.level(results.methods.intervalLevel)) and is printed "
            + "with the level that it attains."
    }

    private func sentences(_ parts: (isTrue: Bool, text: String)...) -> String {
        parts.filter(\.isTrue).map(\.text).joined(separator: " ")
    }
}
