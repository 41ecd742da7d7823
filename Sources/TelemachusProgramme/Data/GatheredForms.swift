import TelemachusCore

/// Answers on their way from rows to responses: one form for each occasion, in the order in which they begin.
struct GatheredForms {
    /// An answer, and where it stands.
    struct Given {
        /// The item's place in the instrument.
        let item: Int
        let answer: Answer
        /// The number of the table in ``GatheredForms/tables``.
        let table: Int
        /// The cell that names the item; in the wide form the answer's own.
        let itemSpan: CSVSpan
        /// The cell with the answer.
        let valueSpan: CSVSpan
    }

    /// What one respondent says on one occasion.
    struct Form {
        var key: Response.Key
        let role: String
        let items: ItemNames
        var isAboutPartner: Bool
        /// The first row's table and, there, its first cell and the cell that says about whom.
        let table: Int
        let person: CSVSpan
        let about: CSVSpan?
        var given: [Given] = []
        /// The places of items whose answers are faulty and were reported.
        var faulty: Set<Int> = []

        /// The instrument.
        var instrument: Programme.Instrument { items.instrument }

        /// The response.
        var response: Response {
            var answers: [String: Answer] = [:]
            answers.reserveCapacity(given.count)
            for one in given { answers[instrument.items[one.item].id] = one.answer }
            return Response(key: key, role: role, answers: answers)
        }
    }

    /// The tables that the answers stand in.
    private(set) var tables: [CSVTable.Content] = []
    /// The forms.
    private(set) var forms: [Form] = []
    private var numbers: [Response.Key: Int] = [:]

    /// Takes a table's text in, and gives its number.
    mutating func add(_ content: CSVTable.Content) -> Int {
        tables.append(content)
        return tables.count - 1
    }

    /// The number of the occasion's form, which is made where there is none.
    mutating func number(
        of occasion: BundleReading.Occasion, _ items: ItemNames, _ row: CSVTable.Row, table: Int
    ) -> Int? {
        if let number = numbers[occasion.0] { return number }
        guard let first = row.spans.first else { return nil }
        let person = row.content.names.firstIndex(of: "person").map { row.spans[$0] } ?? first
        let about = row.content.names.firstIndex(of: "about").map { row.spans[$0] }
        numbers[occasion.0] = forms.count
        forms.append(
            Form(
                key: occasion.0, role: occasion.role, items: items,
                isAboutPartner: occasion.isAboutPartner, table: table, person: person, about: about))
        return forms.count - 1
    }

    /// Takes an answer in.
    ///
    /// - Returns: where the item was answered before; nil where it was not, and the answer is taken.
    mutating func take(_ given: Given, in form: Int) -> Place? {
        if let first = forms[form].given.first(where: { $0.item == given.item }) {
            return place(first.itemSpan, table: first.table)
        }
        forms[form].given.append(given)
        return nil
    }

    /// Takes note that an item was answered in a way that cannot be read.
    mutating func takeFault(_ item: Int, in form: Int) { forms[form].faulty.insert(item) }

    /// Where a cell stands.
    func place(_ span: CSVSpan, table: Int) -> Place { tables[table].place(span) }

    /// Where a form begins.
    func place(of form: Form) -> Place { place(form.person, table: form.table) }

    /// Where a form says whom it is about.
    func aboutPlace(of form: Form) -> Place { place(form.about ?? form.person, table: form.table) }

    /// Where the answers to items stand, in the order of the items named.
    func places(of items: [String], in form: Form) -> [Place] {
        items.compactMap { item in
            form.given.first { form.instrument.items[$0.item].id == item }.map { place($0.itemSpan, table: $0.table) }
        }
    }
}
