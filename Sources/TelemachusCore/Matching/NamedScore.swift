/// A score that a matching policy reads, as a definition names it: `instrument.score`, or the instrument alone where it
/// has only one.
public struct NamedScore: Sendable, Hashable {
    /// The instrument's id.
    public let instrument: String
    /// The score's id within the instrument.
    public let score: String

    /// Both parts.
    public init(instrument: String, score: String) {
        self.instrument = instrument
        self.score = score
    }

    /// Takes a full name apart; nil where it names an instrument alone.
    public init?(_ name: String) {
        let parts = name.split(separator: ".", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        self.init(instrument: String(parts[0]), score: String(parts[1]))
    }

    /// Takes up a name from a definition.
    ///
    /// - Parameters:
    ///   - name: what the definition says; that such an instrument or score exists was checked when it was read.
    ///   - context: the definition's names.
    ///   - path: the field below `with:`.
    /// - Throws: `several-scores` where an instrument alone is named that has several.
    public init(_ name: String, in context: DefinitionContext, at path: FieldPath) throws(ConfigurationProblem) {
        if let full = NamedScore(name) {
            self = full
            return
        }
        let scores = (context.names[.score] ?? []).filter { $0.hasPrefix("\(name).") }
        guard scores.count < 2 else {
            throw ConfigurationProblem([
                .init(
                    "several-scores", "'\(name)' has \(scores.count) scores, and one is needed", at: path,
                    help: "name one of them: \(scores.joined(separator: ", "))")
            ])
        }
        self.init(instrument: name, score: scores.first.map { String($0.dropFirst(name.count + 1)) } ?? "")
    }

    /// The full name, `instrument.score`.
    public var name: String { "\(instrument).\(score)" }

    /// What one person's answer about another gives; nil where they gave none, or too few for a score.
    public func value(in problem: PairingProblem, from: PersonID, about: PersonID) -> Double? {
        problem[instrument, from: from, about: about]?[score]?.value
    }

    /// Whether nobody but the draw may see it.
    public func isConfidential(in problem: PairingProblem) -> Bool {
        problem.confidentialScores.contains(name)
    }
}
