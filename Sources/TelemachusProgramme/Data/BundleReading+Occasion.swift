import TelemachusCore

/// Whether what a row tells was asked: of whom, at which stage, about whom.
extension BundleReading {
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
}

extension Respondent {
    /// Whether a role answers together.
    fileprivate var isGroup: Bool { if case .group = self { true } else { false } }
}
