import TelemachusCore
import TelemachusProgramme

/// Pairs as a coordinator reads them, within 80 columns.
struct MatchText {
    private static let width = 80
    let report: MatchReport

    /// The whole report.
    var text: String {
        let allocation = report.allocation
        var sections = [
            [
                "\(report.title): \(allocation.pairs.count.of("pair"))",
                "Made at '\(report.stage)' by \(report.policy.id) \(report.policy.version) with seed \(report.seed)",
            ].map { line($0) }.joined(), pairs,
        ]
        if !allocation.unpaired.isEmpty {
            sections.append("Left without a partner\n" + rows(allocation.unpaired.map { ([$0.person], [$0.reason]) }))
        }
        if let changes = report.changes { sections.append(text(of: changes)) }
        if !report.prices.isEmpty { sections.append(prices) }
        if let score = allocation.score { sections.append("Total score: \(JSONValue.text(of: score))\n") }
        sections.append(
            "How the pairs were made\n"
                + allocation.audit.map { line($0, first: "  - ", rest: "    ") }.joined())
        return sections.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private var pairs: String {
        guard !report.allocation.pairs.isEmpty else { return "" }
        return rows(
            [(["Mentor", "Mentee"], ["Why"])]
                + report.allocation.pairs.map { pair in
                    var why = [pair.reasons.joined(separator: "; ")]
                    if let parts = pair.parts, !parts.isEmpty {
                        let words = parts.map { "\($0.what) \(JSONValue.text(of: $0.value))" }
                        why.append("score: " + words.joined(separator: ", "))
                    }
                    if let other = pair.alternative { why.append(text(of: other)) }
                    return ([pair.mentor, pair.mentee], why.filter { !$0.isEmpty })
                }, indent: "")
    }

    private func text(of other: Allocation.Alternative) -> String {
        var costs: [String] = []
        if other.pairs != 0 { costs.append("\(other.pairs.of("pair")) fewer") }
        if other.score != 0 {
            costs.append("score \(JSONValue.text(of: abs(other.score))) \(other.score > 0 ? "lower" : "higher")")
        }
        return "otherwise \(other.mentee ?? "no partner"): "
            + (costs.isEmpty ? "just as good in all" : costs.joined(separator: ", "))
    }

    private func text(of changes: MatchReport.Changes) -> String {
        let difference = changes.difference
        var lines: [([String], [String])] = []
        if let policy = changes.policy { lines.append((["policy"], ["\(policy), with its defaults"])) }
        if !changes.change.without.isEmpty {
            lines.append((["without"], [changes.change.without.joined(separator: ", ")]))
        }
        for (name, pairs) in [("fixed", changes.change.fixed), ("forbidden", changes.change.forbidden)]
        where !pairs.isEmpty { lines.append(([name], [Self.names(pairs)])) }
        if let refusal = changes.refusal {
            lines.append((["before"], ["no draw: \(refusal.message) [\(refusal.id)]"]))
        }
        lines.append((["pairs"], [change(difference.pairs, "as many as before")]))
        if let score = difference.score {
            lines.append((["score"], [score == 0 ? "as before" : signed(JSONValue.text(of: score))]))
        }
        for (name, pairs) in [("gained", difference.gained), ("lost", difference.lost)] {
            lines.append(([name], [pairs.isEmpty ? "none" : Self.names(pairs)]))
        }
        for (name, people) in [("left now", difference.newlyLeft), ("paired now", difference.newlyPaired)]
        where !people.isEmpty { lines.append(([name], [people.joined(separator: ", ")])) }
        return "What the changes do\n" + rows(lines)
    }

    private var prices: String {
        "What each pair costs that was fixed or forbidden\n"
            + rows(
                report.prices.map { price in
                    ([Self.names([price.pair]), price.kind.rawValue], [Self.text(of: price)])
                })
    }

    private static func text(of price: PairPrice) -> String {
        guard let pairs = price.pairs else { return "no draw would be possible without it" }
        var parts = [
            pairs == 0 ? "no pair" : pairs > 0 ? pairs.of("pair") : "nothing: it gives \(-pairs) more"
        ]
        if let score = price.score { parts.append("score \(JSONValue.text(of: score))") }
        return parts.joined(separator: ", ")
    }

    // MARK: - Words and lines

    private static func names(_ pairs: [PairOfPeople]) -> String {
        pairs.map { "\($0.mentor)=\($0.mentee)" }.joined(separator: ", ")
    }

    private func signed(_ number: String) -> String { number.hasPrefix("-") ? number : "+" + number }

    private func change(_ count: Int, _ none: String) -> String { count == 0 ? none : signed("\(count)") }

    /// Rows of aligned cells with texts behind them that take as many lines as they need.
    private func rows(_ rows: [(cells: [String], texts: [String])], indent: String = "  ") -> String {
        let columns = rows.map(\.cells.count).max() ?? 0
        let widths = (0..<columns).map { column in rows.map { $0.cells[column].count }.max() ?? 0 }
        return rows.map { row in
            let head = zip(row.cells, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) + "  " }.joined()
            let first = indent + head
            let rest = String(repeating: " ", count: first.count)
            guard first.count <= 40 else {
                let below = indent + "    "
                return first.trimmingSpaces() + "\n" + row.texts.map { line($0, first: below, rest: below) }.joined()
            }
            let lines = row.texts.enumerated().map { line($1, first: $0 == 0 ? first : rest, rest: rest) }
            return lines.isEmpty ? line(head.trimmingSpaces(), first: indent, rest: indent) : lines.joined()
        }.joined()
    }

    /// A text in lines of at most 80 columns, behind margins of the same width; only a word that is longer than that
    /// sticks out.
    private func line(_ text: String, first: String = "", rest: String = "") -> String {
        let lines = text.wrapped(to: Self.width - first.count)
        return (lines.isEmpty ? [""] : lines).enumerated().map { ($0 == 0 ? first : rest) + $1 + "\n" }.joined()
    }
}
