/// Every piece of text that was coded, with what each coder gave it and what came of it.
///
/// Codes are taken as they stand today: codes that were merged are one code here, so that coders who chose either
/// agree.
struct CodedUnits: Sendable {
    /// One piece of text.
    struct Unit: Sendable {
        /// The answer that it is, or is a piece of.
        let answer: Segment.Answer
        /// The piece; nil for a whole answer that was coded without cutting it.
        let segment: Segment?
        /// The codes by coder, with nothing where a coder found that no code fits; the negotiated coding apart.
        var byCoder: [String: Set<String>] = [:]
        /// The codes that coders agreed on after talking; nil where there are none.
        var negotiated: Set<String>?

        /// The codes that count: those negotiated, otherwise those that every coder gave.
        var codes: Set<String> {
            if let negotiated { return negotiated }
            guard var common = byCoder.first?.value else { return [] }
            for codes in byCoder.values { common.formIntersection(codes) }
            return common
        }

        /// Whether coders differ and have not settled it.
        var isOpen: Bool { negotiated == nil && isDisputed }

        /// Whether coders differ, settled or not.
        var isDisputed: Bool { Set(byCoder.values).count > 1 }
    }

    /// The pieces in the order of segments, answers without a segment after them.
    private(set) var units: [Unit] = []
    private var places: [Key: Int] = [:]

    private enum Key: Hashable {
        case segment(String)
        case answer(Segment.Answer)

        init(_ coding: Coding) { self = coding.segment.map { .segment($0) } ?? .answer(coding.answer) }
    }

    init(_ codings: [Coding], segments: [Segment], codebook: Codebook) {
        for segment in segments {
            places[.segment(segment.id)] = units.count
            units.append(Unit(answer: segment.answer, segment: segment))
        }
        for coding in codings {
            let key = Key(coding)
            let place = places[key] ?? units.count
            if place == units.count {
                places[key] = place
                units.append(Unit(answer: coding.answer, segment: nil))
            }
            let given: Set<String> = coding.code == Coding.none ? [] : [codebook.current(coding.code)]
            if coding.coder == Coding.agreed {
                units[place].negotiated = units[place].negotiated?.union(given) ?? given
            } else {
                units[place].byCoder[coding.coder ?? "", default: []].formUnion(given)
            }
        }
    }

    /// The piece that a code was given to.
    subscript(coding: Coding) -> Unit? { places[Key(coding)].map { units[$0] } }

    /// The pieces on which coders differ and have not settled it.
    var open: [Unit] { units.filter(\.isOpen) }
}
