/// The chart in Mermaid's language.
extension FlowChart {
    /// For Mermaid, which Markdown pages draw.
    public var mermaid: String {
        var text = "flowchart TB\n"
        for group in groups {
            let isPhase = !group.title.isEmpty
            if isPhase { text += "  subgraph \(group.id)[\"\(MermaidText.escaped(group.title))\"]\n" }
            for box in group.boxes { text += (isPhase ? "    " : "  ") + Self.mermaid(box) + "\n" }
            if isPhase { text += "  end\n" }
        }
        for arrow in arrows {
            let label = arrow.label.isEmpty ? "" : "|\"\(MermaidText.escaped(arrow.label))\"|"
            text += "  \(arrow.from) \(arrow.kind == .next ? "-->" : "-.->")\(label) \(arrow.to)\n"
        }
        return text
    }

    private static func mermaid(_ box: Box) -> String {
        var lines = ["<b>\(MermaidText.escaped(box.title))</b>"] + box.notes.map(MermaidText.escaped)
        for part in box.parts {
            lines.append("<i>\(MermaidText.escaped(part.heading)):</i>")
            lines += part.lines.map { "\u{2022} \(MermaidText.escaped($0))" }
        }
        let label = "\"\(lines.joined(separator: "<br/>"))\""
        return switch box.kind {
        case .role: "\(box.id)([\(label)])"
        case .gate: "\(box.id){\(label)}"
        case .stage, .figures: "\(box.id)[\(label)]"
        case .draw: "\(box.id){{\(label)}}"
        case .meeting: "\(box.id)(\(label))"
        case .output: "\(box.id)[/\(label)/]"
        }
    }
}

/// Texts for Mermaid.
enum MermaidText {
    /// The text with every sign that could mean something to Mermaid, to Markdown or to HTML as its number.
    static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            // Two of them begin a formula, even by their number; with nothing between them they do not.
            if scalar == "$" { return "#36;\u{200B}" }
            let isHarmless = !scalar.isASCII || scalar == " " || scalar == "," || scalar.properties.isAlphabetic
            return isHarmless || ("0"..."9").contains(scalar) ? String(scalar) : "#\(scalar.value);"
        }.joined()
    }
}
