import TelemachusCore
import TelemachusProgramme

/// Pairs as a coordinator reads them, within 80 columns.
struct MatchText {
    private static let width = 80
    let report: MatchReport

    /// What there is, in a line.
    var headline: String {
        switch report.outcome {
        case .drawn(let allocation): "\(allocation.pairs.count.of("pair")), seed \(report.seed)"
        case .admitted(let admitted): "at most \(admitted.pairs.of("pair")) under the rules"
        }
    }

    /// The whole report.
    var text: String {
        let made = "Made at '\(report.stage)' by \(report.policy.id) \(report.policy.version) with seed \(report.seed)"
        var sections: [String]
        let audit: [String]
        switch report.outcome {
        case .drawn(let allocation):
            sections = [
                line("\(report.title): \(allocation.pairs.count.of("pair"))") + line(made), pairs(allocation),
            ]
            if !allocation.unpaired.isEmpty {
                sections.append(
                    "Left without a partner\n" + rows(allocation.unpaired.map { ([$0.person], [$0.reason]) }))
            }
            audit = ["How the pairs were made"] + allocation.audit
        case .admitted(let admitted):
            sections = [
                line("\(report.title): \(headline)")
                    + line(
                        """
                        No draw is shown at '\(report.stage)': people answered in confidence, so changes are tried by \
                        the rules alone, as if nobody had been asked. The draw may make fewer pairs. To draw with the \
                        changes, write them into the definition.
                        """)
            ]
            audit = admitted.audit.isEmpty ? [] : ["The rules"] + admitted.audit
        }
        if let changes = report.changes { sections.append(text(of: changes)) }
        if !report.prices.isEmpty { sections.append(prices) }
        if case .drawn(let allocation) = report.outcome, let score = allocation.score {
            sections.append("Total score: \(JSONValue.text(of: score))\n")
        }
        if let title = audit.first {
            sections.append(title + "\n" + audit.dropFirst().map { line($0, first: "  - ", rest: "    ") }.joined())
        }
        return sections.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func pairs(_ allocation: Allocation) -> String {
        guard !allocation.pairs.isEmpty else { return "" }
        return rows(
            [(["Mentor", "Mentee"], ["Why"])]
                + allocation.pairs.map { pair in
                    var why = [pair.reasons.joined(separator: "; ")]
                    if let parts = pair.parts, !parts.isEmpty {
                        let words = parts.map { "\($0.what) \(JSONValue.text(of: $0.value))" }
                        why.append("score: " + words.joined(separator: "; "))
                    }
                    if let other = pair.alternative {
                        let hasOthers = allocation.pairs.count { $0.mentor == pair.mentor } > 1
                        why.append(text(of: other, insteadOfNobody: hasOthers ? "one mentee fewer" : "no partner"))
                    }
                    return ([pair.mentor, pair.mentee], why.filter { !$0.isEmpty })
                }, indent: "")
    }

    private func text(of other: Allocation.Alternative, insteadOfNobody nobody: String) -> String {
        var costs: [String] = []
        if other.pairs != 0 { costs.append("\(other.pairs.of("pair")) fewer") }
        if other.score != 0 {
            costs.append("score \(JSONValue.text(of: abs(other.score))) \(other.score > 0 ? "lower" : "higher")")
        }
        return "otherwise \(other.mentee ?? nobody): "
            + (costs.isEmpty ? "just as good in all" : costs.joined(separator: ", "))
    }

    private func text(of changes: MatchReport.Changes) -> String {
        var lines: [([String], [String])] = []
        if let policy = changes.policy {
            lines.append((["policy"], [policy + (changes.settings == nil ? ", with its defaults" : "")]))
        }
        if let settings = changes.settings { lines.append((["with"], [settings])) }
        if !changes.change.without.isEmpty {
            lines.append((["without"], [changes.change.without.joined(separator: ", ")]))
        }
        for (name, pairs) in [("fixed", changes.change.fixed), ("forbidden", changes.change.forbidden)]
        where !pairs.isEmpty { lines.append(([name], [Self.names(pairs)])) }
        if let refusal = changes.refusal {
            lines.append((["before"], ["no draw: \(refusal.message) [\(refusal.id)]"]))
        }
        guard let difference = changes.difference else {
            lines.append((["pairs"], [change(changes.pairs, "at most as many as before") + " under the rules"]))
            return "What the changes do\n" + rows(lines)
        }
        lines.append((["pairs"], [change(changes.pairs, "as many as before")]))
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
        let title = "What each pair costs that was fixed or forbidden"
        return title + (report.prices.contains(where: \.isByRules) ? ", by the rules alone\n" : "\n")
            + rows(
                report.prices.map { price in
                    ([Self.names([price.pair]), price.kind.rawValue], [Self.text(of: price)])
                })
    }

    private static func text(of price: PairPrice) -> String {
        guard let pairs = price.pairs else { return "no draw would be possible without it" }
        var parts = [
            pairs == 0 ? "no pair" : pairs > 0 ? pairs.of("pair") : "nothing: it gives \((-pairs).of("more pair"))"
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
