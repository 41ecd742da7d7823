public import TelemachusCore

/// Where a bundle's data come from, as its `data/data.yaml` states it.
public struct DataProvenance: Configuration {
    /// Where rows come from.
    public enum Origin: String, ChoiceWord {
        /// Real people gave them.
        case collected
        /// They are made up.
        case invented

        /// What the word means.
        public var help: String {
            switch self {
            case .collected: "People gave these answers."
            case .invented: "The rows are made up; every output says so."
            }
        }
    }

    /// Where the rows come from.
    public var origin = Origin.collected
    /// What readers must know of them.
    public var statement = ""
    /// The seed of draws where none is given.
    public var seed: Int?

    /// Collected data.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<DataProvenance>] {
        [
            .required("origin", \.origin, .choice, help: "Where the rows come from."),
            .required(
                "statement", \.statement, .text, help: "What readers must know of the rows, in a sentence or two."),
            .optional(
                "seed", \.seed, .wholeNumber(0 ... .max), help: "The seed of draws where the command gives none."),
        ]
    }

    /// The statement that stands on every output; nil for collected data.
    public var notice: String? { origin == .invented ? statement : nil }
}
