/// What was found of one claim, or of several that speak of the same people.
public struct Finding: Sendable {
    /// What was looked at together.
    public enum Scope: String, Sendable {
        /// One claim by itself.
        case alone
        /// All claims of one sample.
        case sample
        /// All claims of a sample and of another within it.
        case part
        /// A p value with the claims of both samples.
        case change
    }

    /// What was looked at together.
    public let scope: Scope
    /// Of whom or what, in the words of the file.
    public let title: String
    /// The claims, counted from one.
    public let claims: [Int]
    /// Where data exist.
    public internal(set) var possible: [Convention] = []
    /// Where none exist.
    public internal(set) var impossible: [Convention] = []
    /// Where the search ended before an answer.
    public internal(set) var undecided: [Convention] = []
    /// Data that give the figures under the first possible convention: made up, and nobody's.
    public internal(set) var example: ExampleData?
    /// The figures nearest to a printed one that data could give beside everything else.
    public internal(set) var nearest: [Nearest] = []
    /// The claims that cannot hold together, counted from one: none of them can be left out.
    public internal(set) var conflict: [Int] = []
    /// For a p value, the structures of changes that give it, by convention.
    public internal(set) var structures: [(convention: Convention, structures: [ChangeStructure])] = []
    /// Whether every structure is among them.
    public internal(set) var hasAllStructures = true

    init(_ scope: Scope, _ title: String, claims: [Int]) {
        self.scope = scope
        self.title = title
        self.claims = claims
    }

    /// The verdict.
    public var verdict: Verdict {
        guard !possible.isEmpty else { return undecided.isEmpty ? .impossible : .undecided }
        return impossible.isEmpty && undecided.isEmpty ? .possible : .underConventions
    }

    /// A figure that would have to be another one for the rest to hold.
    public struct Nearest: Hashable, Sendable {
        /// The claim, counted from one.
        public let claim: Int
        /// Which figure of it, "median".
        public let figure: String
        /// What is printed.
        public let printed: Figure
        /// The greatest possible value below it.
        public let below: Double?
        /// The least possible value above it.
        public let above: Double?
        /// The conventions for which this holds.
        public var conventions: [Convention]
    }

    /// Takes an answer for one base of a convention, given how each proper rounding answers.
    mutating func take(_ base: Convention, _ answers: [(rounding: Rounding, isPossible: Bool?)]) {
        func with(_ rounding: Rounding) -> Convention {
            Convention(quartiles: base.quartiles, p: base.p, rounding: rounding)
        }
        if answers.allSatisfy({ $0.isPossible == answers.first?.isPossible }) {
            switch answers.first?.isPossible {
            case true?: possible.append(base)
            case false?: impossible.append(base)
            case nil: undecided.append(base)
            }
            return
        }
        for (rounding, isPossible) in answers {
            switch isPossible {
            case true?: possible.append(with(rounding))
            case false?: impossible.append(with(rounding))
            case nil: undecided.append(with(rounding))
            }
        }
    }
}
