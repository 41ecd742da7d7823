import TelemachusCore

/// Finds a key that stands twice in a mapping.
///
/// Nearly every mapping has a handful of keys, and comparing with each is cheaper than a hash of each; a mapping with
/// more than a handful gets an index, so that none is slow.
struct MappingKeys {
    private static let handful = 12
    private var index: [String: Int] = [:]

    /// The first entry with that key, nil where the key is new.
    ///
    /// - Parameters:
    ///   - key: the key about to be added to the entries.
    ///   - entries: the entries so far; the same list, one longer, at each call.
    /// - Returns: the entry.
    mutating func first(_ key: String, in entries: [Node.Entry]) -> Node.Entry? {
        guard entries.count > Self.handful else { return entries.first { $0.key == key } }
        if index.isEmpty {
            for (position, entry) in entries.enumerated() where index[entry.key] == nil {
                index[entry.key] = position
            }
        } else if let last = entries.last, index[last.key] == nil {
            index[last.key] = entries.count - 1
        }
        return index[key].map { entries[$0] }
    }
}
