import TelemachusCore

/// The checks that concern several fields at once. Each that finds two places disagreeing shows both.
extension Assembly {
    mutating func check() {
        checkRoles()
        checkFormerIDs()
        checkAttributes()
        checkPeople()
        if definition.timeline.count == root["timeline"]?.elements.count { checkTimeline() }
        if definition.analysis.comparisons.count == root["analysis"]?["comparisons"]?.elements.count {
            checkComparisons()
        }
        checkTallies()
        checkPrivacy()
        checkExports()
    }

    mutating func report(
        _ id: String, _ message: String, at path: FieldPath, ofKey: Bool = false,
        related: (String, FieldPath)? = nil, help: String, severity: Diagnostic.Severity = .error
    ) {
        reader.report(
            Diagnostic(
                id, message, severity: severity, at: root.place(of: path, ofKey: ofKey),
                related: related.map { [.init($0.0, at: root.place(of: $0.1))] } ?? [], path: path,
                help: help))
    }

    private mutating func checkRoles() {
        for side in [RoleSettings.Side.mentor, .mentee]
        where everySideIsKnown && !definition.roles.contains(where: { $0.value.side(of: $0.name) == side }) {
            report(
                "no-\(side.rawValue)", "no role is on the \(side.rawValue)'s side of a pair", at: "roles",
                help: "add 'side: \(side.rawValue)' to one of the roles")
        }
        for entry in definition.roles {
            guard let attribute = entry.value.namedIn, let declared = definition.people.attributes[attribute],
                declared.kind != .person
            else { continue }
            report(
                "not-a-person-attribute", "'\(attribute)' does not name people",
                at: FieldPath("roles").appending(entry.name).appending("named-in"),
                related: ("it is declared here", FieldPath("people.attributes").appending(attribute)),
                help: "declare it with 'type: person', or name another attribute")
        }
    }

    /// Whether there are roles and each could be read, its side included; one that could not has told its own mistake.
    private var everySideIsKnown: Bool {
        !definition.roles.isEmpty && definition.roles.count == root["roles"]?.entries.count
            && definition.roles.allSatisfy { $0.value.side != nil || root["roles"]?[$0.name]?["side"] == nil }
    }

    private mutating func checkAttributes() {
        for entry in definition.people.attributes {
            let path = FieldPath("people.attributes").appending(entry.name)
            let attribute = entry.value
            let isChoice = attribute.kind == .choice || attribute.kind == .choices
            if isChoice, attribute.options.isEmpty, root[path.appending("options")] == nil {
                report(
                    "missing-options", "'\(entry.name)' is a choice without options", at: path.appending("type"),
                    help: "add 'options: [one, other]'")
            }
            if !isChoice, !attribute.options.isEmpty, root[path.appending("type")] != nil {
                report(
                    "needless-setting", "'\(entry.name)' has options and is no choice", at: path.appending("options"),
                    ofKey: true, related: ("the type is here", path.appending("type")),
                    help: "remove the options, or write 'type: choice'")
            }
        }
    }

    // MARK: - Timeline

    private mutating func checkTimeline() {
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
        guard let opens = stage.opens, !opens.after.isEmpty,
            let before = definition.timeline.firstIndex(where: { $0.id == opens.after }), before >= index
        else { return }
        let timeline = FieldPath("timeline")
        report(
            "stage-order", "'\(stage.id)' opens after '\(opens.after)', which does not come before it",
            at: timeline.appending(index).appending(FieldPath("opens.after")),
            related: ("'\(opens.after)' stands here", timeline.appending(before).appending("stage")),
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
            if let meet = stage.meet, meet.log == ask.instrument, ask.from.contains(meet.from) {
                report(
                    "asked-twice", "'\(meet.from)' is asked '\(ask.instrument)' twice at one stage", at: path,
                    related: (
                        "as the log of the meeting here",
                        FieldPath("timeline").appending(index).appending(FieldPath("meet.log"))
                    ), help: "remove it here; a meeting's log is asked without being collected")
            }
        }
    }

    /// A policy's evidence must have been asked of the mentors, about each mentee, before the draw.
    private mutating func checkEvidence(of stage: StageSettings, at index: Int) {
        guard let (_, policy) = policies[index] else { return }
        let mentors = definition.roles.filter { $0.value.side(of: $0.name) == .mentor }.map(\.name)
        let mentees = definition.roles.filter { $0.value.side(of: $0.name) == .mentee }.map(\.name)
        for use in policy.evidence {
            let asks = definition.timeline.prefix(index).flatMap(\.collect).filter {
                $0.instrument == use.instrument
            }
            for mentor in mentors {
                let isAsked = asks.contains { ask in
                    ask.from.contains(mentor) && mentees.contains { ask.about == .each(role: $0) }
                }
                guard !isAsked else { continue }
                // What is asked at the stage of the draw itself is answered after it.
                let later = definition.timeline.dropFirst(index).contains { stage in
                    stage.collect.contains { $0.instrument == use.instrument }
                }
                report(
                    "evidence-not-asked",
                    later
                        ? "the draw needs '\(use.instrument)', which is asked only after it"
                        : "the draw needs '\(use.instrument)' of each '\(mentor)' about each mentee, and nobody asks it",
                    at: FieldPath("timeline").appending(index).appending(FieldPath("match.with")).appending(use.path),
                    help:
                        "add { instrument: \(use.instrument), from: \(mentor), about: each-\(mentees.first ?? "mentee") }"
                        + " to an earlier stage")
            }
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
        if meet.sessions == 1, meet.relation == .continuing, root[path.appending("sessions")] != nil {
            report(
                "single-session", "one meeting is no continuing relation", at: path.appending("sessions"),
                help: "plan more sessions, or write 'relation: spot'", severity: .warning)
        }
    }

    private mutating func checkEverythingIsAsked() {
        let asked = Set(
            definition.timeline.flatMap { $0.collect.map(\.instrument) + [$0.meet?.log].compactMap(\.self) })
        for name in definition.instruments.names where !asked.contains(name) {
            report(
                "instrument-never-asked", "'\(name)' is declared and never asked",
                at: FieldPath("instruments").appending(name), ofKey: true,
                help: "add it to 'collect:' of a stage, or remove it", severity: .warning)
        }
    }

    // MARK: - Analysis

    private mutating func checkComparisons() {
        for (index, comparison) in definition.analysis.comparisons.enumerated() {
            let path = FieldPath("analysis.comparisons").appending(index)
            let known = scoreNames
            if !comparison.scores.isEmpty, !known.contains(comparison.scores), isJudged(comparison.scores) {
                report(
                    "unknown-score", "no score is named '\(comparison.scores.shortened(to: 60))'",
                    at: path.appending("scores"),
                    help: scoreRenamings.advice(for: comparison.scores, among: known, plural: "scores"))
                continue
            }
            checkOccasions(of: comparison, at: path)
        }
    }

    private mutating func checkOccasions(of comparison: ComparisonSettings, at path: FieldPath) {
        let instrument = String(comparison.scores.prefix { $0 != "." })
        let stages = definition.timeline
        for (key, name) in [("from", comparison.from), ("to", comparison.to)] {
            guard let stage = stages.first(where: { $0.id == name }), !name.isEmpty, !instrument.isEmpty,
                !comparison.role.isEmpty
            else { continue }
            let others = stage.collect.first {
                $0.instrument == instrument && $0.from.contains(comparison.role) && $0.about.isEach
            }
            if let others {
                report(
                    "several-scores-each",
                    "at '\(name)' each '\(comparison.role)' has several scores of '\(instrument)'",
                    at: path.appending(key),
                    help: "compare what people answer once; this is asked about '\(others.about.word)'")
                continue
            }
            // An ask that could not be read may be the very one; its own mistake is told already.
            let isUnclear = stage.collect.contains { $0.instrument.isEmpty || $0.from.isEmpty }
            guard !isUnclear, !stage.asks(instrument, of: comparison.role) else { continue }
            let occasions = stages.filter { $0.asks(instrument, of: comparison.role) }.map(\.id)
            report(
                "not-asked-then", "'\(comparison.role)' is not asked '\(instrument)' at '\(name)'",
                at: path.appending(key),
                related: (
                    "the stage is here",
                    FieldPath("timeline").appending(stages.firstIndex { $0.id == name } ?? 0).appending("stage")
                ),
                help: occasions.isEmpty
                    ? "ask it there, or compare another role"
                    : "ask it there, or choose from: \(occasions.joined(separator: ", "))")
        }
        let from = stages.firstIndex { $0.id == comparison.from }
        let to = stages.firstIndex { $0.id == comparison.to }
        if let from, let to, from >= to {
            report(
                "comparison-order", "'\(comparison.to)' does not come after '\(comparison.from)'",
                at: path.appending("to"), related: ("compared from here", path.appending("from")),
                help: "name the earlier stage under 'from' and the later one under 'to'")
        }
    }

    /// Whether a name such as `instrument.score` can be judged: the instrument it begins with is there and was made, or
    /// there is none of that name at all.
    ///
    /// One that could not be made has told its own mistake.
    private func isJudged(_ name: String) -> Bool {
        let instrument = String(name.prefix { $0 != "." })
        return root["instruments"]?.entry(instrument) == nil || instruments.contains { $0.id.name == instrument }
    }

    private mutating func checkTallies() {
        let texts = instruments.flatMap { instrument in
            instrument.items.filter { if case .text = $0.format { $0.disclosure == .analysis } else { false } }
                .map { "\(instrument.id).\($0.id)" }
        }
        for (index, tally) in definition.analysis.tallies.enumerated()
        where !tally.texts.isEmpty && !texts.contains(tally.texts) && isJudged(tally.texts) {
            report(
                "unknown-text", "no text item is named '\(tally.texts.shortened(to: 60))'",
                at: FieldPath("analysis.tallies").appending(index).appending("texts"),
                help: itemRenamings.advice(for: tally.texts, among: texts, plural: "texts"))
        }
    }

    // MARK: - Privacy and exports

    private mutating func checkPrivacy() {
        for (index, name) in definition.analysis.profiles.enumerated()
        where definition.privacy.release == nil && root["privacy"]?["release"] == nil {
            report(
                "profile-without-release", "how many partners people accept in '\(name)' is confidential",
                at: FieldPath("analysis.profiles").appending(index),
                help: "remove the profile, or record a release under 'privacy:'")
        }
        let floor = PrivacySettings()
        for (key, value, least) in [
            ("minimum-group", definition.privacy.minimumGroup, floor.minimumGroup),
            ("statement-contributors", definition.privacy.statementContributors, floor.statementContributors),
            ("protected-group", definition.privacy.protectedGroup, floor.protectedGroup),
        ] where value < least && definition.privacy.release == nil && root["privacy"]?["release"] == nil {
            report(
                "threshold-lowered", "\(value) is below the floor of \(least), and no release is recorded",
                at: FieldPath("privacy").appending(key),
                help: "write at least \(least), or record a release under 'privacy:'")
        }
    }

    private mutating func checkExports() {
        var seen: [String: Int] = [:]
        for (index, use) in definition.exports.enumerated() {
            if let first = seen[use.id] {
                report(
                    "exported-twice", "'\(use.id)' is exported twice",
                    at: FieldPath("exports").appending(index).appending("use"),
                    related: ("first here", FieldPath("exports").appending(first).appending("use")),
                    help: "remove one of the two")
            }
            seen[use.id] = seen[use.id] ?? index
        }
    }
}

extension StageSettings {
    /// Whether a role is asked an instrument here, by `collect:` or as the log of a meeting.
    fileprivate func asks(_ instrument: String, of role: String) -> Bool {
        collect.contains { $0.instrument == instrument && $0.from.contains(role) }
            || meet.map { $0.log == instrument && $0.from == role } ?? false
    }
}

extension AboutWhom {
    /// Whether somebody answers once for each of several people.
    fileprivate var isEach: Bool { if case .each = self { true } else { false } }
}
