/// Names of files that every system takes, that stay in their folder, and of which no two are alike.
public struct FileNames: Sendable {
    private let substitute: String
    private var taken: Set<String> = []

    /// No names yet.
    ///
    /// - Parameter substitute: what a file is called whose wish leaves nothing, and what goes before a name that a
    ///   system keeps for itself.
    public init(orElse substitute: String) { self.substitute = substitute }

    /// The name for a file, from a name that was wished for.
    ///
    /// Letters, digits, hyphens, underscores and inner points of ASCII stay; everything else becomes a hyphen. Where
    /// a name is taken, whatever its capitals, a number is added.
    public mutating func name(for wish: String) -> String {
        let kept = wish.unicodeScalars.prefix(80).map { Self.isSafe($0) ? Character($0) : "-" }
        var name = String(kept)
        while name.hasPrefix(".") { name.removeFirst() }
        while name.hasSuffix(".") { name.removeLast() }
        if !name.contains(where: { $0.isLetter || $0.isNumber }) { name = substitute }
        if Self.isReserved(name) { name = "\(substitute)-\(name)" }
        var unique = name
        var number = 2
        while !taken.insert(unique.lowercased()).inserted {
            unique = "\(name)-\(number)"
            number += 1
        }
        return unique
    }

    private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": true
        default: false
        }
    }

    /// Names that Windows keeps for devices, with whatever extension.
    private static func isReserved(_ name: String) -> Bool {
        let stem = String(name.lowercased().prefix { $0 != "." })
        if ["con", "prn", "aux", "nul"].contains(stem) { return true }
        return stem.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt")) && stem.last?.isNumber == true
    }
}
