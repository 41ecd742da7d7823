import TelemachusCore

extension Section {
    /// Forms that were due and forms that came, and what is missing from those.
    static func returns(_ record: ProgrammeRecord) -> Section? {
        var blocks: [Block] = []
        if !record.results.returns.isEmpty { blocks.append(.table(forms(record.results.returns, record.outline))) }
        if !record.results.missing.isEmpty { blocks.append(missing(record.results.missing, record.outline)) }
        return Section(
            "returns", record.results.missing.isEmpty ? "Forms due and received" : "Forms and missing answers", blocks)
    }

    /// A row a form, a column a stage: how many came of those that were due.
    private static func forms(_ returns: [Return], _ outline: ProgrammeOutline) -> Table {
        let roles = returns.map(\.role).withoutRepeats.sorted {
            outline.position(ofRole: $0) < outline.position(ofRole: $1)
        }
        let stages = returns.map(\.stage).withoutRepeats.sorted {
            outline.position(ofStage: $0) < outline.position(ofStage: $1)
        }
        return Table(
            "Forms that came of those that were due.",
            [Table.Column("Form")] + stages.map { Table.Column(outline.heading(ofStage: $0), .numbers) },
            groups: roles.map { role in
                let own = returns.filter { $0.role == role }
                return Table.Group(
                    heading: outline.plural(ofRole: role),
                    rows: own.map(\.instrument).withoutRepeats.map { instrument in
                        Table.Row(
                            outline.heading(ofInstrument: instrument), detail: asked(instrument, of: role, outline),
                            stages.map { stage in
                                own.first { $0.instrument == instrument && $0.stage == stage }
                                    .map { Table.Cell("\($0.received) of \($0.due)") } ?? .none
                            })
                    })
            })
    }

    /// About whom people are asked, and whether together; nil where each answers for themselves.
    private static func asked(_ instrument: String, of role: String, _ outline: ProgrammeOutline) -> String? {
        let asks = outline.stages.flatMap(\.asks).filter { $0.instrument == instrument && $0.role == role }
        let words = asks.flatMap { ask in
            [
                ask.about.isEmpty || ask.about == "themselves" ? "" : "about \(ask.about)",
                ask.isTogether ? "together" : "",
            ]
        }.filter { !$0.isEmpty }.withoutRepeats
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    /// The forms with missing answers, item by item; those without one in a row together.
    private static func missing(_ lines: [MissingAnswers], _ outline: ProgrammeOutline) -> Block {
        let keys = lines.map(FormKey.init).withoutRepeats
        let (complete, others) = keys.reduce(into: ([FormKey](), [FormKey]())) { parts, key in
            let isComplete = lines.allSatisfy { FormKey($0) != key || $0.missing == .exactly(0) }
            if isComplete { parts.0.append(key) } else { parts.1.append(key) }
        }
        guard !others.isEmpty else { return .paragraph("No answer is missing from the forms that came.") }
        return .table(
            Table(
                "Answers missing from the forms that came."
                    + (complete.isEmpty ? "" : " From the other \(complete.count.of("form")) none is missing."),
                [Table.Column("Item"), Table.Column("Forms", .numbers), Table.Column("Missing", .numbers)],
                groups: others.map { key in
                    Table.Group(
                        heading: key.title(in: outline), rows: rows(lines.filter { FormKey($0) == key }, outline))
                }))
    }

    /// Items with missing answers each, the others together.
    private static func rows(_ lines: [MissingAnswers], _ outline: ProgrammeOutline) -> [Table.Row] {
        let complete = lines.filter { $0.missing == .exactly(0) }
        let sizes = complete.map(\.forms).withoutRepeats
        let told = lines.filter { $0.missing != .exactly(0) }
        let others = sizes.map { size in
            let own = complete.filter { $0.forms == size }
            let title =
                own.count == 1
                ? own[0].title : "\(told.isEmpty && sizes.count == 1 ? "All" : "Other") \(own.count) items"
            return Table.Row(title.isEmpty ? own[0].item : title, [.count(size), .count(.exactly(0))])
        }
        return told.map { Table.Row($0.title.isEmpty ? $0.item : $0.title, [.count($0.forms), .count($0.missing)]) }
            + others
    }
}

/// What the items of one form have in common.
private struct FormKey: Hashable {
    let instrument: String
    let role: String
    let stage: String

    init(_ line: MissingAnswers) {
        instrument = ScoreName(line.item).instrument
        role = line.role
        stage = line.stage
    }

    func title(in outline: ProgrammeOutline) -> String {
        "\(outline.heading(ofInstrument: instrument)): \(outline.plural(ofRole: role)), "
            + outline.heading(ofStage: stage)
    }
}
