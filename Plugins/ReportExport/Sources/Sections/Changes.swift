import TelemachusCore

extension Section {
    /// Yes-or-no answers on two occasions, for the people who gave both.
    static func changes(_ record: ProgrammeRecord) -> Section? {
        let lines = record.results.changes
        guard !lines.isEmpty else { return nil }
        let outline = record.outline
        let name = lines.filter(\.isAdjusted).shared(\.adjustmentInWords)
        let table = MeasureTable<AnswerChange>(
            caption: "Yes-or-no answers on two occasions: how many people gave which two answers, and McNemar’s test "
                + "of those who changed.", title: "Question",
            heading: { .init(title: $0.title.isEmpty ? $0.item : $0.title, notes: $0.notes) },
            counts: [.init(.n) { .count($0.n) }],
            figures: [
                .init(Table.Column("Yes", detail: "both times", .numbers)) { $0.figures.map { .count($0.yesYes) } },
                .init(Table.Column("Yes, then no", .numbers)) { $0.figures.map { .count($0.yesNo) } },
                .init(Table.Column("No, then yes", .numbers)) { $0.figures.map { .count($0.noYes) } },
                .init(Table.Column("No", detail: "both times", .numbers)) { $0.figures.map { .count($0.noNo) } },
                .init(.exact) { .probability($0.figures?.pExact) },
                .init(.adjusted(sharedName: name)) { .adjusted($0, sharedName: name) },
            ], silence: { $0.figures == nil ? $0.n.reasonForSilence ?? "not shown" : nil }
        ).table(
            lines.map(ChangeKey.init).withoutRepeats.map { key in
                (heading: key.title(in: outline), lines: lines.filter { ChangeKey($0) == key })
            })
        return Section("changes", "Answers that changed", [.table(table)])
    }
}

/// What the lines of one group of changes have in common.
private struct ChangeKey: Hashable {
    let role: String
    let from: String
    let to: String

    init(_ line: AnswerChange) {
        role = line.role
        from = line.from
        to = line.to
    }

    func title(in outline: ProgrammeOutline) -> String {
        "\(outline.plural(ofRole: role)): \(outline.heading(ofStage: from)), then \(outline.heading(ofStage: to))"
    }
}
