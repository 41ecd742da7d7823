/// Finds the name that an author most likely meant.
public enum NearestName {
    /// The candidate with the smallest edit distance to `name`, nil where none is near enough to be meant.
    ///
    /// Near enough is at most a third of the longer word, as a typing error is; ties go to the earlier candidate.
    public static func match(for name: String, among candidates: some Sequence<String>) -> String? {
        let name = Array(name.lowercased())
        var best: (candidate: String, distance: Int)?
        for candidate in candidates {
            let letters = Array(candidate.lowercased())
            let limit = max(1, max(name.count, letters.count) / 3)
            let distance = editDistance(name, letters)
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.candidate
    }

    /// An instruction that names the likely candidate, and all of them where they are few.
    ///
    /// - Parameters:
    ///   - name: the name as written.
    ///   - candidates: the names that exist.
    ///   - plural: what the candidates are, "scales" or "instruments".
    /// - Returns: the instruction.
    public static func advice(for name: String, among candidates: [String], plural: String) -> String {
        guard !candidates.isEmpty else { return "the definition declares no \(plural)" }
        let list = candidates.prefix(30).joined(separator: ", ") + (candidates.count > 30 ? ", …" : "")
        if let nearest = match(for: name, among: candidates) {
            return "use '\(nearest)'; \(plural) to choose from: \(list)"
        }
        return "\(plural) to choose from: \(list)"
    }

    /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
    private static func editDistance(_ a: [Character], _ b: [Character]) -> Int {
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        if abs(a.count - b.count) > max(a.count, b.count) / 3 + 1 { return max(a.count, b.count) }
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in 1...a.count {
            var row = [i] + Array(repeating: 0, count: b.count)
            for j in 1...b.count {
                let cost = a[i - 1] == b[j - 1] ? 0 : 1
                row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    row[j] = min(row[j], beforeLast[j - 2] + 1)
                }
            }
            beforeLast = last
            last = row
        }
        return last[b.count]
    }
}
