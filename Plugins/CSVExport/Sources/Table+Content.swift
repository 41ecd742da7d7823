import TelemachusCore

/// The content analysis: codes, merges, agreement. Texts are in none of them.
extension Table {
    /// The tables of a content analysis; those without a line are left out.
    static func content(_ content: ContentAnalysis) -> [Table] {
        [codes(content), merges(content.merges), agreement(content.agreement)].filter { !$0.rows.isEmpty }
    }

    private static func codes(_ content: ContentAnalysis) -> Table {
        let categories = Dictionary(content.categories.map { ($0.id, $0.title) }) { first, _ in first }
        return Table(
            "codes.csv", "The codebook of the content analysis, one code a line, those that were merged away too.",
            columns: [
                Column("code", "the code, as in codings.csv") { .text($0.id) },
                Column("title", "its heading") { .text($0.title) },
                Column("definition", "what counts as it") { .text($0.definition) },
                Column("category", "the category that it belongs to; empty where it stands by itself") {
                    .text($0.category ?? "")
                },
                Column("category-title", "the category's heading") {
                    .text($0.category.flatMap { categories[$0] } ?? "")
                },
                Column("merged-into", "the code that stands for it today; empty for a code in use") {
                    .text($0.mergedInto ?? "")
                },
            ], of: content.codes)
    }

    private static func merges(_ merges: [ContentAnalysis.Merge]) -> Table {
        Table(
            "merges.csv", "One merge of two codes a line, by the day.",
            columns: [
                Column("from", "the code that went") { .text($0.from) },
                Column("into", "the code that stayed") { .text($0.into) },
                Column("date", "the day") { .text($0.date) },
                Column("by", "who decided") { .text($0.by) },
                Column("reason", "why") { .text($0.reason) },
            ], of: merges)
    }

    private static func agreement(_ lines: [ContentAnalysis.Agreement]) -> Table {
        Table(
            "agreement.csv",
            "How far coders agreed before they talked: first on all codes, then on whether each code is there.",
            columns: [
                Column("texts", "the text item: instrument and name of an item in codebook.csv") { .text($0.texts) },
                Column("code", "the code whose presence is judged; empty for all codes at once") {
                    .text($0.code ?? "")
                },
                Column("coders", "how many coders") { .whole($0.coders) },
                Column("segments", "pieces of text that at least two of them judged") { .count($0.segments) },
                Column("observed", "the share on which they agreed, from 0 to 1") { .number($0.observed) },
                Column("kappa", "Cohen's kappa, for two coders; empty where it does not exist") { .number($0.kappa) },
                Column("alpha", "Krippendorff's alpha for nominal data; empty where it does not exist") {
                    .number($0.alpha)
                },
                Column("notes", "what to know of the line, joined by ;") { .text($0.notes.joined(separator: "; ")) },
            ], of: lines)
    }
}
