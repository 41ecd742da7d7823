import TelemachusCore

/// A filled-in sheet while it is read.
struct SheetReading {
    /// What a coder says of one piece.
    struct Judgement {
        let piece: Segment
        let coder: String
        /// The codes, or the one word that none fits.
        let codes: [String]
    }

    private(set) var diagnostics: [Diagnostic] = []
    /// Rows without codes.
    private(set) var empty = 0
    private let pieces: [String: CodingWork.Piece]
    private let codebook: Codebook
    private var seen: [String: Place] = [:]

    init(_ work: CodingWork) {
        pieces = Dictionary(work.pieces.map { ($0.mark, $0) }) { first, _ in first }
        codebook = work.codebook
    }

    /// The judgements of a sheet's rows.
    mutating func judgements(_ source: SourceText, into sources: inout SourceList) -> [Judgement] {
        let table = CSVTable(
            source, into: &sources, required: ["segment", "coder", "codes"], allowed: nil, diagnostics: &diagnostics)
        return table.rows.compactMap { judgement($0) }
    }

    private mutating func judgement(_ row: CSVTable.Row) -> Judgement? {
        guard let piece = piece(row), let coder = coder(row) else { return nil }
        guard let cell = row["codes"] else {
            empty += 1
            return nil
        }
        if let first = seen["\(coder)\n\(piece.mark)"] {
            report("coded-twice", "the coder's sheet has this segment already", at: row.place, first, "remove one row")
            return nil
        }
        seen["\(coder)\n\(piece.mark)"] = row.place
        var codes: [String] = []
        for word in cell.text.split(separator: ";") {
            let code = String(word).trimmingSpaces()
            guard !code.isEmpty else { continue }
            if code != Coding.none, codebook[code] == nil {
                report(
                    "unknown-code", "codes.csv has no code of this name", at: cell.place, nil,
                    NearestName.advice(for: code, among: codebook.codesInUse.map(\.id), plural: "codes"))
            } else if codes.contains(code) {
                report("coded-twice", "the text has this code already", at: cell.place, nil, "write it once")
            } else {
                codes.append(code)
            }
        }
        if codes.count > 1, codes.contains(Coding.none) {
            report(
                "contradiction", "'-' says that no code fits, and there is one", at: cell.place, nil,
                "leave one of the two out")
        }
        guard !codes.isEmpty else { return nil }
        return Judgement(piece: piece.segment, coder: coder, codes: codes.sorted())
    }

    private mutating func piece(_ row: CSVTable.Row) -> CodingWork.Piece? {
        guard let cell = requiredCell(row, "segment") else { return nil }
        if let piece = pieces[cell.text] { return piece }
        report(
            "unknown-segment", "the data have no text of this mark", at: cell.place, nil,
            "make the sheet anew: the text or its segments changed since, or the sheet is of other data")
        return nil
    }

    private mutating func coder(_ row: CSVTable.Row) -> String? {
        guard let cell = requiredCell(row, "coder") else { return nil }
        if CoderName.isValid(cell.text) { return cell.text }
        report("invalid-coder", CoderName.rule, at: cell.place, nil, CoderName.advice)
        return nil
    }

    private mutating func requiredCell(_ row: CSVTable.Row, _ column: String) -> CSVTable.Cell? {
        if let cell = row[column] { return cell }
        report("empty-cell", "'\(column)' is empty", at: row.place(of: column), nil, "fill the cell, or remove the row")
        return nil
    }

    private mutating func report(_ id: String, _ message: String, at place: Place, _ first: Place?, _ help: String) {
        diagnostics.append(
            Diagnostic(
                id, message, at: place, related: first.map { [.init("first here", at: $0)] } ?? [], help: help))
    }
}

/// What a coder may be called: a code, for it stands in exports.
public enum CoderName {
    /// Whether the word can stand for a coder.
    public static func isValid(_ text: String) -> Bool { PersonCode.isValid(text) }

    /// What is wrong with one that cannot.
    public static let rule = "a coder's id holds letters, digits and hyphens only, at most 32"
    /// What to do about it.
    public static let advice =
        "use a short id such as A, for it stands in exports; 'agreed' is what coders settled together"
}
