import TelemachusCore

/// Comparisons: of scores that are there and have an order, on stages on which they are asked, of groups that differ.
extension Assembly {
    mutating func checkComparisons() {
        let comparisons = definition.analysis.comparisons ?? []
        // What could not be read has told its own mistake.
        guard comparisons.count == root["analysis"]?["comparisons"]?.elements.count else { return }
        for (index, comparison) in comparisons.enumerated() {
            let path = FieldPath("analysis.comparisons").appending(index)
            let known = instruments.scoreNames
            if !comparison.scores.isEmpty, !known.contains(comparison.scores), isJudged(comparison.scores) {
                if reportWithoutScore(comparison, at: path) { continue }
                report(
                    "unknown-score", "no score is named '\(comparison.scores.shortened(to: 60))'",
                    at: path.appending("scores"),
                    help: scoreRenamings.advice(for: comparison.scores, among: known, plural: "scores"))
                continue
            }
            guard checkKeys(of: comparison, at: path) else { continue }
            checkScores(of: comparison, at: path)
            checkOccasions(of: comparison, at: path)
            checkGroups(of: comparison, at: path)
            if let earlier = comparisons[..<index].firstIndex(where: { $0.repeats(comparison) }) {
                report(
                    "compared-twice", "this comparison is made already", at: path,
                    related: ("it is made here", FieldPath("analysis.comparisons").appending(earlier)),
                    help: "remove one of the two; a test that is made twice makes the adjusted p of all larger")
            }
        }
    }

    /// Whether a score of the comparison is an item that gives none, which is told.
    private mutating func reportWithoutScore(_ comparison: ComparisonSettings, at path: FieldPath) -> Bool {
        guard let instrument = instruments.first(where: { $0.id.name == comparison.instrument }),
            let item = comparison.score.flatMap(instrument.item)
        else { return false }
        report(
            "not-comparable", "'\(comparison.scores)' is a \(item.format.name) and gives no score",
            at: path.appending("scores"),
            help: "compare something with an order; answers by option are counted in the report anyway")
        return true
    }

    /// Whether the keys say what is compared with what; where they do not, that is told.
    private mutating func checkKeys(of comparison: ComparisonSettings, at path: FieldPath) -> Bool {
        func has(_ key: String) -> Bool { root[path.appending(key)] != nil }
        let groups = ["between", "by"].first(where: has)
        let leading = groups ?? (has("at") ? "at" : "from")
        let needless =
            switch leading {
            case "between": ["of", "by", "from", "to"]
            case "by", "at": ["from", "to"]
            default: [String]()
            }
        for key in needless where has(key) {
            report(
                "needless-setting", "'\(key)' means nothing beside '\(leading)'", at: path.appending(key), ofKey: true,
                related: ("'\(leading)' is here", path.appending(leading)), help: "remove one of the two")
            return false
        }
        let needed =
            switch leading {
            case "between": ["at"]
            case "by", "at": ["of", "at"]
            default: ["of", "from", "to"]
            }
        guard let missing = needed.first(where: { !has($0) }) else { return true }
        report(
            "incomplete-comparison", "'\(missing)' is missing", at: path,
            help: missing == "of"
                ? "add 'of:' with the role whose scores are compared"
                : groups != nil
                    ? "add 'at:' with the stage on which the two groups are compared"
                    : "add 'from:' and 'to:' for two stages, or 'at:' for three or more")
        return false
    }

    // MARK: - Scores

    private mutating func checkScores(of comparison: ComparisonSettings, at path: FieldPath) {
        guard let kind = comparison.kind,
            let instrument = instruments.first(where: { $0.id.name == comparison.instrument })
        else { return }
        let meant = instrument.scores.filter { comparison.score == nil || comparison.score == $0.id }
        let shown = meant.filter { $0.disclosure == .analysis }
        let reason: (String, String)?
        if meant.isEmpty {
            reason = ("'\(comparison.scores)' gives no score", "compare an instrument that gives scores")
        } else if shown.isEmpty {
            reason = (
                "'\(comparison.scores)' is confidential and never shown", "compare something that may be shown"
            )
        } else if !shown.contains(where: { kind.takes($0, of: instrument) }) {
            reason = (
                "'\(comparison.scores)' is yes or no, which is compared on two stages only",
                "name the two under 'from:' and 'to:'; elsewhere the report counts yes and no"
            )
        } else {
            reason = nil
        }
        guard let reason else { return }
        report("not-comparable", reason.0, at: path.appending("scores"), help: reason.1)
    }

    // MARK: - Stages

    private mutating func checkOccasions(of comparison: ComparisonSettings, at path: FieldPath) {
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

    // MARK: - Groups

    private mutating func checkGroups(of comparison: ComparisonSettings, at path: FieldPath) {
        if let roles = comparison.roles, root[path.appending("between")]?.elements.count == roles.count {
            if roles.count != 2 || roles[0] == roles[1] {
                report(
                    "two-groups",
                    roles.count == 2
                        ? "'\(roles[0])' is compared with itself"
                        : "'between' names \(roles.count == 1 ? "one role" : "\(roles.count) roles")",
                    at: path.appending("between"), help: "name two different roles")
            }
        }
        guard let name = comparison.attribute, let attribute = definition.people.attributes[name],
            let role = comparison.role
        else { return }
        let at = path.appending("by")
        let declared = FieldPath("people.attributes").appending(name)
        if !attribute.of.isEmpty, !attribute.of.contains(role) {
            report(
                "two-groups", "'\(name)' is not known of '\(role)'", at: at,
                related: ("it is known of these roles", declared.appending("of")),
                help: "add '\(role)' to its 'of:', or name another attribute")
        } else if attribute.twoValues == nil {
            report(
                "two-groups",
                attribute.kind == .choice
                    ? "'\(name)' has \(attribute.options.count) options, and a comparison has two groups"
                    : "'\(name)' is a \(attribute.kind.rawValue), which makes no two groups",
                at: at, related: ("it is declared here", declared),
                help: "name an attribute of type yes-no, or a choice with two options")
        } else if attribute.isProtected {
            report(
                "protected-comparison", "the protected characteristic '\(name)' divides '\(role)' into two groups",
                at: at, related: ("it is declared as protected here", declared.appending("protected")),
                help: "remove the comparison, or accept the warning with the reason; groups under "
                    + "\(definition.privacy.protectedGroup) people are not shown", severity: .warning)
        }
    }
}

extension ComparisonSettings {
    /// Whether another comparison makes one of the same tests.
    fileprivate func repeats(_ other: ComparisonSettings) -> Bool {
        kind != nil && kind == other.kind && instrument == other.instrument
            && (score == nil || other.score == nil || score == other.score)
    }
}

extension ComparisonSettings.Kind {
    /// Whether two groups of different people are compared.
    var isOfGroups: Bool {
        switch self {
        case .roles, .attribute: true
        case .paired, .repeated: false
        }
    }

    /// Whether such a comparison can be made of a score: yes and no have no ranks, only changes.
    func takes(_ score: ScoreDeclaration, of instrument: Programme.Instrument) -> Bool {
        guard score.disclosure == .analysis else { return false }
        if case .paired = self { return true }
        return instrument.item(score.id)?.format != .yesNo
    }
}

extension AttributeDeclaration {
    /// The two values that divide people into groups; nil where there are not two.
    var twoValues: (String, String)? {
        switch kind {
        case .yesNo: ("yes", "no")
        case .choice: options.count == 2 ? (options[0], options[1]) : nil
        default: nil
        }
    }
}

extension StageSettings {
    /// Whether a role is asked an instrument here, by `collect:` or as the log of a meeting.
    func asks(_ instrument: String, of role: String) -> Bool {
        collect.contains { $0.instrument == instrument && $0.from.contains(role) }
            || meet.map { $0.log == instrument && $0.from == role } ?? false
    }
}

extension AboutWhom {
    /// Whether somebody answers once for each of several people.
    var isEach: Bool { if case .each = self { true } else { false } }
}
