import TelemachusCore

/// The files about codes: their categories, what they mean, which were merged.
extension BundleReading {
    mutating func readCategories() {
        guard let table = table("categories.csv", required: ["category", "title"]) else { return }
        var seen: [String: Place] = [:]
        for row in table.rows {
            guard let id = requiredCell(row, "category"), let title = requiredCell(row, "title") else { continue }
            if let first = seen[id.text] {
                report(
                    "duplicate-category", "the category stands twice", at: id.place, related: ("first here", first),
                    help: "remove one row, or rename one category")
                continue
            }
            seen[id.text] = id.place
            data.codebook.define(Codebook.Category(id: id.text, title: title.text))
        }
    }

    mutating func readCodes() {
        guard let table = table("codes.csv", required: ["code", "title"], optional: ["definition", "category"]) else {
            return
        }
        var seen: [String: Place] = [:]
        for row in table.rows {
            guard let code = requiredCell(row, "code"), let title = requiredCell(row, "title") else { continue }
            if let first = seen[code.text] {
                report(
                    "duplicate-code", "the code stands twice", at: code.place, related: ("first here", first),
                    help: "remove one row, or rename one code")
                continue
            }
            seen[code.text] = code.place
            guard code.text != Coding.none, !code.text.contains(";") else {
                report(
                    "invalid-code", "a code cannot be called so", at: code.place,
                    help: "take another id: '-' says that no code fits, and ';' stands between codes")
                continue
            }
            let category = row["category"]
            if let category, data.codebook.category(category.text) == nil {
                report(
                    "unknown-category", "categories.csv has no category of this name", at: category.place,
                    help: NearestName.advice(
                        for: category.text, among: data.codebook.categories.map(\.id), plural: "categories"))
            }
            data.codebook.define(
                Codebook.Code(
                    id: code.text, title: title.text, definition: row["definition"]?.text ?? "",
                    category: category?.text))
        }
    }

    mutating func readMerges() {
        guard let table = table("merges.csv", required: ["from", "into", "date", "by", "reason"]) else { return }
        var seen: [String: Place] = [:]
        for row in table.rows {
            guard let from = code(row, "from"), let into = code(row, "into"), let date = date(row),
                let by = requiredCell(row, "by"), let reason = requiredCell(row, "reason")
            else { continue }
            let merge = Codebook.Merge(
                from: from.text, into: into.text, date: date, by: by.text, reason: reason.text)
            if let first = seen[from.text] {
                report(
                    "merged-twice", "the code was merged already", at: from.place, related: ("first here", first),
                    help: "remove one row; to merge further, merge the code that it went into")
            } else if data.codebook.leadsBack(merge) {
                report(
                    "merge-cycle", "the merges lead back to the code that goes", at: into.place,
                    help: "name a code that stays")
            } else {
                seen[from.text] = from.place
                data.codebook.merge(merge)
            }
        }
    }

    /// The code named in a cell, where codes.csv has it.
    mutating func code(_ row: CSVTable.Row, _ column: String) -> CSVTable.Cell? {
        guard let cell = requiredCell(row, column) else { return nil }
        if data.codebook[cell.text] != nil { return cell }
        report(
            "unknown-code", "codes.csv has no code of this name", at: cell.place,
            help: NearestName.advice(for: cell.text, among: data.codebook.codesInUse.map(\.id), plural: "codes"))
        return nil
    }

    private mutating func date(_ row: CSVTable.Row) -> String? {
        guard let cell = requiredCell(row, "date") else { return nil }
        if (try? AnswerFormat.date.answer(from: cell.text)) != nil { return cell.text }
        report(
            "invalid-date", "this is no date", at: cell.place, help: "write year, month and day, such as 2026-11-21")
        return nil
    }
}
