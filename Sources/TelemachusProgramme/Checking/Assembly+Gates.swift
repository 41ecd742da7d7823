import TelemachusCore

/// When stages open, and what they wait for: days in order, gates that can be met.
extension Assembly {
    mutating func checkGates() {
        var lastDay: (stage: Int, day: CalendarDay)?
        for (index, stage) in definition.timeline.enumerated() {
            checkDays(of: stage, at: index, after: lastDay)
            if let day = stage.opens?.on { lastDay = (index, day) }
            checkShare(of: stage, at: index)
            checkCompletion(of: stage, at: index)
            checkSignOff(of: stage, at: index)
            checkReviews(of: stage, at: index)
            checkPace(of: stage, at: index)
        }
        checkInstitutions()
    }

    private func path(_ index: Int, _ rest: String) -> FieldPath {
        FieldPath("timeline").appending(index).appending(FieldPath(parsing: rest))
    }

    // MARK: - Days

    private mutating func checkDays(of stage: StageSettings, at index: Int, after last: (stage: Int, day: CalendarDay)?)
    {
        for (key, isEmpty) in [
            ("opens", stage.opens.map { $0.after == nil && $0.on == nil }),
            ("closes", stage.closes.map { $0.after == nil && $0.on == nil }),
        ] where isEmpty == true && isReadable(path(index, key)) {
            report(
                "empty-opening", "'\(key)' does not say when the stage \(key)", at: path(index, key), ofKey: true,
                help: "add 'after:' or 'on:'; or remove it, for then "
                    + (key == "opens" ? "the stage opens after the one before" : "the coordinator closes the stage"))
        }
        if let opens = stage.opens?.on, let closes = stage.closes?.on, closes < opens {
            report(
                "days-out-of-order", "'\(stage.id)' closes before it opens", at: path(index, "closes.on"),
                related: ("it opens here", path(index, "opens.on")), help: "name a later day, or open it earlier")
        }
        if let wait = stage.opens?.wait {
            let day = CalendarDay(daysSince1970: 0)
            if stage.opens?.after == nil {
                report(
                    "needless-setting", "'wait' needs the stage after which it counts", at: path(index, "opens.wait"),
                    help: "add 'after:', or name the day with 'on:'")
            } else if let within = stage.opens?.within, day.adding(within) <= day.adding(wait) {
                report(
                    "days-out-of-order", "'\(stage.id)' is to take place before it may open",
                    at: path(index, "opens.within"),
                    related: ("it opens then at the earliest", path(index, "opens.wait")),
                    help: "write a longer time under 'within:', or a shorter one under 'wait:'")
            }
        }
        if let opens = stage.opens?.on, let last, opens < last.day {
            report(
                "days-out-of-order",
                "'\(stage.id)' opens before '\(definition.timeline[last.stage].id)', which comes first",
                at: path(index, "opens.on"), related: ("the earlier stage opens here", path(last.stage, "opens.on")),
                help: "put the days in the order of the stages")
        }
    }

    /// Whether everything that stands there could be read; what could not has told its own mistake.
    private func isReadable(_ path: FieldPath) -> Bool {
        root[path]?.entries.allSatisfy { !["after", "on"].contains($0.key) } ?? true
    }

    // MARK: - Gates

    private mutating func checkShare(of stage: StageSettings, at index: Int) {
        guard let answered = stage.gate.answered else { return }
        if answered.share == 0 {
            report(
                "out-of-range", "a share of nothing is always in", at: path(index, "gate.answered.share"),
                help: "write a share above 0, such as 0.8, or remove 'answered:'")
        }
        guard let earlier = definition.timeline.firstIndex(where: { $0.id == answered.stage }) else { return }
        let at = path(index, "gate.answered.stage")
        if earlier >= index {
            report(
                "stage-order", "'\(stage.id)' waits for answers of '\(answered.stage)', which does not come before it",
                at: at, related: ("'\(answered.stage)' stands here", path(earlier, "stage")),
                help: "name an earlier stage")
        } else if definition.timeline[earlier].collect.allSatisfy(\.isAsNeeded),
            definition.timeline[earlier].meet == nil
        {
            report(
                "gate-never-met", "nobody owes anything at '\(answered.stage)'", at: at,
                related: ("'\(answered.stage)' stands here", path(earlier, "stage")),
                help: "name a stage with 'collect:' or 'meet:'")
        }
    }

    private mutating func checkCompletion(of stage: StageSettings, at index: Int) {
        for (position, id) in stage.gate.complete.enumerated() {
            guard let instrument = instruments.first(where: { $0.id.name == id }) else { continue }
            let at = path(index, "gate.complete").appending(position)
            let isAsked = definition.timeline.prefix(index).contains { earlier in
                earlier.meet?.log == id
                    || earlier.collect.contains { $0.instrument == id && !$0.isTogether && !$0.isAsNeeded }
            }
            if !isAsked {
                report(
                    "gate-never-met", "no person is asked '\(id)' at an earlier stage", at: at,
                    help: "collect it at an earlier stage, from the roles that must complete it")
            } else if let item = instrument.items.first(where: { $0.format == .yesNo && !$0.isRequired }) {
                report(
                    "optional-completion", "'\(item.id)' of '\(id)' may be left out, and then counts as completed",
                    at: at, help: "write 'required: yes' for the item", severity: .warning)
            }
        }
    }

    private mutating func checkSignOff(of stage: StageSettings, at index: Int) {
        guard stage.gate.isSignOffNeeded, definition.institutions.isEmpty, root["institutions"] == nil else { return }
        report(
            "gate-never-met", "there is no institution to sign '\(stage.id)' off", at: path(index, "gate.sign-off"),
            help: "declare 'institutions:', or remove 'sign-off:'")
    }

    private mutating func checkInstitutions() {
        let ids = definition.institutions.names
        guard let name = definition.people.institution else {
            if !ids.isEmpty, root["people"]?["institution"] == nil {
                report(
                    "institution-does-not-fit", "it is not known to which institution people belong",
                    at: "institutions", ofKey: true,
                    help: "add 'people: institution:' with the name of an attribute whose options are the institutions")
            }
            return
        }
        guard let attribute = definition.people.attributes[name] else { return }
        let declared = FieldPath("people.attributes").appending(name)
        if attribute.kind != .choice || Set(attribute.options) != Set(ids) {
            report(
                "institution-does-not-fit", "'\(name)' does not choose among the institutions",
                at: "people.institution", related: ("it is declared here", declared),
                help: ids.isEmpty
                    ? "declare 'institutions:', one for each option"
                    : "declare it with 'options: [\(ids.joined(separator: ", "))]'")
        }
    }

    // MARK: - Looking back, meeting

    private mutating func checkReviews(of stage: StageSettings, at index: Int) {
        let collect = path(index, "collect")
        guard stage.collect.count == root[collect]?.elements.count ?? 0 else { return }
        for (position, ask) in stage.collect.enumerated() {
            guard let reviewed = ask.reviews else { continue }
            let earlier = definition.timeline.prefix(index).flatMap(\.collect).filter { $0.instrument == reviewed }
            for role in ask.from where !earlier.contains(where: { $0.from.contains(role) }) {
                report(
                    "nothing-to-review", "'\(role)' is not asked '\(reviewed)' at an earlier stage",
                    at: collect.appending(position).appending("reviews"),
                    help: "collect it from '\(role)' at an earlier stage, or remove 'reviews:'")
            }
        }
    }

    private mutating func checkPace(of stage: StageSettings, at index: Int) {
        guard let meet = stage.meet, let every = meet.every, meet.sessions > 1, let closes = stage.closes else {
            return
        }
        // A duration in months is as long as its months; where no day is named, any January will do.
        guard let start = stage.opens?.on ?? (closes.on == nil ? CalendarDay(year: 2026, month: 1, day: 1) : nil),
            let end = closes.on ?? closes.after.map({ start.adding($0) })
        else { return }
        let last = (1..<meet.sessions).reduce(start) { day, _ in day.adding(every) }
        if last > end {
            report(
                "meetings-too-far-apart",
                "\(meet.sessions) sessions \(every) apart take longer than '\(stage.id)' is open",
                at: path(index, "meet.every"), related: ("so long it is open", path(index, "closes")),
                help: "plan fewer sessions, meet more often, or close the stage later", severity: .warning)
        }
    }
}
