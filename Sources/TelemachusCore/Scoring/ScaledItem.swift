/// An item with the number that an answer to it counts as.
///
/// A point of a scale counts as it is or, for an item worded the other way round, mirrored: on 1 to 5 an answer of 2
/// counts 4. Numbers count as they are, a yes 1 and a no 0. Words and options count nothing, and the item has no score.
public struct ScaledItem: Sendable {
    /// What is asked.
    public let item: Item
    /// Whether a point of the scale counts from the other end.
    public let isReversed: Bool
    /// Its own score, named like the item; nil where answers are no numbers.
    public let score: ScoreDeclaration?
    let counted: CountedAnswer

    /// An item, counted as it is or from the other end of its scale.
    ///
    /// - Parameters:
    ///   - item: what is asked.
    ///   - isReversed: whether a high answer counts as a low one; means nothing but for a scale.
    ///   - title: the heading of its score; left out, the question itself.
    ///   - target: what the score is to reach.
    public init(_ item: Item, isReversed: Bool = false, title: Text? = nil, target: Target? = nil) {
        self.item = item
        self.isReversed = isReversed
        counted = CountedAnswer(item, isReversed: isReversed)
        score = item.format.countedRange.map { range in
            ScoreDeclaration(
                id: item.id, title: title ?? item.prompt, level: item.format.countedLevel, range: range,
                unit: item.format.unit, domain: item.domain, disclosure: item.disclosure, target: target,
                formerIDs: item.formerIDs)
        }
    }

    /// The number that the answer counts as; nil without an answer, and for words.
    public func value(in answers: Answers) -> Double? { counted.value(in: answers) }
}

/// Where an item's answer is found and how it counts: all that scoring needs of an item.
struct CountedAnswer: Hashable, Sendable {
    let id: String
    /// The sum of a scale's lowest and highest point, where the item counts from the other end.
    private let mirror: Int?

    init(_ item: Item, isReversed: Bool) {
        id = item.id
        if isReversed, case .scale(let scale) = item.format {
            mirror = scale.points.lowerBound + scale.points.upperBound
        } else {
            mirror = nil
        }
    }

    func value(in answers: Answers) -> Double? {
        guard let mirror else { return answers[id]?.number }
        guard case .whole(let point)? = answers[id] else { return nil }
        return Double(mirror - point)
    }
}

extension AnswerFormat {
    /// The least and the greatest number that an answer counts as; nil where it counts nothing.
    public var countedRange: ClosedRange<Double>? {
        switch self {
        case .scale(let scale): Double(scale.points.lowerBound)...Double(scale.points.upperBound)
        case .yesNo: 0...1
        case .wholeNumber(let range, _): Double(range.lowerBound)...Double(range.upperBound)
        case .number(let range, _): range
        case .choice, .choices, .text, .date: nil
        }
    }

    /// What may be computed from the numbers: a scale has an order and no distances, a yes is counted.
    fileprivate var countedLevel: ScoreDeclaration.Level {
        switch self {
        case .scale: .ordinal
        case .yesNo: .count
        default: .interval
        }
    }
}
