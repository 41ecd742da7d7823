public import TelemachusCore

extension Conformance {
    /// What data and definitions rely on of a plugin, one thing a line: settings with their defaults, items, options,
    /// scores, areas, files and columns, as its example makes them.
    ///
    /// Keep the text of a published version and give it to ``findings(of:snapshot:)``: what differs is told.
    /// - Parameter registration: the plugin.
    /// - Returns: the lines, each with a line break at its end.
    public static func snapshot(of registration: Registration) -> String {
        snapshot(of: PluginCase(registration))
    }

    static func snapshot(of plugin: PluginCase) -> String {
        var lines = ["\(plugin.registration.kind.rawValue) \(plugin.registration.descriptor.id)"]
        lines += settings(plugin.registration.fields, in: FieldPath())
        if let instrument = plugin.instruments.first?.instrument {
            lines += instrument.items.flatMap(\.snapshot) + instrument.scores.map(\.snapshot)
        }
        lines += (plugin.domains ?? []).map { "domain \($0.id)" + formerly($0.formerIDs) }
        lines += plugin.policy.map { $0.policy.evidence.map { "evidence \($0.instrument) at \($0.path)" } } ?? []
        lines += plugin.promises
        if let exporter = plugin.exporter {
            let record = SampleRecord(people: 12).record(for: exporter.audience)
            lines += exporter.outcome(of: record).files.map { file in
                let header = file.ending == "csv" ? file.text.flatMap { CSVText($0).rows.first } : nil
                return "file \(file.path)" + (header.map { ": " + $0.joined(separator: ", ") } ?? "")
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func settings(_ fields: [FieldDeclaration], in path: FieldPath) -> [String] {
        fields.flatMap { field in
            let path = path.appending(field.name)
            let standard = field.standard.map {
                " = " + $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }
            return ["setting \(path)\(field.isRequired ? " required" : standard ?? "")"]
                + settings(field.form.nestedFields ?? [], in: path)
        }
    }

    fileprivate static func formerly(_ ids: [String]) -> String {
        ids.isEmpty ? "" : " formerly \(ids.joined(separator: ", "))"
    }
}

extension PluginCase {
    fileprivate var promises: [String] { registration.promises.map { "promises \($0.rawValue)" } }
}

extension Item {
    /// The item with its kind of answer and its bounds, and a line for each option.
    fileprivate var snapshot: [String] {
        let bounds =
            switch format {
            case .scale(let scale): " \(scale.points.lowerBound)...\(scale.points.upperBound)"
            case .wholeNumber(let range, _): " \(range.lowerBound)...\(range.upperBound)"
            case .number(let range, _):
                " \(JSONValue.text(of: range.lowerBound))...\(JSONValue.text(of: range.upperBound))"
            case .text(let limit): " up to \(limit)"
            default: ""
            }
        let unit = format.unit.map { " \($0)" } ?? ""
        var options: [AnswerOption] = []
        if format.isCategorical, format != .yesNo { options = format.options }
        let required = isRequired ? " required" : ""
        let first = "item \(id) \(format.name)\(bounds)\(unit)\(required)\(Conformance.formerly(formerIDs))"
        return [first] + options.map { "option \(id) \($0.id)\(Conformance.formerly($0.formerIDs))" }
    }
}

extension ScoreDeclaration {
    /// The score with its level, range, unit and items.
    fileprivate var snapshot: String {
        let bounds = range.map { " \(JSONValue.text(of: $0.lowerBound))...\(JSONValue.text(of: $0.upperBound))" } ?? ""
        let unit = unit.map { " \($0)" } ?? ""
        let parts = items.map { "\($0.isReversed ? "-" : "+")\($0.id)" }.joined(separator: " ")
        return "score \(id) \(level.rawValue)\(bounds)\(unit)" + (parts.isEmpty ? "" : " of \(parts)")
            + Conformance.formerly(formerIDs)
    }
}
