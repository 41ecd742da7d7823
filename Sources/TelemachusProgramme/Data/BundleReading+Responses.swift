import TelemachusCore

/// What people said: answers gathered into responses.
extension BundleReading {
    private struct Group {
        var response: Response
        var isAboutPartner: Bool
        var places: [String: Place]
    }

    mutating func readResponses() {
        let columns = ["person", "instrument", "stage", "about", "item", "value"]
        guard let table = table("responses.csv", required: columns, isRequired: true) else { return }
        take(table.rows) { reading, row in reading.occasion(row) }
    }

    /// Takes rows in, an answer each.
    ///
    /// - Parameters:
    ///   - rows: the rows.
    ///   - isOnlyItemMeant: whether a row without an item is about the instrument's only one.
    ///   - occasion: who answered what, when, about whom; nil where a problem was reported.
    mutating func take(
        _ rows: [CSVTable.Row], isOnlyItemMeant: Bool = false,
        occasion: (inout BundleReading, CSVTable.Row) -> Occasion?
    ) {
        var groups: [Response.Key: Group] = [:]
        var order: [Response.Key] = []
        for row in rows {
            guard let (key, role, isAboutPartner) = occasion(&self, row) else { continue }
            guard let instrument = programme.instrument(InstrumentID(key.instrument)),
                let (item, answer) = answer(row, to: instrument, isOnlyItemMeant: isOnlyItemMeant)
            else { continue }
            var group =
                groups[key]
                ?? Group(
                    response: Response(key: key, role: role, answers: [:]), isAboutPartner: isAboutPartner, places: [:])
            if let first = group.places[item] {
                report(
                    "answered-twice", "this item has an answer already", at: row.place(of: "item"),
                    related: ("first here", first), help: "keep one of the two rows")
                continue
            }
            if groups[key] == nil { order.append(key) }
            group.places[item] = row.place(of: "item")
            group.response.answers[item] = answer
            groups[key] = group
        }
        for group in order.compactMap({ groups[$0] }) { take(group) }
    }

    private mutating func answer(
        _ row: CSVTable.Row, to instrument: Programme.Instrument, isOnlyItemMeant: Bool
    ) -> (String, Answer)? {
        guard let item = item(row, of: instrument, isOnlyItemMeant: isOnlyItemMeant) else { return nil }
        guard let value = row["value"] else {
            report(
                "empty-answer", "the answer is empty", at: row.place(of: "value"),
                help: "leave the row out where nothing was answered")
            return nil
        }
        do {
            return (item.id, try item.format.answer(from: value.text))
        } catch {
            let advice = error.advice
            report("invalid-answer", advice.message, at: value.place, help: advice.help)
            return nil
        }
    }

    private mutating func item(
        _ row: CSVTable.Row, of instrument: Programme.Instrument, isOnlyItemMeant: Bool
    ) -> Item? {
        if isOnlyItemMeant, row["item"] == nil, instrument.items.count == 1 { return instrument.items[0] }
        guard let cell = requiredCell(row, "item") else { return nil }
        if let item = instrument.item(names.items(of: instrument.id.name).current(cell.text)) { return item }
        reportUnknown("item", "items", cell, among: instrument.items.map(\.id))
        return nil
    }

    /// Takes a whole response in, once the instrument finds no contradiction in it.
    private mutating func take(_ group: Group) {
        let response = group.response
        guard let instrument = programme.instrument(InstrumentID(response.key.instrument)) else { return }
        do {
            _ = try instrument.asked.score(Answers(response.answers))
            data.responses[response.key.stage, default: []].append(
                BundleData.PendingResponse(response: response, isAboutPartner: group.isAboutPartner))
        } catch {
            guard case .contradiction(let items) = error else { return }
            let places = items.compactMap { group.places[$0] }
            report(
                "contradiction",
                "the answers to \(items.map { "'\($0)'" }.joined(separator: " and ")) contradict each other",
                at: places.first ?? group.places.values.first ?? Place(line: 1, column: 1),
                related: places.dropFirst().first.map { ("the other answer", $0) }, help: "correct one of the answers")
        }
    }
}
