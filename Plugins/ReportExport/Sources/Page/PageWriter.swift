import TelemachusCore
import TelemachusPages

/// Writes a document as a page: numbers tables and figures, gives anchors, fills the templates.
struct PageWriter {
    private var tables = 0
    private var figures = 0

    /// The page.
    ///
    /// - Throws: where the templates themselves are broken.
    static func page(_ document: Document) throws(ExportProblem) -> String {
        var writer = PageWriter()
        guard let page = Templates.fill("page", with: writer.content(document)) else {
            throw .notRepresentable("the report's own templates cannot be read")
        }
        return page
    }

    private mutating func content(_ document: Document) -> PageContent {
        let banners = document.banners.map { PageContent.record(["label": .text($0.label), "text": .text($0.text)]) }
        var sections: [PageContent] = []
        for section in document.sections { sections.append(content(section)) }
        return .record([
            "generator": .text(document.generator),
            "kicker": .text(document.kicker),
            "title": .text(document.title),
            "style": .markup(Style.sheet(isMadeUp: document.isMadeUp, isRelease: document.releaseMark != nil)),
            "release": .text(document.releaseMark),
            "lead": .text(document.lead),
            "message": document.message.map(content) ?? .nothing,
            "questions": .filled("terms", document.questions.map(content)),
            "banners": .list(banners),
            "contents": .filled("entries", document.sections.map(entry)),
            "sections": .list(sections),
            "colophon": .text(document.colophon),
        ])
    }

    private func entry(_ section: Section) -> PageContent {
        .record(["id": .text(section.id), "title": .text(section.title)])
    }

    private mutating func content(_ section: Section) -> PageContent {
        var blocks: [PageContent] = []
        for block in section.blocks { blocks.append(content(block)) }
        return .record(["id": .text(section.id), "title": .text(section.title), "blocks": .list(blocks)])
    }

    private mutating func content(_ block: Block) -> PageContent {
        switch block {
        case .heading(let text): .record(["heading": .text(text)])
        case .paragraph(let text): .record(["paragraph": .text(text)])
        case .remark(let text): .record(["remark": .text(text)])
        case .list(let points, isNumbered: true): .record(["numbered": .filled("points", points.map { .text($0) })])
        case .list(let points, isNumbered: false): .record(["bulleted": .filled("points", points.map { .text($0) })])
        case .terms(let terms): .record(["definitions": .filled("terms", terms.map(content))])
        case .keyFigures(let figures): .record(["keyFigures": .filled("figures", figures.map(content))])
        case .table(let table): .record(["table": content(table)])
        case .folded(let heading, let tables): .record(["folded": content(heading, tables)])
        case .figure(let figure): .record(["figure": content(figure)])
        case .references(let references): .record(["references": .filled("entries", references.map(content))])
        case .quotations(let quotations): .record(["quotations": .filled("entries", quotations.map(content))])
        }
    }

    private func content(_ term: Term) -> PageContent {
        .record(["name": .text(term.name), "text": .text(term.text)])
    }

    private func content(_ figure: KeyFigure) -> PageContent {
        .record(["value": .text(figure.value), "label": .text(figure.label), "detail": .text(figure.detail)])
    }

    private func content(_ reference: Reference) -> PageContent {
        .record([
            "citation": .text(reference.citation), "note": .text(reference.note), "doi": .text(reference.doi),
            "link": .text(reference.doi.map { "https://doi.org/\(Link.path($0))" }),
        ])
    }

    private func content(_ quotation: Quotation) -> PageContent {
        .record(["words": .text(quotation.words), "speaker": .text(quotation.speaker)])
    }

    private mutating func content(_ figure: Figure) -> PageContent {
        figures += 1
        let id = "figure-\(figures)"
        let panels = figure.panels.enumerated().map { index, panel in
            PageContent.markup(panel.markup(id: "\(id)-\(index + 1)"))
        }
        return .record([
            "id": .text(id), "number": .text("\(figures)"), "caption": .text(figure.caption), "panels": .list(panels),
        ])
    }

    private mutating func content(_ heading: String, _ tables: [Table]) -> PageContent {
        var contents: [PageContent] = []
        for table in tables { contents.append(content(table)) }
        return .record(["heading": .text(heading), "tables": .list(contents)])
    }

    private mutating func content(_ table: Table) -> PageContent {
        tables += 1
        let id = "table-\(tables)"
        let notes = table.markedNotes
        let shared = table.sharedNotes.map { PageContent.record(["text": .text($0.sentence.initialCapital)]) }
        return .record([
            "id": .text(id), "number": .text("\(tables)"), "caption": .text(table.caption),
            "isWide": .flag(table.columns.count > 9),
            "isShort": .flag(table.groups.reduce(0) { $0 + $1.rows.count } <= 12),
            "columns": .list(table.columns.map(content)),
            "groups": .list(table.groups.map { content($0, of: table, id: id, notes: notes) }),
            "notes": .filled(
                "entries",
                shared
                    + notes.enumerated().map { index, note in
                        .record([
                            "id": .text("\(id)-\(Table.mark(index))"), "mark": .text(Table.mark(index)),
                            "text": .text(note.sentence.initialCapital),
                        ])
                    }),
        ])
    }

    private func content(_ column: Table.Column) -> PageContent {
        .record([
            "style": .text(column.alignment.style), "title": .text(column.title.isEmpty ? "–" : column.title),
            "detail": .text(column.detail),
        ])
    }

    private func content(_ group: Table.Group, of table: Table, id: String, notes: [String]) -> PageContent {
        .record([
            "heading": group.heading.map {
                .record(["text": .text($0.isEmpty ? "–" : $0), "span": .text("\(table.columns.count)")])
            } ?? .nothing,
            "rows": .list(group.rows.map { content($0, of: table, id: id, notes: notes) }),
        ])
    }

    private func content(_ row: Table.Row, of table: Table, id: String, notes: [String]) -> PageContent {
        let marks = notes.indices.filter { row.notes.contains(notes[$0]) }.map(Table.mark)
        var cells: [PageContent] = []
        var column = 1
        for cell in row.cells {
            let alignment = column < table.columns.count ? table.columns[column].alignment : .words
            cells.append(content(cell, alignment))
            column += cell.span
        }
        return .record([
            "isTotal": .flag(row.isTotal), "heading": .text(row.heading.isEmpty ? "–" : row.heading),
            "detail": .text(row.detail),
            "marks": .list(marks.map { .record(["mark": .text($0), "target": .text("\(id)-\($0)")]) }),
            "cells": .list(cells),
        ])
    }

    private func content(_ cell: Table.Cell, _ alignment: Table.Alignment) -> PageContent {
        let isList = cell.lines.count > 1
        return .record([
            "style": .text(cell.isSilent ? "\(alignment.style) silent" : alignment.style),
            "span": .text(cell.span > 1 ? "\(cell.span)" : nil),
            "text": isList ? .nothing : .text(cell.lines.first),
            "lines": isList ? .filled("entries", cell.lines.map { .text($0) }) : .nothing,
            "detail": .text(cell.detail),
        ])
    }
}

extension Table.Alignment {
    /// The style's name in the style sheet.
    var style: String {
        switch self {
        case .words: "words"
        case .numbers: "numbers"
        case .fractions: "fractions"
        }
    }
}
