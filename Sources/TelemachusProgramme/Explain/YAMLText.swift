import TelemachusCore

/// Lays a resolved definition out as YAML: block style, two spaces a level, and behind each line where its value comes
/// from.
struct YAMLText {
    private struct Line {
        var text: String
        var comment: String?
    }

    /// Where a value comes from, in words; nil for no comments.
    let comment: ((ResolvedNode.Origin) -> String)?

    /// The column of the comments, where lines are short enough.
    private static let commentColumn = 64
    private static let width = 76

    /// The definition as text, with an empty line around each section.
    func text(of root: ResolvedNode) -> String {
        guard case .mapping(let entries) = root.content else { return "" }
        var lines: [Line] = []
        var isAfterSection = false
        for entry in entries {
            let section = self.lines(of: [entry], level: 0)
            if !lines.isEmpty, isAfterSection || section.count > 1 { lines.append(Line(text: "")) }
            isAfterSection = section.count > 1
            lines += section
        }
        return lines.map { line in
            guard let comment = line.comment else { return line.text + "\n" }
            let gap = max(2, Self.commentColumn - line.text.unicodeScalars.count)
            return line.text + String(repeating: " ", count: gap) + "# " + comment + "\n"
        }.joined()
    }

    private func lines(of entries: [ResolvedNode.Entry], level: Int) -> [Line] {
        entries.flatMap { entry in
            lines(of: entry.value, behind: indent(level) + YAMLScalar.key(entry.key) + ":", level: level)
        }
    }

    /// The lines of a value whose key, or whose dash, stands at a level.
    private func lines(of node: ResolvedNode, behind head: String, level: Int) -> [Line] {
        let comment = comment?(node.origin)
        switch node.content {
        case .scalar(let scalar):
            guard let block = YAMLScalar.block(scalar.text, width: Self.width - 2 * level) else {
                return [Line(text: "\(head) \(YAMLScalar.inline(scalar))", comment: comment)]
            }
            return [Line(text: "\(head) \(block.sign)", comment: comment)]
                + block.lines.map { Line(text: $0.isEmpty ? "" : indent(level + 1) + $0) }
        case .mapping(let entries):
            guard !entries.isEmpty else { return [Line(text: "\(head) {}", comment: comment)] }
            return [Line(text: head, comment: comment)] + lines(of: entries, level: level + 1)
        case .sequence(let elements):
            if let flow = flow(elements) {
                return [Line(text: "\(head) \(flow)", comment: self.comment?(elements.first?.origin ?? node.origin))]
            }
            return [Line(text: head, comment: comment)] + elements.flatMap { element($0, level: level + 1) }
        }
    }

    /// An element of a list; a mapping begins behind the dash.
    private func element(_ node: ResolvedNode, level: Int) -> [Line] {
        guard case .mapping(let entries) = node.content, !entries.isEmpty else {
            return lines(of: node, behind: indent(level) + "-", level: level)
        }
        var lines = lines(of: entries, level: level + 1)
        lines[0].text = indent(level) + "- " + lines[0].text.dropFirst(2 * level + 2)
        return lines
    }

    /// A short list of values that all come from one line, in brackets.
    private func flow(_ elements: [ResolvedNode]) -> String? {
        let texts = elements.compactMap { element -> String? in
            guard case .scalar(let scalar) = element.content, !scalar.text.contains("\n") else { return nil }
            return YAMLScalar.inline(scalar, inFlow: true)
        }
        let lines = Set(elements.map { comment?($0.origin) })
        let text = "[\(texts.joined(separator: ", "))]"
        guard texts.count == elements.count, lines.count <= 1, text.count <= Self.width else { return nil }
        return text
    }

    private func indent(_ level: Int) -> String { String(repeating: "  ", count: level) }
}
