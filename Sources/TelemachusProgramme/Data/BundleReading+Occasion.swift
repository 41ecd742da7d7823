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
            let about = target(row, of: ask), let session = session(row, of: ask, at: stage)
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

    /// Which of a stage's meetings, or of a register's entries, is meant; nil where a problem was reported.
    private mutating func session(
        _ row: CSVTable.Row, of ask: CollectSettings, at stage: Programme.Stage
    ) -> (number: Int?, Void)? {
        switch stage.numbering(of: ask) {
        case .meetings(let meetings): return meeting(row, of: meetings)
        case .entries: return entry(row)
        case nil:
            guard let cell = row["session"] ?? entryCell(row, of: ask) else { return (nil, ()) }
            report(
                "needless-session", "'\(ask.instrument)' is not asked after several meetings here", at: cell.place,
                help: "empty the cell")
            return nil
        }
    }

    /// The cell of the column `entry`; nil where that column is an item's.
    private func entryCell(_ row: CSVTable.Row, of ask: CollectSettings) -> CSVTable.Cell? {
        programme.instrument(InstrumentID(ask.instrument))?.item("entry") == nil ? row["entry"] : nil
    }

    private mutating func meeting(_ row: CSVTable.Row, of meetings: Int) -> (number: Int?, Void)? {
        let cell = row["session"]
        let advice = "write the meeting's number, from 1 to \(meetings), under 'session'"
        // A bundle's table without the column tells of the first meeting alone.
        if state == nil, !row.has("session") { return (1, ()) }
        guard let cell else {
            report(
                "missing-session", "the row does not say after which of the \(meetings) meetings it was written",
                at: row.place(of: "session"), help: advice)
            return nil
        }
        if let number = Int(cell.text), (1...meetings).contains(number) { return (number, ()) }
        report("invalid-session", "the stage has no such meeting", at: cell.place, help: advice)
        return nil
    }

    /// The most entries that one person can make in a register.
    private static let mostEntries = 9_999

    private mutating func entry(_ row: CSVTable.Row) -> (number: Int?, Void)? {
        let advice = "number the entries of each person from 1 on, under 'entry'"
        guard let cell = row["entry"] ?? row["session"] else {
            report(
                "missing-session", "the row does not say which entry of the register it belongs to",
                at: row.place(of: "person"), help: advice)
            return nil
        }
        if let number = Int(cell.text), (1...Self.mostEntries).contains(number) { return (number, ()) }
        report(
            "invalid-session", "an entry's number is a whole number from 1 to \(Self.mostEntries)", at: cell.place,
            help: advice)
        return nil
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

extension Respondent {
    /// Whether a role answers together.
    fileprivate var isGroup: Bool { if case .group = self { true } else { false } }
}
