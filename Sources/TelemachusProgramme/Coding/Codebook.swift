public import TelemachusCore

/// The codes of a content analysis, the categories over them, and which of them were merged.
public struct Codebook: Sendable, Hashable {
    /// A heading over several codes.
    public typealias Category = ContentAnalysis.Category
    /// Two codes that became one.
    public typealias Merge = ContentAnalysis.Merge

    /// What a piece of text can be said to be about.
    public struct Code: Sendable, Hashable, Codable {
        /// The id.
        public var id: String
        /// The heading.
        public var title: String
        /// What counts as it.
        public var definition: String
        /// The category's id; nil where the code stands by itself.
        public var category: String?
    }

    /// The categories in order.
    public private(set) var categories: [Category] = []
    /// The codes in order, those that were merged away too.
    public private(set) var codes: [Code] = []
    /// The merges in the order in which they were written down.
    public private(set) var merges: [Merge] = []

    private var categoryPlaces: [String: Int] = [:]
    private var places: [String: Int] = [:]
    private var targets: [String: String] = [:]

    /// An empty book.
    public init() {}

    /// Takes a category in; one of the same id is put right.
    mutating func define(_ category: Category) {
        if let place = categoryPlaces[category.id] {
            categories[place] = category
        } else {
            categoryPlaces[category.id] = categories.count
            categories.append(category)
        }
    }

    /// Takes a code in; one of the same id is put right.
    mutating func define(_ code: Code) {
        if let place = places[code.id] {
            codes[place] = code
        } else {
            places[code.id] = codes.count
            codes.append(code)
        }
    }

    /// Takes a merge in, unless it would lead in a circle or the code went before.
    mutating func merge(_ merge: Merge) {
        guard targets[merge.from] == nil, !leadsBack(merge) else { return }
        targets[merge.from] = merge.into
        merges.append(merge)
    }

    /// The code of that id, merged away or not.
    public subscript(code: String) -> Code? { places[code].map { codes[$0] } }

    /// The category of that id.
    public func category(_ id: String) -> Category? { categoryPlaces[id].map { categories[$0] } }

    /// The code that stands for a code today: itself, or where its merges lead.
    public func current(_ code: String) -> String {
        var code = code
        while let next = targets[code] { code = next }
        return code
    }

    /// Whether a code was merged into another one.
    public func isMergedAway(_ code: String) -> Bool { targets[code] != nil }

    /// Whether a merge would make a code stand for itself.
    func leadsBack(_ merge: Merge) -> Bool { current(merge.into) == merge.from }

    /// The codes in use, in order.
    public var codesInUse: [Code] { codes.filter { !isMergedAway($0.id) } }
}
