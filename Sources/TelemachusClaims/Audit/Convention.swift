public import TelemachusStatistics

/// One way in which a publication may have come from its data to its figures.
///
/// A part that makes no difference to a claim is nil.
public struct Convention: Hashable, Sendable {
    /// The definition of the quartiles.
    public var quartiles: QuartileMethod?
    /// How p was computed.
    public var p: PConvention?
    /// How figures were rounded; nil where both ways of rounding give the same answer.
    public var rounding: Rounding?

    /// A convention; parts that are left out make no difference.
    public init(quartiles: QuartileMethod? = nil, p: PConvention? = nil, rounding: Rounding? = nil) {
        self.quartiles = quartiles
        self.p = p
        self.rounding = rounding
    }

    /// The convention in words, "Tukey hinges"; empty where nothing is to be named.
    public var title: String {
        [quartiles?.title, p?.title, rounding?.title].compactMap(\.self).joined(separator: ", ")
    }
}

/// What can be said of claims.
public enum Verdict: String, CaseIterable, Sendable {
    /// Under every convention there are data that give the figures.
    case possible
    /// There are data under some conventions and none under others, or that could not be decided for them.
    case underConventions = "possible-under-conventions"
    /// There are no data that give the figures.
    case impossible
    /// The search was ended before an answer.
    case undecided = "not-decided"

    /// The verdict in words.
    public var title: String {
        switch self {
        case .possible: "possible"
        case .underConventions: "possible only under named conventions"
        case .impossible: "impossible"
        case .undecided: "not decided"
        }
    }
}

/// Data that give the figures; made up by the search, and nobody's.
public enum ExampleData: Sendable, Hashable {
    /// Values in ascending order, and those of them that are the smaller sample's.
    case values([Figure], part: [Figure])
    /// Each person's value before and after.
    case changes([Change])

    /// One person's value before and after.
    public struct Change: Sendable, Hashable {
        /// The value before.
        public let before: Figure
        /// The value after.
        public let after: Figure
    }

    /// The data as lines to print.
    public var lines: [String] {
        switch self {
        case .values(let values, let part):
            [values.map(\.description).joined(separator: ", ")]
                + (part.isEmpty ? [] : ["of which " + part.map(\.description).joined(separator: ", ")])
        case .changes(let changes): [changes.map { "\($0.before) to \($0.after)" }.joined(separator: ", ")]
        }
    }
}
