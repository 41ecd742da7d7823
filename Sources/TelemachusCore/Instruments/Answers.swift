/// One answer, checked against the format of its item.
public enum Answer: Hashable, Sendable, Codable {
    /// A point of a scale or a whole number.
    case whole(Int)
    /// A number.
    case decimal(Double)
    /// One option.
    case option(String)
    /// Several options, in the order in which the item declares them.
    case options([String])
    /// Yes or no.
    case flag(Bool)
    /// Text or a day.
    case text(String)

    /// The answer as a number: a point, a number, 1 for yes and 0 for no; nil for words.
    public var number: Double? {
        switch self {
        case .whole(let number): Double(number)
        case .decimal(let number): number
        case .flag(let flag): flag ? 1 : 0
        case .option, .options, .text: nil
        }
    }

    /// The codes chosen; none for numbers and text.
    public var codes: [String] {
        switch self {
        case .option(let code): [code]
        case .options(let codes): codes
        case .flag(let flag): [flag ? "yes" : "no"]
        default: []
        }
    }

    /// The answer as files write it.
    public var text: String {
        switch self {
        case .whole(let number): "\(number)"
        case .decimal(let number): JSONValue.text(of: number)
        case .option(let code): code
        case .options(let codes): codes.joined(separator: ";")
        case .flag(let flag): flag ? "yes" : "no"
        case .text(let text): text
        }
    }
}

/// One person's answers to one instrument on one occasion.
///
/// An item that is not here was not answered.
public struct Answers: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    private var values: [String: Answer]

    /// Answers by item.
    public init(_ values: [String: Answer] = [:]) { self.values = values }

    /// Answers by item.
    public init(dictionaryLiteral elements: (String, Answer)...) {
        values = Dictionary(elements) { _, last in last }
    }

    /// The answer to an item; nil where it was not answered.
    public subscript(item: String) -> Answer? {
        get { values[item] }
        set { values[item] = newValue }
    }

    /// The items that were answered, sorted by name.
    public var items: [String] { values.keys.sorted() }

    /// Whether nothing was answered.
    public var isEmpty: Bool { values.isEmpty }
}
