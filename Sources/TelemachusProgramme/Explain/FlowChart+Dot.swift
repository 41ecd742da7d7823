import TelemachusCore

/// The chart in Graphviz's language.
extension FlowChart {
    /// For Graphviz: `dot -Tsvg` makes a picture of it.
    public var dot: String {
        var text = """
            digraph programme {
              graph [rankdir=TB, nodesep=0.3, ranksep=0.35, fontname="Helvetica", fontsize=12, labelloc=t, label=\(DotText.quoted(title))];
              node [shape=box, style=filled, fillcolor=white, color="#44546a", fontname="Helvetica", fontsize=10];
              edge [color="#44546a", fontname="Helvetica", fontsize=9];

            """
        for group in groups {
            let isPhase = !group.title.isEmpty
            if isPhase {
                text += "  subgraph cluster_\(group.id) {\n"
                text += "    label=\(DotText.quoted(group.title)); labeljust=l; style=\"rounded,filled\"; "
                text += "color=\"#d0d7e2\"; fillcolor=\"#f5f7fa\";\n"
            }
            for box in group.boxes { text += (isPhase ? "    " : "  ") + Self.dot(box) + "\n" }
            if isPhase { text += "  }\n" }
        }
        for arrow in arrows { text += "  " + Self.dot(arrow) + "\n" }
        return text + "}\n"
    }

    private static func dot(_ box: Box) -> String {
        let look =
            switch box.kind {
            case .role: "shape=box, style=\"rounded,filled\", fillcolor=\"#e2f0d9\""
            case .gate: "shape=diamond, margin=\"0,0\", fillcolor=\"#fff2cc\""
            case .stage: "shape=box"
            case .draw: "shape=hexagon, fillcolor=\"#fbe5d6\""
            case .meeting: "shape=box, style=\"rounded,filled\", fillcolor=\"#ddebf7\""
            case .figures: "shape=box"
            case .output: "shape=note, fillcolor=\"#ededed\""
            }
        return "\(box.id) [\(look), label=\(label(of: box))];"
    }

    private static func dot(_ arrow: Arrow) -> String {
        var marks: [String] = []
        if !arrow.label.isEmpty { marks.append("label=\(DotText.quoted(arrow.label, width: 24, margin: " "))") }
        if arrow.kind == .reading { marks.append("style=dashed, constraint=false") }
        return "\(arrow.from) -> \(arrow.to)\(marks.isEmpty ? "" : " [\(marks.joined(separator: ", "))]");"
    }

    /// A table of one column: the title in bold, then notes, then who is asked what.
    private static func label(of box: Box) -> String {
        var rows = [row(box.title, "center") { "<B>\($0)</B>" }]
        rows += box.notes.map { row($0, "center") { $0 } }
        for part in box.parts {
            rows.append(row(part.heading + ":", "left") { "<I>\($0)</I>" })
            rows += part.lines.map { row("\u{2022} \($0)", "left") { $0 } }
        }
        return "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\">\(rows.joined())</TABLE>>"
    }

    private static func row(_ text: String, _ side: String, _ mark: (String) -> String) -> String {
        let lines = text.wrapped(to: 48).map { mark(DotText.markup($0)) }
        let broken = lines.joined(separator: "<BR ALIGN=\"\(side)\"/>")
        let end = side == "left" && lines.count > 1 ? "<BR ALIGN=\"left\"/>" : ""
        return "<TR><TD ALIGN=\"\(side)\">\(broken)\(end)</TD></TR>"
    }
}

/// Texts for Graphviz.
enum DotText {
    /// In quotes, on lines of at most so many characters, each behind a margin.
    static func quoted(_ text: String, width: Int = 72, margin: String = "") -> String {
        let lines = text.wrapped(to: width).map { line in
            margin + line.unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined()
        }
        return "\"" + lines.joined(separator: "\\n") + "\""
    }

    /// In markup.
    static func markup(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            default: String(scalar)
            }
        }.joined()
    }
}
