import TelemachusCore

/// The wide form: a row for each form, with a column for each item.
extension BundleReading {
    /// The columns that may stand beside the items.
    private static let sideColumns = ["about", "session", "entry", "instrument", "stage"]

    mutating func gatherWide(_ source: SourceText) {
        let heading = Self.heading(of: source)
        let fixed = fixedColumns(beside: heading)
        guard let instrument = instrument(ofWide: source, heading, fixed) else { return }
        let names = itemNames(of: instrument)
        let table = table(
            source, required: ["person", "instrument", "stage"],
            optional: Self.sideColumns + names.places.keys.sorted(), fixed: fixed)
        let number = gathered.add(table.rows.content)
        let columns = table.columns.enumerated().compactMap { index, column in
            names.places[column.text].map { (column: index, item: $0) }
        }
        for row in table.rows {
            countRow()
            // A row of a template that nobody has filled in.
            guard columns.contains(where: { row.text($0.column) != nil }) else { continue }
            guard let found = occasion(row) else { continue }
            guard found.0.instrument == instrument.id.name else {
                report(
                    "several-instruments", "the file's columns are those of '\(instrument.id)', and this row is not",
                    at: row.place(of: "instrument"), help: "give each instrument a file of its own")
                continue
            }
            guard let form = gathered.number(of: found, names, row, table: number) else { continue }
            for (column, item) in columns {
                take(row, item, names, itemColumn: column, valueColumn: column, form: form, table: number)
            }
        }
    }

    /// The instrument of a wide file: the command's, or that of the first row.
    private mutating func instrument(
        ofWide source: SourceText, _ heading: [String], _ fixed: [String: String]
    ) -> Programme.Instrument? {
        var ignored: [Diagnostic] = []
        var elsewhere = SourceList()
        let table = CSVTable(
            source, into: &elsewhere, required: ["person", "instrument", "stage"], allowed: nil, fixed: fixed,
            diagnostics: &ignored)
        var rows = table.rows.makeIterator()
        guard table.isReadable, let first = rows.next() else {
            // Tells what is missing.
            _ = self.table(source, required: ["person", "instrument", "stage"], optional: heading, fixed: fixed)
            return nil
        }
        if let id = first["instrument"]?.text,
            let instrument = programme.instrument(InstrumentID(names.instruments.current(id)))
        {
            return instrument
        }
        _ = self.table(source, required: ["person", "instrument", "stage"], optional: heading, fixed: fixed)
        _ = self.instrument(first)
        return nil
    }
}
