import TelemachusCore

/// What people said: answers gathered into responses.
extension BundleReading {
    /// The columns of the long form, an answer a row.
    static let longColumns = ["person", "instrument", "stage", "about", "item", "value"]
    /// The columns that say who answered what, when, about whom.
    private static let occasionColumns = ["person", "instrument", "stage", "about", "session", "entry"]

    mutating func readResponses() {
        guard
            let table = table(
                "responses.csv", required: Self.longColumns, optional: ["session", "entry"], isRequired: true)
        else { return }
        take(table) { reading, row in reading.occasion(row) }
    }

    /// Takes rows in, an answer each.
    ///
    /// - Parameters:
    ///   - table: the rows.
    ///   - isOnlyItemMeant: whether a row without an item is about the instrument's only one.
    ///   - occasion: who answered what, when, about whom; nil where a problem was reported.
    mutating func take(
        _ table: CSVTable, isOnlyItemMeant: Bool = false,
        occasion: (inout BundleReading, CSVTable.Row) -> Occasion?
    ) {
        gather(table, isOnlyItemMeant: isOnlyItemMeant, occasion: occasion)
        for form in gathered.forms { take(form) }
        gathered = GatheredForms()
    }

    /// Gathers rows into forms.
    ///
    /// Rows of one occasion mostly follow each other; who they are of is looked up once.
    mutating func gather(
        _ table: CSVTable, isOnlyItemMeant: Bool = false,
        occasion: (inout BundleReading, CSVTable.Row) -> Occasion?
    ) {
        let names = table.columns.map(\.text)
        let compared = Self.occasionColumns.compactMap { names.firstIndex(of: $0) }
        let number = gathered.add(table.rows.content)
        let (item, value) = (names.firstIndex(of: "item"), names.firstIndex(of: "value"))
        var last: (row: CSVTable.Row, form: Int, items: ItemNames)?
        for row in table.rows {
            countRow()
            if let known = last, !row.isAlike(known.row, in: compared) { last = nil }
            if last == nil {
                guard let found = occasion(&self, row),
                    let instrument = programme.instrument(InstrumentID(found.0.instrument))
                else { continue }
                let items = itemNames(of: instrument)
                guard let form = gathered.number(of: found, items, row, table: number) else { continue }
                last = (row, form, items)
            }
            guard let (_, form, items) = last, let value else { continue }
            guard let asked = self.item(row, item, of: items, isOnlyItemMeant: isOnlyItemMeant) else { continue }
            take(row, asked, items, itemColumn: item ?? value, valueColumn: value, form: form, table: number)
        }
    }

    /// Takes one cell's answer in.
    ///
    /// - Parameters:
    ///   - row: the row.
    ///   - item: the item's place in the instrument.
    ///   - items: the instrument's items.
    ///   - itemColumn: the column to point at where the item is at fault.
    ///   - valueColumn: the column with the answer.
    ///   - form: the form's number.
    ///   - table: the table's number.
    mutating func take(
        _ row: CSVTable.Row, _ item: Int, _ items: ItemNames, itemColumn: Int, valueColumn: Int, form: Int, table: Int
    ) {
        guard let text = row.text(valueColumn) else {
            // A form that was given out to be filled in has empty cells where nothing was answered.
            if state != nil { return }
            report(
                "empty-answer", "the answer is empty", at: row.content.place(row.spans[valueColumn]),
                help: "leave the row out where nothing was answered")
            return
        }
        let answer: Answer
        do {
            let format = items.instrument.items[item].format
            answer = try format.answer(from: state == nil ? text : text.withoutGuard(in: format))
        } catch {
            let advice = error.advice
            report("invalid-answer", advice.message, at: row.content.place(row.spans[valueColumn]), help: advice.help)
            gathered.takeFault(item, in: form)
            return
        }
        let given = GatheredForms.Given(
            item: item, answer: answer, table: table, itemSpan: row.spans[itemColumn], valueSpan: row.spans[valueColumn]
        )
        if let first = gathered.take(given, in: form) {
            report(
                "answered-twice", "this item has an answer already", at: row.content.place(row.spans[itemColumn]),
                related: ("first here", first), help: "keep one of the two rows")
        }
    }

    /// The place of the item named in a row.
    private mutating func item(
        _ row: CSVTable.Row, _ column: Int?, of items: ItemNames, isOnlyItemMeant: Bool
    ) -> Int? {
        if let column, let name = row.text(column) {
            if let item = items.places[name] { return item }
            reportUnknown("item", "items", row.content.cell(row.spans[column]), among: items.instrument.items.map(\.id))
            return nil
        }
        if isOnlyItemMeant, items.instrument.items.count == 1 { return 0 }
        _ = requiredCell(row, "item")
        return nil
    }

    /// The names under which an instrument's items are written, former ones among them.
    mutating func itemNames(of instrument: Programme.Instrument) -> ItemNames {
        if let known = itemNames[instrument.id] { return known }
        var places: [String: Int] = [:]
        for (index, item) in instrument.items.enumerated() {
            for former in item.formerIDs { places[former] = index }
        }
        for (index, item) in instrument.items.enumerated() { places[item.id] = index }
        let found = ItemNames(instrument: instrument, places: places)
        itemNames[instrument.id] = found
        return found
    }

    /// Takes a whole response in, once the instrument finds no contradiction in it.
    private mutating func take(_ form: GatheredForms.Form) {
        guard !form.given.isEmpty else { return }
        let response = form.response
        guard isWithoutContradiction(response.answers, form) else { return }
        data.responses[response.key.stage, default: []].append(
            BundleData.PendingResponse(
                response: response, isAboutPartner: form.isAboutPartner, about: gathered.aboutPlace(of: form)))
    }

    /// Whether the instrument finds no contradiction in answers; one is reported.
    mutating func isWithoutContradiction(_ answers: [String: Answer], _ form: GatheredForms.Form) -> Bool {
        do {
            _ = try form.instrument.asked.score(Answers(answers))
            return true
        } catch {
            guard case .contradiction(let items) = error else { return true }
            let places = gathered.places(of: items, in: form)
            report(
                "contradiction",
                "the answers to \(items.map { "'\($0)'" }.joined(separator: " and ")) contradict each other",
                at: places.first ?? gathered.place(of: form),
                related: places.dropFirst().first.map { ("the other answer", $0) }, help: "correct one of the answers")
            return false
        }
    }
}

/// An instrument's items by the names under which files write them.
///
/// An object, for every row of a table leads to it.
final class ItemNames: Sendable {
    let instrument: Programme.Instrument
    /// The places of the items in the instrument.
    let places: [String: Int]

    init(instrument: Programme.Instrument, places: [String: Int]) {
        self.instrument = instrument
        self.places = places
    }
}

extension String {
    /// The text without the apostrophe that Telemachus itself writes before what a spreadsheet would run.
    fileprivate func withoutGuard(in format: AnswerFormat) -> String {
        guard utf8.first == UInt8(ascii: "'"), case .text = format else { return self }
        let rest = String(dropFirst())
        return rest.beginsLikeFormula ? rest : self
    }
}
