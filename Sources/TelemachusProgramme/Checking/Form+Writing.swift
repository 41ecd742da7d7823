import TelemachusCore

/// Which of several forms an author chose.
extension Form {
    /// Whether it is a mapping with declared keys.
    var isObject: Bool {
        if case .object = self { true } else { false }
    }

    /// Whether a node has any of the declared keys of a mapping.
    func isWrittenOut(in node: Node) -> Bool {
        guard case .object(let fields) = self else { return false }
        return node.entries.contains { entry in fields.contains { $0.name == entry.key } }
    }
}
