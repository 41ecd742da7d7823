import Mustache

/// What a template may be given: texts that it escapes, markup that the plugin made, and groups of both.
///
/// A record is closed: a name that it lacks is nothing, and is not looked for in the records around it.
public indirect enum PageContent: Sendable {
    /// Words from the record or from the report; the template escapes them.
    case text(String)
    /// Markup made and escaped by the plugin: a drawing, the style sheet.
    case markup(String)
    /// Something to be repeated.
    case list([PageContent])
    /// Named parts.
    case record([String: PageContent])
    /// Whether a part of the template is wanted.
    case flag(Bool)
    /// Nothing, which leaves a part of the template out.
    case nothing

    /// A text, or nothing.
    public static func text(_ text: String?) -> PageContent { text.map { .text($0) } ?? .nothing }

    /// A record around a list, or nothing where the list is empty.
    public static func filled(_ name: String, _ elements: [PageContent]) -> PageContent {
        elements.isEmpty ? .nothing : .record([name: .list(elements)])
    }

    /// The value for the template engine.
    public var value: Any {
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
    let members: [String: PageContent]

    func child(named name: String) -> Any? { (members[name] ?? .nothing).value }
}

private struct Absent: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
}
