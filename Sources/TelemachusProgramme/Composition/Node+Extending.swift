import TelemachusCore

/// How an extending definition and the one it extends become one.
///
/// Four rules, and no others:
/// 1. A mapping is joined key by key; a key that both have is joined by these rules.
/// 2. A list whose elements carry names (`stage:`, `id:`, `use:`) is joined name by name. A new element stands behind
///    the one that the extending list writes before it; the first of a list, before the one written after it; one
///    without such neighbours, at the end.
/// 3. Everything else (text, numbers, other lists) is replaced.
/// 4. Where `use:` names another plugin, nothing of the former `with:` is kept.
extension Node {
    /// This node, extended by another one.
    func extended(by other: Node) -> Node {
        switch (content, other.content) {
        case (.mapping(let entries), .mapping(let others)):
            return Node(.mapping(Self.joined(forgettingConfiguration(for: other, entries), others)), at: other.place)
        case (.sequence(let elements), .sequence(let others)):
            guard let key = namingKey, key == other.namingKey else { return other }
            return Node(.sequence(Self.joined(elements, others, by: key)), at: other.place)
        default:
            return other
        }
    }

    /// The entries without `with:` where the other one uses another plugin.
    private func forgettingConfiguration(for other: Node, _ entries: [Entry]) -> [Entry] {
        guard let former = self["use"]?.text, let now = other["use"]?.text, former != now else { return entries }
        return entries.filter { $0.key != "with" }
    }

    private static func joined(_ entries: [Entry], _ others: [Entry]) -> [Entry] {
        var result = entries
        var positions = Dictionary(zip(entries.map(\.key), entries.indices)) { first, _ in first }
        for other in others {
            if let index = positions[other.key] {
                result[index] = Entry(
                    key: other.key, keyPlace: other.keyPlace, value: result[index].value.extended(by: other.value))
            } else {
                positions[other.key] = result.count
                result.append(other)
            }
        }
        return result
    }

    private static func joined(_ elements: [Node], _ others: [Node], by key: String) -> [Node] {
        let known = Dictionary(zip(elements.map { $0[key]?.text }, elements.indices)) { first, _ in first }
        var result = elements
        var inFront: [Int: [Node]] = [:]
        var behind: [Int: [Node]] = [:]
        var waiting: [Node] = []
        var last: Int?
        for other in others {
            if let index = known[other[key]?.text] {
                result[index] = result[index].extended(by: other)
                inFront[index, default: []] += waiting
                waiting = []
                last = index
            } else if let last {
                behind[last, default: []].append(other)
            } else {
                waiting.append(other)
            }
        }
        return result.indices.flatMap { inFront[$0, default: []] + [result[$0]] + behind[$0, default: []] } + waiting
    }
}
