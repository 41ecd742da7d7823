public import TelemachusCore

/// What would be otherwise: who stays away, which pairs are fixed or forbidden.
public struct PairingChange: Sendable, Hashable {
    /// Who takes no part.
    public var without: [String]
    /// Pairs that are made whatever else happens, besides the definition's.
    public var fixed: [PairOfPeople]
    /// Pairs that are never made, besides the definition's.
    public var forbidden: [PairOfPeople]

    /// A change; none where everything is left out.
    public init(without: [String] = [], fixed: [PairOfPeople] = [], forbidden: [PairOfPeople] = []) {
        self.without = without
        self.fixed = fixed
        self.forbidden = forbidden
    }

    /// Whether everything stays as it is.
    public var isEmpty: Bool { without.isEmpty && fixed.isEmpty && forbidden.isEmpty }

    /// A way of making pairs with the pairs of the change among its rules, each once.
    func applied(to pairing: Pairing) -> Pairing {
        var pairing = pairing
        let rules = pairing.settings.rules
        pairing.settings.rules.fixed += fixed.filter { !rules.fixed.contains($0) }
        pairing.settings.rules.forbidden += forbidden.filter { !rules.forbidden.contains($0) }
        return pairing
    }
}

/// How one outcome of a draw differs from another.
public struct PairingDifference: Sendable, Hashable {
    /// Pairs that are there now and were not before.
    public let gained: [PairOfPeople]
    /// Pairs that were there before and are not now.
    public let lost: [PairOfPeople]
    /// Who has no partner now and had one before; whoever stays away is not counted.
    public let newlyLeft: [String]
    /// Who has a partner now and had none before.
    public let newlyPaired: [String]
    /// How many more pairs there are now; negative for fewer.
    public let pairs: Int
    /// How much higher the total score is now; nil where either policy keeps none or it may not be shown.
    public let score: Double?

    /// What changed from one outcome to another.
    ///
    /// - Parameters:
    ///   - before: the outcome without the change.
    ///   - after: the outcome with it.
    ///   - away: who takes no part in the second.
    public init(from before: Allocation, to after: Allocation, away: [String] = []) {
        let (first, second) = (before.named, after.named)
        let (wasMade, isMade) = (Set(first), Set(second))
        gained = second.filter { !wasMade.contains($0) }
        lost = first.filter { !isMade.contains($0) }
        let (had, have) = (Set(first.flatMap(\.people)), Set(second.flatMap(\.people)))
        func sorted(_ people: Set<String>) -> [String] { people.map { PersonID($0) }.sorted().map(\.name) }
        newlyLeft = sorted(had.subtracting(have).subtracting(away))
        newlyPaired = sorted(have.subtracting(had))
        pairs = second.count - first.count
        score = before.score.flatMap { first in after.score.map { $0 - first } }
    }
}

/// What a pair that was fixed or forbidden by name costs all others.
public struct PairPrice: Sendable, Hashable {
    /// What was said of the pair.
    public enum Kind: String, Sendable {
        /// It must be made.
        case fixed
        /// It may not be made.
        case forbidden
    }

    /// The pair.
    public let pair: PairOfPeople
    /// What was said of it.
    public let kind: Kind
    /// Whether the price is told by the rules alone, whatever anybody answered.
    public let isByRules: Bool
    /// How many pairs more there would be without it, or could be by the rules; nil where no draw would be possible then.
    public let pairs: Int?
    /// How much higher the total score would be without it; nil where there is none or it may not be shown.
    public let score: Double?
}

extension Allocation {
    /// The pairs without their reasons.
    var named: [PairOfPeople] { pairs.map { PairOfPeople(mentor: $0.mentor, mentee: $0.mentee) } }
}

extension PairOfPeople {
    fileprivate var people: [String] { [mentor, mentee] }
}
