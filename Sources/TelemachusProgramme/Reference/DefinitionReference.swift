public import TelemachusCore

/// The definition format as a page: every key with what it holds, its default and its meaning, then every plugin's.
public struct DefinitionReference: Sendable {
    private let registry: Registry

    /// The reference of a host that has these plugins.
    public init(registry: Registry) { self.registry = registry }

    /// The page in Markdown.
    ///
    /// The same plugins give the same bytes.
    public var markdown: String {
        var tables = FieldTables(registry: registry)
        let files = [
            ("A programme", "programme", ProgrammeDefinition.declarations, Self.programme),
            ("An instrument file", "instrument-file", InstrumentFile.declarations, Self.instrumentFile),
            ("A translation file", "translation-file", TranslationFile.declarations, Self.translationFile),
        ]
        let core = files.map { title, anchor, fields, text in
            let sections = tables.sections(of: fields, path: "", anchor: anchor, level: 3)
            return heading(title, anchor: anchor, level: 2) + "\n" + text + "\n\n" + sections.joined(separator: "\n")
        }
        let contents = tables.contents
        let plugins = PluginKind.allCases.map { kind in
            let pages = registry.registrations(of: kind).map { page(of: $0, &tables) }
            return heading(kind.plural.capitalisedFirst, anchor: FieldTables.anchor(of: kind), level: 2) + "\n"
                + pages.joined(separator: "\n")
        }
        let parts = [Self.head, list(files.map { ($0.0, $0.1) }, contents), Self.notation] + core + plugins
        return parts.joined(separator: "\n")
    }

    private func heading(_ title: String, anchor: String, level: Int) -> String {
        "<a id=\"\(anchor)\"></a>\n\(String(repeating: "#", count: level)) \(title)\n"
    }

    /// The contents: kinds of file with their sections, then the plugins by kind.
    private func list(_ files: [(title: String, anchor: String)], _ sections: [FieldTables.Link]) -> String {
        var lines = ["## Contents", "", "- [How to read this page](#how-to-read-this-page)"]
        for file in files {
            lines.append("- [\(file.title)](#\(file.anchor))")
            lines += sections.filter { $0.top == file.anchor }.map { "  - [`\($0.path)`](#\($0.anchor))" }
        }
        for kind in PluginKind.allCases {
            lines.append("- [\(kind.plural.capitalisedFirst)](#\(FieldTables.anchor(of: kind)))")
            lines += registry.registrations(of: kind).map {
                "  - [`\($0.descriptor.id)`](#\(FieldTables.anchor(of: $0)))"
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func page(of plugin: Registration, _ tables: inout FieldTables) -> String {
        let descriptor = plugin.descriptor
        var facts = ["version \(descriptor.version)", descriptor.stability.rawValue]
        if [.domains, .instrument].contains(plugin.kind) {
            facts.append("rights: \(descriptor.rights.rawValue). \(descriptor.rights.help)")
        }
        facts += plugin.facts.map { "\($0.heading): \($0.text)" }
        let anchor = FieldTables.anchor(of: plugin)
        let sections = tables.sections(of: plugin.fields, path: "with", anchor: anchor, level: 4)
        let settings =
            plugin.fields.isEmpty
            ? "There is nothing to configure.\n" : "Under `with:`\n\n" + sections.joined(separator: "\n")
        return heading("`\(descriptor.id)`", anchor: anchor, level: 3) + "\n" + descriptor.summary.escaped + "\n\n"
            + facts.map { "- \($0.escaped)\n" }.joined() + "\n" + settings + "\n```yaml\n"
            + descriptor.example.trimmingLineEnds + "\n```\n"
    }

    // MARK: - Words

    private static let head = """
        # The definition format

        Every key that a definition can hold, made from the declarations that Telemachus itself reads by:
        `telemachus schema --format markdown` writes this page, `telemachus schema` the same as a
        [JSON Schema](telemachus.schema.json) for [editors](../how-to/editor.md).

        """

    private static let notation = """
        ## How to read this page

        A path says where a key stands: `timeline[].collect[]` is each element of the list `collect` in each element of the
        list `timeline`; `roles.NAME` is what stands under each name of `roles`. Keys in **bold** must be there. "Since" is
        the version of the format, the `telemachus:` key, that brought the key.

        | what is held | how it is written |
        |---|---|
        | text | as it stands. It is never taken for a number, a date or a yes. With `: ` or ` #` in it, put it in quotes |
        | text, or text by language | `Fellow`, or `{ en: Fellow, cy: Cymrawd }`, the definition's own language first |
        | a name | lower-case letters, digits and hyphens, starting with a letter, at most 64 characters |
        | yes or no | `yes` or `no`; `true` and `false` are taken as well |
        | a number | with a point, `0.05` |
        | a length of time | a whole number and minutes, hours, days, weeks or months: `45 minutes`, `2 weeks` |
        | a date | year, month, day: `2026-03-31` |

        """

    private static let programme = """
        A file, `programme.yaml` or `NAME.telemachus.yaml`. One with `extends:` holds only what it changes, so that of the
        keys in bold it needs no more than `id`; so does an instrument with `file:`, which needs none.
        """

    private static let instrumentFile = """
        One instrument for several programmes, which name the file under `instruments.NAME.file`.
        """

    private static let translationFile = """
        A programme's words in another language; the programme names the file under `translations`.
        """
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

    fileprivate var trimmingLineEnds: String {
        var text = self[...]
        while text.last == "\n" { text.removeLast() }
        return String(text)
    }

    /// The text without what Markdown tables or HTML would take for their own.
    var escaped: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("|", with: "\\|").replacing(
            "\n", with: " ")
    }
}
