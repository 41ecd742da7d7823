import TelemachusCore

/// Whole numbers that stand for shares: rounded, so that what a profile states is met and not left to chance.
enum Apportionment {
    /// A share of a number of people, forms or answers, rounded to the nearest whole one.
    static func count(_ share: Double, of number: Int) -> Int {
        min(max(Int((share * Double(number)).rounded()), 0), number)
    }

    /// A whole number split as the weights say: each part rounded down, and what is left given to the largest
    /// remainders, the earlier first.
    ///
    /// - Parameters:
    ///   - total: what is split.
    ///   - weights: how large each part is in relation to the others.
    ///   - least: what each part has at the least, where the total is large enough for that.
    /// - Returns: the parts, which add up to the total; none for no weight above 0.
    static func split(_ total: Int, by weights: [Double], atLeast least: Int = 0) -> [Int] {
        let sum = weights.reduce(0, +)
        guard sum > 0 else { return weights.map { _ in 0 } }
        let exact = weights.map { Double(total) * $0 / sum }
        var parts = exact.map { Int($0.rounded(.down)) }
        let order = exact.indices.sorted { left, right in
            let (a, b) = (exact[left] - Double(parts[left]), exact[right] - Double(parts[right]))
            return a == b ? left < right : a > b
        }
        for index in order.prefix(max(0, total - parts.reduce(0, +))) { parts[index] += 1 }
        guard least > 0, total >= least * weights.count else { return parts }
        while let low = parts.indices.first(where: { parts[$0] < least }) {
            guard let high = parts.indices.max(by: { parts[$0] < parts[$1] }) else { break }
            parts[high] -= 1
            parts[low] += 1
        }
        return parts
    }

    /// Words in the numbers that their weights ask for, shuffled.
    static func deal(
        _ words: [(word: String, weight: Double)], to number: Int, using generator: inout SeededGenerator
    ) -> [String] {
        let counts = split(number, by: words.map(\.weight))
        return generator.shuffled(zip(words, counts).flatMap { Array(repeating: $0.word, count: $1) })
    }
}
