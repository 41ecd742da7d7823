/// A number of people or answers that may be too small to show.
public enum DisclosedCount: Sendable, Hashable, CustomStringConvertible {
    /// The number itself.
    case exactly(Int)
    /// Some number below the smallest group, which number is not told.
    case fewerThan(Int)
    /// This number or more: how many more would tell of a few people.
    case atLeast(Int)
    /// Not told, because a number beside it would follow.
    case withheld

    /// The number, nil where it is not told.
    public var number: Int? { if case .exactly(let number) = self { number } else { nil } }

    /// As tables print it: `7`, `<5`, `≥36` or `hidden`.
    public var description: String {
        switch self {
        case .exactly(let number): "\(number)"
        case .fewerThan(let limit): "<\(limit)"
        case .atLeast(let number): "≥\(number)"
        case .withheld: "hidden"
        }
    }

    /// As results.json holds it: a number, or the text that tables print.
    public var json: JSONValue {
        switch self {
        case .exactly(let number): .whole(number)
        case .fewerThan, .atLeast, .withheld: .string(description)
        }
    }
}
