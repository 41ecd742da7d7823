public import TelemachusCore

/// Who is asked: those whose own earlier score lies within bounds.
public struct ConditionSettings: Configuration, Hashable {
    /// `instrument.score`, or the instrument alone where it has one score.
    public var score = ""
    /// The earlier stage at which the score was given.
    public var stage = ""
    /// The least score.
    public var atLeast: Double?
    /// The greatest score.
    public var atMost: Double?

    /// An empty condition.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<ConditionSettings>] {
        [
            .required(
                "score", \.score, .name(of: .score),
                help:
                    "The score that decides, which people give about themselves: 'instrument.score', or the instrument "
                    + "alone where it has one score."),
            .required("at", \.stage, .name(of: .stage), help: "The earlier stage at which it is given."),
            .optional("at-least", \.atLeast, .number(), help: "The least score of those who are asked."),
            .optional("at-most", \.atMost, .number(), help: "The greatest score of those who are asked."),
        ]
    }

    /// The instrument that gives the score.
    public var instrument: String { String(score.prefix { $0 != "." }) }

    /// Whether a score lies within the bounds.
    func isMet(by value: Double) -> Bool { value >= atLeast ?? -.infinity && value <= atMost ?? .infinity }

    /// The bounds in words: `at most 18`.
    var bounds: String {
        let number = { (bound: Double) in JSONValue.text(of: bound) }
        return switch (atLeast, atMost) {
        case (let least?, let most?): "from \(number(least)) to \(number(most))"
        case (let least?, nil): "at least \(number(least))"
        case (nil, let most?): "at most \(number(most))"
        case (nil, nil): "given"
        }
    }
}
