import TelemachusCore

extension MethodWords {
    /// How scores, answers and comments are described.
    var described: String { [scores, counts, comments].filter { !$0.isEmpty }.joined(separator: " ") }

    private var scores: String {
        let figures = results.everyFigure
        guard !figures.isEmpty else { return "" }
        let title = results.methods.quartilesTitle
        let author = results.methods.quartiles == "tukey-hinges" ? "Tukey" : "Hyndman"
        let levels = results.summaries.filter { $0.figures?.mean != nil }
            .compactMap { record.outline.declaration(ofScore: $0.score)?.level }
        let partial = results.summaries.contains { $0.partial != .exactly(0) }
        return [
            figures.contains { $0.quartiles != nil }
                ? "Scores are described by medians and quartiles (\(title))\(publications.by(author))."
                : "Scores are described by medians.",
            levels.contains { $0 != .ordinal }
                ? "Means and standard deviations (with n − 1) stand only where distances between values have a meaning."
                : "",
            results.methods.countsPeopleOnce
                ? "Whoever gave several forms on one occasion, such as one after each session, counts once, with the mean "
                    + "of them."
                : "",
            partial
                ? "Missing answers never count as zero; scores from partial answers follow the instrument’s declared "
                    + "rule and are counted as such."
                : "Missing answers never count as zero.",
        ].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private var counts: String {
        results.distributions.isEmpty
            ? ""
            : "Answers from closed lists are counted by option, with percentages only in groups of five or more."
    }

    private var comments: String {
        guard !results.tallies.isEmpty || results.content != nil else { return "" }
        var sentences = [
            "Comments were coded\(publications.by("Burnard")); in each column a person counts once for a code."
        ]
        let merges = results.content?.merges.count ?? 0
        if merges > 0 { sentences.append("On the way \(merges.of("code was", "codes were")) merged into others.") }
        let agreement = results.content?.agreement ?? []
        let measures = [
            agreement.contains { $0.kappa != nil } ? "Cohen’s κ\(publications.by("Cohen"))" : "",
            agreement.contains { $0.alpha != nil }
                ? "Krippendorff’s α for nominal data\(publications.by("Krippendorff"))" : "",
        ].filter { !$0.isEmpty }
        if !measures.isEmpty {
            sentences.append("The agreement of coders who worked alone is told by \(measures.listed()).")
        }
        return sentences.joined(separator: " ")
    }

    /// How scales were examined.
    var examined: String {
        let figures = results.reliability.compactMap(\.figures)
        let hasInterval = figures.contains { $0.low != nil }
        let measures = [
            figures.contains { $0.alpha != nil }
                ? "Cronbach’s α\(publications.by("Cronbach"))"
                    + (hasInterval ? " with Feldt’s interval\(publications.by("Feldt"))" : "") : "",
            figures.contains { $0.items.contains { $0.restCorrelation != nil } }
                ? "the correlation of each item with the sum of the others" : "",
        ].filter { !$0.isEmpty }
        guard !measures.isEmpty else { return "" }
        return "The reliability of scales is told by \(measures.listed()), from the people who answered every item."
    }
}

extension Results {
    /// Location and spread wherever they stand.
    var everyFigure: [ScoreSummary.Figures] {
        var figures = summaries.compactMap(\.figures)
        for line in comparisons.compactMap(\.figures) { figures += [line.before, line.after] }
        for line in groupComparisons { figures += [line.first.figures, line.second.figures].compactMap(\.self) }
        for line in repeatedComparisons.compactMap(\.figures) { figures += line.occasions }
        return figures
    }
}
