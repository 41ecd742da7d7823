import TelemachusCore

/// The flow of a programme as a chart: the figure that papers have.
public struct FlowChart: Sendable {
    private struct Box {
        let id: String
        let lines: [String]
        let isDraw: Bool
    }

    private let boxes: [Box]
    private let arrows: [(from: String, to: String, label: String)]

    /// The chart of a checked programme: a box a stage, an arrow for what opens after what.
    public init(of programme: Programme) {
        let outline = programme.outline()
        boxes = programme.stages.enumerated().map { index, stage in
            var lines = [stage.title.plain]
            for ask in outline.stage(stage.id.name)?.asks ?? [] {
                let role = outline.role(ask.role)?.plural.plain ?? ask.role
                let about = ask.about == "themselves" ? "" : " about \(ask.about)"
                lines.append("\(role): \(outline.instrument(ask.instrument)?.title.plain ?? ask.instrument)\(about)")
            }
            if let (id, _) = stage.policy { lines.append("pairs drawn: \(id)") }
            return Box(id: "s\(index + 1)", lines: lines, isDraw: stage.policy != nil)
        }
        let ids = Dictionary(zip(programme.stages.map(\.id.name), boxes.map(\.id))) { first, _ in first }
        arrows = programme.stages.enumerated().compactMap { index, stage in
            let before = stage.settings.opens.flatMap { ids[$0.after] } ?? (index > 0 ? "s\(index)" : nil)
            return before.map { ($0, "s\(index + 1)", stage.settings.opens?.within.map { "within \($0)" } ?? "") }
        }
    }

    /// For Mermaid.
    public var mermaid: String {
        var text = "flowchart TD\n"
        for box in boxes {
            let label = box.lines.map(Self.mermaidText).joined(separator: "<br/>")
            text += box.isDraw ? "  \(box.id){{\"\(label)\"}}\n" : "  \(box.id)[\"\(label)\"]\n"
        }
        for arrow in arrows {
            text +=
                "  \(arrow.from) -->" + (arrow.label.isEmpty ? "" : "|\"\(Self.mermaidText(arrow.label))\"|")
                + " \(arrow.to)\n"
        }
        return text
    }

    /// For Graphviz.
    public var dot: String {
        var text = "digraph programme {\n  rankdir=TB;\n  node [shape=box, fontname=\"Helvetica\"];\n"
        for box in boxes {
            let label = box.lines.map(Self.dotText).joined(separator: "\\n")
            text += "  \(box.id) [label=\"\(label)\"\(box.isDraw ? ", shape=hexagon" : "")];\n"
        }
        for arrow in arrows {
            text +=
                "  \(arrow.from) -> \(arrow.to)"
                + (arrow.label.isEmpty ? "" : " [label=\"\(Self.dotText(arrow.label))\"]") + ";\n"
        }
        return text + "}\n"
    }

    private static func mermaidText(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "#quot;"
            case "#": "#35;"
            case "<": "#lt;"
            case ">": "#gt;"
            case "&": "#amp;"
            case "\n", "\r": " "
            default: String(scalar)
            }
        }.joined()
    }

    private static func dotText(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n", "\r": " "
            default: String(scalar)
            }
        }.joined()
    }
}
