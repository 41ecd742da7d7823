import TelemachusCore

/// Tables of declared fields in Markdown: one for each mapping, those inside it after it.
struct FieldTables {
    /// An entry of the contents.
    struct Link {
        let top: String
        let path: String
        let anchor: String
    }

    let registry: Registry
    /// The tables so far, but those at the top.
    private(set) var contents: [Link] = []
    /// Where the table of the same fields stands already.
    private var written: [String: String] = [:]

    init(registry: Registry) { self.registry = registry }

    static func anchor(of kind: PluginKind) -> String { "plugins-\(kind.rawValue)" }
    static func anchor(of plugin: Registration) -> String { "\(plugin.kind.rawValue)-\(plugin.descriptor.id)" }

    /// The table of some fields, and the tables of what is inside them.
    ///
    /// - Parameters:
    ///   - fields: the fields.
    ///   - path: where they stand, empty for the top of a file.
    ///   - anchor: the anchor of that place; inner anchors begin with it.
    ///   - level: the level of the headings of inner tables.
    /// - Returns: the table without a heading, then each inner one with its heading.
    mutating func sections(of fields: [FieldDeclaration], path: String, anchor: String, level: Int) -> [String] {
        var rows = ["| key | holds | default | since | meaning |", "|---|---|---|---|---|"]
        var words: [String] = []
        var inner: [(fields: [FieldDeclaration], path: String, anchor: String)] = []
        for field in fields {
            var target: String?
            if let nested = field.form.nestedFields {
                let place = "\(anchor)-\(field.name)"
                target = written[Self.signature(nested)] ?? place
                if target == place {
                    written[Self.signature(nested)] = place
                    inner.append((nested, Self.path(path, field), place))
                }
            }
            rows.append(row(field, target))
            let choices = field.form.choiceWords.map { "- `\($0.word)`: \($0.help.escaped)" }
            if !choices.isEmpty { words.append("`\(field.name)`:\n\n" + choices.joined(separator: "\n") + "\n") }
        }
        let marks = String(repeating: "#", count: level)
        var sections = [rows.joined(separator: "\n") + "\n" + words.map { "\n" + $0 }.joined()]
        for (nested, path, place) in inner {
            contents.append(Link(top: Self.top(of: anchor, path), path: path, anchor: place))
            let tables = self.sections(of: nested, path: path, anchor: place, level: level)
            sections.append("<a id=\"\(place)\"></a>\n\(marks) `\(path)`\n\n" + tables[0])
            sections += tables.dropFirst()
        }
        return sections
    }

    private func row(_ field: FieldDeclaration, _ target: String?) -> String {
        let name = field.isRequired ? "**`\(field.name)`**" : "`\(field.name)`"
        var holds = words(field.form, target)
        if let unit = field.unit { holds += ", in \(unit)" }
        let standard = field.standard?.inlineText.map { "`\($0.escaped)`" } ?? ""
        let since = "\(field.since)" + (field.stability == .provisional ? ", provisional" : "")
        return "| \(name) | \(holds) | \(standard) | \(since) | \(field.help.escaped) |"
    }

    /// What a form holds, with links to the tables of what is inside it.
    private func words(_ form: Form, _ target: String?) -> String {
        switch form {
        case .choice(let words): "one of " + words.map { "`\($0.word)`" }.joined(separator: ", ")
        case .object: target.map { "[a mapping](#\($0))" } ?? form.description.escaped
        case .list(let element, let atLeast):
            "a list" + (atLeast > 0 ? " of at least \(atLeast)" : "") + "; each: " + words(element, target)
        case .oneOrSeveral(let element): words(element, target) + ", or a list of them"
        case .either(let forms): forms.map { words($0, target) }.joined(separator: ", or ")
        case .map(let keys, let values): "by \(keys.keyNoun.words): " + words(values, target)
        case .plugin(let kind), .configuration(let kind): "[\(form)](#\(Self.anchor(of: kind)))".escaped
        default: form.description.escaped
        }
    }

    private static func path(_ path: String, _ field: FieldDeclaration) -> String {
        (path.isEmpty ? "" : path + ".") + field.name + field.form.pathBelow
    }

    private static func top(of anchor: String, _ path: String) -> String {
        ["programme", "instrument-file", "translation-file"].first { anchor.hasPrefix($0) } ?? anchor
    }

    private static func signature(_ fields: [FieldDeclaration]) -> String {
        fields.map { "\($0.name) \($0.form) \($0.help)" }.joined(separator: "\n")
    }
}

extension Form {
    /// How the path goes on from a field to the mapping that it holds.
    fileprivate var pathBelow: String {
        switch self {
        case .list(let element, _), .oneOrSeveral(let element): "[]" + element.pathBelow
        case .map(let keys, let values): "." + keys.keyNoun.path + values.pathBelow
        default: ""
        }
    }

    /// What the keys of a mapping are called, in words and in a path.
    fileprivate var keyNoun: (words: String, path: String) {
        if case .identifier = self { ("name", "NAME") } else { (description, "KEY") }
    }
}
