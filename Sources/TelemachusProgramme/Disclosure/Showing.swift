/// How much may be told of a group.
enum Showing: Sendable, Hashable {
    /// Location, spread, tests, intervals, coefficients.
    case all
    /// The middle value alone.
    case median
    /// Nothing; the sentence says why.
    case hidden(String)

    /// Whether nothing is told.
    var isHidden: Bool { if case .hidden = self { true } else { false } }

    /// The lesser of two.
    func and(_ other: Showing) -> Showing {
        switch (self, other) {
        case (.hidden, _): self
        case (_, .hidden): other
        case (.median, _), (_, .median): .median
        case (.all, .all): .all
        }
    }
}

/// What a table tells of people: a score or an item on one occasion.
///
/// Tables about the same variable can be compared by a reader, so they are decided on together. A score that is one
/// item has the item's name.
struct Variable: Sendable, Hashable {
    /// `instrument.score` or `instrument.item`.
    let name: String
    /// The occasion.
    let stage: String

    /// A score or an item, `instrument.name`, at a stage.
    init(_ name: String, at stage: String) {
        self.name = name
        self.stage = stage
    }
}
