/// A piece of somebody's answer that is coded by itself.
public struct Segment: Sendable, Hashable, Codable {
    /// A whole answer: one item of one instrument by one person on one occasion.
    public struct Answer: Sendable, Hashable, Codable {
        /// Who wrote it.
        public var person: String
        /// The instrument.
        public var instrument: String
        /// The stage.
        public var stage: String
        /// The item.
        public var item: String

        /// `instrument.item`.
        public var texts: String { "\(instrument).\(item)" }
    }

    /// The id.
    public var id: String
    /// The answer that it is a piece of.
    public var answer: Answer
    /// The first character, counted from 1 as people count characters; nil for the first of the answer.
    public var start: Int?
    /// The last character, which belongs to the piece; nil for the last of the answer.
    public var end: Int?
    /// Whether the writer allowed that this piece be quoted.
    public var isQuotable = false

    /// The piece, cut out of the answer; nil where it is not in it.
    public func words(of text: String) -> String? {
        let start = start ?? 1
        let count = text.count
        let end = end ?? count
        guard start >= 1, start <= end, end <= count else { return nil }
        return String(text.dropFirst(start - 1).prefix(end - start + 1))
    }
}
