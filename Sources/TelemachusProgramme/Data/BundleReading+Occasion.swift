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
        guard let index = programme.index(of: stage.id), isOpen(stage, row), mayAnswer(from, at: index, row),
            isAsked(from, ask, row), let about = target(row, of: ask), let session = session(row, of: ask, at: stage)
        else { return nil }
        let key = Response.Key(
            from: from, instrument: instrument, stage: stage.id.name, about: about.person, session: session.number)
        return (key, role, about.isPartner)
    }

    /// Whether somebody may answer at a stage: consented, not gone and, in a live programme, through its gates.
    private mutating func mayAnswer(_ from: Respondent, at index: Int, _ row: CSVTable.Row) -> Bool {
        guard case .person(let person) = from else { return true }
        if let left = departures[person], index >= left {
            report(
                "answer-after-withdrawal", "the person had left before this stage", at: row.place(of: "stage"),
                help: state == nil
                    ? "remove the row, or correct withdrawals.csv"
                    : "remove the row; 'telemachus withdraw --undo' takes a mistaken withdrawal back")
            return false
        }
        if !consenting.contains(person), programme.needsConsent(at: index) {
            report(
                "answer-without-consent",
                state == nil ? "consents.csv does not have this person" : "the person has not consented",
                at: row.place(of: "person"),
                help: state == nil
                    ? "remove the row, or add the consent" : "remove the row, or record the consent first")
            return false
        }
        guard let state, let participant = state[PersonID(person)] else { return true }
        guard let missing = state.uncompleted(by: participant, at: index).first else { return true }
        report(
            "answer-before-gate", "the person has not completed '\(missing)', which the stage's gate asks for",
            at: row.place(of: "person"), help: "record '\(missing)' first, or remove the row")
        return false
    }

    /// Whether somebody's own earlier score asks them; a bundle's answers are looked at when they happen.
    private mutating func isAsked(_ from: Respondent, _ ask: CollectSettings, _ row: CSVTable.Row) -> Bool {
        guard let state, case .person(let person) = from, !state.isAsked(PersonID(person), ask) else { return true }
        diagnostics.append(.notCalledFor(ask, at: row.place(of: "person")))
        return false
    }

    /// Whether a live programme's stage takes answers; a bundle's does in its turn.
    private mutating func isOpen(_ stage: Programme.Stage, _ row: CSVTable.Row) -> Bool {
        guard let state else { return true }
        switch state.course.standing(of: stage.id) {
        case .open: return true
        case .waiting:
            report(
                "stage-not-open", "'\(stage.id)' is not open yet", at: row.place(of: "stage"),
                help: "wait for its day and its gates; 'telemachus stage' lists what it waits for")
            return false
        case .closed(let day):
            if terms.isLate { return true }
            report(
                "stage-closed", "'\(stage.id)' was closed\(day.map { " on \($0)" } ?? "")", at: row.place(of: "stage"),
                help: "remove the row, or record it all the same with --late")
            return false
        }
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
                    at: row.place(of: "about"),
                    help: "write the id of a '\(role)'\(state == nil ? " of people.csv" : "")")
                return nil
            }
            return (cell.text, false)
        }
    }
}

extension Diagnostic {
    /// Somebody answers what only people with a certain score are asked; it does not tell the score.
    static func notCalledFor(_ ask: CollectSettings, at place: Place) -> Diagnostic {
        Diagnostic(
            "condition-not-met", "the person's '\(ask.condition?.score ?? "")' does not call for '\(ask.instrument)'",
            at: place,
            help:
                "remove the row; who is asked follows from the score of '\(ask.condition?.stage ?? "")', which must be "
                + "in first")
    }
}

extension Respondent {
    /// Whether a role answers together.
    fileprivate var isGroup: Bool { if case .group = self { true } else { false } }
}
