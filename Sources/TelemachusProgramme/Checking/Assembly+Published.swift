import TelemachusCore

/// Figures about the organisation are exempt from the rules for small groups, so nobody's own answer may be one.
extension Assembly {
    mutating func checkPublished() {
        let published = Set(
            instruments.filter { instrument in
                instrument.scores.contains { $0.disclosure == .published }
                    || instrument.items.contains { $0.disclosure == .published }
            }.map(\.id.name))
        guard !published.isEmpty else { return }
        for (index, stage) in definition.timeline.enumerated() {
            let path = FieldPath("timeline").appending(index)
            if let meet = stage.meet, published.contains(meet.log) {
                report(
                    "published-about-people", "'\(meet.log)' is published and cannot be the log of a meeting",
                    at: path.appending(FieldPath("meet.log")), help: "name an instrument whose answers are protected")
            }
            let collect = path.appending("collect")
            guard stage.collect.count == root[collect]?.elements.count ?? 0 else { continue }
            for (position, ask) in stage.collect.enumerated()
            where published.contains(ask.instrument) && !ask.isAboutOrganisation {
                report(published: ask, at: collect.appending(position))
            }
        }
    }

    private mutating func report(published ask: CollectSettings, at path: FieldPath) {
        let reason: (words: String, key: String, help: String)
        if ask.about != .programme {
            reason = (
                "cannot be collected about people", "about",
                "write 'about: programme', or ask people with an instrument whose answers are protected"
            )
        } else if ask.from.count != 1 {
            reason = (
                "is handed in by one role, not by \(ask.from.count)", "from",
                "name the one role that reads the figures where they are kept"
            )
        } else {
            reason = (
                "cannot be collected from each person", "together",
                "write 'together: yes', so that the role hands in one form"
            )
        }
        let key = path.appending(reason.key)
        report(
            "published-about-people", "'\(ask.instrument)' is published and \(reason.words)",
            at: root[key] == nil ? path : key, help: reason.help)
    }
}
