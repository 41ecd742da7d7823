/// One thing that a plugin does otherwise than every plugin must.
public struct ConformanceFinding: Sendable, Hashable {
    /// The check that found it, as ``Conformance/checks`` names it.
    public let check: String
    /// The plugin's id; of an instrument file, the instrument's.
    public let plugin: String
    /// What must be so, in one sentence without a full stop.
    public let expected: String
    /// What was so instead.
    public let found: String
    /// What to do again to see it: a configuration, answers, a seed; nil where it is seen without.
    public let reproduce: String?
    /// What to do, as an instruction.
    public let help: String
}

extension ConformanceFinding: CustomStringConvertible {
    /// The finding as a few lines: what was expected, what came, how to see it again, what to do.
    public var description: String {
        var lines = ["\(plugin): \(expected) [\(check)]", "  = found: \(found)"]
        if let reproduce { lines.append("  = to see it again: \(reproduce)") }
        return (lines + ["  = help: \(help)"]).joined(separator: "\n")
    }
}
