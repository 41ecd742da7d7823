import TelemachusCore

/// Stages and instruments that facts refer to.
extension DefinitionComparison {
    func stageObstacles(_ use: RecordedUse, _ names: CurrentNames) -> [Diagnostic] {
        var obstacles: [Diagnostic] = []
        var places: [Int] = []
        for (index, stage) in old.stages.enumerated() where use.stages.contains(stage.id.name) {
            guard let place = new.index(of: StageID(names.stages.current(stage.id.name))) else {
                obstacles.append(Self.gone("stage", stage.id.name))
                continue
            }
            if let last = places.last, place < last {
                obstacles.append(
                    Self.obstacle(
                        "the stage '\(stage.id.name)' comes earlier than before, and something happened at it",
                        "put the stages back in their order; stages that are still to come may move"))
            }
            places.append(place)
            if old.needsConsent(at: index) != new.needsConsent(at: place) {
                obstacles.append(
                    Self.obstacle(
                        "at the stage '\(stage.id.name)' consent is asked for otherwise than it was",
                        "put 'gate: consent' back; it may change from the next stage on"))
            }
            let before = Set(stage.settings.gate.complete.map(names.instruments.current))
            if before != Set(new.stages[place].settings.gate.complete) {
                obstacles.append(
                    Self.obstacle(
                        "at the stage '\(stage.id.name)' other instruments must be completed than before",
                        "put 'gate: complete' back; it may change from the next stage on"))
            }
        }
        obstacles += numberingObstacles(use, names)
        guard let present = places.max() else { return obstacles }
        let known = Set(old.stages.map { names.stages.current($0.id.name) })
        for stage in new.stages.prefix(present) where !known.contains(stage.id.name) {
            obstacles.append(
                Self.obstacle(
                    "the new stage '\(stage.id.name)' comes before one at which something happened",
                    "put it after '\(new.stages[present].id.name)'"))
        }
        return obstacles
    }

    /// Forms that were given and are numbered otherwise from now on would belong to no occasion.
    private func numberingObstacles(_ use: RecordedUse, _ names: CurrentNames) -> [Diagnostic] {
        old.stages.filter { use.stages.contains($0.id.name) }.flatMap { stage -> [Diagnostic] in
            guard let now = new.stage(StageID(names.stages.current(stage.id.name))) else { return [] }
            return stage.asks.filter { use.answers[$0.instrument] != nil }.compactMap { ask in
                let instrument = names.instruments.current(ask.instrument)
                let roles = Set(ask.from.map(names.roles.current))
                let current = now.asks.first { $0.instrument == instrument && !roles.isDisjoint(with: $0.from) }
                guard let current else { return nil }
                if ask.condition.map({ self.current($0, names) }) != current.condition {
                    return Self.obstacle(
                        "at the stage '\(stage.id.name)' '\(ask.instrument)' is asked of others than it was",
                        "put 'if' back; it may change at stages that are still to come")
                }
                guard stage.numbering(of: ask)?.kind != now.numbering(of: current)?.kind else { return nil }
                return Self.obstacle(
                    "at the stage '\(stage.id.name)' the forms of '\(ask.instrument)' are numbered otherwise than before",
                    "put 'sessions', 'after-each' and 'as-needed' back; they may change at stages that are still to come"
                )
            }
        }
    }

    /// A condition under the names of today.
    private func current(_ condition: ConditionSettings, _ names: CurrentNames) -> ConditionSettings {
        var condition = condition
        let instrument = condition.instrument
        condition.stage = names.stages.current(condition.stage)
        condition.score = names.instruments.current(instrument) + condition.score.dropFirst(instrument.count)
        return condition
    }

    func instrumentObstacles(
        _ instrument: Programme.Instrument, _ use: RecordedUse, _ names: CurrentNames
    ) -> [Diagnostic] {
        let id = instrument.id.name
        guard let now = new.instrument(InstrumentID(names.instruments.current(id))) else {
            return [Self.gone("instrument", id)]
        }
        guard now.plugin == instrument.plugin else {
            return [
                Self.obstacle(
                    "the instrument '\(id)' is made by another plugin, and it was answered",
                    "write 'use: \(instrument.plugin)' again, and declare a further instrument")
            ]
        }
        var obstacles: [Diagnostic] = []
        let items = names.items(of: now.id.name)
        let answered = use.answers[id] ?? [:]
        for item in instrument.items {
            guard let options = answered[item.id] else { continue }
            guard let current = now.item(items.current(item.id)) else {
                obstacles.append(Self.gone("item of '\(id)'", item.id))
                continue
            }
            if !item.format.reads(as: current.format) {
                obstacles.append(
                    Self.obstacle(
                        "the item '\(item.id)' of '\(id)' takes answers of another kind, and it was answered",
                        "put its type, scale and bounds back, and ask a further item instead"))
            }
            let known = current.format.options
            guard !known.isEmpty else { continue }
            let gone = options.filter { option in
                !known.contains { $0.id == option || $0.formerIDs.contains(option) }
            }
            obstacles += gone.sorted().map { Self.gone("option of '\(id).\(item.id)'", $0) }
        }
        return obstacles + scoringObstacles(id, Set(answered.keys))
    }

    /// Changes in how answers are scored, other than to texts and by what comes in addition.
    private func scoringObstacles(_ instrument: String, _ answered: Set<String>) -> [Diagnostic] {
        let settings = ["instruments", instrument, "with"]
        return changes.filter { change in
            guard !change.isText, change.path.starts(with: settings) else { return false }
            let below = Array(change.path.dropFirst(settings.count))
            switch (change.kind, below.first) {
            // An item that nobody answered may go, and one may come; bounds, scales and options were looked at above.
            case (_, "items"?):
                return below.count > 2 && answered.contains(below[1]) && ["reverse", "domain"].contains(below[2])
            case (.added, "subscales"?), (.removed, "subscales"?): return below.count > 2
            case (.added, _), (.renamed, _): return false
            default: return true
            }
        }.map { change in
            Self.obstacle(
                "'\(change.path.joined(separator: "."))' is another than before, and '\(instrument)' was answered",
                "put it back, and declare a further instrument that is scored otherwise")
        }
    }
}

extension Programme.Numbering {
    /// What the numbers stand for, however many there are.
    fileprivate var kind: String {
        switch self {
        case .meetings: "meetings"
        case .entries: "entries"
        }
    }
}

extension AnswerFormat {
    /// Whether every answer of this format is one of another format and means the same; words may differ.
    fileprivate func reads(as other: AnswerFormat) -> Bool {
        switch (self, other) {
        case (.scale(let old), .scale(let new)): old.points == new.points
        case (.choice, .choice), (.choices, .choices), (.yesNo, .yesNo), (.text, .text), (.date, .date): true
        case (.wholeNumber(let old, let unit), .wholeNumber(let new, let other)):
            unit == other && new.lowerBound <= old.lowerBound && old.upperBound <= new.upperBound
        case (.number(let old, let unit), .number(let new, let other)):
            unit == other && new.lowerBound <= old.lowerBound && old.upperBound <= new.upperBound
        default: false
        }
    }
}
