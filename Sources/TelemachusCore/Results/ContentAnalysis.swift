/// The codes that were given to texts, how they came about, and how far two coders agreed.
public struct ContentAnalysis: Sendable, Hashable {
    /// A heading over several codes.
    public struct Category: Sendable, Hashable, Codable {
        /// The id.
        public var id: String
        /// The heading.
        public var title: String

        /// The parts, one by one.
        public init(id: String, title: String) {
            self.id = id
            self.title = title
        }
    }

    /// A code.
    public struct Code: Sendable, Hashable {
        /// The id.
        public var id: String
        /// The heading.
        public var title: String
        /// What counts as it.
        public var definition: String
        /// The category; nil where it stands by itself.
        public var category: String?
        /// The code that it was merged into; nil for a code in use.
        public var mergedInto: String?

        /// The parts, one by one.
        public init(
            id: String, title: String, definition: String, category: String? = nil, mergedInto: String? = nil
        ) {
            self.id = id
            self.title = title
            self.definition = definition
            self.category = category
            self.mergedInto = mergedInto
        }
    }

    /// Two codes that became one.
    public struct Merge: Sendable, Hashable, Codable {
        /// The code that went; texts that have it count for the other one.
        public var from: String
        /// The code that stayed.
        public var into: String
        /// The day, as `2026-11-21`.
        public var date: String
        /// Who decided.
        public var by: String
        /// Why.
        public var reason: String

        /// The parts, one by one.
        public init(from: String, into: String, date: String, by: String, reason: String) {
            self.from = from
            self.into = into
            self.date = date
            self.by = by
            self.reason = reason
        }
    }

    /// How far coders who worked alone agreed on the segments that all of them saw.
    public struct Agreement: Sendable, Hashable {
        /// The texts, `instrument.item`.
        public var texts: String
        /// One code, whose presence is judged; nil for which code a segment got at all.
        public var code: String?
        /// How many coders.
        public var coders: Int
        /// Segments that at least two of them judged.
        public var segments: DisclosedCount
        /// The share of segments on which they agreed.
        public var observed: Double?
        /// Cohen's kappa, for two coders; nil where chance alone would agree always.
        public var kappa: Double?
        /// Krippendorff's alpha for nominal data; nil where only one code was used.
        public var alpha: Double?
        /// What to know of this line.
        public var notes: [String]

        /// The parts, one by one.
        public init(
            texts: String, code: String? = nil, coders: Int, segments: DisclosedCount, observed: Double? = nil,
            kappa: Double? = nil, alpha: Double? = nil, notes: [String] = []
        ) {
            self.texts = texts
            self.code = code
            self.coders = coders
            self.segments = segments
            self.observed = observed
            self.kappa = kappa
            self.alpha = alpha
            self.notes = notes
        }
    }

    /// A piece of somebody's text, allowed to be quoted by its writer and said by enough people.
    public struct Quotation: Sendable, Hashable {
        /// The code that it stands for.
        public var code: String
        /// The role of its writer; nothing nearer is told.
        public var role: String
        /// The words.
        public var text: String

        /// The parts, one by one.
        public init(code: String, role: String, text: String) {
            self.code = code
            self.role = role
            self.text = text
        }
    }

    /// The categories in order.
    public var categories: [Category] = []
    /// The codes in order, those that were merged away too.
    public var codes: [Code] = []
    /// The merges in order of their days.
    public var merges: [Merge] = []
    /// The agreement of coders, over all codes first.
    public var agreement: [Agreement] = []
    /// Quotations in the order of the codes.
    public var quotations: [Quotation] = []

    /// Nothing coded.
    public init() {}
}
