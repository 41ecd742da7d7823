import TelemachusCore

/// What happens, in order: who is asked what and about whom, how pairs are made and meet.
extension Explanation {
    mutating func tellStages() {
        prose.heading("What happens")
        let count = programme.stages.count
        let phases = Set(programme.stages.compactMap(\.settings.phase)).count
        prose.paragraph(
            "There \(count == 1 ? "is" : "are") \(count.of("stage"))"
                + (phases > 1 ? " in \(phases.of("phase"))." : "."))
        var phase: Int?
        for (index, stage) in programme.stages.enumerated() {
            prose.gap()
            if let now = stage.settings.phase, now != phase {
                prose.paragraph("Phase \(now)")
                prose.gap()
            }
            phase = stage.settings.phase
            prose.paragraph(words(stage.title), sign: "\(index + 1).")
            let opening = self.opening(of: stage, at: index)
            if !opening.isEmpty { prose.paragraph(opening, indent: 3) }
            if let summary = stage.settings.summary { prose.paragraph(words(summary).sentence, indent: 3) }
            if let policy = stage.policy { tellDraw(by: policy.id, at: stage) }
            if let meet = stage.settings.meet { tell(meet) }
            tellAsks(of: stage)
        }
    }

    private func opening(of stage: Programme.Stage, at index: Int) -> String {
        var sentences: [String] = []
        let opens = stage.settings.opens
        if let after = opens?.after {
            let before = "'\(title(ofStage: after))'"
            let times = [opens?.wait.map { "at least \($0)" }, opens?.within.map { "within \($0)" }].compactMap(\.self)
            let sentence = times.isEmpty ? "after \(before)." : times.joined(separator: " and ") + " after \(before)."
            sentences.append(sentence.prefix(1).uppercased() + sentence.dropFirst())
        } else if index > 0, opens?.on == nil {
            sentences.append("After the stage before.")
        }
        if let day = opens?.on { sentences.append("Not before \(day).") }
        if let closes = stage.settings.closes {
            if let day = closes.on {
                sentences.append("Its last day is \(day).")
            } else if let after = closes.after {
                sentences.append("It closes \(after) after it opened.")
            }
        }
        sentences += gates(of: stage.settings.gate)
        if stage.settings.gate.consent == .given {
            sentences.append("From here on, only people who have given their consent are asked.")
        }
        return sentences.joined(separator: " ")
    }

    /// What the stage waits for before it opens for anybody, and what people must have completed.
    private func gates(of gate: GateSettings) -> [String] {
        var sentences: [String] = []
        if let answered = gate.answered {
            sentences.append(
                "It waits until \(Self.percent(answered.share)) of the forms of '\(title(ofStage: answered.stage))' are "
                    + "in.")
        }
        if gate.isDecisionNeeded { sentences.append("It waits until the steering group decides to go on.") }
        if gate.isSignOffNeeded { sentences.append("It waits until every institution has signed it off.") }
        if !gate.complete.isEmpty {
            let instruments = gate.complete.map { "'\(title(ofInstrument: $0))'" }.listed()
            sentences.append("From here on, only people who have completed \(instruments) are asked.")
        }
        return sentences
    }

    /// A share as a percentage, with a decimal where it has one: 80%, 66.7%.
    static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10)" + (tenths % 10 == 0 ? "" : ".\(tenths % 10)") + "%"
    }

    // MARK: - Asking

    private mutating func tellAsks(of stage: Programme.Stage) {
        let meetings = stage.settings.meet?.asks.count ?? 0
        if stage.asks.isEmpty, stage.policy == nil { prose.paragraph("Nobody is asked anything.", indent: 3) }
        var groups: [(head: String, instruments: [String])] = []
        for ask in stage.asks.dropFirst(meetings) {
            let head = ask.isAsNeeded ? registerHead(of: ask) : head(of: ask)
            let review = ask.reviews.map { ", looking back on '\(title(ofInstrument: $0))'" } ?? ""
            let line = line(about: ask.instrument) + review + (ask.condition.map(condition) ?? "")
            if let index = groups.firstIndex(where: { $0.head == head }) {
                groups[index].instruments.append(line)
            } else {
                groups.append((head, [line]))
            }
        }
        for group in groups {
            prose.paragraph(group.head, indent: 3)
            for line in group.instruments { prose.bullet(line, indent: 5) }
        }
    }

    private func head(of ask: CollectSettings) -> String {
        let roles = plural(ofRoles: ask.from).initialCapital
        let about = ask.about == .oneself && !ask.isTogether ? " for themselves" : about(ask)
        return "\(roles) answer\(ask.isTogether ? " together, as one group," : "")\(about):"
    }

    private func about(_ ask: CollectSettings) -> String {
        switch ask.about {
        case .oneself: ""
        case .each(let role): " about each \(singular(ofRole: role).midSentence)"
        case .partner: " about their partner"
        case .programme: " about the programme"
        }
    }

    private func condition(_ condition: ConditionSettings) -> String {
        let instrument = programme.instrument(InstrumentID(condition.instrument))
        let score = instrument.flatMap { condition.score(of: $0) }
        let name = score.map { words($0.title).midSentence } ?? condition.score
        return ", only those whose \(name) of '\(title(ofInstrument: condition.instrument))' at "
            + "'\(self.title(ofStage: condition.stage))' is \(condition.bounds)"
    }

    private func registerHead(of ask: CollectSettings) -> String {
        let roles = plural(ofRoles: ask.from).initialCapital
        return "\(roles) keep a register\(about(ask)), with an entry whenever there is something to enter:"
    }

    private func line(about instrument: String) -> String {
        let count = programme.instrument(InstrumentID(instrument))?.items.count ?? 0
        return "\(title(ofInstrument: instrument)) (\(count.of("question")))"
    }

    // MARK: - Pairs

    private mutating func tellDraw(by policy: String, at stage: Programme.Stage) {
        let plugin = programme.written.registry.registration(of: .policy, id: policy)
        prose.paragraph("Pairs are made by '\(plugin?.descriptor.title ?? policy)'.", indent: 3)
        if let summary = plugin?.descriptor.summary { prose.paragraph(summary.sentence, indent: 3) }
        let settings = settings(of: stage.settings.match?.configuration, plugin?.fields ?? [])
        for setting in settings { prose.bullet(setting, indent: 5) }
        guard let match = stage.settings.match else { return }
        if !match.mentors.isEmpty { prose.bullet("Mentoring here: \(plural(ofRoles: match.mentors)).", indent: 5) }
        if !match.mentees.isEmpty { prose.bullet("Mentored here: \(plural(ofRoles: match.mentees)).", indent: 5) }
        if match.rules.ownSupervisor == .allow, match.rules.supervisor != nil {
            prose.bullet("People may be paired with their own supervisor.", indent: 5)
        }
        for rule in match.constraintsInWords(title: title(ofAttribute:)) { prose.bullet(rule, indent: 5) }
        if match.afterWithdrawal != .leave { prose.bullet(match.afterWithdrawalInWords, indent: 5) }
        if match.isOptional { prose.bullet("These pairs are an offer: nobody need be paired.", indent: 5) }
    }

    private mutating func tell(_ meet: MeetSettings) {
        let relation = meet.relation == .spot ? "It is one meeting about one matter." : meet.relation.help
        let pace = meet.every.map { ", at the least every \($0)" } ?? ""
        prose.paragraph("Each pair meets \(meet.sessions.times)\(pace). \(relation)", indent: 3)
        prose.paragraph(
            "\(plural(ofRole: meet.from)) keep a log about their partner: \(line(about: meet.log)).", indent: 3)
        for form in meet.afterEach {
            let roles = plural(ofRoles: form.from)
            prose.paragraph(
                "After each session \(roles.midSentence) answer: \(line(about: form.instrument)).", indent: 3)
        }
    }
}
