import TelemachusCore

/// The few values that a score can have, in equal steps: 7 to 35 by one, 1 to 5 by thirds.
struct ValueGrid: Sendable {
    /// The most values that are looked at one by one.
    static let most = 61

    private let lowest: Double
    private let step: Double
    /// How many values there are.
    let count: Int

    /// So many steps from the least to the greatest value; nil where there are too many values.
    init?(_ range: ClosedRange<Double>, steps: Int) {
        guard steps > 0, steps < Self.most, range.lowerBound < range.upperBound else { return nil }
        lowest = range.lowerBound
        step = (range.upperBound - range.lowerBound) / Double(steps)
        count = steps + 1
    }

    /// The whole numbers of a range; nil where it does not begin with one, or has too many.
    init?(_ range: ClosedRange<Double>) {
        let width = range.upperBound - range.lowerBound
        guard width < Double(Self.most), range.lowerBound == range.lowerBound.rounded() else { return nil }
        lowest = range.lowerBound
        step = 1
        count = Int(width) + 1
    }

    /// The place of a value, from 0; nil where it is none of them.
    func place(of value: Double) -> Int? {
        let place = (value - lowest) / step
        guard place.isFinite, abs(place - place.rounded()) < 1e-6, place > -0.5, place < Double(count) - 0.5 else {
            return nil
        }
        return Int(place.rounded())
    }
}

extension AnswerFormat {
    /// How many steps lie between the least and the greatest answer; nil where an answer is not a whole number.
    var steps: Int? {
        switch self {
        case .scale(let scale): scale.points.count - 1
        case .yesNo: 1
        case .wholeNumber(let range, _):
            range.upperBound.subtractingReportingOverflow(range.lowerBound).overflow
                ? nil : range.upperBound - range.lowerBound
        case .choice, .choices, .number, .text, .date: nil
        }
    }
}
