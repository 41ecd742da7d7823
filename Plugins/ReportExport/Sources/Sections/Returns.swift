import TelemachusCore

extension Section {
    /// Forms that were due and forms that came, and what is missing from those.
    static func returns(_ record: ProgrammeRecord) -> Section? {
        var blocks: [Block] = []
        if !record.results.returns.isEmpty { blocks.append(.table(forms(record.results.returns, record.outline))) }
        if !record.results.missing.isEmpty { blocks.append(.table(missing(record.results.missing, record.outline))) }
        return Section(
            "returns", record.results.missing.isEmpty ? "Forms due and received" : "Forms and missing answers", blocks)
    }

    private static func forms(_ returns: [Return], _ outline: ProgrammeOutline) -> Table {
        Table(
            "Forms by stage, as they were due and as they came.",
            [
                Table.Column("Form"), Table.Column("Role"), Table.Column("Due", .numbers),
                Table.Column("Received", .numbers),
            ],
            groups: returns.map(\.stage).withoutRepeats.map { stage in
                Table.Group(
                    heading: outline.heading(ofStage: stage),
                    rows: returns.filter { $0.stage == stage }.map { line in
                        Table.Row(
                            outline.heading(ofInstrument: line.instrument),
                            [Table.Cell(outline.plural(ofRole: line.role)), .count(line.due), .count(line.received)])
                    })
            })
    }

    private static func missing(_ lines: [MissingAnswers], _ outline: ProgrammeOutline) -> Table {
        Table(
            "Answers missing from the forms that came in. Items of which the same is to be told share a row.",
            [Table.Column("Item"), Table.Column("Forms", .numbers), Table.Column("Missing", .numbers)],
            groups: lines.map(FormKey.init).withoutRepeats.map { key in
                Table.Group(
                    heading: key.title(in: outline), rows: rows(lines.filter { FormKey($0) == key }, outline))
            })
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
