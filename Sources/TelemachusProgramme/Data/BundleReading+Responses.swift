import TelemachusCore

/// The files about what people said: responses, codes, codings.
extension BundleReading {
    private struct Group {
        var response: Response
        var isAboutPartner: Bool
        /// Where the first row says whom it is about.
        var about: Place
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
                    response: Response(key: key, role: role, answers: [:]), isAboutPartner: isAboutPartner,
                    about: row.place(of: "about"), places: [:])
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

    /// Who answered what, when, about whom, in which role, and whether that is the partner.
    typealias Occasion = (Response.Key, role: String, isAboutPartner: Bool)

    /// Who answered what, when, about whom; nil where a problem was reported.
    mutating func occasion(_ row: CSVTable.Row) -> Occasion? {
        guard let (from, role) = respondent(row), let stage = stage(row),
            let instrument = instrument(row)?.id.name
        else { return nil }
        let ask = stage.asks.first { ask in
            ask.instrument == instrument && ask.from.contains(role) && ask.isTogether == from.isGroup
        }
        guard let ask else {
            let occasions = programme.stages.filter { stage in
                stage.asks.contains { $0.instrument == instrument && $0.from.contains(role) }
            }.map(\.id.name)
            report(
                "not-asked-then", "'\(role)' is not asked '\(instrument)' at '\(stage.id)'",
                at: row.place(of: "instrument"),
                help: occasions.isEmpty
                    ? "remove the row" : "stages to choose from: \(occasions.joined(separator: ", "))")
            return nil
        }
        if case .person(let person) = from, let left = departures[person], let index = programme.index(of: stage.id),
            index >= left
        {
            report(
                "answer-after-withdrawal", "the person had left before this stage", at: row.place(of: "stage"),
                help: "remove the row, or correct withdrawals.csv")
            return nil
        }
        if case .person(let person) = from, !consenting.contains(person),
            programme.index(of: stage.id).map({ programme.needsConsent(at: $0) }) ?? false
        {
            report(
                "answer-without-consent", "consents.csv does not have this person", at: row.place(of: "person"),
                help: "remove the row, or add the consent")
            return nil
        }
        guard let about = target(row, of: ask) else { return nil }
        return (
            Response.Key(from: from, instrument: instrument, stage: stage.id.name, about: about.person), role,
            about.isPartner
        )
    }

    private mutating func respondent(_ row: CSVTable.Row) -> (Respondent, role: String)? {
        guard let cell = requiredCell(row, "person") else { return nil }
        guard cell.text.hasPrefix(Respondent.groupPrefix) else {
            return person(row).flatMap { id in people[id].map { (.person(id), $0.role) } }
        }
        let role = names.roles.current(String(cell.text.dropFirst(Respondent.groupPrefix.count)))
        if programme.definition.roles[role] != nil { return (.group(role: role), role) }
        reportUnknown("role", "roles", cell, among: programme.definition.roles.names)
        return nil
    }

    /// Whom the row is about; nil where a problem was reported.
    mutating func target(
        _ row: CSVTable.Row, of ask: CollectSettings
    ) -> (person: String?, isPartner: Bool)? {
        let cell = row["about"]
        switch ask.about {
        case .oneself, .programme:
            guard let cell else { return (nil, false) }
            report(
                "needless-target", "'\(ask.instrument)' is not asked about anybody else", at: cell.place,
                help: "empty the cell")
            return nil
        case .partner:
            guard let cell, cell.text != "partner" else { return (nil, true) }
            guard people[cell.text] != nil else {
                report(
                    "wrong-target", "'\(ask.instrument)' is about the partner, whom the draw decides",
                    at: row.place(of: "about"),
                    help: "write partner, or the partner's id where somebody can have several")
                return nil
            }
            return (cell.text, true)
        case .each(let role):
            if let cell, cell.text == row["person"]?.text {
                report(
                    "wrong-target", "nobody is asked '\(ask.instrument)' about themselves", at: cell.place,
                    help: "write the id of a '\(role)', or remove the row")
                return nil
            }
            guard let cell, people[cell.text]?.role == role else {
                report(
                    "wrong-target", "'\(ask.instrument)' is about a '\(role)', and this is none",
                    at: row.place(of: "about"), help: "write the id of a '\(role)' of people.csv")
                return nil
            }
            return (cell.text, false)
        }
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
                BundleData.PendingResponse(
                    response: response, isAboutPartner: group.isAboutPartner, about: group.about))
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

    mutating func readCodes() {
        guard let table = table("codes.csv", required: ["code", "title"], optional: ["definition"]) else { return }
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
            data.codes.append(
                BundleData.Code(id: code.text, title: title.text, definition: row["definition"]?.text ?? ""))
        }
    }

    mutating func readCodings() {
        let columns = ["person", "instrument", "stage", "item", "code"]
        guard let table = table("codings.csv", required: columns) else { return }
        var seen: [Coding: Place] = [:]
        for row in table.rows {
            guard let person = person(row), let stage = stage(row), let instrument = requiredCell(row, "instrument"),
                let item = requiredCell(row, "item"), let code = requiredCell(row, "code")
            else { continue }
            let coding = names.coding(
                Coding(
                    person: person, instrument: instrument.text, stage: stage.id.name, item: item.text, code: code.text)
            )
            let response = data.responses[coding.stage]?.first {
                $0.response.key.from == .person(person) && $0.response.key.instrument == coding.instrument
            }
            if response?.response.answers[coding.item] == nil {
                report(
                    "nothing-to-code", "the person gave no such text at this stage", at: item.place,
                    help: "correct person, instrument, stage or item")
            } else if !data.codes.contains(where: { $0.id == coding.code }) {
                report(
                    "unknown-code", "codes.csv has no code of this name", at: code.place,
                    help: NearestName.advice(for: coding.code, among: data.codes.map(\.id), plural: "codes"))
            } else if let first = seen[coding] {
                report(
                    "coded-twice", "the text has this code already", at: code.place, related: ("first here", first),
                    help: "remove one row")
            } else {
                seen[coding] = code.place
                data.codings[coding.stage, default: []].append(coding)
            }
        }
    }
}

extension Respondent {
    /// Whether a role answers together.
    fileprivate var isGroup: Bool { if case .group = self { true } else { false } }
}
