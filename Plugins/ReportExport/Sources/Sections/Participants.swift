import TelemachusCore

extension Section {
    /// Who was invited, joined, left and stayed, and who they are.
    static func participants(_ record: ProgrammeRecord) -> Section? {
        let outline = record.outline
        let participation = record.results.participation
        var blocks: [Block] = []
        let invited = outline.roles.compactMap { role in
            role.invited.map { Term(name: role.plural.plain, text: $0.plain) }
        }
        if !invited.isEmpty { blocks.append(.terms(invited)) }
        let ways = record.results.flow.map { FlowChart($0, in: outline) }
        let charts = ways.isEmpty ? participation.map { FlowChart($0, in: outline) } : ways
        if !charts.isEmpty {
            let caption =
                ways.isEmpty
                ? "From invitation to completion, by role."
                : "The way of each role through the programme; to the right those who came no further, and why."
            blocks.append(.figure(Figure(caption: caption, panels: charts.map { $0.drawing() })))
        }
        if !participation.isEmpty { blocks.append(.table(flow(participation, outline))) }
        if !record.results.characteristics.isEmpty { blocks.append(.table(characteristics(record))) }
        return Section("participants", "Who took part", blocks)
    }

    private static func flow(_ participation: [Participation], _ outline: ProgrammeOutline) -> Table {
        let columns = ["Invited", "Enrolled", "Gave consent", "Withdrew", "Completed"]
        return Table(
            "People by role. Completed: stayed to the last stage that asks the role and answered it in full.",
            [Table.Column("Role")] + columns.map { Table.Column($0, .numbers) },
            rows: participation.map { line in
                let counts = [line.invited, line.enrolled, line.consented, line.withdrawn, line.completed]
                return Table.Row(outline.plural(ofRole: line.role), counts.map { Table.Cell($0.description) })
            })
    }

    /// One row an attribute, one column a role, as in the first table of most papers.
    private static func characteristics(_ record: ProgrammeRecord) -> Table {
        let all = record.results.characteristics
        let roles = all.map(\.role).withoutRepeats.sorted {
            record.outline.position(ofRole: $0) < record.outline.position(ofRole: $1)
        }
        let rows = all.map(\.attribute).withoutRepeats.map { attribute in
            Table.Row(
                all.first { $0.attribute == attribute }?.title ?? attribute,
                roles.map { role in
                    all.first { $0.attribute == attribute && $0.role == role }.map(cell) ?? .none
                })
        }
        return Table(
            "Characteristics of those who took part.",
            [Table.Column("Characteristic")] + roles.map { Table.Column(record.outline.plural(ofRole: $0)) },
            rows: rows)
    }

    private static func cell(_ characteristic: Characteristic) -> Table.Cell {
        var lines = characteristic.counts.map { "\($0.title): \(Numbers.share($0.count, of: characteristic.n))" }
        if let range = characteristic.range {
            let unit = characteristic.unit.map { " \($0)" } ?? ""
            lines.append("\(Numbers.range(range.lowerBound, range.upperBound))\(unit) (\(characteristic.n.asSize))")
        }
        guard lines.isEmpty else { return Table.Cell(lines) }
        return .silent(characteristic.n.reasonForSilence ?? "not shown")
    }
}
