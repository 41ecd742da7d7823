/// A number as it is printed: its digits, and how many of them stand after the point.
///
/// `27.0` and `27` are the same number and not the same figure: the first tells more about what was rounded.
public struct Figure: Hashable, Sendable {
    /// The digits without the point: 305 for `30.5`.
    public let units: Int
    /// How many digits stand after the point.
    public let decimals: Int

    /// The most digits that a figure may have, so that every comparison is exact.
    public static let mostDigits = 9
    /// The most digits that may stand after the point.
    public static let mostDecimals = 6

    /// A whole number.
    public init(_ number: Int) { self.init(units: number, decimals: 0) }

    /// Digits with so many of them after the point.
    init(units: Int, decimals: Int) {
        self.units = units
        self.decimals = decimals
    }

    /// Reads a figure: digits, a point and digits, with or without a sign.
    ///
    /// - Returns: nil for every other text, and for more digits than ``mostDigits`` or ``mostDecimals`` allow.
    public init?(_ text: String) {
        let digits = text.drop { $0 == "-" || $0 == "+" }
        guard text.count - digits.count <= 1 else { return nil }
        let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }) else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard parts[0].count + fraction.count <= Self.mostDigits, fraction.count <= Self.mostDecimals,
            let units = Int(parts[0] + fraction)
        else { return nil }
        self.units = text.hasPrefix("-") ? -units : units
        decimals = fraction.count
    }

    /// The number.
    public var value: Double { Double(units) / Double(Self.power(of: decimals)) }

    /// Ten to the power of a small number.
    static func power(of exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in power * 10 } }

    /// The number in units of 10⁻ᵍ; nil where it has more decimals than that.
    func grains(of decimals: Int) -> Int? {
        if decimals >= self.decimals { return units * Self.power(of: decimals - self.decimals) }
        let divisor = Self.power(of: self.decimals - decimals)
        return units.isMultiple(of: divisor) ? units / divisor : nil
    }
}

extension Figure: CustomStringConvertible {
    /// The figure as it is printed.
    public var description: String {
        let digits = "\(units.magnitude)"
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        let point = padded.index(padded.endIndex, offsetBy: -decimals)
        return (units < 0 ? "-" : "") + padded[..<point] + (decimals > 0 ? "." + padded[point...] : "")
    }
}
