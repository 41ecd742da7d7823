/// A piece of a definition as it was written: its shape, its text, and where it stands.
///
/// A scalar is text and nothing else. What the text means is decided by the field that reads it, so `no`, `012`
/// and `1:30` stay what the author typed wherever text is expected.
public struct Node: Sendable {
    /// What a node can be.
    public enum Content: Sendable {
        /// One value, as text.
        case scalar(Scalar)
        /// A list.
        case sequence([Node])
        /// Keys and values, in the order written, duplicates included.
        case mapping([Entry])
    }

    /// One value as text.
    public struct Scalar: Hashable, Sendable {
        /// The text after the quotes and escapes were resolved.
        public var text: String
        /// Whether it was written without quotes, so that an empty text or `~` may mean "nothing".
        public var isPlain: Bool

        /// A value with that text.
        public init(_ text: String, isPlain: Bool = true) {
            self.text = text
            self.isPlain = isPlain
        }

        /// Whether it says "nothing": an empty plain scalar, `~` or `null`.
        public var isNull: Bool {
            isPlain && (text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL")
        }
    }

    /// One key of a mapping with its value.
    public struct Entry: Sendable {
        /// The key's text.
        public var key: String
        /// Where the key stands.
        public var keyPlace: Place
        /// The value.
        public var value: Node

        /// An entry as read.
        public init(key: String, keyPlace: Place, value: Node) {
            self.key = key
            self.keyPlace = keyPlace
            self.value = value
        }
    }

    /// What the node is.
    public var content: Content
    /// Where it stands.
    public var place: Place

    /// A node as read.
    public init(_ content: Content, at place: Place) {
        self.content = content
        self.place = place
    }

    /// The value of a key, the first where a faulty text has it twice.
    public subscript(key: String) -> Node? {
        entry(key)?.value
    }

    /// The entry of a key, for its place.
    public func entry(_ key: String) -> Entry? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == key }
    }

    /// The entries, none where the node is not a mapping.
    public var entries: [Entry] {
        if case .mapping(let entries) = content { entries } else { [] }
    }

    /// The elements, none where the node is not a list.
    public var elements: [Node] {
        if case .sequence(let elements) = content { elements } else { [] }
    }

    /// The text, nil where the node is not a scalar.
    public var text: String? {
        if case .scalar(let scalar) = content { scalar.text } else { nil }
    }

    /// Whether the node says "nothing".
    public var isNull: Bool {
        if case .scalar(let scalar) = content { scalar.isNull } else { false }
    }

    /// What it is, in an author's words: "text", "a list", "a mapping" or "nothing".
    public var kindInWords: String {
        switch content {
        case .scalar(let scalar): scalar.isNull ? "nothing" : "'\(scalar.text.shortened(to: 40))'"
        case .sequence: "a list"
        case .mapping: "a mapping of keys to values"
        }
    }
}

extension String {
    /// The text, or its beginning and an ellipsis where it is longer than `limit` characters.
    package func shortened(to limit: Int) -> String {
        count <= limit ? self : String(prefix(limit - 1)) + "…"
    }
}
