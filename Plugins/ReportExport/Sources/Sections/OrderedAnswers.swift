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

    private var stages: [String] { distributions.map(\.stage).withoutRepeats }

    private func detail(in outline: ProgrammeOutline) -> String {
        let role = outline.plural(ofRole: role)
        return stages.count == 1 ? "\(role), \(outline.heading(ofStage: stages[0]))" : role
    }

    private func label(of line: Distribution, in outline: ProgrammeOutline) -> String {
        // A score of the item's name has a heading of its own, which is shorter than the question.
        let question = line.title.isEmpty ? line.item : line.title
        let title = outline.declaration(ofScore: line.item)?.title.plain ?? question
        return stages.count == 1 ? title : "\(title): \(outline.heading(ofStage: line.stage))"
    }

    /// The answers as bars.
    func bars(in outline: ProgrammeOutline) -> DivergingBars {
        DivergingBars(
            title: outline.heading(ofInstrument: instrument), detail: detail(in: outline), options: options,
            rows: distributions.map { line in
                .init(label: label(of: line, in: outline), n: line.n, counts: line.counts.map(\.count))
            })
    }

    /// The answers as numbers.
    func table(in outline: ProgrammeOutline) -> Table {
        MeasureTable<Distribution>(
            caption: "\(outline.heading(ofInstrument: instrument)): \(detail(in: outline)). How many people gave each "
                + "answer.", title: "Item", heading: { .init(title: label(of: $0, in: outline)) },
            counts: [.init(.n) { .count($0.n) }],
            figures: options.enumerated().map { index, option in
                .init(Table.Column(option, .numbers)) { line in
                    line.counts.indices.contains(index) ? .count(line.counts[index].count) : nil
                }
            }, silence: { $0.n.reasonForSilence }
        ).table(distributions)
    }
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
}
