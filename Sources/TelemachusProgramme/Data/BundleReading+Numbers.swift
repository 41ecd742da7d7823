import TelemachusCore

/// The numbers of forms that come several times: after each meeting, or as entries of a register.
extension BundleReading {
    /// Which of a stage's meetings, or of a register's entries, is meant; nil where a problem was reported.
    mutating func session(
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
}
