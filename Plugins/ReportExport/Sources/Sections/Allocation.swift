import TelemachusCore

extension Section {
    /// The pairs, how they were drawn, and who is left.
    static func allocation(_ record: ProgrammeRecord) -> Section? {
        var blocks: [Block] = []
        if let draw = record.results.draw {
            blocks.append(.paragraph(summary(of: draw, in: record.outline)))
            let audit = draw.allocation.audit.filter { !$0.isEmpty }.map(\.sentence)
            if !audit.isEmpty { blocks.append(.list(audit, isNumbered: true)) }
            if !draw.allocation.pairs.isEmpty { blocks.append(.table(pairs(draw.allocation))) }
            if !draw.allocation.unpaired.isEmpty { blocks.append(.table(unpaired(draw.allocation))) }
        }
        if !record.results.profiles.isEmpty { blocks.append(.table(profiles(record))) }
        return Section("allocation", "How the pairs were drawn", blocks)
    }

    private static func summary(of draw: Draw, in outline: ProgrammeOutline) -> String {
        let pairs = draw.allocation.pairs.count
        let sentence =
            "\(pairs.of("pair was", "pairs were")) drawn at the stage “\(outline.heading(ofStage: draw.stage))” "
            + "by the policy \(draw.policy) with the seed \(draw.seed). People appear as pseudonyms."
        guard let admissible = draw.allocation.admissible else { return sentence }
        return sentence + " Allocations that the rules admitted: \(admissible)."
    }

    private static func pairs(_ allocation: Allocation) -> Table {
        let hasReasons = allocation.pairs.contains { !$0.reasons.isEmpty }
        return Table(
            "The pairs.",
            [Table.Column("Mentor"), Table.Column("Mentee")] + (hasReasons ? [Table.Column("Why these two")] : []),
            rows: allocation.pairs.map { pair in
                let reasons: Table.Cell = pair.reasons.isEmpty ? .none : Table.Cell(pair.reasons)
                return Table.Row(pair.mentor, [Table.Cell(pair.mentee)] + (hasReasons ? [reasons] : []))
            })
    }

    private static func unpaired(_ allocation: Allocation) -> Table {
        Table(
            "Left without a partner.", [Table.Column("Person"), Table.Column("Reason")],
            rows: allocation.unpaired.map { Table.Row($0.person, [Table.Cell($0.reason)]) })
    }

    private static func profiles(_ record: ProgrammeRecord) -> Table {
        Table(
            "How many partners each person would accept, in falling order and without a name.",
            [
                Table.Column("Asked"), Table.Column("Stage"), Table.Column("About how many", .numbers),
                Table.Column("Accepted"),
            ],
            rows: record.results.profiles.map { profile in
                let values: Table.Cell =
                    profile.values.map { Table.Cell($0.map { "\($0)" }.joined(separator: ", ")) }
                    ?? .silent("not shown (fewer than \(record.outline.minimumGroup))")
                return Table.Row(
                    record.outline.plural(ofRole: profile.role),
                    detail: record.outline.fullTitle(ofScore: profile.score),
                    [Table.Cell(record.outline.heading(ofStage: profile.stage)), Table.Cell("\(profile.of)"), values])
            })
    }
}
