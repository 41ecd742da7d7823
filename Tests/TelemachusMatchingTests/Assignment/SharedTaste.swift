import TelemachusCore

/// Costs that are not independent of one another, as those of real people are not; multiples of a power of two, so that sums
/// are exact.
enum SharedTaste: CaseIterable {
    /// Mentors and mentees are places on a map, and the cost is the way between them.
    case distance
    /// Each mentor finds everyone dear or everyone cheap.
    case generosity
    /// Everyone agrees whom they would like best.
    case popularity
    /// The product of the two people's numbers and a little chance.
    case product
    /// No two of a mentor's costs are far apart.
    case indifference

    func costs(mentors: Int, mentees: Int, using generator: inout SeededGenerator) -> [Double] {
        func number(below bound: UInt64) -> Double { Double(generator.uniform(below: bound)) }
        let own = (0..<mentors).map { _ in (number(below: 1_000), number(below: 1_000)) }
        let others = (0..<mentees).map { _ in (number(below: 1_000), number(below: 1_000)) }
        return own.flatMap { mentor in
            others.map { mentee in
                let chance = number(below: 1_024) / 1_024
                return switch self {
                case .distance: abs(mentor.0 - mentee.0) + abs(mentor.1 - mentee.1) - 300
                case .generosity: mentor.0 + 10 * chance - 500
                case .popularity: mentee.0 + 10 * chance - 500
                case .product: mentor.0 * mentee.0 / 1_024 + chance - 200
                case .indifference: chance / 1_024 - 1
                }
            }
        }
    }
}
