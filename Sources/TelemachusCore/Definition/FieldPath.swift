/// The way from a definition's top to one of its fields, as an author would say it: `timeline[0].collect[1].from`.
public struct FieldPath: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// One step of the way.
    public enum Step: Hashable, Sendable {
        /// Into a mapping.
        case key(String)
        /// Into a list, from 0.
        case index(Int)
    }

    /// The steps from the top.
    public var steps: [Step]

    /// A path of these steps; none is the top itself.
    public init(_ steps: [Step] = []) {
        self.steps = steps
    }

    /// A path written as in messages, `scoring.subscales[2].items`.
    public init(stringLiteral value: String) {
        self.init(parsing: value)
    }

    /// Reads a path as messages write it.
    ///
    /// Anything else than `key`, `.key` and `[number]` is taken as part of a key.
    public init(parsing text: String) {
        steps = []
        for part in text.split(separator: ".") {
            let pieces = part.split(separator: "[", omittingEmptySubsequences: false)
            if let key = pieces.first, !key.isEmpty { steps.append(.key(String(key))) }
            for piece in pieces.dropFirst() {
                if piece.hasSuffix("]"), let index = Int(piece.dropLast()) { steps.append(.index(index)) }
            }
        }
    }

    /// The path one key further.
    public func appending(_ key: String) -> FieldPath { FieldPath(steps + [.key(key)]) }

    /// The path one list element further.
    public func appending(_ index: Int) -> FieldPath { FieldPath(steps + [.index(index)]) }

    /// The path followed by another one.
    public func appending(_ path: FieldPath) -> FieldPath { FieldPath(steps + path.steps) }

    /// The path as messages write it.
    public var description: String {
        var text = ""
        for step in steps {
            switch step {
            case .key(let key): text += text.isEmpty ? key : ".\(key)"
            case .index(let index): text += "[\(index)]"
            }
        }
        return text
    }
}

extension Node {
    /// Where the field at a path stands; where it was left out, the nearest thing around it that was written.
    ///
    /// A diagnostic about a key itself (an unknown one, say) wants `ofKey`, one about its value does not.
    public func place(of path: FieldPath, ofKey: Bool = false) -> Place {
        var node = self
        var place = entries.first?.keyPlace ?? self.place
        for (depth, step) in path.steps.enumerated() {
            switch (step, node.content) {
            case (.key(let key), .mapping):
                guard let entry = node.entry(key) else { return place }
                let isLast = depth == path.steps.count - 1
                place = isLast && !ofKey && entry.value.isWrittenOut ? entry.value.place : entry.keyPlace
                node = entry.value
            case (.index(let index), .sequence(let elements)):
                guard elements.indices.contains(index) else { return place }
                node = elements[index]
                place = node.entries.first?.keyPlace ?? node.place
            default:
                return place
            }
        }
        return place
    }

    /// The node at a path, nil where nothing was written there.
    public subscript(path: FieldPath) -> Node? {
        var node = self
        for step in path.steps {
            switch (step, node.content) {
            case (.key(let key), .mapping):
                guard let next = node[key] else { return nil }
                node = next
            case (.index(let index), .sequence(let elements)):
                guard elements.indices.contains(index) else { return nil }
                node = elements[index]
            default:
                return nil
            }
        }
        return node
    }

    /// Scalars are pointed at themselves, collections through their key, which is where an author looks.
    private var isWrittenOut: Bool {
        if case .scalar(let scalar) = content { !(scalar.isPlain && scalar.text.isEmpty) } else { false }
    }
}
