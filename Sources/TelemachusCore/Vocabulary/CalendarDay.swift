/// A day of the calendar, without a time and without a time zone.
///
/// Reckoned in the proleptic Gregorian calendar, from year 0 to 9999. Source of the day numbers: Howard Hinnant,
/// "chrono-compatible low-level date algorithms".
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The year, 0 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// The day; nil where the calendar has none such.
    public init?(year: Int, month: Int, day: Int) {
        guard (0...9_999).contains(year), (1...12).contains(month),
            (1...Self.days(inMonth: month, of: year)).contains(day)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// Reads a day as ISO 8601 writes it, `2026-03-31`; nil where it is none.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day so many days after 1 January 1970; the first or the last that there is where it would lie beyond.
    public init(daysSince1970 days: Int) {
        let shifted = min(max(days, Self.first), Self.last) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// How many days after 1 January 1970 it is; below 0 before.
    public var daysSince1970: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day so much later.
    ///
    /// Months keep the day of the month where there is one, and end at the month's last day where there is none: a
    /// month after 31 January is the end of February. Hours and minutes count as the whole days in them.
    public func adding(_ duration: PlannedDuration) -> CalendarDay {
        guard duration.unit == .month else {
            return CalendarDay(daysSince1970: daysSince1970 + (duration.minutes ?? 0) / 1_440)
        }
        let months = year * 12 + month - 1 + duration.count
        let (year, month) = (months / 12, months % 12 + 1)
        guard year <= 9_999 else { return CalendarDay(daysSince1970: Self.last) }
        return CalendarDay(year: year, month: month, day: min(day, Self.days(inMonth: month, of: year))) ?? self
    }

    /// How many days after another day it is.
    public func days(since other: CalendarDay) -> Int { daysSince1970 - other.daysSince1970 }

    /// As ISO 8601 writes it.
    public var description: String {
        func padded(_ number: Int, _ width: Int) -> String {
            String(repeating: "0", count: max(0, width - "\(number)".count)) + "\(number)"
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// Whether one comes before the other.
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// 1 January of year 0, and 31 December 9999.
    private static let (first, last) = (-719_528, 2_932_896)

    private static func days(inMonth month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
}
