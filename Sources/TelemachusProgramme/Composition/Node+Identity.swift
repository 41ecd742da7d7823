import TelemachusCore

/// How elements of a list are told apart when a definition is extended or translated: by a name they carry, not by
/// their number, which changes when somebody inserts another.
extension Node {
    /// The keys that name an element of a list: a stage's, an item's, an exporter's.
    static let namingKeys = ["stage", "id", "use"]

    /// The key that names every element of this list; nil where it is no list, is empty, or has elements without a name.
    var namingKey: String? {
        guard case .sequence(let elements) = content, !elements.isEmpty else { return nil }
        return Self.namingKeys.first { key in elements.allSatisfy { $0[key]?.text != nil } }
    }

    /// The names of what lies directly below: a mapping's keys, or a list's names.
    var namesBelow: [String] {
        switch content {
        case .mapping(let entries): entries.map(\.key)
        case .sequence(let elements): namingKey.map { key in elements.compactMap { $0[key]?.text } } ?? []
        case .scalar: []
        }
    }

    /// The number of the list's element of that name.
    func position(of name: String) -> Int? {
        guard let key = namingKey else { return nil }
        return elements.firstIndex { $0[key]?.text == name }
    }

    /// The path with every number of a named element replaced by its name, `timeline.session.meet`.
    func named(_ path: FieldPath) -> FieldPath {
        var node = self
        var named = FieldPath()
        for step in path.steps {
            let below: Node?
            switch step {
            case .key(let key):
                below = node[key]
                named = named.appending(key)
            case .index(let index):
                below = node.elements.indices.contains(index) ? node.elements[index] : nil
                let name = node.namingKey.flatMap { below?[$0]?.text }
                named = name.map { named.appending($0) } ?? named.appending(index)
            }
            guard let below else { break }
            node = below
        }
        return named
    }

    /// Why a path leads nowhere: the names that its first wrong step could have.
    struct Nowhere: Error {
        let step: String
        let names: [String]
    }

    /// The node without what stands at a path of names; `timeline.interview` takes that stage out.
    func removing(_ path: ArraySlice<FieldPath.Step>) throws(Nowhere) -> Node {
        guard let step = path.first else { return self }
        let rest = path.dropFirst()
        switch (step, content) {
        case (.key(let key), .mapping(var entries)):
            guard let index = entries.firstIndex(where: { $0.key == key }) else { throw nowhere(key) }
            if rest.isEmpty {
                entries.remove(at: index)
            } else {
                entries[index].value = try entries[index].value.removing(rest)
            }
            return Node(.mapping(entries), at: place)
        case (_, .sequence(var elements)):
            let index: Int?
            let word: String
            switch step {
            case .key(let name): (index, word) = (position(of: name), name)
            case .index(let number): (index, word) = (elements.indices.contains(number) ? number : nil, "[\(number)]")
            }
            guard let index else { throw nowhere(word) }
            if rest.isEmpty {
                elements.remove(at: index)
            } else {
                elements[index] = try elements[index].removing(rest)
            }
            return Node(.sequence(elements), at: place)
        case (.key(let key), _): throw nowhere(key)
        case (.index(let number), _): throw nowhere("[\(number)]")
        }
    }

    private func nowhere(_ step: String) -> Nowhere { Nowhere(step: step, names: namesBelow) }

    /// The node without some of its keys.
    func without(_ keys: Set<String>) -> Node {
        guard case .mapping(let entries) = content else { return self }
        return Node(.mapping(entries.filter { !keys.contains($0.key) }), at: place)
    }

    /// The node with some of its keys only.
    func keeping(_ keys: Set<String>) -> Node {
        guard case .mapping(let entries) = content else { return self }
        return Node(.mapping(entries.filter { keys.contains($0.key) }), at: place)
    }

    /// The node with a key set to a value: in place where the key is there, otherwise at the end.
    func setting(_ key: String, to value: Node, keyPlace: Place) -> Node {
        guard case .mapping(var entries) = content else { return self }
        if let index = entries.firstIndex(where: { $0.key == key }) {
            entries[index].value = value
        } else {
            entries.append(Entry(key: key, keyPlace: keyPlace, value: value))
        }
        return Node(.mapping(entries), at: place)
    }
}
