import TelemachusCore

/// The files about coded texts: the pieces, and who gave them which code.
extension BundleReading {
    /// Remembers what people answered, so that pieces and codes find their text.
    mutating func readTexts() {
        for pending in data.responses.values.flatMap(\.self) {
            guard case .person(let person) = pending.response.key.from else { continue }
            for (item, answer) in pending.response.answers {
                let key = Segment.Answer(
                    person: person, instrument: pending.response.key.instrument, stage: pending.response.key.stage,
                    item: item)
                answers[key] = answers[key] ?? answer
            }
        }
    }

    mutating func readSegments() {
        let columns = ["segment", "person", "instrument", "stage", "item", "start", "end"]
        guard let table = table("segments.csv", required: columns, optional: ["quotable"]) else { return }
        var pieces: [Segment: Place] = [:]
        for row in table.rows {
            guard let id = requiredCell(row, "segment") else { continue }
            faultySegments.insert(id.text)
            guard let answer = answer(row) else { continue }
            if let first = segments[id.text]?.place {
                report(
                    "duplicate-segment", "the segment stands twice", at: id.place, related: ("first here", first),
                    help: "give the two pieces different ids, or remove one row")
                continue
            }
            guard let text = text(answer, in: row), let start = character(row, "start"),
                let end = character(row, "end"), let isQuotable = isQuotable(row)
            else { continue }
            var segment = Segment(id: "", answer: answer, start: start.number, end: end.number)
            guard segment.words(of: text) != nil else {
                report(
                    "invalid-segment", "the text has no such piece", at: row.place(of: "start"),
                    help: "count characters from 1 to the text's \(text.count), the last one included; leave 'start' "
                        + "and 'end' empty for the whole text")
                continue
            }
            if let first = pieces[segment] {
                report(
                    "duplicate-segment", "this piece of the text is a segment already", at: id.place,
                    related: ("first here", first), help: "remove one row")
                continue
            }
            pieces[segment] = id.place
            segment.id = id.text
            segment.isQuotable = isQuotable
            segments[id.text] = (segment, id.place)
            data.segments[answer.stage, default: []].append(segment)
        }
    }

    mutating func readCodings() {
        guard let source = source("codings.csv") else { return }
        if Self.heading(of: source).contains("segment") {
            readCodings(table(source, required: ["segment", "coder", "code"]).rows) { reading, row in
                reading.codingOfSegment(row)
            }
            reportOpenDisagreements()
        } else {
            let columns = ["person", "instrument", "stage", "item", "code"]
            readCodings(table(source, required: columns).rows) { reading, row in reading.codingOfText(row) }
        }
    }

    private mutating func readCodings(
        _ rows: CSVTable.Rows, _ coding: (inout BundleReading, CSVTable.Row) -> Coding?
    ) {
        var seen: [Coding: Place] = [:]
        for row in rows {
            guard var coding = coding(&self, row), let cell = codeOrNone(row, coding) else { continue }
            coding.code = cell.text
            var other = coding
            other.code = coding.code == Coding.none ? "" : Coding.none
            if let first = seen[coding] {
                report(
                    "coded-twice", "the text has this code already", at: cell.place, related: ("first here", first),
                    help: "remove one row")
            } else if let first = seen[other] {
                report(
                    "contradiction", "'-' says that no code fits, and there is one", at: cell.place,
                    related: ("the other row", first), help: "remove one of the rows")
            } else {
                seen[coding] = cell.place
                if coding.code != Coding.none {
                    other.code = ""
                    seen[other] = seen[other] ?? cell.place
                }
                data.codings[coding.stage, default: []].append(coding)
            }
        }
    }

    /// A row of the form in which coders are told apart; the code is still to be read.
    private mutating func codingOfSegment(_ row: CSVTable.Row) -> Coding? {
        guard let segment = segment(row), let coder = coder(row) else { return nil }
        return Coding(
            person: segment.answer.person, instrument: segment.answer.instrument, stage: segment.answer.stage,
            item: segment.answer.item, code: "", segment: segment.id, coder: coder)
    }

    private mutating func segment(_ row: CSVTable.Row) -> Segment? {
        guard let cell = requiredCell(row, "segment") else { return nil }
        if let (segment, _) = segments[cell.text] { return segment }
        guard !faultySegments.contains(cell.text) else { return nil }
        report(
            "unknown-segment", "segments.csv has no segment of this name", at: cell.place,
            help: NearestName.advice(for: cell.text, among: segments.keys.sorted(), plural: "segments"))
        return nil
    }

    /// The coder named in a cell: a code, for it stands in exports.
    mutating func coder(_ row: CSVTable.Row) -> String? {
        guard let cell = requiredCell(row, "coder") else { return nil }
        if CoderName.isValid(cell.text) { return cell.text }
        report("invalid-coder", CoderName.rule, at: cell.place, help: CoderName.advice)
        return nil
    }

    /// A row of the form in which whole texts have codes.
    private mutating func codingOfText(_ row: CSVTable.Row) -> Coding? {
        guard let answer = answer(row) else { return nil }
        guard answers[answer] != nil else {
            reportNothingToCode(row)
            return nil
        }
        return Coding(
            person: answer.person, instrument: answer.instrument, stage: answer.stage, item: answer.item, code: "")
    }

    private mutating func answer(_ row: CSVTable.Row) -> Segment.Answer? {
        guard let person = person(row), let stage = stage(row), let instrument = requiredCell(row, "instrument"),
            let item = requiredCell(row, "item")
        else { return nil }
        return names.answer(
            Segment.Answer(person: person, instrument: instrument.text, stage: stage.id.name, item: item.text))
    }

    private mutating func text(_ answer: Segment.Answer, in row: CSVTable.Row) -> String? {
        let item = programme.instrument(InstrumentID(answer.instrument))?.item(answer.item)
        if case .text(let text)? = answers[answer], item?.isCodable == true { return text }
        reportNothingToCode(row)
        return nil
    }

    private mutating func reportNothingToCode(_ row: CSVTable.Row) {
        report(
            "nothing-to-code", "the person gave no such text at this stage", at: row.place(of: "item"),
            help: "correct person, instrument, stage or item")
    }

    private mutating func codeOrNone(_ row: CSVTable.Row, _ coding: Coding) -> CSVTable.Cell? {
        if coding.segment != nil, let cell = row["code"], cell.text == Coding.none { return cell }
        return code(row, "code")
    }

    /// A position in a text; nothing for an empty cell, nil where a problem was reported.
    private mutating func character(_ row: CSVTable.Row, _ column: String) -> (number: Int?, Void)? {
        guard let cell = row[column] else { return (nil, ()) }
        if let number = Int(cell.text), number > 0 { return (number, ()) }
        report(
            "invalid-segment", "'\(column)' is no whole number from 1", at: cell.place,
            help: "count the text's characters from 1, or leave the cell empty")
        return nil
    }

    private mutating func isQuotable(_ row: CSVTable.Row) -> Bool? {
        guard let cell = row["quotable"] else { return false }
        if cell.text == "yes" || cell.text == "no" { return cell.text == "yes" }
        report(
            "unknown-choice", "'quotable' is yes or no", at: cell.place,
            help: "write yes where the writer allowed that the piece be quoted")
        return nil
    }

    /// Tells once how many pieces still wait for the coders to agree.
    private mutating func reportOpenDisagreements() {
        let all = programme.stages.map(\.id.name)
        let units = CodedUnits(
            all.flatMap { data.codings[$0] ?? [] }, segments: all.flatMap { data.segments[$0] ?? [] },
            codebook: data.codebook)
        let peopleTakenOut = data.peopleTakenOut
        let places = units.open.filter { !peopleTakenOut.contains($0.answer.person) }
            .compactMap { unit in unit.segment.flatMap { segments[$0.id]?.place } }
        guard let first = places.min(by: { $0.start < $1.start }) else { return }
        diagnostics.append(
            Diagnostic(
                "open-disagreements",
                places.count == 1
                    ? "coders differ on a segment, and nothing is agreed"
                    : "coders differ on \(places.count) segments, and nothing is agreed",
                severity: .warning, at: first,
                help: "talk about them and add rows with the coder 'agreed'; until then only the codes that every "
                    + "coder gave are counted"))
    }
}

extension Item {
    /// Whether its answers are texts for the analysis, and so can be coded.
    var isCodable: Bool {
        if case .text = format { return disclosure == .analysis }
        return false
    }
}
