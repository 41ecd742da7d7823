import TelemachusCore

/// A piece of a definition with every default written out, that still knows where its value comes from.
struct ResolvedNode: Sendable {
    /// Where a value comes from.
    enum Origin: Sendable, Hashable {
        /// Somebody wrote it there.
        case written(Place)
        /// Nobody wrote it: it is the field's default.
        case standard
    }

    /// A value with the form that its field declares, which decides how it may be written.
    struct Scalar: Sendable {
        var text: String
        /// Nil where no field declares it.
        var form: Form?
        /// Whether it stood, or would stand, without quotes.
        var isPlain: Bool

        /// Whether it says "nothing".
        var isNull: Bool { Node.Scalar(text, isPlain: isPlain).isNull }
    }

    struct Entry: Sendable {
        var key: String
        var value: ResolvedNode
    }

    indirect enum Content: Sendable {
        case scalar(Scalar)
        case sequence([ResolvedNode])
        case mapping([Entry])
    }

    var content: Content
    var origin: Origin
}

extension ResolvedNode {
    /// A default, as its field writes it.
    init(standard value: JSONValue, _ form: Form?) {
        let content: Content
        switch value {
        case .null: content = .scalar(Scalar(text: "null", form: nil, isPlain: true))
        case .bool(let flag): content = .scalar(Scalar(text: flag ? "yes" : "no", form: .flag, isPlain: true))
        case .number(let number):
            content = .scalar(Scalar(text: JSONValue.text(of: number), form: form, isPlain: true))
        case .string(let text): content = .scalar(Scalar(text: text, form: form, isPlain: false))
        case .array(let elements): content = .sequence(elements.map { ResolvedNode(standard: $0, form?.element) })
        case .object(let members):
            content = .mapping(
                members.map { Entry(key: $0.key, value: ResolvedNode(standard: $0.value, form?.value(of: $0.key))) })
        }
        self.init(content: content, origin: .standard)
    }
}

extension Form {
    /// The form of a list's elements.
    fileprivate var element: Form? { if case .list(let element, _) = self { element } else { nil } }

    /// The form of what stands under a key.
    fileprivate func value(of key: String) -> Form? {
        switch self {
        case .object(let fields): fields.first { $0.name == key }?.form
        case .map(_, let values): values
        case .localizedText: .text("text")
        default: nil
        }
    }
}
