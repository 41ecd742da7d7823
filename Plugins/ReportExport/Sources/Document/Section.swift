/// A page before it is markup: what stands in it, in order.
struct Document: Sendable {
    /// A statement that no reader may miss.
    struct Banner: Sendable, Equatable {
        /// One or two words.
        var label: String
        /// The statement.
        var text: String
    }

    /// The tool and its version.
    var generator: String
    /// The line above the title.
    var kicker: String
    /// The title.
    var title: String
    /// What the programme is.
    var lead: String
    /// What the leader who stands behind it says, by their function; nil where nobody does.
    var message: Quotation?
    /// Its roles and its questions.
    var questions: [Term]
    /// What no reader may miss; on the first page and at the end.
    var banners: [Banner]
    /// Whether every printed page says that the data are made up.
    var isMadeUp: Bool
    /// What every page on a screen or on paper says where small groups are shown under a release; nil where none is.
    var releaseMark: String?
    /// The sections.
    var sections: [Section]
    /// The last line.
    var colophon: String
}

/// A section of a page.
struct Section: Sendable {
    /// The anchor.
    var id: String
    /// The heading.
    var title: String
    /// What stands in it.
    var blocks: [Block]

    /// A section, nil where nothing stands in it.
    init?(_ id: String, _ title: String, _ blocks: [Block]) {
        guard !blocks.isEmpty else { return nil }
        self.id = id
        self.title = title
        self.blocks = blocks
    }
}

/// A piece of a section.
enum Block: Sendable {
    /// A heading below the section's own.
    case heading(String)
    /// A paragraph.
    case paragraph(String)
    /// A remark in small type.
    case remark(String)
    /// Points without an order, or numbered where the order matters.
    case list([String], isNumbered: Bool)
    /// Terms with what is said of them.
    case terms([Term])
    /// Large figures.
    case keyFigures([KeyFigure])
    /// A table.
    case table(Table)
    /// Tables that say no more than the drawings above them, behind their heading until a reader opens them.
    case folded(String, [Table])
    /// Drawings with a caption.
    case figure(Figure)
    /// Publications.
    case references([Reference])
    /// What people wrote, in their words.
    case quotations([Quotation])
}

/// What somebody wrote.
struct Quotation: Sendable, Equatable {
    /// The words.
    var words: String
    /// Who wrote them; nothing nearer than a role.
    var speaker: String
}

/// A term with what is said of it.
struct Term: Sendable, Equatable {
    /// The term.
    var name: String
    /// What is said of it.
    var text: String
}

/// A figure that stands by itself.
struct KeyFigure: Sendable, Equatable {
    /// The figure as printed.
    var value: String
    /// What it is.
    var label: String
    /// What to know of it.
    var detail: String?
}

/// A publication.
struct Reference: Sendable, Equatable {
    /// The reference as it is cited.
    var citation: String
    /// The digital object identifier.
    var doi: String?
    /// What was taken from it.
    var note: String?
}

/// Drawings side by side under one caption.
struct Figure: Sendable {
    /// What is shown and how to read it.
    var caption: String
    /// The drawings.
    var panels: [Drawing]
    /// Whether tables follow that have every number of it, so that text needs no sentences for the drawings.
    var hasTables = false
}
