import TelemachusCore

extension Table {
    /// Answers missing from the forms that came in.
    static func missing(_ lines: [MissingAnswers]) -> Table {
        Table(
            "missing.csv", "One item of one role on one occasion a line: how many forms came in without an answer.",
            columns: [
                Column("item", "instrument and item of codebook.csv, joined by a point") { .text($0.item) },
                Column("role", "the role that answers") { .text($0.role) },
                Column("stage", "the occasion") { .text($0.stage) },
                Column("forms", "forms that came in") { .count($0.forms) },
                Column("missing", "forms of these without an answer") { .count($0.missing) },
            ], of: lines)
    }

    /// The way of each role's people through the programme.
    static func flow(_ flow: [ParticipantFlow]) -> Table {
        Table(
            "flow.csv", "One point on the way of a role a line, and one for each reason why people did not come there.",
            columns: [
                Column("role", "the role") { .text($0.role) },
                Column("point", "invited, enrolled, consented, paired, answered or analysed") { .text($0.point) },
                Column("stage", "the stage; empty where the point is none") { .text($0.stage) },
                Column("lost", "why people of the point before did not come; empty for those who did") {
                    .text($0.reason)
                },
                Column("count", "how many; < and a number where that is too few to tell") { .count($0.count) },
            ], of: flow.flatMap(FlowLine.all))
    }

    static var scoreHelp: String { "instrument and name of a score in codebook.csv, joined by a point" }
}

/// A point on the way, or the people of the point before who did not come there for one reason.
struct FlowLine {
    let role: String
    let point: String
    let stage: String
    let reason: String
    let count: DisclosedCount

    fileprivate static func all(of flow: ParticipantFlow) -> [FlowLine] {
        flow.points.flatMap { point in
            ([("", point.reached)] + point.losses.map { ($0.reason, $0.count) }).map { reason, count in
                FlowLine(
                    role: flow.role, point: point.kind.rawValue, stage: point.stage ?? "", reason: reason, count: count)
            }
        }
    }
}
