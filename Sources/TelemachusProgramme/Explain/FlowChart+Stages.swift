import TelemachusCore

/// Who takes part, and what happens stage by stage.
extension FlowChart {
    mutating func addRoles() {
        let roles = programme.definition.roles.enumerated().map { index, role in
            let planned = role.value.planned.map { [amount("\($0)", "people") + " expected"] } ?? []
            return Box(
                id: "role\(index + 1)", kind: .role, title: words(role.value.pluralTitle),
                notes: (role.value.invited.map { [words($0)] } ?? []) + planned)
        }
        groups.append(Group(id: "people", title: "", boxes: roles))
    }

    /// The boxes of the roles that are paired or asked anything.
    private var rolesTakingPart: [String] {
        let asked = Set(programme.stages.flatMap { $0.asks.flatMap(\.from) })
        return programme.definition.roles.enumerated().filter { _, role in
            asked.contains(role.name) || role.value.side(of: role.name) != .neither
        }.map { index, _ in "role\(index + 1)" }
    }

    mutating func addStages() {
        var last: [String: String] = [:]
        for (index, stage) in programme.stages.enumerated() {
            let number = index + 1
            var boxes: [Box] = []
            var before = stage.settings.opens?.after.flatMap { last[$0] }
            if before == nil, index > 0 { before = last[programme.stages[index - 1].id.name] }
            var arrow = Arrow(from: before ?? "", to: "", label: label(of: stage.settings.opens))
            func link(to id: String) {
                if arrow.from.isEmpty {
                    arrows += rolesTakingPart.map { Arrow(from: $0, to: id) }
                } else {
                    arrow.to = id
                    arrows.append(arrow)
                }
                arrow = Arrow(from: id, to: "")
            }
            for gate in gates(of: stage.settings.gate, number: number) {
                boxes.append(gate)
                link(to: gate.id)
            }
            boxes.append(box(of: stage, id: "stage\(number)"))
            link(to: "stage\(number)")
            last[stage.id.name] = "stage\(number)"
            if let gate = approval(at: stage, id: "approval\(number)") {
                boxes.append(gate)
                link(to: gate.id)
            }
            add(boxes, phase: stage.settings.phase)
            addReading(at: index)
        }
    }

    /// The diamonds before a stage: what it waits for, and then what each person must have given.
    private func gates(of gate: GateSettings, number: Int) -> [Box] {
        var boxes: [Box] = []
        if let answered = gate.answered {
            let stage = programme.stage(StageID(answered.stage)).map { words($0.title) } ?? answered.stage
            boxes.append(
                Box(
                    id: "answered\(number)", kind: .gate, title: "Enough answers?",
                    notes: ["\(Explanation.percent(answered.share)) of \(stage)"]))
        }
        if gate.isDecisionNeeded {
            boxes.append(Box(id: "decision\(number)", kind: .gate, title: "Does the steering group go on?"))
        }
        if gate.isSignOffNeeded {
            boxes.append(Box(id: "signoff\(number)", kind: .gate, title: "Signed off by every institution?"))
        }
        if gate.consent == .given {
            boxes.append(Box(id: "consent\(number)", kind: .gate, title: "Consent given?"))
        }
        if !gate.complete.isEmpty {
            let titles = gate.complete.map { id in
                programme.instrument(InstrumentID(id)).map { words($0.title) } ?? id
            }
            boxes.append(Box(id: "complete\(number)", kind: .gate, title: "Completed?", notes: titles))
        }
        return boxes
    }

    private func title(ofAttribute id: String) -> String {
        programme.definition.people.attributes[id]?.title.map { words($0) } ?? id
    }

    private func label(of opens: OpeningSettings?) -> String {
        [
            opens?.wait.map { "at least \($0)" }, opens?.within.map { "within \($0)" },
            opens?.on.map { "not before \($0)" },
        ].compactMap(\.self)
            .joined(separator: ", ")
    }

    private mutating func add(_ boxes: [Box], phase: Int?) {
        let (id, title) = phase.map { ("phase\($0)", "Phase \($0)") } ?? ("stages", "")
        if let index = groups.firstIndex(where: { $0.id == id }) {
            groups[index].boxes += boxes
        } else {
            groups.append(Group(id: id, title: title, boxes: boxes))
        }
    }

    private func box(of stage: Programme.Stage, id: String) -> Box {
        let settings = stage.settings
        var box = Box(
            id: id, kind: stage.policy != nil ? .draw : settings.meet != nil ? .meeting : .stage,
            title: words(stage.title))
        if let policy = stage.policy {
            let plugin = programme.written.registry.registration(of: .policy, id: policy.id)
            box.notes.append("Pairs: \(Self.line(plugin?.descriptor.title ?? policy.id))")
            box.notes += (settings.match?.constraintsInWords(title: title(ofAttribute:)) ?? []).map(Self.line)
        }
        if let meet = settings.meet { box.notes.append("Each pair meets \(meet.sessions.times)") }
        for ask in stage.asks {
            let heading = heading(of: ask, at: stage)
            let line = programme.instrument(InstrumentID(ask.instrument)).map { words($0.title) } ?? ask.instrument
            if let index = box.parts.firstIndex(where: { $0.heading == heading }) {
                box.parts[index].lines.append(line)
            } else {
                box.parts.append(.init(heading: heading, lines: [line]))
            }
        }
        return box
    }

    private func heading(of ask: CollectSettings, at stage: Programme.Stage) -> String {
        let roles = ask.from.map { plural(ofRole: $0).midSentence }.listed().initialCapital
        let about: String =
            switch ask.about {
            case .oneself: ""
            case .each(let role):
                ", about each \((programme.definition.roles[role].map { words($0.title) } ?? role).midSentence)"
            case .partner: ", about their partner"
            case .programme: ", about the programme"
            }
        let isAfterEach = stage.settings.meet?.asksAfterEach(ask) ?? false
        let times = ask.isAsNeeded ? ", as needed" : isAfterEach ? ", after each session" : ""
        let condition = ask.condition.map { ", where \($0.score) is \($0.bounds)" } ?? ""
        return roles + (ask.isTogether ? ", together" : "") + about + times + condition
    }

    /// The diamond beside a stage at which statements are written that somebody must approve.
    private func approval(at stage: Programme.Stage, id: String) -> Box? {
        let floor = programme.definition.privacy.statementContributors
        var least: Int?
        for item in stage.asks.flatMap({ programme.instrument(InstrumentID($0.instrument))?.items ?? [] }) {
            if case .statement(_, _, let atLeast) = item.disclosure { least = max(least ?? floor, atLeast) }
        }
        return least.map { least in
            Box(
                id: id, kind: .gate, title: "Statements approved?",
                notes: ["at least \(least.of("person", "people")) behind each"])
        }
    }

    /// Dashed arrows from where a draw's evidence is asked to the draw.
    private mutating func addReading(at index: Int) {
        guard let policy = programme.stages[index].policy?.policy else { return }
        var read: Set<String> = []
        for evidence in policy.evidence where read.insert(evidence.instrument).inserted {
            let asked = programme.stages.prefix(index).lastIndex { stage in
                stage.asks.contains { $0.instrument == evidence.instrument }
            }
            guard let asked else { continue }
            let title = programme.instrument(InstrumentID(evidence.instrument)).map { words($0.title) }
            arrows.append(
                Arrow(
                    from: "stage\(asked + 1)", to: "stage\(index + 1)", label: title ?? evidence.instrument,
                    kind: .reading))
        }
    }
}
