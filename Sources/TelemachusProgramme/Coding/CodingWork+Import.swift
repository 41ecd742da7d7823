public import TelemachusCore

/// Filled-in sheets and merges: taken in whole or not at all.
extension CodingWork {
    /// What a sheet does.
    public struct Changes: Sendable, Hashable {
        /// Pieces that the coder had not judged before.
        public var added = 0
        /// Pieces that the coder judges otherwise now.
        public var changed = 0
        /// Pieces judged as before.
        public var unchanged = 0
        /// Rows without codes: not judged yet.
        public var empty = 0
        /// Whether codings without coders were turned into what coders agreed on.
        public var isConverted = false

        /// Nothing.
        public init() {}
    }

    /// Takes a filled-in sheet in.
    ///
    /// - Parameters:
    ///   - source: the sheet; columns besides those needed do not matter.
    ///   - sources: takes the text in, so that places can be shown.
    /// - Returns: what it does, and every problem; where any is an error, nothing was taken.
    public mutating func take(
        _ source: SourceText, into sources: inout SourceList
    ) -> (changes: Changes, diagnostics: [Diagnostic]) {
        var reading = SheetReading(self)
        let judgements = reading.judgements(source, into: &sources)
        guard !reading.diagnostics.hasErrors else { return (Changes(), reading.diagnostics.inReadingOrder()) }
        var changes = Changes()
        changes.empty = reading.empty
        let old = (segments, codings)
        for judgement in judgements { take(judgement, &changes) }
        if changes.added + changes.changed == 0 {
            (segments, codings) = old
            changes.isConverted = false
        }
        return (changes, reading.diagnostics)
    }

    private mutating func take(_ judgement: SheetReading.Judgement, _ changes: inout Changes) {
        if codings.contains(where: { $0.segment == nil }) {
            tellCodersApart()
            changes.isConverted = true
        }
        let segment = cut(judgement.piece)
        let given = Set(codings.filter { $0.segment == segment.id && $0.coder == judgement.coder }.map(\.code))
        guard given != Set(judgement.codes) else {
            changes.unchanged += 1
            return
        }
        if given.isEmpty { changes.added += 1 } else { changes.changed += 1 }
        let place = codings.firstIndex { $0.segment == segment.id && $0.coder == judgement.coder } ?? codings.count
        codings.removeAll { $0.segment == segment.id && $0.coder == judgement.coder }
        codings.insert(
            contentsOf: judgement.codes.map { code in
                Coding(
                    person: segment.answer.person, instrument: segment.answer.instrument, stage: segment.answer.stage,
                    item: segment.answer.item, code: code, segment: segment.id, coder: judgement.coder)
            }, at: place)
    }

    /// Codings of whole texts without a coder are what everybody went by until now.
    private mutating func tellCodersApart() {
        for index in codings.indices where codings[index].segment == nil {
            codings[index].segment = cut(Segment(id: "", answer: codings[index].answer)).id
            codings[index].coder = Coding.agreed
        }
    }

    /// The segment of a piece, which gets an id where it has none.
    private mutating func cut(_ piece: Segment) -> Segment {
        if !piece.id.isEmpty { return piece }
        let whole = segments.first { $0.answer == piece.answer && $0.start == nil && $0.end == nil }
        if let whole { return whole }
        let taken = Set(segments.map(\.id))
        var number = segments.count + 1
        while taken.contains("s\(number)") { number += 1 }
        var segment = piece
        segment.id = "s\(number)"
        segments.append(segment)
        return segment
    }

    /// Makes two codes one from now on.
    ///
    /// - Returns: whether anything changed; not so where that very merge is there.
    /// - Throws: a diagnostic, where a code is unknown, went before, or would come to stand for itself.
    public mutating func merge(_ merge: Codebook.Merge) throws(Diagnostic) -> Bool {
        for name in [merge.from, merge.into] where codebook[name] == nil {
            throw Diagnostic(
                "unknown-code", "codes.csv has no code of this name", file: name,
                help: NearestName.advice(for: name, among: codebook.codesInUse.map(\.id), plural: "codes"))
        }
        if codebook.merges.contains(where: { $0.from == merge.from && $0.into == merge.into }) { return false }
        if codebook.isMergedAway(merge.from) {
            throw Diagnostic(
                "merged-twice", "the code was merged already", file: merge.from,
                help: "merge '\(codebook.current(merge.from))', which stands for it")
        }
        if codebook.leadsBack(merge) {
            throw Diagnostic(
                "merge-cycle", "the merges lead back to the code that goes", file: merge.into,
                help: "name a code that stays")
        }
        codebook.merge(merge)
        return true
    }
}
