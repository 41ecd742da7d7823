import TelemachusCore

/// That what is compared is asked on the stages that are named, in their order.
extension Assembly {
    mutating func checkOccasions(of comparison: ComparisonSettings, at path: FieldPath) {
        let at = path.appending("at")
        switch comparison.kind {
        case .paired(let role, let from, let to):
            checkAsked(comparison, role, from, at: path.appending("from"))
            checkAsked(comparison, role, to, at: path.appending("to"))
            checkOrder(from, to, at: path.appending("to"), from: path.appending("from"))
        case .repeated(let role, let stages):
            // A stage that could not be read has told its own mistake.
            guard stages.count >= root[at]?.elements.count ?? 0 else { return }
            guard stages.count > 2 else {
                report(
                    "incomplete-comparison", "several stages are three or more, and 'at' names \(stages.count)", at: at,
                    help: "name every stage; for two write 'from:' and 'to:', for two groups add 'between:' or 'by:'")
                return
            }
            for (index, stage) in stages.enumerated() {
                checkAsked(comparison, role, stage, at: at.appending(index))
                guard index > 0 else { continue }
                checkOrder(stages[index - 1], stage, at: at.appending(index), from: at.appending(index - 1))
            }
        case .roles(let stage, let first, let second):
            for role in [first, second] { checkAsked(comparison, role, stage, at: at) }
        case .attribute(_, let role, let stage): checkAsked(comparison, role, stage, at: at)
        case nil: return
        }
        if let kind = comparison.kind, kind.isOfGroups, let stages = comparison.stages, stages.count > 1 {
            report(
                "two-groups", "two groups are compared on one stage, and 'at' names \(stages.count)", at: at,
                help: "name one stage, and write a comparison for each")
        }
    }

    private mutating func checkOrder(_ from: String, _ to: String, at path: FieldPath, from earlier: FieldPath) {
        let stages = definition.timeline
        guard let first = stages.firstIndex(where: { $0.id == from }),
            let second = stages.firstIndex(where: { $0.id == to }), first >= second
        else { return }
        report(
            "comparison-order", "'\(to)' does not come after '\(from)'", at: path,
            related: ("compared from here", earlier),
            help: path.steps.last == .key("to")
                ? "name the earlier stage under 'from' and the later one under 'to'"
                : "name the stages in the order of the timeline, each once")
    }

    private mutating func checkAsked(
        _ comparison: ComparisonSettings, _ role: String, _ name: String, at path: FieldPath
    ) {
        let instrument = comparison.instrument
        let stages = definition.timeline
        guard let index = stages.firstIndex(where: { $0.id == name }), !name.isEmpty, !instrument.isEmpty else {
            return
        }
        let stage = stages[index]
        let others = stage.collect.first {
            $0.instrument == instrument && $0.from.contains(role) && $0.about.isEach
        }
        if let others {
            report(
                "several-scores-each", "at '\(name)' each '\(role)' has several scores of '\(instrument)'", at: path,
                help: "compare what people answer once; this is asked about '\(others.about.word)'")
            return
        }
        if let times = stage.severalTimes(instrument, of: role) {
            report(
                "several-scores-each", "at '\(name)' each '\(role)' has several scores of '\(instrument)'", at: path,
                help: "compare what people answer once; \(times)")
            return
        }
        // An ask that could not be read may be the very one; its own mistake is told already.
        let isUnclear = stage.collect.contains { $0.instrument.isEmpty || $0.from.isEmpty }
        guard !isUnclear, !stage.asks(instrument, of: role) else { return }
        let occasions = stages.filter { $0.asks(instrument, of: role) }.map(\.id)
        report(
            "not-asked-then", "'\(role)' is not asked '\(instrument)' at '\(name)'", at: path,
            related: ("the stage is here", FieldPath("timeline").appending(index).appending("stage")),
            help: occasions.isEmpty
                ? "ask it there, or compare another role"
                : "ask it there, or choose from: \(occasions.joined(separator: ", "))")
    }
}

extension StageSettings {
    /// Whether a role is asked an instrument here, by `collect:` or at meetings.
    func asks(_ instrument: String, of role: String) -> Bool {
        (collect + (meet?.asks ?? [])).contains { $0.instrument == instrument && $0.from.contains(role) }
    }

    /// Why a role answers an instrument here more than once, but for about whom; nil where it does not.
    fileprivate func severalTimes(_ instrument: String, of role: String) -> String? {
        let asked = { (ask: CollectSettings) in ask.instrument == instrument && ask.from.contains(role) }
        if collect.contains(where: { asked($0) && $0.isAsNeeded }) { return "this is a register" }
        guard let meet, meet.sessions > 1, meet.asks.contains(where: asked) else { return nil }
        return "this is asked after each of \(meet.sessions) sessions"
    }
}

extension AboutWhom {
    /// Whether somebody answers once for each of several people.
    var isEach: Bool { if case .each = self { true } else { false } }
}
