import TelemachusCore

extension Section {
    /// Answers counted by option: those on an ordered list occasion below occasion, the others question by question.
    static func answers(_ record: ProgrammeRecord) -> Section? {
        let distributions = record.results.distributions.tellingNumbers
        let ordered = OrderedAnswers.groups(of: distributions, in: record.outline)
        let others = distributions.filter { !record.outline.isOrdered($0) }
        return Section(
            "answers", "Answers by option",
            onScales(ordered, record.outline) + byOption(others, among: ordered, record.outline)
                + leftOut(of: record.results.distributions, told: distributions))
    }

    /// How many questions say nothing here; pages of hidden numbers would tell no more.
    private static func leftOut(of all: [Distribution], told: [Distribution]) -> [Block] {
        let number = all.questions.count - told.questions.count
        guard number > 0 else { return [] }
        let times = number == 1 ? "once" : "\(number) times"
        return [
            .remark(
                "Left out \(times): one role's answers to one question, where how many people gave any of them may not "
                    + "be shown. “Scores by occasion” has their medians.")
        ]
    }

    /// The bars, and their numbers: folded where the bars tell all of them, open where they do not.
    private static func onScales(_ groups: [OrderedAnswers], _ outline: ProgrammeOutline) -> [Block] {
        guard !groups.isEmpty else { return [] }
        let reading = Block.remark(
            "Answers on scales: each bar is everybody who answered. It parts at the line, with low answers to the left, "
                + "high ones to the right and a middle one across. Numbers are people, those in brackets all who "
                + "answered.")
        return [reading]
            + groups.flatMap { group -> [Block] in
                let bars = group.bars(in: outline)
                let figure = Figure(caption: "\(bars.title).", panels: bars.drawings(), hasTables: true)
                let table = group.table(in: outline)
                return [
                    .heading(bars.title), .figure(figure),
                    bars.tellsEveryNumber ? .folded("The numbers as a table", [table]) : .table(table),
                ]
            }
    }

    /// Bars of options without an order, those to one question below each other.
    private static func byOption(
        _ distributions: [Distribution], among scales: [OrderedAnswers], _ outline: ProgrammeOutline
    ) -> [Block] {
        guard !distributions.isEmpty else { return [] }
        let panels = distributions.map(\.item).withoutRepeats.map { item in
            let own = distributions.filter { $0.item == item }
            return OptionBars(
                title: own[0].title,
                groups: own.map { distribution in
                    .init(
                        detail: "\(outline.plural(ofRole: distribution.role)), "
                            + "\(outline.heading(ofStage: distribution.stage)), \(distribution.n.asSize)",
                        n: distribution.n, counts: distribution.counts)
                }
            ).drawing()
        }
        let hasHidden = distributions.contains { $0.n.number != nil && $0.counts.contains { $0.count.number == nil } }
        let figure = Block.figure(
            Figure(
                caption: "Answers by option. A dark cell is one person who chose the option, an empty one a "
                    + "person who did not; in large groups a bar stands for all."
                    + (hasHidden ? " A hatched bar reaches to the largest number that the count can be." : ""),
                panels: panels))
        return scales.isEmpty ? [figure] : [.heading("Other answers"), figure]
    }
}

extension [Distribution] {
    /// What was asked, and of whom.
    fileprivate var questions: [[String]] { map { [$0.item, $0.role] }.withoutRepeats }

    /// The answers to questions of which at least one number may be shown.
    fileprivate var tellingNumbers: [Distribution] {
        let told = Set(filter { $0.counts.contains { $0.count.number != nil } }.questions)
        return filter { told.contains([$0.item, $0.role]) }
    }
}
