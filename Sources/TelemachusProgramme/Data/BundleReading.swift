import Crypto
import TelemachusCore
import TelemachusYAML

/// A data directory while it is read: files in the order in which later ones refer to earlier ones.
struct BundleReading {
    let directory: String
    let name: String
    let programme: Programme
    /// Reads former ids as today's.
    let names: CurrentNames
    /// Files that lie somewhere else, by the name that they have in a data directory.
    let elsewhere: [String: String]
    var data = BundleData()
    var diagnostics: [Diagnostic] = []
    var sources = SourceList()
    /// The people of people.csv: their role and where they stand.
    var people: [String: (role: String, place: Place, rolePlace: Place)] = [:]
    /// The people who have consented.
    var consenting: Set<String> = []
    /// What people answered, by where they did.
    var answers: [Segment.Answer: Answer] = [:]
    /// The pieces of segments.csv, and where they stand.
    var segments: [String: (segment: Segment, place: Place)] = [:]
    /// The ids of segments.csv whose rows have problems, which codings are not told again.
    var faultySegments: Set<String> = []
    /// Where a live programme stands; nil while a bundle's data are read.
    private(set) var state: ProgrammeState?
    /// The stage from which somebody is gone.
    var departures: [String: Int] = [:]
    /// Forms on their way from rows to responses.
    var gathered = GatheredForms()
    /// The items of instruments, by the names that files give them.
    var itemNames: [InstrumentID: ItemNames] = [:]
    /// How answers are recorded in a live programme.
    var terms = RecordingTerms()
    /// Is told now and then how many rows of answers were read.
    var progress: (Int) -> Void = { _ in }
    /// How many rows of answers were read.
    var rowsRead = 0

    /// The place of people who are known from the journal: no cell of a table that has a heading.
    static let nowhere = Place(source: -1, line: 1, column: 1)

    private var hash = SHA256()
    /// Whether a file is missing that must be there, or is no table under its heading.
    private(set) var hasUnreadableFile = false

    /// What a row may be told of another file; where one cannot be read, every row would be told so.
    private static let problemsBetweenFiles: Set = [
        "unknown-person", "not-invited", "never-invited", "wrong-target", "answer-without-consent", "nothing-to-code",
        "unknown-code", "unknown-category", "unknown-segment", "invalid-segment",
    ]

    init(directory: String, name: String, programme: Programme, elsewhere: [String: String] = [:]) {
        self.directory = directory
        self.name = name
        self.programme = programme
        self.elsewhere = elsewhere
        names = CurrentNames(of: programme)
    }

    /// Reads files that add to what a journal holds: whoever takes part is known from there.
    ///
    /// - Parameters:
    ///   - files: the paths of the files, by the name that they have in a data directory.
    ///   - state: where the programme stands.
    init(_ files: [String: String], addingTo state: ProgrammeState) {
        self.init(directory: "", name: "", programme: state.programme, elsewhere: files)
        self.state = state
        for person in state.people {
            people[person.id.name] = (person.role.name, Self.nowhere, Self.nowhere)
            if person.consent != nil { consenting.insert(person.id.name) }
            departures[person.id.name] = person.withdrawal?.stage
        }
    }

    mutating func readAll() {
        readProvenance()
        readPeople()
        readInvitations()
        readConsents()
        readWithdrawals()
        readDecisions()
        readSignOffs()
        readResponses()
        readCategories()
        readCodes()
        readMerges()
        readTexts()
        readSegments()
        readCodings()
        finish()
    }

    /// Drops what was only told because a file could not be read or names nobody, and closes the hash.
    mutating func finish() {
        if hasUnreadableFile || people.isEmpty { diagnostics.removeAll { Self.problemsBetweenFiles.contains($0.id) } }
        data.hash = hash.finalize().hexadecimal
    }

    /// Reads a file; nil where it is missing and may be.
    mutating func source(_ file: String, isRequired: Bool = false, isQuotable: Bool = false) -> SourceText? {
        let path = elsewhere[file] ?? directory + "/" + file
        guard isRequired || InputFile.kind(of: path).exists else { return nil }
        return source(
            at: path, called: elsewhere[file] ?? name + "/" + file, hashedAs: file, isQuotable: isQuotable)
    }

    /// Reads a file at a path; nil where it cannot be.
    ///
    /// - Parameters:
    ///   - path: where it lies.
    ///   - name: how messages speak of it; left out, by the path.
    ///   - file: under which name it goes into the hash; left out, the path.
    ///   - isQuotable: whether messages may quote it.
    /// - Returns: the text.
    mutating func source(
        at path: String, called name: String? = nil, hashedAs file: String? = nil, isQuotable: Bool = false
    ) -> SourceText? {
        let file = file ?? path
        do {
            let source = try InputFile.read(
                path, name: name, limit: isQuotable ? InputFile.limit : InputFile.dataLimit, isQuotable: isQuotable)
            guard String(validating: source.bytes, as: UTF8.self) != nil else {
                hasUnreadableFile = true
                diagnostics.append(.notUTF8(source))
                return nil
            }
            hash.update(data: Array("\(file) \(source.bytes.count)\n".utf8))
            hash.update(data: source.bytes)
            return source
        } catch {
            hasUnreadableFile = true
            diagnostics.append(error)
            return nil
        }
    }

    /// Reads a table; nil where the file is missing and may be.
    mutating func table(
        _ file: String, required: [String], optional: [String] = [], renamed: Renamings = Renamings(),
        isRequired: Bool = false
    ) -> CSVTable? {
        guard let source = source(file, isRequired: isRequired) else { return nil }
        return table(source, required: required, optional: optional, renamed: renamed)
    }

    /// Reads a table from its text.
    mutating func table(
        _ source: SourceText, required: [String], optional: [String] = [], renamed: Renamings = Renamings(),
        fixed: [String: String] = [:]
    ) -> CSVTable {
        let table = CSVTable(
            source, into: &sources, required: required, allowed: required + optional, renamed: renamed, fixed: fixed,
            diagnostics: &diagnostics)
        if !table.isReadable { hasUnreadableFile = true }
        return table
    }

    /// Counts a row of answers, and tells every ten thousandth.
    mutating func countRow() {
        rowsRead += 1
        if rowsRead.isMultiple(of: 10_000) { progress(rowsRead) }
    }

    mutating func report(
        _ id: String, _ message: String, at place: Place, related: (String, Place)? = nil, help: String
    ) {
        diagnostics.append(
            Diagnostic(
                id, message, at: place, related: related.map { [.init($0.0, at: $0.1)] } ?? [], help: help))
    }

    /// The person named in a cell, where people.csv has them.
    mutating func person(_ row: CSVTable.Row, _ column: String = "person") -> String? {
        guard let cell = requiredCell(row, column) else { return nil }
        if people[cell.text] != nil { return cell.text }
        guard state == nil else {
            report(
                "unknown-person", "nobody with this id is enrolled", at: cell.place,
                help: "correct the id, or enrol the person first")
            return nil
        }
        report(
            "unknown-person", "people.csv has nobody with this id", at: cell.place,
            help: "correct the id, or add the person")
        return nil
    }

    /// The stage named in a cell, where the definition has it.
    mutating func stage(_ row: CSVTable.Row, _ column: String = "stage") -> Programme.Stage? {
        guard let cell = requiredCell(row, column) else { return nil }
        if let stage = programme.stage(StageID(names.stages.current(cell.text))) { return stage }
        reportUnknown("stage", "stages", cell, among: programme.stages.map(\.id.name))
        return nil
    }

    /// The instrument named in a cell, by its id of today, where the definition has it.
    mutating func instrument(_ row: CSVTable.Row) -> Programme.Instrument? {
        guard let cell = requiredCell(row, "instrument") else { return nil }
        if let instrument = programme.instrument(InstrumentID(names.instruments.current(cell.text))) {
            return instrument
        }
        reportUnknown("instrument", "instruments", cell, among: programme.instruments.map(\.id.name))
        return nil
    }

    mutating func reportUnknown(_ singular: String, _ plural: String, _ cell: CSVTable.Cell, among names: [String]) {
        report(
            "unknown-\(singular)", "the definition has no \(singular) of this name", at: cell.place,
            help: NearestName.advice(for: cell.text, among: names, plural: plural))
    }

    mutating func requiredCell(_ row: CSVTable.Row, _ column: String) -> CSVTable.Cell? {
        if let cell = row[column] { return cell }
        report(
            "empty-cell", "'\(column)' is empty", at: row.place(of: column), help: "fill the cell, or remove the row")
        return nil
    }

    /// The names of a text's columns, to tell forms of a file from one another.
    static func heading(of source: SourceText) -> [String] { CSVTable.heading(of: source) }

    private mutating func readProvenance() {
        guard let source = source("data.yaml", isRequired: true, isQuotable: true) else { return }
        let document = YAMLDocument.read(source, into: &sources)
        diagnostics += document.diagnostics
        guard !document.diagnostics.hasErrors else { return }
        var reader = DefinitionReader()
        if let provenance = DataProvenance.read(document.root, &reader) { data.provenance = provenance }
        diagnostics += reader.diagnostics
    }
}

extension Diagnostic {
    /// A file whose bytes are no UTF-8.
    fileprivate static func notUTF8(_ source: SourceText) -> Diagnostic {
        let isWide = source.bytes.starts(with: [0xFF, 0xFE]) || source.bytes.starts(with: [0xFE, 0xFF])
        return Diagnostic(
            "not-utf8", isWide ? "the file is in UTF-16, not in UTF-8" : "the file is not in UTF-8", file: source.name,
            help: source.name.hasSuffix(".csv")
                ? "save it as UTF-8; in a spreadsheet, as 'CSV UTF-8'" : "save it as UTF-8")
    }
}
