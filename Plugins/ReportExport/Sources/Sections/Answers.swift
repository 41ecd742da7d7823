import TelemachusCore

extension Section {
    /// Answers counted by option: those on an ordered list side by side with their like, the others item by item.
    static func answers(_ record: ProgrammeRecord) -> Section? {
        let distributions = record.results.distributions
        let ordered = OrderedAnswers.groups(of: distributions, in: record.outline)
        let others = distributions.filter { !record.outline.isOrdered($0) }
        return Section(
            "answers", "Answers by option",
            onScales(ordered, record.outline) + [byOption(others, record.outline)].compactMap(\.self))
    }

    private static func onScales(_ groups: [OrderedAnswers], _ outline: ProgrammeOutline) -> [Block] {
        guard !groups.isEmpty else { return [] }
        let figure = Figure(
            caption: "Answers on scales. Each bar is everybody who answered; it parts at the line, with low answers to "
                + "the left, high ones to the right and a middle one across. Numbers are people.",
            panels: groups.map { $0.bars(in: outline).drawing() })
        return [.figure(figure)] + groups.map { .table($0.table(in: outline)) }
    }

    /// Bars of options without an order, those to one item beside each other.
    private static func byOption(_ distributions: [Distribution], _ outline: ProgrammeOutline) -> Block? {
        guard !distributions.isEmpty else { return nil }
        let panels = distributions.map(\.item).withoutRepeats.flatMap { item in
            distributions.filter { $0.item == item }.map { distribution in
                OptionBars(
                    title: distribution.title,
                    detail: "\(outline.plural(ofRole: distribution.role)), "
                        + "\(outline.heading(ofStage: distribution.stage)), \(distribution.n.asSize)",
                    n: distribution.n, counts: distribution.counts
                ).drawing()
            }
        }
        let hasHidden = distributions.contains { $0.n.number != nil && $0.counts.contains { $0.count.number == nil } }
        return .figure(
            Figure(
                caption: "Answers by option. A dark cell is one person who chose the option, an empty one a "
                    + "person who did not; in large groups a bar stands for all."
                    + (hasHidden ? " A hatched bar reaches to the largest number that the count can be." : ""),
                panels: panels))
    }
}
