import TelemachusCore

extension Section {
    /// How the figures were made: only what was really done.
    static func methods(_ record: ProgrammeRecord) -> Section? {
        let results = record.results
        var blocks: [Block] = []
        let sentences = [described(record), tested(record), adjusted(record)].flatMap(\.self)
        if !sentences.isEmpty {
            blocks.append(.paragraph(sentences.joined(separator: " ")))
            blocks.append(.paragraph(protected(record)))
        }
        if !sentences.isEmpty, !results.methods.citations.isEmpty {
            blocks += [.heading("Publications of the methods"), .list(results.methods.citations, isNumbered: false)]
        }
        return Section("methods", "Methods", blocks)
    }

    private static func described(_ record: ProgrammeRecord) -> [String] {
        let results = record.results
        var sentences: [String] = []
        let hasFigures =
            results.summaries.contains { $0.figures != nil } || results.comparisons.contains { $0.figures != nil }
        if hasFigures {
            sentences.append("Scores are described by medians and quartiles (\(results.methods.quartilesTitle)).")
        }
        let levels = results.summaries.filter { $0.figures != nil }
            .compactMap { record.outline.declaration(ofScore: $0.score)?.level }
        if levels.contains(where: { $0 != .ordinal }) {
            sentences.append(
                "Means and standard deviations (with n − 1) stand only where distances between values have a meaning.")
        }
        if !results.distributions.isEmpty {
            sentences.append(
                "Answers from closed lists are counted by option, with percentages only in groups of five or more.")
        }
        if !results.tallies.isEmpty {
            sentences.append("Comments were coded; in each column a person counts once for a code.")
        }
        return sentences
    }

    private static func tested(_ record: ProgrammeRecord) -> [String] {
        let figures = record.results.comparisons.compactMap(\.figures)
        guard !figures.isEmpty else { return [] }
        let methods = record.results.methods
        var sentences = [
            "Two occasions are compared for the people who have a value on both."
        ]
        if figures.contains(where: { $0.pExact != nil }) {
            sentences.append(
                "The test is Wilcoxon’s signed-rank test, two-sided; differences of zero were "
                    + (methods.zeros == "dropped" ? "dropped" : "treated by the rule ‘\(methods.zeros)’")
                    + ", equal differences share their mean rank. The exact p counts all patterns of signs given the "
                    + "ties.")
        }
        if figures.contains(where: { $0.pAsymptotic != nil }) {
            sentences.append(
                "The asymptotic p is the one that SPSS prints: from z with the variance corrected for ties and "
                    + "without a correction for continuity.")
        }
        if figures.contains(where: { $0.statistic != nil }) {
            sentences.append("T is the smaller sum of ranks.")
        }
        if figures.contains(where: { $0.rankBiserial != nil }) {
            sentences.append("The effect is the matched-pairs rank-biserial correlation.")
        }
        if figures.contains(where: { $0.shift != nil }) {
            sentences.append(
                "The shift is the Hodges–Lehmann estimate of the differences; its exact interval was asked for at "
                    + "\(Numbers.level(methods.intervalLevel)) and is printed with the level that it attains.")
        }
        sentences.append("The level of the tests is \(Numbers.plain(methods.alpha, decimals: 4)).")
        return sentences
    }

    private static func adjusted(_ record: ProgrammeRecord) -> [String] {
        let adjusted = record.results.comparisons.filter(Adjustment.changes)
        guard !adjusted.isEmpty else { return [] }
        let names = adjusted.map { Adjustment.name(of: $0.adjustment) }.withoutRepeats
        return [
            "The exact p of scores that were tested as a family is also given adjusted, by the method of \(names.listed())."
        ]
    }

    private static func protected(_ record: ProgrammeRecord) -> String {
        let limit = record.outline.minimumGroup
        guard record.outline.release == nil else {
            return "Figures about small groups are shown under the recorded release that the first page names."
        }
        return "Nothing is shown about fewer than \(limit) people: such a count is printed as <\(limit), and such a "
            + "figure as “not shown”."
    }
}
