/// A table: a caption, headed columns, rows in groups, notes.
struct Table: Sendable {
    /// How a column's cells are set.
    enum Alignment: Sendable {
        /// Words, from the left.
        case words
        /// Numbers, to the right.
        case numbers
        /// Numbers below one that start alike, from the left, so that their points stand below each other.
        case fractions
    }

    /// A column.
    struct Column: Sendable {
        /// The heading.
        var title: String
        /// A second, smaller line of the heading.
        var detail: String?
        /// How its cells are set.
        var alignment: Alignment

        init(_ title: String, detail: String? = nil, _ alignment: Alignment = .words) {
            self.title = title
            self.detail = detail
            self.alignment = alignment
        }
    }

    /// A cell that is not a heading.
    struct Cell: Sendable, ExpressibleByStringLiteral {
        /// The lines; several are set as a list.
        var lines: [String]
        /// A smaller line below.
        var detail: String?
        /// How many columns it takes.
        var span = 1
        /// Whether it stands in the place of something that is not there.
        var isSilent = false

        init(_ lines: [String], detail: String? = nil) {
            self.lines = lines
            self.detail = detail
        }

        init(_ text: String, detail: String? = nil) { self.init([text], detail: detail) }

        init(stringLiteral value: String) { self.init(value) }

        /// What is said in the place of figures that are not shown, over so many columns.
        static func silent(_ reason: String, over span: Int = 1) -> Cell {
            var cell = Cell(reason)
            cell.span = span
            cell.isSilent = true
            return cell
        }

        /// A place where nothing belongs.
        static var none: Cell { .silent("–") }
    }

    /// A row with its heading.
    struct Row: Sendable {
        /// The heading.
        var heading: String
        /// A smaller line below the heading.
        var detail: String?
        /// The notes that the heading points to.
        var notes: [String] = []
        /// Whether it sums up the rows above.
        var isTotal = false
        /// The cells.
        var cells: [Cell]

        init(_ heading: String, detail: String? = nil, notes: [String] = [], isTotal: Bool = false, _ cells: [Cell]) {
            self.heading = heading
            self.detail = detail
            self.notes = notes
            self.isTotal = isTotal
            self.cells = cells
        }
    }

    /// Rows under one heading.
    struct Group: Sendable {
        /// The heading; nil for none.
        var heading: String?
        /// The rows.
        var rows: [Row]
    }

    /// What is tabled.
    var caption: String
    /// The columns, that of the rows' headings first.
    var columns: [Column]
    /// The rows.
    var groups: [Group]

    init(_ caption: String, _ columns: [Column], groups: [Group]) {
        self.caption = caption
        self.columns = columns
        self.groups = groups
    }

    init(_ caption: String, _ columns: [Column], rows: [Row]) {
        self.init(caption, columns, groups: [Group(heading: nil, rows: rows)])
    }

    /// The notes that hold for every row; they need no mark.
    var sharedNotes: [String] {
        let rows = groups.flatMap(\.rows)
        return (rows.first?.notes ?? []).withoutRepeats.filter { note in rows.allSatisfy { $0.notes.contains(note) } }
    }

    /// The notes of single rows in order, each once.
    var markedNotes: [String] {
        let shared = sharedNotes
        return groups.flatMap { $0.rows.flatMap(\.notes) }.withoutRepeats.filter { !shared.contains($0) }
    }

    /// The sign of a note: a, b, … z, aa.
    static func mark(_ index: Int) -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        let last = String(letters[index % letters.count])
        return index < letters.count ? last : mark(index / letters.count - 1) + last
    }
}
