import TelemachusCore
import TelemachusProgramme

/// A status as a coordinator reads it on a Monday: what to do first, then what lies behind it.
struct StatusText {
    private static let width = 100
    let status: ProgrammeStatus

    /// The whole status.
    var text: String {
        var title = "\(status.programme.definition.title.plain), \(status.today)"
        switch status.reader {
        case .sponsor: title += ", for the sponsor"
        case .coordinator(let institution?):
            title += ", \(status.programme.definition.institutions[institution]?.title.plain ?? institution)"
        case .coordinator: break
        }
        return ([title + "\n"] + [steps, stages, forms, registers, pairs, draw].filter { !$0.isEmpty }).joined(
            separator: "\n")
    }

    private var steps: String {
        guard status.reader != .sponsor else { return "" }
        guard !status.steps.isEmpty else { return "Today\n  Nothing is waiting for you.\n" }
        return "Today\n"
            + status.steps.enumerated().map { index, step in
                let number = "  \(index + 1). "
                return Self.lines(step.what, first: number) + (step.command.map { "       \($0)\n" } ?? "")
            }.joined()
    }

    private var stages: String {
        let rows = status.stages.map { line -> [String] in
            let entry = line.entry
            let due = entry.due.map { "due \($0)" } ?? ""
            switch entry.standing {
            case .waiting:
                return [
                    line.title, "waiting", entry.mayOpen ? "may open" : entry.opening.map { "opens \($0)" } ?? "", due,
                ]
            case .open(let day):
                return [
                    line.title, "open", day.map { "since \($0)" } ?? "", due + (entry.isOverdue ? ", overdue" : ""),
                ]
            case .closed(let day): return [line.title, "closed", day.map { "on \($0)" } ?? "", ""]
            }
        }
        return "Stages\n" + Self.table(rows)
    }

    private var forms: String {
        guard !status.forms.isEmpty else { return "" }
        let rows = status.forms.filter { $0.missing != 0 }.map { line -> [String] in
            let instrument = status.programme.instrument(line.instrument)?.title.plain ?? line.instrument.name
            let when =
                line.isLate
                ? "stage closed" : line.by.map { line.isOverdue ? "overdue since \($0)" : "due \($0)" } ?? ""
            return [
                line.stage.name, instrument, line.role.name, "\(line.received) of \(line.due)", when,
                Self.shortened(line.owing),
            ]
        }
        return rows.isEmpty
            ? "Forms\n  Every form of the stages so far is in.\n" : "Forms that are missing\n" + Self.table(rows)
    }

    private var registers: String {
        guard !status.registers.isEmpty else { return "" }
        return "Registers\n"
            + Self.table(
                status.registers.map { line in
                    let instrument = status.programme.instrument(line.instrument)?.title.plain ?? line.instrument.name
                    let entries = line.entries.number.map { $0.of("entry", "entries") } ?? "\(line.entries) entries"
                    return [line.stage.name, instrument, line.role.name, entries]
                })
    }

    private var pairs: String {
        guard let pairs = status.pairs else { return "" }
        let counts = "Pairs: \(pairs.standing), of which red \(pairs.red), amber \(pairs.amber)\n"
        return counts
            + Self.table(
                pairs.concerns.map { concern in
                    let cause =
                        switch concern.cause {
                        case .silent(let day): "no session since \(day)"
                        case .missed(let sessions): "missed session \(sessions.map { "\($0)" }.listed())"
                        }
                    let names = [concern.mentor, concern.mentee].map { $0 ?? "(elsewhere)" }
                    return [concern.urgency.rawValue, names.joined(separator: " and "), cause]
                })
            + status.missingReviews.map { missing in
                Self.lines(
                    "'\(missing.reviews)' without '\(missing.instrument)': \(Self.shortened(missing.owing))",
                    first: "  ")
            }.joined()
    }

    private var draw: String {
        guard let draw = status.draw else { return "" }
        let most = draw.mostPairs.map { ", at most \($0.of("pair")) by the rules" } ?? ""
        let sentences =
            draw.refusal.map { ["No draw is possible: \($0.message). To mend it: \($0.help)."] } ?? draw.blockade
        return "Next draw, at '\(draw.stage)': \(draw.mentors.of("mentor")), \(draw.mentees.of("mentee"))\(most)\n"
            + sentences.map { Self.lines($0, first: "  ") }.joined()
    }

    private static func shortened(_ names: [String]) -> String {
        names.count <= 8 ? names.joined(separator: ", ") : names.prefix(7).joined(separator: ", ") + " …"
    }

    private static func lines(_ text: String, first: String) -> String {
        let rest = String(repeating: " ", count: first.count)
        return text.wrapped(to: width - first.count).enumerated().map { ($0 == 0 ? first : rest) + $1 + "\n" }.joined()
    }

    private static func table(_ rows: [[String]]) -> String {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            return ("  " + cells.joined(separator: "  ")).trimmingTrailingSpaces + "\n"
        }.joined()
    }
}

extension String {
    fileprivate var trimmingTrailingSpaces: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
