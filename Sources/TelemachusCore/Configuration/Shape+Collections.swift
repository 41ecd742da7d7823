extension Shape {
    /// A list whose elements all have one shape, with at least so many of them.
    public static func list<Element>(of element: Shape<Element>, atLeast: Int = 0) -> Shape where Value == [Element] {
        let form = Form.list(of: element.form, atLeast: atLeast)
        return Shape(
            form,
            read: { node, reader in
                guard case .sequence(let elements) = node.content else {
                    reader.reportMismatch(
                        node, expected: "a list", help: "write each element on a line of its own after '- '")
                    return nil
                }
                let values = elements.enumerated().map { index, child in
                    reader.descend(into: .index(index)) { element.read(child, &$0) }
                }
                if elements.count < atLeast {
                    reader.report(
                        "too-few",
                        elements.isEmpty
                            ? "the list is empty" : "the list needs \(atLeast) elements and has \(elements.count)",
                        at: node.place,
                        help: "add \(element.form)")
                }
                return values.compactMap(\.self)
            }, write: { .array($0.map(element.write)) })
    }

    /// One value without a list around it, or a list of at least one.
    public static func oneOrSeveral<Element>(of element: Shape<Element>) -> Shape where Value == [Element] {
        Shape(
            .oneOrSeveral(of: element.form),
            read: { node, reader in
                if case .scalar = node.content { return element.read(node, &reader).map { [$0] } }
                return Shape.list(of: element, atLeast: 1).read(node, &reader)
            }, write: { .array($0.map(element.write)) })
    }

    /// A mapping from names of the author's choosing, in the order written.
    ///
    /// A name given twice is reported by the reader of the text.
    public static func map<Element>(
        of element: Shape<Element>, keys: Shape<String> = .identifier
    ) -> Shape where Value == Named<Element> {
        Shape(
            .map(keys: keys.form, values: element.form),
            read: { node, reader in
                guard case .mapping(let entries) = node.content else {
                    reader.reportMismatch(
                        node, expected: "a mapping of names to values", help: "write 'name: …' lines, indented")
                    return nil
                }
                var result = Named<Element>()
                for entry in entries {
                    let value = reader.descend(into: .key(entry.key)) { reader -> (String, Element)? in
                        let key = keys.read(Node(.scalar(.init(entry.key)), at: entry.keyPlace), &reader)
                        let value = element.read(entry.value, &reader)
                        return key.flatMap { key in value.map { (key, $0) } }
                    }
                    if let (key, value) = value { result[key] = value }
                }
                return result
            }, write: { named in .object(named.map { ($0.name, element.write($0.value)) }) })
    }

    /// A nested configuration of which one value may stand alone: `good: Good` for `good: { title: Good }`.
    ///
    /// - Parameters:
    ///   - property: the value that may stand alone.
    ///   - shape: how it is written then.
    /// - Returns: the shape; it writes the value alone wherever nothing else was set.
    public static func object<Alone>(
        or property: any WritableKeyPath<Value, Alone> & Sendable, _ shape: Shape<Alone>
    ) -> Shape where Value: Configuration {
        let keys = Set(Value.fields.map(\.declaration.name))
        return Shape(
            .either([shape.form, .object(Value.fields.map(\.declaration))]),
            read: { node, reader in
                if node.entries.contains(where: { keys.contains($0.key) }) { return Value.read(node, &reader) }
                return shape.read(node, &reader).map { alone in
                    var value = Value()
                    value[keyPath: property] = alone
                    return value
                }
            },
            write: { value in
                var alone = Value()
                alone[keyPath: property] = value[keyPath: property]
                return alone.written == value.written ? shape.write(value[keyPath: property]) : value.written
            })
    }

    /// A nested configuration.
    public static func object(_ type: Value.Type = Value.self) -> Shape where Value: Configuration {
        Shape(
            .object(Value.fields.map(\.declaration)),
            read: { Value.read($0, &$1) },
            write: { $0.written })
    }
}

/// Values under names, in the order in which an author wrote them.
public struct Named<Value: Sendable>: Sendable, Sequence {
    /// A name with its value.
    public struct Entry: Sendable {
        /// The name.
        public let name: String
        /// The value.
        public var value: Value
    }

    /// The entries in order.
    public private(set) var entries: [Entry] = []
    private var indices: [String: Int] = [:]

    /// Nothing yet.
    public init() {}

    /// Entries in this order; a name given twice keeps its first place and its last value.
    public init(_ pairs: some Sequence<(String, Value)>) {
        for (name, value) in pairs { self[name] = value }
    }

    /// The value under a name.
    ///
    /// Setting nil removes nothing: names are never taken back.
    public subscript(name: String) -> Value? {
        get { indices[name].map { entries[$0].value } }
        set {
            guard let newValue else { return }
            if let index = indices[name] {
                entries[index].value = newValue
            } else {
                indices[name] = entries.count
                entries.append(Entry(name: name, value: newValue))
            }
        }
    }

    /// The names in order.
    public var names: [String] { entries.map(\.name) }
    /// The values in order.
    public var values: [Value] { entries.map(\.value) }
    /// How many there are.
    public var count: Int { entries.count }
    /// Whether there are none.
    public var isEmpty: Bool { entries.isEmpty }

    /// Goes through the entries in order.
    public func makeIterator() -> Array<Entry>.Iterator { entries.makeIterator() }
}
