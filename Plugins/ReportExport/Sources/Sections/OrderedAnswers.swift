import TelemachusCore

/// Answers of one role to the items of one instrument that have the same ordered options.
struct OrderedAnswers {
    /// The instrument's id.
    let instrument: String
    /// The role.
    let role: String
    /// The words of the options, from the lowest.
    let options: [String]
    /// The answers, item by item, each in the order of occasions.
    let distributions: [Distribution]

    /// The groups in order of their first answers.
    static func groups(of distributions: [Distribution], in outline: ProgrammeOutline) -> [OrderedAnswers] {
        let ordered = distributions.filter { outline.isOrdered($0) && $0.counts.count > 1 }
        let keys = ordered.map { [ScoreName($0.item).instrument, $0.role] + $0.counts.map(\.option) }
        return keys.withoutRepeats.map { key in
            let own = zip(keys, ordered).filter { $0.0 == key }.map(\.1)
            let items = own.map(\.item).withoutRepeats
            return OrderedAnswers(
                instrument: key[0], role: key[1], options: own[0].counts.map(\.words),
                distributions: items.flatMap { item in own.filter { $0.item == item } })
        }
    }

    private var items: [String] { distributions.map(\.item).withoutRepeats }
    private var stages: [String] { distributions.map(\.stage).withoutRepeats }

    /// What was asked, of whom, and when where that is one occasion.
    func title(in outline: ProgrammeOutline) -> String {
        let who = "\(outline.heading(ofInstrument: instrument)): \(outline.plural(ofRole: role))"
        return stages.count == 1 ? "\(who), \(outline.heading(ofStage: stages[0]))" : who
    }

    /// The answers as bars.
    func bars(in outline: ProgrammeOutline) -> DivergingBars {
        DivergingBars(
            title: title(in: outline), options: options,
            items: items.map { item in
                .init(
                    label: outline.shortTitle(ofItem: item, asked: title(of: item)),
                    rows: distributions.filter { $0.item == item }.map { line in
                        .init(
                            label: stages.count == 1 ? "" : outline.heading(ofStage: line.stage), n: line.n,
                            counts: line.counts.map(\.count))
                    })
            })
    }

    /// The answers as numbers.
    func table(in outline: ProgrammeOutline) -> Table {
        let table = MeasureTable<Distribution>(
            caption: "\(title(in: outline)). How many people gave each answer.",
            title: stages.count == 1 ? "Item" : "Occasion",
            heading: { line in
                .init(
                    title: stages.count == 1
                        ? outline.shortTitle(ofItem: line.item, asked: line.title)
                        : outline.heading(ofStage: line.stage)
                )
            },
            counts: [.init(.n) { .count($0.n) }],
            figures: options.enumerated().map { index, option in
                .init(Table.Column(option, .numbers)) { line in
                    line.counts.indices.contains(index) ? .count(line.counts[index].count) : nil
                }
            }, silence: { $0.n.reasonForSilence })
        guard stages.count > 1 else { return table.table(distributions) }
        return table.table(
            items.map { item in
                (
                    heading: outline.shortTitle(ofItem: item, asked: title(of: item)),
                    lines: distributions.filter { $0.item == item }
                )
            })
    }

    private func title(of item: String) -> String { distributions.first { $0.item == item }?.title ?? "" }
}

extension OptionCount {
    /// The words of the option, with the code of a point on a scale.
    fileprivate var words: String {
        title.isEmpty || title == option ? option : Int(option) == nil ? title : "\(option) \(title)"
    }
}

extension ProgrammeOutline {
    /// Whether the options have an order: points of a scale, and choices whose instrument ranks them in a score of the
    /// item's name.
    func isOrdered(_ distribution: Distribution) -> Bool {
        switch item(distribution.item)?.format {
        case .scale: true
        case .choice: declaration(ofScore: distribution.item)?.level == .ordinal
        default: false
        }
    }

    /// What an item is called beside its figures: the heading of the score of its name, which is shorter than the
    /// question, and the question where there is no such score.
    func shortTitle(ofItem name: String, asked question: String) -> String {
        declaration(ofScore: name)?.title.plain ?? (question.isEmpty ? name : question)
    }
}
