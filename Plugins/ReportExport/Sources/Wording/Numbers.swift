import TelemachusCore

/// Numbers as the report prints them, the same on every system.
enum Numbers {
    /// A number with at most so many decimals and none that are zero: `23`, `21.5`.
    static func plain(_ value: Double, decimals: Int = 2) -> String {
        var digits = decimal(value, decimals: decimals)
        if digits.contains(".") {
            while digits.hasSuffix("0") { digits.removeLast() }
            if digits.hasSuffix(".") { digits.removeLast() }
        }
        return signed(digits)
    }

    /// A number with exactly so many decimals, for columns that align at the point: `−2.023`.
    static func fixed(_ value: Double, decimals: Int) -> String {
        signed(decimal(value, decimals: decimals))
    }

    /// A probability with up to four decimals: `0.0625`, `<0.0001`.
    static func probability(_ p: Double) -> String {
        p < 0.000_05 ? "<0.0001" : plain(p, decimals: 4)
    }

    /// A probability in a sentence, with spaces that do not break: `p = 0.0625`, `p < 0.0001`.
    static func probabilityInWords(_ p: Double) -> String {
        p < 0.000_05 ? "p\u{A0}<\u{A0}0.0001" : "p\u{A0}=\u{A0}\(probability(p))"
    }

    /// Two ends of a range: `20–25`, and `−1 to 3` where a sign would meet the dash.
    static func range(_ low: Double, _ high: Double) -> String {
        let separator = low < 0 || high < 0 ? " to " : "–"
        return plain(low) + separator + plain(high)
    }

    /// Two ends of a range: `20–25`.
    static func range(_ range: ClosedRange<Double>) -> String { self.range(range.lowerBound, range.upperBound) }

    /// A level of confidence: `93.75%`.
    static func level(_ share: Double) -> String { plain(share * 100) + "%" }

    /// A count beside its group: `4 of 6 (66.7%)`.
    ///
    /// The percentage is left out where either count is not told and where the group is smaller than five, for then
    /// it says less than it seems to.
    static func share(_ count: DisclosedCount, of group: DisclosedCount) -> String {
        guard let whole = group.number else { return count.description }
        let words = "\(count) of \(whole)"
        guard let part = count.number, whole >= 5 else { return words }
        return words + " (\(plain(Double(part) / Double(whole) * 100, decimals: 1))%)"
    }

    /// A number with a point and a plain hyphen, as markup wants it.
    static func decimal(_ value: Double, decimals: Int) -> String {
        guard value.isFinite else { return "not a number" }
        let scale = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
        let scaled = (abs(value) * scale).rounded()
        guard scaled < 9_007_199_254_740_992 else { return "\(value)" }
        let whole = Int64(scaled)
        let unit = Int64(scale)
        let sign = value < 0 && whole > 0 ? "-" : ""
        guard decimals > 0 else { return "\(sign)\(whole)" }
        let fraction = String(whole % unit)
        let zeros = String(repeating: "0", count: decimals - fraction.count)
        return "\(sign)\(whole / unit).\(zeros)\(fraction)"
    }

    private static func signed(_ digits: String) -> String {
        digits.hasPrefix("-") ? "−" + digits.dropFirst() : digits
    }
}

extension DisclosedCount {
    /// The size of a group in a sentence: `n = 6`, `n < 5`, `n ≥ 36`.
    var asSize: String {
        switch self {
        case .exactly(let number): "n = \(number)"
        case .fewerThan(let limit): "n < \(limit)"
        case .atLeast(let number): "n ≥ \(number)"
        case .withheld: "n hidden"
        }
    }

    /// What stands in the place of a figure about a group of this size that is not shown.
    var reasonForSilence: String? {
        switch self {
        case .exactly(let number): number == 0 ? "no values" : nil
        case .fewerThan(let limit): "not shown (fewer than \(limit))"
        case .atLeast: nil
        case .withheld: "not shown"
        }
    }
}
