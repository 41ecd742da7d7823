import TelemachusCore

/// Who is whose partner by a draw, found by name.
struct DrawnPartners: Sendable {
    private var pairs: [String: [PairOfPeople]] = [:]
    private let left: Set<String>

    init(in allocation: Allocation) {
        for pair in allocation.named {
            pairs[pair.mentor, default: []].append(pair)
            pairs[pair.mentee, default: []].append(pair)
        }
        left = Set(allocation.unpaired.map(\.person))
    }

    /// The pairs of a person, in the draw's order; nil for somebody in none.
    subscript(person: String) -> [PairOfPeople]? { pairs[person] }

    /// Whether the draw left a person without a partner.
    func isLeft(_ person: String) -> Bool { left.contains(person) }
}
