import TelemachusCore

/// One plugin in full, made from its declarations alone.
enum PluginPage {
    static func text(_ plugin: Registration) -> String {
        let descriptor = plugin.descriptor
        var lines = [
            "\(descriptor.id) \(descriptor.version) (\(plugin.kind.singular), module \(plugin.module), \(descriptor.stability.rawValue))",
            descriptor.title, "", descriptor.summary,
        ]
        lines += plugin.facts.map { "\($0.heading): \($0.text)" }
        lines.append("licence: \(descriptor.licence)")
        lines.append("rights: \(descriptor.rights.rawValue). \(descriptor.rights.help)")
        if let citation = descriptor.citation { lines.append("citation: \(citation)") }
        lines += ["", "Configuration"]
        lines += plugin.fields.isEmpty ? ["  nothing to configure"] : fields(plugin.fields, indent: 1)
        lines +=
            ["", "Example"]
            + descriptor.example.split(separator: "\n", omittingEmptySubsequences: false)
            .map { "  \($0)" }
        for example in plugin.workedExamples {
            lines += ["", "Worked example: \(example.title)"]
            lines += example.answers.sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value)" }
            lines += example.scores.sorted { $0.key < $1.key }.map { score in
                "  -> \(score.key) = \(score.value.map { JSONValue.text(of: $0) } ?? "missing")"
            }
            lines.append("  source: \(example.source)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func fields(_ fields: [FieldDeclaration], indent: Int) -> [String] {
        let pad = String(repeating: "  ", count: indent)
        return fields.flatMap { field in
            var facts = ["\(field.form)"]
            if let unit = field.unit { facts.append("unit \(unit)") }
            if field.isRequired { facts.append("required") }
            if let standard = field.standard { facts.append("default \(inline(standard))") }
            var lines = ["\(pad)\(field.name): \(facts.joined(separator: "; "))", "\(pad)    \(field.help)"]
            if case .choice(let words) = field.form {
                lines += words.map { "\(pad)      \($0.word): \($0.help)" }
            }
            if let nested = field.form.nestedFields { lines += Self.fields(nested, indent: indent + 2) }
            return lines
        }
    }

    private static func inline(_ value: JSONValue) -> String {
        switch value {
        case .object(let members) where members.isEmpty: "nothing"
        case .array(let elements) where elements.isEmpty: "none"
        default:
            value.text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ")
        }
    }

    static func summary(_ plugin: Registration) -> JSONValue {
        .object(summaryMembers(plugin))
    }

    static func json(_ plugin: Registration) -> JSONValue {
        let descriptor = plugin.descriptor
        return .object(
            summaryMembers(plugin) + [
                ("title", .string(descriptor.title)), ("licence", .string(descriptor.licence)),
                ("rights", .string(descriptor.rights.rawValue)), ("rightsHelp", .string(descriptor.rights.help)),
                ("citation", .string(descriptor.citation)), ("stability", .string(descriptor.stability.rawValue)),
                ("facts", .object(plugin.facts.map { ($0.heading, .string($0.text)) })),
                ("configuration", .array(plugin.fields.map(json))), ("example", .string(descriptor.example)),
                (
                    "workedExamples",
                    .array(
                        plugin.workedExamples.map { example in
                            .object([
                                ("title", .string(example.title)), ("configuration", .string(example.configuration)),
                                (
                                    "answers",
                                    .object(
                                        example.answers.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
                                ),
                                (
                                    "scores",
                                    .object(
                                        example.scores.sorted { $0.key < $1.key }.map { ($0.key, .number($0.value)) })
                                ),
                                ("source", .string(example.source)),
                            ])
                        })
                ),
            ])
    }

    private static func summaryMembers(_ plugin: Registration) -> [(String, JSONValue)] {
        [
            ("id", .string(plugin.descriptor.id)), ("kind", .string(plugin.kind.rawValue)),
            ("version", .string(plugin.descriptor.version)), ("module", .string(plugin.module)),
            ("summary", .string(plugin.descriptor.summary)),
        ]
    }

    private static func json(_ field: FieldDeclaration) -> JSONValue {
        .object([
            ("name", .string(field.name)), ("type", .string(field.form.description)), ("help", .string(field.help)),
            ("required", .bool(field.isRequired)), ("default", field.standard ?? .null), ("unit", .string(field.unit)),
            ("since", .whole(field.since)), ("stability", .string(field.stability.rawValue)),
            ("fields", field.form.nestedFields.map { .array($0.map(json)) } ?? .null),
        ])
    }
}
