import TelemachusCore

/// Stages in their order: what each needs must come before it.
extension Assembly {
    mutating func checkTimeline() {
        var seen: [String: Int] = [:]
        var pairsSince: Int?
        for (index, stage) in definition.timeline.enumerated() {
            let path = FieldPath("timeline").appending(index)
            if let first = seen[stage.id], !stage.id.isEmpty {
                report(
                    "duplicate-stage", "two stages are named '\(stage.id)'",
                    at: path.appending("stage"),
                    related: ("first here", FieldPath("timeline").appending(first).appending("stage")),
                    help: "give the stages different names")
            }
            seen[stage.id] = seen[stage.id] ?? index
            checkOpening(of: stage, at: index)
            if stage.gate.consent == .given, definition.consent == nil, root["consent"] == nil {
                report(
                    "consent-not-described", "the stage needs consent, and no consent is described",
                    at: path.appending(FieldPath("gate.consent")), help: "add 'consent:' with version and text")
            }
            if stage.match != nil { pairsSince = pairsSince ?? index }
            checkAsks(of: stage, at: index, pairsSince: pairsSince)
            checkEvidence(of: stage, at: index)
            if let meet = stage.meet { checkMeeting(meet, at: index, pairsSince: pairsSince) }
        }
        if !reader.hasErrors {
            checkEverythingIsAsked()
            checkGoals()
        }
    }

    private mutating func checkOpening(of stage: StageSettings, at index: Int) {
        guard let after = stage.opens?.after, let before = definition.timeline.firstIndex(where: { $0.id == after }),
            before >= index
        else { return }
        let timeline = FieldPath("timeline")
        report(
            "stage-order", "'\(stage.id)' opens after '\(after)', which does not come before it",
            at: timeline.appending(index).appending(FieldPath("opens.after")),
            related: ("'\(after)' stands here", timeline.appending(before).appending("stage")),
            help: "name an earlier stage, or move this one down")
    }

    private mutating func checkAsks(of stage: StageSettings, at index: Int, pairsSince: Int?) {
        let collect = FieldPath("timeline").appending(index).appending("collect")
        guard stage.collect.count == root[collect]?.elements.count ?? 0 else { return }
        var asked: [String: Int] = [:]
        for (position, ask) in stage.collect.enumerated() {
            let path = collect.appending(position)
            if ask.about == .partner, pairsSince == nil {
                report(
                    "no-partner-yet", "nobody has a partner at this stage", at: path.appending("about"),
                    help: "ask after a stage with 'match:', or write 'about: oneself'")
            }
            for role in ask.from {
                let key = "\(ask.instrument) \(role)"
                if let first = asked[key], !ask.instrument.isEmpty {
                    report(
                        "asked-twice", "'\(role)' is asked '\(ask.instrument)' twice at one stage", at: path,
                        related: ("first here", collect.appending(first)), help: "remove one of the two")
                }
                asked[key] = position
            }
            if let meet = stage.meet { checkApart(ask, at: path, from: meet, at: index) }
        }
    }

    /// What is asked at meetings is not collected as well.
    private mutating func checkApart(
        _ ask: CollectSettings, at path: FieldPath, from meet: MeetSettings, at index: Int
    ) {
        let meeting = FieldPath("timeline").appending(index).appending("meet")
        if meet.log == ask.instrument, ask.from.contains(meet.from) {
            report(
                "asked-twice", "'\(meet.from)' is asked '\(ask.instrument)' twice at one stage", at: path,
                related: ("as the log of the meeting here", meeting.appending("log")),
                help: "remove it here; a meeting's log is asked without being collected")
        }
        for (position, form) in meet.afterEach.enumerated() where form.instrument == ask.instrument {
            guard let role = form.from.first(where: ask.from.contains) else { continue }
            report(
                "asked-twice", "'\(role)' is asked '\(ask.instrument)' twice at one stage", at: path,
                related: ("after each session here", meeting.appending("after-each").appending(position)),
                help: "remove one of the two")
        }
    }

    private mutating func checkMeeting(_ meet: MeetSettings, at index: Int, pairsSince: Int?) {
        let path = FieldPath("timeline").appending(index).appending("meet")
        if pairsSince == nil {
            report(
                "no-partner-yet", "nobody has a partner at this stage", at: path, ofKey: true,
                help: "put a stage with 'match:' before it")
        }
        if !meet.from.isEmpty, let role = definition.roles[meet.from], role.side(of: meet.from) == .neither {
            report(
                "not-in-a-pair", "'\(meet.from)' is in no pair", at: path.appending("from"),
                help: "name a role on the mentor's or the mentee's side")
        }
        checkForms(after: meet, at: path.appending("after-each"))
        if meet.sessions == 1, meet.relation == .continuing, root[path.appending("sessions")] != nil {
            report(
                "single-session", "one meeting is no continuing relation", at: path.appending("sessions"),
                help: "plan more sessions, or write 'relation: spot'", severity: .warning)
        }
    }

    private mutating func checkForms(after meet: MeetSettings, at path: FieldPath) {
        guard meet.afterEach.count == root[path]?.elements.count ?? 0 else { return }
        var asked = ["\(meet.log) \(meet.from)": path]
        for (position, form) in meet.afterEach.enumerated() {
            let at = path.appending(position)
            for role in form.from {
                if let settings = definition.roles[role], settings.side(of: role) == .neither {
                    report(
                        "not-in-a-pair", "'\(role)' is in no pair", at: at.appending("from"),
                        help: "name roles on the mentor's or the mentee's side")
                }
                if let first = asked.updateValue(at, forKey: "\(form.instrument) \(role)"), !form.instrument.isEmpty {
                    report(
                        "asked-twice", "'\(role)' is asked '\(form.instrument)' twice at one stage", at: at,
                        related: ("first here", first), help: "remove one of the two")
                }
            }
        }
    }

    private mutating func checkEverythingIsAsked() {
        let asked = Set(
            definition.timeline.flatMap { ($0.collect + ($0.meet?.asks ?? [])).map(\.instrument) })
        for name in definition.instruments.names where !asked.contains(name) {
            report(
                "instrument-never-asked", "'\(name)' is declared and never asked",
                at: FieldPath("instruments").appending(name), ofKey: true,
                help: "add it to 'collect:' of a stage, or remove it", severity: .warning)
        }
    }
}
