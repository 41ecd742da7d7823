import Mustache

/// What a template may be given: texts that it escapes, markup that this plugin made, and groups of both.
///
/// A record is closed: a name that it lacks is nothing, and is not looked for in the records around it.
indirect enum Content: Sendable {
    /// Words from the record or from the report; the template escapes them.
    case text(String)
    /// Markup made and escaped by this plugin: a drawing, the style sheet.
    case markup(String)
    /// Something to be repeated.
    case list([Content])
    /// Named parts.
    case record([String: Content])
    /// Whether a part of the template is wanted.
    case flag(Bool)
    /// Nothing, which leaves a part of the template out.
    case nothing

    /// A text, or nothing.
    static func text(_ text: String?) -> Content { text.map { .text($0) } ?? .nothing }

    /// A record around a list, or nothing where the list is empty.
    static func filled(_ name: String, _ elements: [Content]) -> Content {
        elements.isEmpty ? .nothing : .record([name: .list(elements)])
    }

    /// The value for the template engine.
    var value: Any {
        switch self {
        case .text(let text): Markup.separated(text)
        case .markup(let markup): markup
        case .list(let elements): elements.map(\.value)
        case .record(let members): ClosedRecord(members: members)
        case .flag(let flag): flag
        case .nothing: Absent()
        }
    }
}

private struct ClosedRecord: MustacheParent {
    let members: [String: Content]

    func child(named name: String) -> Any? { (members[name] ?? .nothing).value }
}

private struct Absent: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
}
