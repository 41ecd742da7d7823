import TelemachusClaims
import TelemachusCore
import TelemachusStatistics

/// An audit as text, for a referee to read and to quote.
struct AuditText {
    let audit: Audit

    /// The whole text.
    var text: String {
        var parts = [head]
        for finding in audit.findings where finding.scope == .alone { parts.append(section(finding)) }
        let together = audit.findings.filter { $0.scope != .alone }
        if !together.isEmpty { parts.append("Claims together\n") }
        parts += together.map(section)
        return (parts + [summary]).joined(separator: "\n")
    }

    private var head: String {
        var lines = wrapped(audit.file.source.citation + (audit.file.source.doi.map { ", doi:\($0)" } ?? ""))
        if let note = audit.file.source.note { lines += wrapped(note) }
        let count = audit.file.claims.count
        lines += wrapped(
            "\(count) claim\(count == 1 ? "" : "s"), as printed. Data behind 'e.g.' are examples made by the search; they "
                + "are nobody's.")
        return lines
    }

    // MARK: - One finding

    private func section(_ finding: Finding) -> String {
        let isAlone = finding.scope == .alone
        let claims = finding.claims.map { audit.file.claims[$0 - 1] }
        var lines = ""
        if isAlone, let claim = claims.first {
            let place = claim.place.map { " [\($0)]" } ?? ""
            lines += wrapped("\(finding.claims[0]). \(finding.title): \(claim.words)\(place)")
        } else {
            let numbers = finding.claims.map { "\($0)" }.joined(separator: ", ")
            lines += wrapped("\(finding.title) [claims \(numbers)]")
        }
        lines += wrapped(finding.verdict.title.uppercased() + reasons(finding), indent: "   ")
        for line in details(finding) { lines += wrapped(line, indent: "   ", hanging: "     ") }
        return lines
    }

    /// What stands behind the verdict on its line.
    private func reasons(_ finding: Finding) -> String {
        switch finding.verdict {
        case .possible: return ""
        case .underConventions: return ": \(list(finding.possible))"
        case .impossible where !finding.conflict.isEmpty && finding.conflict.count < finding.claims.count:
            guard finding.conflict.count > 1 else { return ": claim \(finding.conflict[0]) by itself" }
            let numbers = finding.conflict.map { "\($0)" }.joined(separator: " and ")
            return ": claims \(numbers) cannot hold together"
        case .impossible: return ""
        case .undecided: return " within \(audit.steps) steps"
        }
    }

    private func details(_ finding: Finding) -> [String] {
        var lines: [String] = []
        if finding.verdict == .underConventions {
            if !finding.impossible.isEmpty { lines.append("not under: \(list(finding.impossible))") }
            if !finding.undecided.isEmpty { lines.append("not decided under: \(list(finding.undecided))") }
        }
        lines += finding.nearest.filter { isTold($0, in: finding) }.map { text(of: $0, in: finding) }
        for (convention, structures) in finding.structures { lines += self.lines(structures, convention, finding) }
        if let example = finding.example { lines.append("e.g. " + example.lines.joined(separator: ", ")) }
        return lines
    }

    /// Whether a figure's neighbours are worth a line: of those claims that conflict, or the first of a convention.
    private func isTold(_ nearest: Finding.Nearest, in finding: Finding) -> Bool {
        if finding.verdict == .impossible {
            return finding.conflict.isEmpty || finding.conflict.contains(nearest.claim)
        }
        return nearest.conventions.contains { convention in
            finding.nearest.first { $0.conventions.contains(convention) } == nearest
        }
    }

    private func text(of nearest: Finding.Nearest, in finding: Finding) -> String {
        if nearest.figure == "percentage" {
            let values = [nearest.below, nearest.above].compactMap(\.self).map(number).joined(separator: " or ")
            return "in full it is \(values) %; printed is \(nearest.printed)"
        }
        let bounds =
            switch (nearest.below, nearest.above) {
            case (let below?, let above?): "could be at most \(number(below)) or at least \(number(above))"
            case (let below?, nil): "could be at most \(number(below))"
            case (nil, let above?): "could not be less than \(number(above))"
            case (nil, nil): "could not be anything"
            }
        let claim = finding.claims.count > 1 ? " of claim \(nearest.claim)" : ""
        let isPlain = nearest.conventions == [Convention()]
        let under = isPlain ? "" : " (\(list(nearest.conventions)))"
        return "given the rest, the \(nearest.figure)\(claim) \(bounds), and printed is \(nearest.printed)\(under)"
    }

    private func lines(
        _ structures: [ChangeStructure], _ convention: Convention, _ finding: Finding
    ) -> [String] {
        let most = 8
        var lines = ["\(convention.title), \(finding.hasAllStructures ? "every structure" : "structures found"):"]
        lines += structures.prefix(most).map { structure in
            let ties =
                structure.tieSizes.isEmpty
                ? "no ties" : "tied \(structure.tieSizes.map { "\($0)" }.joined(separator: " + "))"
            let signs = structure.statistic == 0 ? "all the same way" : "T = \(number(structure.statistic))"
            return "  \(structure.nonzero) changed, \(signs), \(ties): p \(range(structure.p)), exact "
                + range(structure.exactP)
        }
        if structures.count > most { lines.append("  and \(structures.count - most) more; --json lists them") }
        return lines
    }

    // MARK: - The end

    private var summary: String {
        var lines = "Summary\n"
        let counts = Verdict.allCases.map { ($0.title, audit.count(of: $0)) }.filter { $0.1 > 0 }
        lines += wrapped(counts.map { "\($0.1) \($0.0)" }.joined(separator: ", "), indent: "   ")
        // A claim that is impossible by itself is told once.
        for finding in audit.findings
        where finding.verdict == .impossible && (finding.scope == .alone || finding.conflict.count != 1) {
            let claims = finding.conflict.isEmpty ? finding.claims : finding.conflict
            let words = claims.map { "\($0) (\(audit.file.claims[$0 - 1].words))" }.joined(separator: " with ")
            lines += wrapped("impossible: \(words)", indent: "   ", hanging: "     ")
        }
        if let methods = audit.quartilesOfAll {
            lines += wrapped(
                "every possible claim fits: \(text(of: methods) ?? "no one definition of quartiles")", indent: "   ",
                hanging: "     ")
        }
        lines += significance
        return lines
    }

    private var significance: String {
        let claims = audit.significant
        guard !claims.isEmpty else { return "" }
        let least = claims.compactMap(\.leastExactP).min()
        let open = claims.filter { ($0.leastExactP ?? 0) < 0.05 }
        guard open.isEmpty, let least else {
            let numbers = open.map { "\($0.claim)" }.joined(separator: ", ")
            return wrapped("p below .05 that may survive an exact two-sided test: claims \(numbers)", indent: "   ")
        }
        return wrapped(
            "no p below .05 survives an exact two-sided test: the least that fits the figures is \(number(least))",
            indent: "   ", hanging: "     ")
    }

    // MARK: - Words

    /// Conventions in few words: those that differ in the definition of quartiles alone are told in one.
    private func list(_ conventions: [Convention]) -> String {
        var groups: [(rest: Convention, methods: [QuartileMethod])] = []
        for convention in conventions {
            let rest = Convention(p: convention.p, rounding: convention.rounding)
            if let known = groups.firstIndex(where: { $0.rest == rest }), let method = convention.quartiles {
                groups[known].methods.append(method)
            } else {
                groups.append((rest, [convention.quartiles].compactMap(\.self)))
            }
        }
        return groups.map { rest, methods in
            let words = [rest.p?.title, text(of: methods), rest.rounding?.title].compactMap(\.self)
            return words.isEmpty ? "any rounding" : words.joined(separator: ", ")
        }.joined(separator: "; ")
    }

    /// "quartiles of type 1, 2, Tukey hinges"; nil for none, or for all where that says nothing.
    private func text(of methods: [QuartileMethod]) -> String? {
        guard !methods.isEmpty else { return nil }
        if methods.count == QuartileMethod.allCases.count { return "any quartiles" }
        let types = methods.filter { $0.rawValue.hasPrefix("type-") }.map { String($0.rawValue.dropFirst(5)) }
        let others = methods.filter { !$0.rawValue.hasPrefix("type-") }.map(\.title)
        return "quartiles by "
            + ((types.isEmpty ? [] : ["type \(types.joined(separator: ", "))"]) + others).joined(separator: ", ")
    }

    private func range(_ range: ClosedRange<Double>) -> String {
        let (low, high) = (number(range.lowerBound), number(range.upperBound))
        return low == high ? low : "\(low)-\(high)"
    }

    /// Four significant decimals at most.
    private func number(_ value: Double) -> String {
        JSONValue.text(of: (value * 10_000).rounded() / 10_000)
    }

    private func wrapped(_ text: String, indent: String = "", hanging: String? = nil) -> String {
        text.wrapped(indent: indent, hanging: hanging)
    }
}
