public import TelemachusCore

/// A moment, to the millisecond, in universal time.
///
/// Nothing below the command line reads a clock: whoever records a fact says when.
public struct Instant: Sendable, Hashable, Comparable {
    /// Whole milliseconds since 1 January 1970, 00:00 UTC.
    public let milliseconds: Int

    /// The moment so many milliseconds after 1 January 1970, 00:00 UTC.
    public init(milliseconds: Int) { self.milliseconds = milliseconds }

    /// 1 January 1970: the moment of facts that have none, such as those of a bundle.
    public static let none = Instant(milliseconds: 0)

    /// Whether one is before the other.
    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    /// The day in universal time.
    public var day: CalendarDay {
        CalendarDay(daysSince1970: Int((Double(milliseconds) / 86_400_000).rounded(.down)))
    }
}
