/// A score that adds up or averages several items: a scale's total, a subscale.
///
/// ```swift
/// let heard = ScaledItem(Item(id: "heard", prompt: "I felt heard.", format: .scale(agreement)))
/// let alone = ScaledItem(Item(id: "alone", prompt: "I felt alone.", format: .scale(agreement)), isReversed: true)
/// let support = SumScore("support", title: "Support", over: [heard, alone], rule: .mean)
/// ```
public struct SumScore: Sendable {
    /// How the items' numbers become one.
    public enum Rule: String, ChoiceWord {
        /// They are added up.
        case sum
        /// They are averaged.
        case mean

        /// What the word means.
        public var help: String {
            switch self {
            case .sum: "The items' scores are added up."
            case .mean: "The items' scores are added up and divided by the number of items."
            }
        }
    }

    /// What the score says about itself: range, level, unit, domain and disclosure follow from the items.
    public let declaration: ScoreDeclaration
    private let parts: [CountedAnswer]
    private let rule: Rule
    private let missing: MissingRule
    private let stretch: Stretch?

    /// A score over items, of which none may be without a number.
    ///
    /// - Parameters:
    ///   - id: the score's name.
    ///   - title: the heading that people read.
    ///   - items: the items; reversed ones count from the other end of their scale.
    ///   - rule: whether they are added up or averaged.
    ///   - missing: what becomes of the score with answers missing.
    ///   - range: the range that the least and the greatest value are mapped onto, such as 0 to 100; left out, the
    ///     score stays as it is.
    ///   - level: what may be computed from it; left out, as much as from the weakest of the items.
    ///   - isTotal: whether it sums up scores that stand beside it.
    ///   - sharesDomain: whether it is about the items' domain where all of them have the same.
    ///   - formerIDs: the names that it had before.
    public init(
        _ id: String, title: Text, over items: [ScaledItem], rule: Rule = .sum, missing: MissingRule = .completeOnly,
        onto range: ClosedRange<Double>? = nil, level: ScoreDeclaration.Level? = nil, isTotal: Bool = false,
        sharesDomain: Bool = true, formerIDs: [String] = []
    ) {
        parts = items.map(\.counted)
        self.rule = rule
        self.missing = missing
        let scores = items.compactMap(\.score)
        let natural = Self.range(of: scores, rule)
        stretch = natural.flatMap { natural in range.flatMap { Stretch(from: natural, onto: $0) } }
        declaration = ScoreDeclaration(
            id: id, title: title, level: level ?? Self.level(of: scores, rule, missing),
            range: stretch == nil ? natural : range, unit: stretch == nil ? Self.shared(scores.map(\.unit)) : nil,
            domain: sharesDomain ? Self.shared(scores.map(\.domain)) : nil, isTotal: isTotal,
            items: items.map { ScoredItem($0.item.id, isReversed: $0.isReversed) },
            disclosure: Self.disclosure(of: items.map(\.item.disclosure)), formerIDs: formerIDs)
    }

    /// The score of one person's answers, and how many of them it was made from.
    public func value(in answers: Answers) -> Scores.Value {
        var result = missing.sum(of: parts.map { $0.value(in: answers) })
        guard let sum = result.value else { return result }
        let value = rule == .mean ? sum / Double(result.asked) : sum
        result.value = stretch?.value(of: value) ?? value
        return result
    }

    /// As weak as the weakest part: one ordinal item makes the whole ordinal.
    ///
    /// Whole numbers of yesses are counts.
    private static func level(
        of parts: [ScoreDeclaration], _ rule: Rule, _ missing: MissingRule
    ) -> ScoreDeclaration.Level {
        if parts.contains(where: { $0.level == .ordinal }) { return .ordinal }
        let isCount = rule == .sum && missing == .completeOnly
        return isCount && parts.allSatisfy { $0.level == .count } ? .count : .interval
    }

    private static func range(of parts: [ScoreDeclaration], _ rule: Rule) -> ClosedRange<Double>? {
        let ranges = parts.compactMap(\.range)
        guard !ranges.isEmpty, ranges.count == parts.count else { return nil }
        let divisor = rule == .mean ? Double(ranges.count) : 1
        let low = ranges.map(\.lowerBound).reduce(0, +) / divisor
        let high = ranges.map(\.upperBound).reduce(0, +) / divisor
        return low...high
    }

    /// As confidential as the first confidential part, and published only where every part is.
    private static func disclosure(of parts: [Disclosure]) -> Disclosure {
        let isPublished = !parts.isEmpty && parts.allSatisfy { $0 == .published }
        return parts.first(where: \.isConfidential) ?? (isPublished ? .published : .analysis)
    }

    /// What all parts have in common, nil where they differ.
    private static func shared(_ values: [String?]) -> String? {
        values.allSatisfy { $0 == values.first } ? values.first ?? nil : nil
    }
}

/// A straight line from one range onto another.
private struct Stretch: Sendable {
    let low: Double
    let factor: Double
    let start: Double

    init?(from range: ClosedRange<Double>, onto target: ClosedRange<Double>) {
        guard range.lowerBound < range.upperBound else { return nil }
        low = range.lowerBound
        factor = (target.upperBound - target.lowerBound) / (range.upperBound - range.lowerBound)
        start = target.lowerBound
    }

    func value(of number: Double) -> Double { start + (number - low) * factor }
}
