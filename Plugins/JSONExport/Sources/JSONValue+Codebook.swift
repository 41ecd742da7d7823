import TelemachusCore

extension JSONValue {
    /// An instrument with its items and scores.
    init(_ instrument: ProgrammeOutline.Instrument) {
        self = .object([
            ("id", .string(instrument.id)),
            ("title", .words(instrument.title)),
            ("plugin", .string(instrument.plugin)),
            ("items", .array(instrument.items.map { JSONValue($0) })),
            ("scores", .array(instrument.scores.map { JSONValue($0, of: instrument.id) })),
        ])
    }

    private init(_ item: Item) {
        let format = item.format
        self = .object([
            ("id", .string(item.id)),
            ("prompt", .words(item.prompt)),
            ("help", .words(item.help)),
            ("type", .string(format.name)),
            ("unit", .string(format.unit)),
            ("minimum", format.bounds.minimum),
            ("maximum", format.bounds.maximum),
            ("limit", format.limit),
            ("options", .array(format.labels)),
            ("required", .bool(item.isRequired)),
            ("domain", .string(item.domain)),
            ("disclosure", .string(item.disclosure.name)),
        ])
    }

    private init(_ score: ScoreDeclaration, of instrument: String) {
        self = .object([
            ("score", .string("\(instrument).\(score.id)")),
            ("title", .words(score.title)),
            ("level", .string(score.level.rawValue)),
            ("unit", .string(score.unit)),
            ("minimum", .number(score.range?.lowerBound)),
            ("maximum", .number(score.range?.upperBound)),
            ("total", .bool(score.isTotal)),
            ("domain", .string(score.domain)),
            ("disclosure", .string(score.disclosure.name)),
        ])
    }
}

extension JSONValue {
    /// Something that has another id than before; `of` leads to it: instrument, or instrument and item.
    init(_ renamed: ProgrammeOutline.Renamed) {
        self = .object([
            ("kind", .string(renamed.kind)),
            ("of", .array(renamed.of.map { .string($0) })),
            ("id", .string(renamed.id)),
            ("formerly", .array(renamed.formerIDs.map { .string($0) })),
        ])
    }
}

extension AnswerFormat {
    /// The least and the greatest number; `null` where there is no bound.
    fileprivate var bounds: (minimum: JSONValue, maximum: JSONValue) {
        switch self {
        case .scale(let scale): (.whole(scale.points.lowerBound), .whole(scale.points.upperBound))
        case .wholeNumber(let range, _):
            (
                range.lowerBound == .min ? .null : .whole(range.lowerBound),
                range.upperBound == .max ? .null : .whole(range.upperBound)
            )
        case .number(let range, _): (.number(range.lowerBound), .number(range.upperBound))
        default: (.null, .null)
        }
    }

    /// The most characters that a text may have.
    fileprivate var limit: JSONValue {
        if case .text(let limit) = self, limit < .max { .whole(limit) } else { .null }
    }

    /// Codes as they stand in the answers, with their words; of a scale only the points that have any.
    fileprivate var labels: [JSONValue] {
        func option(_ code: JSONValue, _ title: Text) -> JSONValue {
            .object([("code", code), ("title", .words(title))])
        }
        return switch self {
        case .scale(let scale):
            scale.points.compactMap { point in scale.labels[point].map { option(.whole(point), $0) } }
        case .choice(let options), .choices(let options): options.map { option(.string($0.id), $0.title) }
        default: []
        }
    }
}

extension Disclosure {
    /// Who may see the answers, in a word; only those with `analysis` are among the rows.
    fileprivate var name: String {
        switch self {
        case .analysis: "analysis"
        case .drawOnly: "draw-only"
        case .workingNotes: "working-notes"
        case .statement: "statement"
        case .published: "published"
        }
    }
}
