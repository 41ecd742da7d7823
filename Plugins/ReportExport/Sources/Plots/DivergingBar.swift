import TelemachusCore

extension DivergingBars {
    /// The lengths of one bar's parts.
    ///
    /// Counts that are not told are one hatched part at the end of their side, as long as the people whom the other
    /// counts leave over. Where such counts lie on both sides or in the middle nobody can say how far the bar reaches,
    /// and there is none.
    struct Bar: Sendable {
        /// A stretch of the bar.
        struct Part: Sendable, Equatable {
            /// The option; nil for those that are not told.
            var option: Int?
            /// How many people.
            var count: Int
            /// Their share of all.
            var share: Double
        }

        /// The stretches from left to right.
        var parts: [Part]
        /// How far it reaches to the left of the middle, as a share of all.
        var left: Double
        /// How far it reaches to the right.
        var right: Double

        /// Nil where the counts do not say how far the bar reaches.
        init?(_ row: Row) {
            guard let all = row.n.number, all > 0 else { return nil }
            let numbers = row.counts.map(\.number)
            let rest = all - numbers.compactMap(\.self).reduce(0, +)
            guard rest >= 0 else { return nil }
            let half = numbers.count / 2
            let low = 0..<half
            let high = (numbers.count - half)..<numbers.count
            let hidden = numbers.indices.filter { numbers[$0] == nil }
            let isLow = hidden.allSatisfy(low.contains)
            guard rest == 0 || !hidden.isEmpty, isLow || hidden.allSatisfy(high.contains) else { return nil }
            let known = numbers.enumerated().compactMap { option, number in
                number.map { Part(option: option, count: $0, share: Double($0) / Double(all)) }
            }
            let unknown = rest > 0 ? [Part(option: nil, count: rest, share: Double(rest) / Double(all))] : []
            parts = isLow ? unknown + known : known + unknown
            func reach(_ side: Range<Int>) -> Double {
                known.filter { $0.option.map(side.contains) ?? false }.reduce(0) { $0 + $1.share }
            }
            let centre = numbers.count % 2 == 1 ? (known.first { $0.option == half }?.share ?? 0) / 2 : 0
            let rests = unknown.reduce(0) { $0 + $1.share }
            left = reach(low) + centre + (isLow ? rests : 0)
            right = reach(high) + centre + (isLow ? 0 : rests)
        }
    }
}
