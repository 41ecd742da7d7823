import Crypto
public import TelemachusCore

/// Sheets: what a coder gets to fill in.
extension CodingWork {
    /// A table of all texts for one coder, with an empty column for codes.
    ///
    /// For the coder `agreed` it has the pieces on which coders differ, with what each of them gave. The order is drawn
    /// from the seed and the coder's name, so that it tells nothing of who wrote what when.
    /// - Parameters:
    ///   - coder: whose sheet it is.
    ///   - seed: where the order comes from.
    /// - Returns: the table as CSV.
    public func sheet(for coder: String, seed: UInt64) -> String {
        let isNegotiation = coder == Coding.agreed
        let head = ["segment", "coder", "confidential-text"] + (isNegotiation ? ["given"] : []) + ["codes"]
        let given = Dictionary(disagreements.map { ($0.mark, $0.given) }) { first, _ in first }
        let listed = isNegotiation ? pieces.filter { given[$0.mark] != nil } : pieces
        let rows = listed.map { piece in
            let order = SHA256.hash(data: Array("\(seed)\n\(coder)\n\(piece.mark)".utf8)).hexadecimal
            let others = isNegotiation ? [Self.text(of: given[piece.mark] ?? [])] : []
            return (order, [piece.mark, coder, CSVText.guarded(piece.words)] + others + [""])
        }.sorted { $0.0 < $1.0 }
        return CSVText.text(of: [head] + rows.map(\.1))
    }

    /// How many rows a coder's sheet has.
    public func length(ofSheetFor coder: String) -> Int {
        coder == Coding.agreed ? disagreements.count : pieces.count
    }

    private static func text(of given: [Disagreement.Given]) -> String {
        given.map { "\($0.coder): \($0.codes.isEmpty ? "none fits" : $0.codes.joined(separator: ";"))" }
            .joined(separator: " | ")
    }
}

/// What coders have still to settle.
extension CodingWork {
    /// A piece to which coders gave different codes.
    public struct Disagreement: Sendable, Hashable {
        /// What one coder gave.
        public struct Given: Sendable, Hashable {
            /// The coder.
            public let coder: String
            /// The codes in alphabetical order; empty where the coder found that none fits.
            public let codes: [String]
        }

        /// What sheets call the piece.
        public let mark: String
        /// What each coder gave, by the coder's name.
        public let given: [Given]
    }

    /// The pieces on which coders differ and have not settled it, in the order of texts.
    public var disagreements: [Disagreement] {
        let open = Dictionary(units.open.compactMap { unit in unit.segment.map { ($0.id, unit) } }) { first, _ in first
        }
        return pieces.compactMap { piece in
            guard let unit = open[piece.segment.id] else { return nil }
            return Disagreement(
                mark: piece.mark,
                given: unit.byCoder.sorted { $0.key < $1.key }.map { .init(coder: $0.key, codes: $0.value.sorted()) })
        }
    }

    /// How far coders agreed before they talked, on each text: over all codes first, then code by code.
    ///
    /// - Throws: nothing that data can bring about.
    public func agreement() throws -> [ContentAnalysis.Agreement] {
        try CoderAgreement.all(in: units).flatMap { texts in
            [try texts.overall()] + (try codebook.codesInUse.map { try texts.figures(of: $0.id) })
        }
    }
}
