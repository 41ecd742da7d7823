import TelemachusCore
import TelemachusPages

/// One person's certificate in words.
struct CertificatePage {
    /// What the person took part in.
    let attendance: Attendance
    /// What the definition sets.
    let settings: CertificateSettings
    /// The programme.
    let outline: ProgrammeOutline
    /// Where it comes from.
    let provenance: Provenance

    /// What the template needs.
    var content: PageContent {
        .record([
            "generator": .text("Telemachus \(provenance.toolVersion)"),
            "style": .markup(Style.sheet),
            "programme": .text(programme),
            "person": .text(attendance.person),
            "role": .text(role),
            "notice": .text(provenance.dataNotice.map(\.sentence)),
            "statement": .text(settings.statement?.plain.sentence),
            "facts": .list(
                facts.map {
                    .record(["name": .text($0.name), "value": .text($0.value), "detail": .text($0.detail)])
                }),
            "issuer": .text(settings.issuer?.plain),
            "colophon": .text(
                "Made by Telemachus \(provenance.toolVersion) from the logs of the programme's sessions."),
        ])
    }

    private var programme: String { outline.title.plain.isEmpty ? outline.id : outline.title.plain }

    private var role: String { outline.role(attendance.role)?.title.plain ?? attendance.role }

    private var facts: [(name: String, value: String, detail: String?)] {
        var facts: [(name: String, value: String, detail: String?)] = [
            ("Sessions", attendance.sessions.of("session"), nil),
            time,
        ]
        if let period = attendance.period { facts.append(("Period", period.inWords, nil)) }
        let areas = outline.domains.map(\.title.plain)
        if !areas.isEmpty { facts.append(("Areas", areas.joined(separator: "; "), nil)) }
        return facts
    }

    private var time: (name: String, value: String, detail: String?) {
        let name = "Time for continuing education"
        switch settings.hours {
        case .planned: return (name, (attendance.plannedMinutes ?? 0).asHours, "as planned for the sessions held")
        case .logged where attendance.timedSessions == 0: return (name, "not logged", nil)
        case .logged:
            let isWhole = attendance.timedSessions == attendance.sessions
            return (
                name, attendance.loggedMinutes.asHours,
                isWhole
                    ? "as logged"
                    : "as logged in \(attendance.timedSessions) of \(attendance.sessions.of("session"))"
            )
        }
    }
}

extension Int {
    /// Minutes as hours and minutes: `4 hours 30 minutes`.
    fileprivate var asHours: String {
        let parts = [(self / 60, "hour"), (self % 60, "minute")].filter { $0.0 > 0 }.map { $0.of($1) }
        return parts.isEmpty ? "0 minutes" : parts.joined(separator: " ")
    }
}

extension ClosedRange<CalendarDay> {
    /// From one day to another, or the one day that both are.
    fileprivate var inWords: String {
        lowerBound == upperBound ? lowerBound.inWords : "\(lowerBound.inWords) to \(upperBound.inWords)"
    }
}

extension CalendarDay {
    /// The day as people write it: `3 March 2026`.
    fileprivate var inWords: String { "\(day) \(Self.months[month - 1]) \(year)" }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
