/// A length of time as people plan it: 45 minutes, 2 weeks, 6 months.
///
/// Months keep their own unit, for they have no fixed number of days.
public struct PlannedDuration: Hashable, Sendable, CustomStringConvertible {
    /// The units that people plan in.
    public enum Unit: String, Sendable, CaseIterable {
        /// Sixty seconds.
        case minute
        /// Sixty minutes.
        case hour
        /// A calendar day.
        case day
        /// Seven days.
        case week
        /// A calendar month.
        case month
    }

    /// How many of the unit.
    public var count: Int
    /// The unit.
    public var unit: Unit

    /// So many of that unit.
    public init(_ count: Int, _ unit: Unit) {
        self.count = count
        self.unit = unit
    }

    /// Reads `45 minutes`, `1 week`; nil where it is nothing of the kind.
    public init?(_ text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let count = Int(parts[0]), count >= 0, count <= 1_000_000 else { return nil }
        let word = parts[1].hasSuffix("s") ? String(parts[1].dropLast()) : String(parts[1])
        guard let unit = Unit(rawValue: word) else { return nil }
        self.init(count, unit)
    }

    /// The length in minutes; nil for months.
    public var minutes: Int? {
        switch unit {
        case .minute: count
        case .hour: count * 60
        case .day: count * 1_440
        case .week: count * 10_080
        case .month: nil
        }
    }

    /// As people write it.
    public var description: String { count.of(unit.rawValue) }
}

extension Shape where Value == PlannedDuration {
    /// A length of time as people write it.
    public static var duration: Shape {
        .scalar(
            .duration,
            parse: { scalar, node, reader in
                if let duration = PlannedDuration(scalar.text) { return duration }
                let help =
                    Int(scalar.text).map { "write the unit too: \($0) minutes, \($0) weeks" }
                    ?? "write a whole number and minutes, hours, days, weeks or months: 45 minutes"
                reader.report(
                    "invalid-duration", "'\(scalar.text.shortened(to: 40))' is no length of time", at: node.place,
                    help: help)
                return nil
            }, write: { .string($0.description) })
    }
}
