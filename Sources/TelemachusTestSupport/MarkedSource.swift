public import TelemachusCore

/// A text with marks `1️⃣` to `9️⃣` where diagnostics must stand; the marks are no part of the text.
///
/// Lines that start with `#>` say which diagnostics are expected and are no part of the text either.
public struct MarkedSource: Sendable {
    /// The text without marks and expectations.
    public let source: SourceText
    /// The expected diagnostics, as ``describe(_:)`` writes them.
    public let expected: [String]
    private let marks: [Position: String]

    /// Reads the marks of a text.
    public init(_ text: String, name: String = "programme.yaml") {
        var clean = ""
        var marks: [Position: String] = [:]
        var expected: [String] = []
        var line = 1
        for written in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if written.hasPrefix("#> ") {
                expected.append(String(written.dropFirst(3)))
                continue
            }
            var column = 1
            for character in written {
                if character.unicodeScalars.contains("\u{20E3}") {
                    marks[Position(line: line, column: column)] = String(character)
                } else {
                    clean.append(character)
                    column += character.unicodeScalars.count
                }
            }
            clean += "\n"
            line += 1
        }
        source = SourceText(name: name, bytes: Array(clean.utf8))
        self.expected = expected
        self.marks = marks
    }

    /// A diagnostic as `mark severity id at path: message (mark second place) = help`, with line and column where no
    /// mark stands.
    public func describe(_ diagnostic: Diagnostic) -> String {
        let related = diagnostic.related.map { " (\(mark($0.place)) \($0.message))" }.joined()
        let path = diagnostic.path.map { " at \($0)" } ?? ""
        let place = diagnostic.place.map(mark) ?? "nowhere"
        let severity = diagnostic.severity == .error ? "" : "\(diagnostic.severity.rawValue) "
        return
            "\(place) \(severity)\(diagnostic.id)\(path): \(diagnostic.message)\(related) = \(diagnostic.help ?? "-")"
    }

    private func mark(_ place: Place) -> String {
        marks[place.start] ?? "\(place.start.line):\(place.start.column)"
    }
}
