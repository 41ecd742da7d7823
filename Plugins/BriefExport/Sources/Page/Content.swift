import Mustache

/// What a template may be given: texts, which it escapes, and groups of them.
///
/// A record is closed: a name that it lacks is nothing, and is not looked for in the records around it.
indirect enum Content: Sendable {
    /// Words; the template escapes them.
    case text(String)
    /// The style sheet, the only markup that goes in unescaped.
    case style(String)
    /// Something to be repeated.
    case list([Content])
    /// Named parts.
    case record([String: Content])
    /// Nothing, which leaves a part of the template out.
    case nothing

    /// A text, or nothing.
    static func text(_ text: String?) -> Content { text.map { .text($0) } ?? .nothing }

    /// The value for the template engine.
    var value: Any {
        switch self {
        case .text(let text): Markup.separated(text)
        case .style(let sheet): sheet
        case .list(let elements): elements.map(\.value)
        case .record(let members): ClosedRecord(members: members)
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
