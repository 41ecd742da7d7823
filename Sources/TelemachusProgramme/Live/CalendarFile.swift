import TelemachusCore

/// A calendar of whole days that other programs read (iCalendar, RFC 5545).
///
/// An event keeps its UID for good, so that a later file moves it instead of adding another.
struct CalendarFile: Sendable {
    /// Something on a day.
    struct Event: Sendable {
        /// The UID.
        let id: String
        let day: CalendarDay
        let summary: String
        let words: String
    }

    let title: String
    /// When the file is made.
    let made: Instant
    let events: [Event]

    /// The file: lines end in CR LF, and none has more than 75 octets.
    var text: String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Telemachus//Telemachus \(ToolVersion.current)//EN",
            "CALSCALE:GREGORIAN", "X-WR-CALNAME:\(Self.escaped(title))",
        ]
        for event in events {
            lines += [
                "BEGIN:VEVENT", "UID:\(Self.escaped(event.id))", "DTSTAMP:\(Self.stamp(made))",
                "DTSTART;VALUE=DATE:\(Self.date(event.day))",
                "DTEND;VALUE=DATE:\(Self.date(CalendarDay(daysSince1970: event.day.daysSince1970 + 1)))",
                "SUMMARY:\(Self.escaped(event.summary))", "DESCRIPTION:\(Self.escaped(event.words))",
                "TRANSP:TRANSPARENT", "END:VEVENT",
            ]
        }
        lines.append("END:VCALENDAR")
        return lines.map { Self.folded($0) + "\r\n" }.joined()
    }

    private static func date(_ day: CalendarDay) -> String { day.description.filter { $0 != "-" } }

    private static func stamp(_ instant: Instant) -> String {
        let seconds = Int((Double(instant.milliseconds) / 1000).rounded(.down)) - instant.day.daysSince1970 * 86_400
        let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(date(instant.day))T\(parts.joined())Z"
    }

    /// A text value: what would end it is escaped (section 3.3.11), and control characters are left out.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += "\\\(scalar)"
            case "\n": escaped += "\\n"
            case _ where scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F: break
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// A line broken after at most 75 octets, between scalars; what follows begins with a space (section 3.1).
    static func folded(_ line: String) -> String {
        var (folded, octets) = ("", 0)
        for scalar in line.unicodeScalars {
            let width = UTF8.width(scalar)
            if octets + width > 75 {
                folded += "\r\n "
                octets = 1
            }
            folded.unicodeScalars.append(scalar)
            octets += width
        }
        return folded
    }
}
