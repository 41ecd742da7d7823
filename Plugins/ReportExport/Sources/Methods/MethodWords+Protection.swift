import TelemachusCore

extension MethodWords {
    /// What is not shown, and why.
    var protected: String {
        let k = record.outline.minimumGroup
        guard record.outline.release == nil else {
            return "Figures about small groups are shown under the recorded release that the first page names."
        }
        let figures = results.everyFigure
        let counts = results.everyCount
        var sentences = [
            "Nothing is shown about fewer than \(k) people: such a count is printed as <\(k), and such a figure as “not "
                + "shown”."
        ]
        if figures.contains(where: { $0.quartiles == nil }) {
            sentences.append(
                "Where so few people are behind a figure that more would tell single answers, it is the median alone; "
                    + "tests, intervals and quartiles begin at \(2 * k) people.")
        }
        if figures.contains(where: { $0.quartiles != nil && $0.range == nil }) {
            sentences.append("The least and the greatest value stand only where at least \(k) people share them.")
        }
        if counts.contains(.withheld) {
            sentences.append("A count is “hidden” where a smaller one could be computed from it.")
        }
        if counts.contains(where: { if case .atLeast = $0 { true } else { false } }) {
            sentences.append("≥ stands before a number where the exact one would tell about a few people.")
        }
        return sentences.joined(separator: " ")
    }

    /// What computed the figures.
    var computed: String {
        let provenance = record.provenance
        return
            "The figures were computed by Telemachus \(provenance.toolVersion) with the seed \(provenance.seed) from "
            + "the definition \(provenance.definitionHash.prefix(12)) and the data \(provenance.inputHash.prefix(12)); "
            + "“Where the figures come from” names them in full."
    }
}

extension Results {
    /// The numbers of people and answers wherever they stand.
    var everyCount: [DisclosedCount] {
        var counts: [DisclosedCount] = []
        for line in participation {
            counts += [line.invited, line.enrolled, line.consented, line.withdrawn, line.completed]
        }
        for line in characteristics { counts += [line.n] + line.counts.map(\.count) }
        for point in flow.flatMap(\.points) { counts += [point.reached] + point.losses.map(\.count) }
        for line in summaries { counts += [line.n, line.missing, line.partial] }
        for line in groupComparisons { counts += [line.first.n, line.second.n] }
        counts += comparisons.map(\.n) + repeatedComparisons.map(\.n) + reliability.map(\.n)
        for line in changes {
            counts.append(line.n)
            if let cells = line.figures { counts += [cells.yesYes, cells.yesNo, cells.noYes, cells.noNo] }
        }
        for line in distributions { counts += [line.n] + line.counts.map(\.count) }
        counts += tallies.map(\.count) + (content?.agreement.map(\.segments) ?? [])
        for line in returns { counts += [line.due, line.received] }
        for line in missing { counts += [line.forms, line.missing] }
        return counts
    }
}
