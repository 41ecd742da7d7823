/// States whom one person would be paired with, best first, and how many partners they have a place for.
///
/// Whoever is not listed is not acceptable. People may be tied: liked equally, with a lottery to decide between them
/// where it matters.
public struct PreferenceList: Hashable, Sendable {
    /// The acceptable people of the other side, best first; tied people stand next to one another.
    public let people: [Int]
    /// The positions in ``people`` of those who are tied with one another, in ascending order, each of at least two.
    public let ties: [Range<Int>]
    /// The most partners the person may have.
    public let places: Int

    /// Whether nobody is tied with anybody.
    public var isStrict: Bool { ties.isEmpty }

    /// Lists people in a strict order.
    /// - Parameters:
    ///   - people: the acceptable people, best first; may be empty.
    ///   - places: the most partners the person may have.
    public init(_ people: [Int], places: Int = 1) {
        self.people = people
        self.ties = []
        self.places = places
    }

    /// Lists people in tiers: those of an earlier tier are preferred, those of the same tier are tied.
    /// - Parameters:
    ///   - tiers: the acceptable people, best tier first; an empty tier says nothing.
    ///   - places: the most partners the person may have.
    public init(tiers: [[Int]], places: Int = 1) {
        var people: [Int] = []
        var ties: [Range<Int>] = []
        for tier in tiers {
            if tier.count > 1 { ties.append(people.count..<people.count + tier.count) }
            people += tier
        }
        self.people = people
        self.ties = ties
        self.places = places
    }

    /// Which choice `person` is, from 1: one more than the number of people who are preferred to them.
    /// - Parameter person: someone of the other side.
    /// - Returns: the rank, the same for tied people, or nothing where the person is not acceptable.
    public func rank(of person: Int) -> Int? {
        guard let position = people.firstIndex(of: person) else { return nil }
        return (ties.first { $0.contains(position) }?.lowerBound ?? position) + 1
    }
}
