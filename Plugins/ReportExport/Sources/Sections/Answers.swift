import TelemachusCore

extension Section {
    /// Answers counted by option, those to one item beside each other.
    static func answersByOption(_ record: ProgrammeRecord) -> Section? {
        let distributions = record.results.distributions
        guard !distributions.isEmpty else { return nil }
        let outline = record.outline
        let panels = distributions.map(\.item).withoutRepeats.flatMap { item in
            distributions.filter { $0.item == item }.map { distribution in
                OptionBars(
                    title: distribution.title,
                    detail: "\(outline.plural(ofRole: distribution.role)), "
                        + "\(outline.heading(ofStage: distribution.stage)), n = \(distribution.n)",
                    n: distribution.n, counts: distribution.counts
                ).drawing()
            }
        }
        let hasHidden = distributions.contains { $0.n.number != nil && $0.counts.contains { $0.count.number == nil } }
        return Section(
            "answers", "Answers by option",
            [
                .figure(
                    Figure(
                        caption: "Answers by option. A dark cell is one person who chose the option, an empty one a "
                            + "person who did not; in large groups a bar stands for all."
                            + (hasHidden
                                ? " A hatched bar reaches to the largest number that the count can be." : ""),
                        panels: panels))
            ])
    }

    /// Codes given to comments, by role and stage.
    static func comments(_ record: ProgrammeRecord) -> Section? {
        let tallies = record.results.tallies
        guard !tallies.isEmpty else { return nil }
        let outline = record.outline
        let occasions = tallies.map { Occasion(role: $0.role ?? "", stage: $0.stage ?? "") }
            .withoutRepeats.enumerated().sorted {
                let left = (outline.position(ofRole: $0.element.role), outline.position(ofStage: $0.element.stage))
                let right = (outline.position(ofRole: $1.element.role), outline.position(ofStage: $1.element.stage))
                return left == right ? $0.offset < $1.offset : left < right
            }.map(\.element)
        let table = Table(
            "How many people’s comments have each code.",
            [Table.Column("Code")]
                + occasions.map {
                    Table.Column(
                        $0.role.isEmpty ? "Everybody" : outline.plural(ofRole: $0.role),
                        detail: $0.stage.isEmpty ? "at all stages" : outline.heading(ofStage: $0.stage), .numbers)
                },
            rows: tallies.map(\.code).withoutRepeats.map { code in
                let own = tallies.filter { $0.code == code }
                return Table.Row(
                    own.first?.title ?? code,
                    occasions.map { occasion in
                        own.first { ($0.role ?? "") == occasion.role && ($0.stage ?? "") == occasion.stage }
                            .map { Table.Cell($0.count.description) } ?? .none
                    })
            })
        return Section("comments", "Comments", [.table(table)])
    }

    /// Forms that were due and forms that came.
    static func returns(_ record: ProgrammeRecord) -> Section? {
        let returns = record.results.returns
        guard !returns.isEmpty else { return nil }
        let outline = record.outline
        let table = Table(
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
                            [
                                Table.Cell(outline.plural(ofRole: line.role)), Table.Cell(line.due.description),
                                Table.Cell(line.received.description),
                            ])
                    })
            })
        return Section("returns", "Forms due and received", [.table(table)])
    }

    private struct Occasion: Hashable {
        let role: String
        let stage: String
    }
}
