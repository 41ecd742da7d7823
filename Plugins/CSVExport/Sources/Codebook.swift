import TelemachusCore

/// One line of the codebook: an item or a score, in the terms of a table.
struct CodebookEntry {
    var kind: String
    var instrument: String
    var name: String
    var title: Text
    var type: String
    var unit: String?
    var range: (minimum: Double?, maximum: Double?)
    var options: [String]
    var isRequired: Bool?
    var notes: [String]
}

extension CodebookEntry {
    /// The line of an item.
    init(_ item: Item, of instrument: String) {
        self.init(
            kind: "item", instrument: instrument, name: item.id, title: item.prompt, type: item.format.name,
            unit: item.format.unit, range: item.format.bounds, options: item.format.labels,
            isRequired: item.isRequired, notes: Self.notes(item.disclosure, domain: item.domain))
        if case .text(let limit) = item.format, limit < .max { notes.append("at most \(limit) characters") }
        if let help = item.help { notes.append("help: \(help)") }
        notes += Self.formerly(item.formerIDs)
        notes += item.format.options.flatMap { Self.formerly($0.formerIDs, "option \($0.id) ") }
    }

    /// The line of a score.
    init(_ score: ScoreDeclaration, of instrument: String) {
        self.init(
            kind: "score", instrument: instrument, name: score.id, title: score.title, type: score.level.rawValue,
            unit: score.unit, range: (score.range?.lowerBound, score.range?.upperBound), options: [],
            isRequired: nil, notes: Self.notes(score.disclosure, domain: score.domain))
        if score.isTotal { notes.append("sums up the other scores") }
        notes += Self.formerly(score.formerIDs)
    }

    private static func formerly(_ ids: [String], _ what: String = "") -> [String] {
        ids.isEmpty ? [] : ["\(what)formerly \(ids.joined(separator: ", "))"]
    }

    private static func notes(_ disclosure: Disclosure, domain: String?) -> [String] {
        let access: [String] =
            switch disclosure {
            case .analysis: []
            case .published: ["about the organisation: in indicators.csv"]
            case .drawOnly, .workingNotes, .statement: ["confidential: not exported"]
            }
        return access + (domain.map { ["domain: \($0)"] } ?? [])
    }
}

extension AnswerFormat {
    /// The least and the greatest number; nil where there is no bound.
    fileprivate var bounds: (minimum: Double?, maximum: Double?) {
        switch self {
        case .scale(let scale): (Double(scale.points.lowerBound), Double(scale.points.upperBound))
        case .wholeNumber(let range, _):
            (
                range.lowerBound == .min ? nil : Double(range.lowerBound),
                range.upperBound == .max ? nil : Double(range.upperBound)
            )
        case .number(let range, _): (range.lowerBound, range.upperBound)
        default: (nil, nil)
        }
    }

    /// Codes with their words; of a scale only the points that have any.
    fileprivate var labels: [String] {
        if case .scale(let scale) = self {
            return scale.points.compactMap { point in scale.labels[point].map { "\(point)=\($0)" } }
        }
        return options.map { "\($0.id)=\($0.title)" }
    }
}

extension Table {
    /// What was asked and what comes of it, one item or score a line.
    static func codebook(of instruments: [ProgrammeOutline.Instrument]) -> Table {
        let entries = instruments.flatMap { instrument in
            instrument.items.map { CodebookEntry($0, of: instrument.id) }
                + instrument.scores.map { CodebookEntry($0, of: instrument.id) }
        }
        return Table(
            "codebook.csv", "One item (a question) or score a line, in the order in which they are asked.",
            columns: [
                Column("kind", "item or score") { .text($0.kind) },
                Column("instrument", "what it is part of") { .text($0.instrument) },
                Column("name", "its name: an item's in responses.csv, a score's in scores.csv after the point") {
                    .text($0.name)
                },
                Column("title", "the question, or the score's heading") { .text($0.title) },
                Column("type", "an item's kind of answer, or a score's level: ordinal, interval, count") {
                    .text($0.type)
                },
                Column("unit", "the unit of a number") { .text($0.unit ?? "") },
                Column("minimum", "the least possible value; empty where there is no bound") {
                    .number($0.range.minimum)
                },
                Column("maximum", "the greatest possible value; empty where there is no bound") {
                    .number($0.range.maximum)
                },
                Column("options", "codes with their words, joined by |; of a scale the points that have words") {
                    .text($0.options.joined(separator: " | "))
                },
                Column("required", "yes or no for an item: whether a form without it is incomplete") {
                    .text($0.isRequired.map { $0 ? "yes" : "no" } ?? "")
                },
                Column("notes", "what else to know, joined by ; (confidential items and scores are in no table)") {
                    .text($0.notes.joined(separator: "; "))
                },
            ], of: entries)
    }
}
