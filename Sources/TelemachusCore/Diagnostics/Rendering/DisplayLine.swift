/// Lays a line out for a terminal, so that a caret stands under the character that it means.
enum DisplayLine {
    private static let longest = 160

    /// The line with tabs spread out, the cells before the place, and the cells that the place takes.
    ///
    /// A very long line is cut to a window around the place. Control characters show as U+FFFD.
    static func layout(_ line: String, _ place: Place) -> (text: String, before: Int, width: Int) {
        let first = Int(place.start.column) - 1
        let last = place.end.line == place.start.line ? Int(place.end.column) - 1 : Int.max
        var scalars = Array(line.unicodeScalars)
        var offset = 0
        if scalars.count > longest {
            offset = max(0, min(first - longest / 2, scalars.count - longest))
            scalars = Array(scalars[offset..<min(offset + longest, scalars.count)])
        }
        var text = String.UnicodeScalarView()
        var cells = 0
        var before: Int?
        var after: Int?
        for (index, scalar) in scalars.enumerated() {
            if index + offset == first { before = cells }
            if index + offset == last { after = cells }
            if scalar == "\t" {
                let spread = 4 - cells % 4
                for _ in 0..<spread { text.append(" ") }
                cells += spread
            } else {
                text.append(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? "\u{FFFD}" : scalar)
                cells += width(of: scalar)
            }
        }
        let start = before ?? cells
        return (String(text), start, max(1, (after ?? max(cells, start + 1)) - start))
    }

    /// The cells that a terminal gives to a scalar: none to marks that combine, two to wide characters and emoji.
    private static func width(of scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
            0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return scalar.properties.isEmojiPresentation ? 2 : 1
        }
    }
}
