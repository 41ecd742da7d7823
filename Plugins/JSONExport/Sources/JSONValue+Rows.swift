import TelemachusCore

extension JSONValue {
    /// One answer, its value as a number, a truth value, a list of codes or text, as the item's format says.
    init(_ response: ResponseRows.Response, as format: AnswerFormat?) {
        self = .object(
            [
                ("person", .string(response.person)),
                ("role", .string(response.role)),
                ("instrument", .string(response.instrument)),
                ("stage", .string(response.stage)),
                ("about", .named(response.about)),
                ("item", .string(response.item)),
                ("value", JSONValue(answer: response.value, as: format)),
            ] + Self.numbered(response.number))
    }

    /// One score.
    init(_ score: ResponseRows.Score) {
        self = .object(
            [
                ("person", .string(score.person)),
                ("role", .string(score.role)),
                ("stage", .string(score.stage)),
                ("about", .named(score.about)),
                ("score", .string(score.score)),
                ("value", .number(score.value)),
                ("answered", .whole(score.answered)),
                ("asked", .whole(score.asked)),
            ] + Self.numbered(score.number))
    }

    /// The number of the session or of the register's entry, where there is one.
    private static func numbered(_ number: Int?) -> [(String, JSONValue)] {
        number.map { [("number", .whole($0))] } ?? []
    }

    /// One code given to one text.
    init(_ coding: ResponseRows.Coding) {
        self = .object([
            ("person", .string(coding.person)),
            ("role", .string(coding.role)),
            ("stage", .string(coding.stage)),
            ("item", .string(coding.item)),
            ("code", .string(coding.code)),
            ("segment", .string(coding.segment)),
            ("coder", .string(coding.coder)),
            ("countsAs", .string(coding.countsAs)),
        ])
    }

    /// The person spoken of; `null` for oneself or the programme.
    private static func named(_ about: String) -> JSONValue { about.isEmpty ? .null : .string(about) }

    /// An answer as files write it, in JSON's own terms.
    ///
    /// What the format does not admit stays text, and so does a number with more digits than JSON's readers keep.
    private init(answer text: String, as format: AnswerFormat?) {
        switch try? format?.answer(from: text) {
        case .whole(let number) where Int(exactly: Double(number)) == number: self = .whole(number)
        case .decimal(let number): self = .number(number)
        case .flag(let flag): self = .bool(flag)
        case .options(let codes): self = .array(codes.map { .string($0) })
        default: self = .string(text)
        }
    }
}

/// The formats of answers, looked up by instrument and item.
struct AnswerFormats {
    private struct Key: Hashable {
        let instrument: String
        let item: String
    }
    private let formats: [Key: AnswerFormat]

    init(of instruments: [ProgrammeOutline.Instrument]) {
        let pairs = instruments.flatMap { instrument in
            instrument.items.map { (Key(instrument: instrument.id, item: $0.id), $0.format) }
        }
        formats = Dictionary(pairs) { first, _ in first }
    }

    /// The format of the item that a response answers; nil where the codebook has no such item.
    subscript(response: ResponseRows.Response) -> AnswerFormat? {
        formats[Key(instrument: response.instrument, item: response.item)]
    }
}
