import TelemachusCore

/// The codebook as a file to hand on.
extension Codebook {
    /// One code a line, those that were merged away too.
    public var csv: String {
        CSVText.text(
            of: [["code", "title", "definition", "category", "merged-into"]]
                + codes.map { code in
                    [
                        code.id, code.title, code.definition, code.category ?? "",
                        isMergedAway(code.id) ? current(code.id) : "",
                    ].map(CSVText.guarded)
                })
    }

    /// The codes in use by category, and the merges, to print.
    public var markdown: String {
        var sections = ["# Codebook\n"]
        for category in categories {
            let codes = codesInUse.filter { $0.category == category.id }
            if !codes.isEmpty { sections.append("## \(category.title)\n\n" + codes.map(Self.line).joined()) }
        }
        let others = codesInUse.filter { $0.category == nil }
        if !others.isEmpty {
            sections.append((categories.isEmpty ? "" : "## Without a category\n\n") + others.map(Self.line).joined())
        }
        if !merges.isEmpty {
            sections.append(
                "## Merged\n\n"
                    + merges.map { merge in
                        "- `\(merge.from)` into `\(merge.into)` on \(merge.date) by \(merge.by): \(merge.reason)\n"
                    }.joined())
        }
        return sections.joined(separator: "\n")
    }

    private static func line(_ code: Code) -> String {
        "- **\(code.title)** (`\(code.id)`)" + (code.definition.isEmpty ? "" : ": \(code.definition)") + "\n"
    }
}
