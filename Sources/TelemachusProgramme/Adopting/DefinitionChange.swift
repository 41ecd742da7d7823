import TelemachusCore

/// One place in which two definitions differ, both with every default written out.
public struct DefinitionChange: Sendable, Hashable {
    /// How they differ.
    public enum Kind: String, Sendable {
        /// Only the later one has it.
        case added
        /// Only the earlier one has it.
        case removed
        /// Both have it with different values.
        case changed
        /// It goes by another id.
        case renamed
    }

    /// How.
    public let kind: Kind
    /// The way to it by names, `timeline.before.closes.on`, under the earlier names.
    public let path: [String]
    /// Whether it is text for people to read, which means the same to the program whatever it says.
    public let isText: Bool

    /// In words: `changed: timeline.before.closes.on`.
    public var text: String { "\(kind.rawValue): \(path.joined(separator: "."))" }
}

/// Finds where two resolved definitions differ; elements of lists are told apart by their names.
struct DefinitionDifferences {
    private(set) var changes: [DefinitionChange] = []

    init(from old: ResolvedNode, to new: ResolvedNode) { compare(old, new, at: [], isText: false) }

    private mutating func compare(_ old: ResolvedNode, _ new: ResolvedNode, at path: [String], isText: Bool) {
        switch (old.content, new.content) {
        case (.scalar(let before), .scalar(let after)):
            if before.isNull, after.isNull { return }
            if before.text != after.text {
                changes.append(DefinitionChange(kind: .changed, path: path, isText: isText || before.isWords))
            }
        case (.mapping(let before), .mapping(let after)):
            // A text in several languages is a mapping of languages.
            let isText = isText || before.allSatisfy { $0.value.isWords } && !before.isEmpty
            compare(before.map { ($0.key, $0.value) }, after.map { ($0.key, $0.value) }, at: path, isText: isText)
        case (.sequence(let before), .sequence(let after)):
            compare(Self.named(before), Self.named(after), at: path, isText: isText)
        default:
            let isText = isText || old.isWords || new.isWords
            changes.append(DefinitionChange(kind: .changed, path: path, isText: isText))
        }
    }

    private mutating func compare(
        _ old: [(name: String, node: ResolvedNode)], _ new: [(name: String, node: ResolvedNode)], at path: [String],
        isText: Bool
    ) {
        let before = Dictionary(old.map { ($0.name, $0.node) }) { first, _ in first }
        var met: Set<String> = []
        for (name, node) in new where name != "renamed-from" {
            let former = before[name] == nil ? node.formerNames.first { before[$0] != nil } : nil
            guard let match = before[former ?? name] else {
                if !node.isEmpty {
                    changes.append(DefinitionChange(kind: .added, path: path + [name], isText: isText || node.isWords))
                }
                continue
            }
            met.insert(former ?? name)
            if let former { changes.append(DefinitionChange(kind: .renamed, path: path + [former], isText: true)) }
            compare(match, node, at: path + [former ?? name], isText: isText)
        }
        for (name, node) in old where name != "renamed-from" && !met.contains(name) && !node.isEmpty {
            changes.append(DefinitionChange(kind: .removed, path: path + [name], isText: isText || node.isWords))
        }
    }

    /// The elements of a list by the name that each carries: the key of its own, a plain word itself, else its number.
    private static func named(_ elements: [ResolvedNode]) -> [(name: String, node: ResolvedNode)] {
        var seen: [String: Int] = [:]
        return elements.enumerated().map { index, element in
            var name = element.ownName ?? "\(index + 1)"
            seen[name, default: 0] += 1
            if let count = seen[name], count > 1 { name += "#\(count)" }
            return (name, element)
        }
    }
}

extension ResolvedNode {
    /// Whether it is text for people.
    fileprivate var isWords: Bool { if case .scalar(let scalar) = content { scalar.isWords } else { false } }

    /// Whether it says nothing.
    fileprivate var isEmpty: Bool {
        switch content {
        case .scalar(let scalar): scalar.isNull
        case .sequence(let elements): elements.isEmpty
        case .mapping(let entries): entries.isEmpty
        }
    }

    /// The ids that it had before.
    fileprivate var formerNames: [String] {
        switch member("renamed-from")?.content {
        case .scalar(let scalar): [scalar.text]
        case .sequence(let elements): elements.compactMap(\.word)
        default: []
        }
    }

    /// The name that an element of a list carries.
    fileprivate var ownName: String? {
        if let word { return isWords ? nil : word }
        let keys = Node.namingKeys + ["instrument", "attribute", "score"]
        return keys.lazy.compactMap { member($0)?.word }.first
    }

    private var word: String? { if case .scalar(let scalar) = content { scalar.text } else { nil } }

    private func member(_ key: String) -> ResolvedNode? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }
}

extension ResolvedNode.Scalar {
    /// Whether it is text for people to read.
    fileprivate var isWords: Bool {
        switch form {
        case .localizedText: true
        case .text(let what, _): what == "text"
        default: false
        }
    }
}
