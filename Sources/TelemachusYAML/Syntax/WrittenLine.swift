/// A line as its author sees it, for recognising what was meant.
struct WrittenLine {
    private let scalars: [Unicode.Scalar]

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// Whether it holds nothing, or nothing but a comment.
    var isEmpty: Bool { indentation == scalars.count || scalars[indentation] == "#" }

    /// The spaces before its first character.
    var indentation: Int { scalars.prefix { $0 == " " }.count }

    /// The column, from 0, where its key or value starts: after the indentation and any '- '.
    var contentStart: Int {
        var column = indentation
        while column + 1 < scalars.count, scalars[column] == "-", scalars[column + 1] == " " {
            column += 1
            while column < scalars.count, scalars[column] == " " { column += 1 }
        }
        return column
    }

    /// Whether it starts with '- '.
    var isElement: Bool { contentStart > indentation }

    /// The key at its start, with the column of its ':'.
    private var keyAndColon: (key: String, colon: Int)? {
        var column = contentStart
        while column < scalars.count, Self.isOfKeys(scalars[column]) { column += 1 }
        guard column > contentStart, column < scalars.count, scalars[column] == ":" else { return nil }
        return (text(contentStart, column), column)
    }

    /// The key at its start, nil where there is none.
    var key: String? {
        guard let (key, colon) = keyAndColon, colon + 1 == scalars.count || scalars[colon + 1] == " " else {
            return nil
        }
        return key
    }

    /// A key with a ':' that no space follows, as in `points:5`, with the column of the ':'.
    ///
    /// Web addresses and times of day are none.
    var crampedKey: (key: String, colon: Int)? {
        guard let (key, colon) = keyAndColon, colon + 1 < scalars.count else { return nil }
        let next = scalars[colon + 1]
        guard next != " ", next != "\t", next != ":", next != "/", !key.allSatisfy(\.isNumber) else { return nil }
        return (key, colon)
    }

    /// The column of a '-' that no space follows, as in `-item`.
    var crampedDash: Int? {
        let start = indentation
        guard start + 1 < scalars.count, scalars[start] == "-" else { return nil }
        let next = scalars[start + 1]
        return next == " " || next == "-" || next == "\t" ? nil : start
    }

    /// Whether a key with its ': ' stands before the column.
    func hasColon(before column: Int) -> Bool {
        guard let (_, colon) = keyAndColon else { return false }
        return colon < column && colon + 1 < scalars.count && scalars[colon + 1] == " "
    }

    private func text(_ start: Int, _ end: Int) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[start..<end])
        return String(text)
    }

    private static func isOfKeys(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
