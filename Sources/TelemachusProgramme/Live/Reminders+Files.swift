public import TelemachusCore

extension Reminders {
    /// A text for everybody who owes a form, a calendar for everybody, and a table of who gets what.
    ///
    /// - Parameter instant: when they are made, which calendars state.
    /// - Returns: the files, named by person.
    public func files(at instant: Instant) -> [ExportedFile] {
        var files: [ExportedFile] = []
        var rows = [["person", "forms", "first_due", "text", "calendar"]]
        var names: [String: Int] = [:]
        for recipient in recipients {
            // Two ids that differ in capitals alone are one file on some systems.
            let count = names[recipient.person.name.lowercased(), default: 0]
            names[recipient.person.name.lowercased()] = count + 1
            let name = recipient.person.name + (count == 0 ? "" : "_\(count + 1)")
            let calendar = calendar(for: recipient, at: instant)
            if !recipient.forms.isEmpty { files.append(ExportedFile(path: "\(name).md", text: text(for: recipient))) }
            if !calendar.events.isEmpty { files.append(ExportedFile(path: "\(name).ics", text: calendar.text)) }
            rows.append([
                recipient.person.name, "\(recipient.forms.reduce(0) { $0 + $1.count })",
                recipient.forms.compactMap(\.by).min().map { "\($0)" } ?? "",
                recipient.forms.isEmpty ? "" : "\(name).md", calendar.events.isEmpty ? "" : "\(name).ics",
            ])
        }
        let table = rows.map { $0.joined(separator: ",") + "\n" }.joined()
        return [ExportedFile(path: "reminders.csv", text: table)] + files
    }

    /// The text for one person, in Markdown that reads as well as it stands.
    func text(for recipient: Recipient) -> String {
        let count = recipient.forms.reduce(0) { $0 + $1.count }
        var text = """
            # \(programme.definition.title.plain)

            For \(recipient.person), \(today).

            \(count == 1 ? "One form is" : "\(count) forms are") still to be filled in:


            """
        for form in recipient.forms {
            let title = programme.instrument(form.instrument)?.title.plain ?? form.instrument.name
            let stage = programme.stage(form.stage)?.title.plain ?? form.stage.name
            let number = form.count == 1 ? "" : ", \(form.count) forms"
            let when =
                form.by.map { $0 < today ? "was due on \($0)" : $0 == today ? "due today" : "due by \($0)" } ?? ""
            text += "- \(title) (\(stage))\(number)\(when.isEmpty ? "" : ": \(when)")\n"
        }
        if let session = recipient.sessions.first {
            text += "\nThe next session, \(session.number) of \(session.planned), is due by \(session.by).\n"
        }
        return text + "\nYou can stop taking part at any time and without a reason.\n"
    }

    /// The calendar for one person: the last days of what they owe, and the days by which sessions are due.
    func calendar(for recipient: Recipient, at instant: Instant) -> CalendarFile {
        let id = programme.definition.id
        var events: [CalendarFile.Event] = []
        for form in recipient.forms {
            guard let day = form.by else { continue }
            let title = programme.instrument(form.instrument)?.title.plain ?? form.instrument.name
            events.append(
                .init(
                    id: "\(id).\(form.stage).\(form.instrument).\(recipient.person)@telemachus", day: day,
                    summary: "Last day: \(title)",
                    words: "\(form.count.of("form")) at '\(programme.stage(form.stage)?.title.plain ?? "")'."))
        }
        for session in recipient.sessions {
            let pair = session.partner == 1 ? "" : ".\(session.partner)"
            events.append(
                .init(
                    id: "\(id).\(session.stage).session-\(session.number)\(pair).\(recipient.person)@telemachus",
                    day: session.by, summary: "Session \(session.number) of \(session.planned), at the latest",
                    words: "\(programme.definition.title.plain): find a time by this day."))
        }
        return CalendarFile(title: programme.definition.title.plain, made: instant, events: events)
    }
}
