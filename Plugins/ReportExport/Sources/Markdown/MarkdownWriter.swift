import TelemachusCore

/// Writes a document as Markdown: tables with pipes, and sentences for drawings.
struct MarkdownWriter {
    private var tables = 0
    private var figures = 0

    /// The text.
    static func text(_ document: Document) -> String {
        var writer = MarkdownWriter()
        let banners = document.banners.map { "> **\(escaped($0.label)).** \(escaped($0.text))" }
        var parts = ["*\(escaped(document.kicker))*", "# " + heading(document.title)] + banners
        if !document.lead.isEmpty { parts.append(MarkdownText.line(document.lead)) }
        if let message = document.message { parts.append(Self.quotation(message)) }
        parts += [terms(document.questions)]
        for section in document.sections {
            parts.append("## " + heading(section.title))
            for block in section.blocks { parts.append(writer.text(block)) }
        }
        parts += ["---"] + banners + [MarkdownText.line(document.colophon)]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private mutating func text(_ block: Block) -> String {
        switch block {
        case .heading(let text): return "### " + Self.heading(text)
        case .paragraph(let text): return MarkdownText.line(text)
        case .remark(let text): return text.isEmpty ? "" : "*\(Self.escaped(text))*"
        case .list(let points, let isNumbered):
            return points.enumerated().map { index, point in
                (isNumbered ? "\(index + 1). " : "- ") + MarkdownText.line(point)
            }.joined(separator: "\n")
        case .terms(let terms): return Self.terms(terms)
        case .keyFigures(let figures):
            return figures.map { figure in
                "- **\(Self.escaped(figure.value))** \(Self.escaped(figure.label))"
                    + (figure.detail.map { " (\(Self.escaped($0)))" } ?? "")
            }.joined(separator: "\n")
        case .table(let table): return text(table)
        case .folded(_, let tables):
            var texts: [String] = []
            for table in tables { texts.append(text(table)) }
            return texts.joined(separator: "\n\n")
        case .figure(let figure): return text(figure)
        case .references(let references): return references.map(Self.reference).joined(separator: "\n")
        case .quotations(let quotations):
            return quotations.map(Self.quotation).joined(separator: "\n\n")
        }
    }

    private mutating func text(_ table: Table) -> String {
        tables += 1
        return MarkdownTable(table: table, number: tables).text
    }

    /// What can be read off the drawings, one point each, where no table has it.
    private mutating func text(_ figure: Figure) -> String {
        figures += 1
        guard !figure.hasTables else {
            return "**Figure \(figures)** is drawn on the page; the tables below have its numbers."
        }
        let panels = figure.panels.map { panel in
            "- " + MarkdownText.line(panel.title.sentence) + " " + Self.escaped(panel.description)
        }
        return (["**Figure \(figures), in words.** \(Self.escaped(figure.caption))", ""] + panels)
            .joined(separator: "\n")
    }

    private static func escaped(_ text: String) -> String { MarkdownText.escaped(text) }

    /// Words as a heading, which may not be empty nor end in the marks that close one.
    private static func heading(_ text: String) -> String {
        let words = escaped(text)
        return words.isEmpty ? "–" : words.replacing("#", with: "\\#")
    }

    private static func terms(_ terms: [Term]) -> String {
        terms.map { "- **\(escaped($0.name.isEmpty ? "–" : $0.name)):** \(escaped($0.text))" }.joined(separator: "\n")
    }

    private static func quotation(_ quotation: Quotation) -> String {
        "> \(MarkdownText.line(quotation.words))\n>\n> — \(escaped(quotation.speaker))"
    }

    private static func reference(_ reference: Reference) -> String {
        let link = reference.doi.map { " [doi:\(escaped($0))](<https://doi.org/\(Link.path($0))>)" } ?? ""
        let note = reference.note.map { " \(escaped($0))" } ?? ""
        return "- " + MarkdownText.line(reference.citation) + link + note
    }
}
