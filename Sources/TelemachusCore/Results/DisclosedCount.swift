/// A number of people or answers that may be too small to show.
public enum DisclosedCount: Sendable, Hashable, CustomStringConvertible {
    /// The number itself.
    case exactly(Int)
    /// Some number below the smallest group, which number is not told.
    case fewerThan(Int)

    /// The number, nil where it is not told.
    public var number: Int? { if case .exactly(let number) = self { number } else { nil } }

    /// As tables print it: `7` or `<5`.
    public var description: String {
        switch self {
        case .exactly(let number): "\(number)"
        case .fewerThan(let limit): "<\(limit)"
        }
    }

    /// As results.json holds it: a number, or the text `<5`.
    public var json: JSONValue {
        switch self {
        case .exactly(let number): .whole(number)
        case .fewerThan: .string(description)
        }
    }
}
