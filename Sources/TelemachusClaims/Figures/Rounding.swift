/// How a number became the figure that is printed.
public enum Rounding: String, CaseIterable, Sendable {
    /// To the nearest figure, and away from zero from halfway: SPSS, Excel, hand.
    case halfUp = "half-up"
    /// To the nearest figure, and to the even one from halfway: R, Python.
    case halfEven = "half-even"
    /// Digits left out: 66.6 for two thirds of a hundred. No rounding at all, and tried only where rounding fails.
    case cutOff = "cut-off"

    /// The two that deserve the name.
    public static let proper = [Rounding.halfUp, .halfEven]

    /// What it does, for a reader.
    public var title: String {
        switch self {
        case .halfUp: "rounded half up"
        case .halfEven: "rounded half to even"
        case .cutOff: "cut off instead of rounded"
        }
    }

    /// The numbers that are printed as a figure, between two ends in halves of the figure's last digit.
    func halves(printedAs figure: Figure) -> (low: Int, lowIsIn: Bool, high: Int, highIsIn: Bool) {
        let doubled = 2 * figure.units
        switch self {
        case .halfUp: return (doubled - 1, figure.units > 0, doubled + 1, figure.units < 0)
        case .halfEven:
            let isEven = figure.units.isMultiple(of: 2)
            return (doubled - 1, isEven, doubled + 1, isEven)
        case .cutOff:
            return (
                figure.units > 0 ? doubled : doubled - 2, figure.units > 0,
                figure.units < 0 ? doubled : doubled + 2, figure.units < 0
            )
        }
    }

    /// The whole numbers E for which E / divisor, in units of 10⁻ᵍ, is printed as a figure.
    ///
    /// - Parameters:
    ///   - figure: what is printed.
    ///   - divisor: a positive number: how many values E adds up.
    ///   - grain: g, the decimals of the values themselves.
    /// - Returns: the interval; it may be empty.
    func sums(printedAs figure: Figure, dividedBy divisor: Int, grain: Int) -> Interval {
        let ends = halves(printedAs: figure)
        let factor = divisor * Figure.power(of: grain)
        let unit = 2 * Figure.power(of: figure.decimals)
        let low = (ends.low * factor).divided(by: unit), high = (ends.high * factor).divided(by: unit)
        return Interval(
            ends.lowIsIn ? low.up : low.down + 1,
            ends.highIsIn ? high.down : high.up - 1)
    }

    /// Whether a number is printed as a figure.
    ///
    /// Exact where the number is a fraction with a power of two below it, as exact p values are.
    func prints(_ number: Double, as figure: Figure) -> Bool {
        let ends = halves(printedAs: figure)
        let scaled = number * Double(2 * Figure.power(of: figure.decimals))
        let isAbove = ends.lowIsIn ? scaled >= Double(ends.low) : scaled > Double(ends.low)
        return isAbove && (ends.highIsIn ? scaled <= Double(ends.high) : scaled < Double(ends.high))
    }
}

/// Whole numbers from one to another; empty where the first is above the last.
struct Interval: Hashable, Sendable {
    var low: Int
    var high: Int

    init(_ low: Int, _ high: Int) {
        self.low = low
        self.high = high
    }

    var isEmpty: Bool { low > high }

    func contains(_ number: Int) -> Bool { low <= number && number <= high }
}

extension Int {
    /// The quotient by a positive number, to either side.
    func divided(by divisor: Int) -> (down: Int, up: Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return (remainder < 0 ? quotient - 1 : quotient, remainder > 0 ? quotient + 1 : quotient)
    }
}
