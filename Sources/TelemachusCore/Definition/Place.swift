/// A point in a source text, counted the way a person reads an error message: lines and columns from 1.
public struct Position: Hashable, Comparable, Sendable {
    /// The line, from 1.
    public var line: Int32
    /// The column, from 1, in Unicode scalars.
    ///
    /// Renderers turn it into display cells or UTF-16 units as they need.
    public var column: Int32

    /// A point at `line` and `column`, both counted from 1.
    public init(line: Int, column: Int) {
        self.line = Int32(clamping: line)
        self.column = Int32(clamping: column)
    }

    /// Whether `lhs` stands before `rhs` in the text.
    public static func < (lhs: Position, rhs: Position) -> Bool {
        (lhs.line, lhs.column) < (rhs.line, rhs.column)
    }
}

/// Where something stands: which source, from which character, up to which (the end is not included).
public struct Place: Hashable, Sendable {
    /// The index of the source in the ``SourceList`` that the reader filled.
    public var source: Int32
    /// The first character.
    public var start: Position
    /// The character after the last one.
    public var end: Position

    /// A span from `start` up to, not including, `end` in the source with that index.
    public init(source: Int = 0, start: Position, end: Position) {
        self.source = Int32(clamping: source)
        self.start = start
        self.end = end
    }

    /// A place of `width` characters on one line.
    public init(source: Int = 0, line: Int, column: Int, width: Int = 1) {
        self.init(
            source: source, start: Position(line: line, column: column),
            end: Position(line: line, column: column + width))
    }
}
