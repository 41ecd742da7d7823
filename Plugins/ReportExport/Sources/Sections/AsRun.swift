import TelemachusCore

extension Section {
    /// The stages: who is asked what, where pairs are drawn, where they meet.
    static func asRun(_ record: ProgrammeRecord) -> Section? {
        let outline = record.outline
        var blocks: [Block] = []
        if !outline.domains.isEmpty {
            let titles = outline.domains.map(\.title.plain)
            blocks.append(
                .paragraph("Areas that people are asked about: " + titles.joined(separator: "; ").sentence))
        }
        if !outline.stages.isEmpty {
            blocks.append(.table(stages(outline, tellsAsks: record.results.returns.isEmpty)))
        }
        return Section("as-run", "The programme as run", blocks)
    }

    /// The stages; who is asked what stands here where no table of forms tells it.
    private static func stages(_ outline: ProgrammeOutline, tellsAsks: Bool) -> Table {
        let asked = tellsAsks ? outline.stages.flatMap { $0.asks.map(\.role) }.withoutRepeats : []
        let roles = asked.sorted { outline.position(ofRole: $0) < outline.position(ofRole: $1) }
        let hasMeetings = outline.stages.contains { $0.policy != nil || $0.sessions != nil }
        return Table(
            tellsAsks ? "Stages in order, and who is asked what." : "Stages in order.",
            [Table.Column("Stage")] + (tellsAsks ? [] : [Table.Column("What it is")])
                + roles.map { Table.Column(outline.plural(ofRole: $0)) }
                + (hasMeetings ? [Table.Column("Draw and sessions")] : []),
            rows: outline.stages.map { stage in
                // Where stages are all that the table has, what they are about stands beside them.
                let about: [Table.Cell] = tellsAsks ? [] : [stage.summary.map { Table.Cell($0.plain) } ?? .none]
                let cells =
                    about
                    + roles.map { role in
                        cell(stage.asks.filter { $0.role == role }.map { words(of: $0, in: outline) })
                    }
                return Table.Row(
                    stage.title.plain, detail: tellsAsks ? stage.summary?.plain : nil,
                    cells + (hasMeetings ? [cell(meetings(of: stage))] : []))
            })
    }

    private static func cell(_ lines: [String]) -> Table.Cell {
        lines.isEmpty ? .none : Table.Cell(lines.joined(separator: "; "))
    }

    private static func words(of ask: ProgrammeOutline.Stage.Ask, in outline: ProgrammeOutline) -> String {
        // That people are asked about themselves goes without saying.
        let about = ask.about.isEmpty || ask.about == "themselves" ? "" : ", about \(ask.about)"
        let times =
            switch ask.times {
            case .once: ""
            case .eachSession: ", after each session"
            case .asNeeded: ", whenever there is something to enter"
            }
        return outline.heading(ofInstrument: ask.instrument) + about + (ask.isTogether ? ", together" : "") + times
            + (ask.condition.map { ", where \($0)" } ?? "")
    }

    private static func meetings(of stage: ProgrammeOutline.Stage) -> [String] {
        let draw = stage.policy.map { "Draw of the pairs (\($0))" }
        let sessions = stage.sessions.map { "\($0.of("session")) a pair" }
        return [draw, sessions].compactMap(\.self)
    }
}
