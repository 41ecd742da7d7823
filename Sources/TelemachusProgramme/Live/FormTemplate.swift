public import TelemachusCore

/// A table to fill in: a row for each form that is due and not in, with its answers left empty; of a register a row for
/// the next entry of each person.
///
/// It names who answers and, where a form is about somebody else, about whom. A partner is called `partner`, so that a
/// sheet that goes round tells nobody who is paired with whom; ids stand there only where somebody has several.
public struct FormTemplate: Sendable {
    /// How forms become rows.
    public enum Layout: String, Sendable, CaseIterable {
        /// An answer a row.
        case long
        /// A form a row, a column for each item.
        case wide
    }

    /// The forms that are due and not in, and the next entries of registers.
    public let due: [Obligation]
    /// The stages that they belong to, in order.
    public let stages: [StageID]
    private let instrument: Programme.Instrument
    private let state: ProgrammeState

    /// The forms of an instrument that are still due.
    ///
    /// - Parameters:
    ///   - instrument: the instrument.
    ///   - stage: the stage; nil for every open one.
    ///   - role: whose forms; nil for everybody's.
    ///   - state: where the programme stands.
    public init(
        _ instrument: Programme.Instrument, at stage: StageID?, from role: RoleID?, in state: ProgrammeState
    ) {
        self.instrument = instrument
        self.state = state
        let asking = state.programme.stages.filter { asking in
            asking.asks.contains { $0.instrument == instrument.id.name }
                && stage.map { $0 == asking.id } ?? state.isOpen(asking.id)
        }
        stages = asking.map(\.id)
        due = asking.flatMap { state.obligations(at: $0) + state.nextEntries(at: $0) }.filter { obligation in
            obligation.key.instrument == instrument.id.name && role.map { $0 == obligation.role } ?? true
                && state.recorded(obligation.key) == nil
        }
    }

    /// The table as CSV.
    public func text(_ layout: Layout) -> String {
        let hasTargets = due.contains { $0.key.about != nil }
        let numberColumn = numberColumn
        let number = { (obligation: Obligation) in numberColumn == nil ? [] : [session(obligation)] }
        let head = ["person", "instrument", "stage"]
        switch layout {
        case .long:
            let rows = due.flatMap { obligation in
                instrument.items.map { item in
                    side(obligation) + [about(obligation), item.id, ""] + number(obligation)
                }
            }
            return CSVText.text(
                of: [head + ["about", "item", "value"] + [numberColumn].compactMap(\.self)] + rows)
        case .wide:
            let rows = due.map { obligation in
                side(obligation) + (hasTargets ? [about(obligation)] : []) + number(obligation)
                    + instrument.items.map { _ in "" }
            }
            let heading =
                head + (hasTargets ? ["about"] : []) + [numberColumn].compactMap(\.self) + instrument.items.map(\.id)
            return CSVText.text(of: [heading] + rows)
        }
    }

    /// The column for the numbers of meetings or of entries; nil where no form has one.
    private var numberColumn: String? {
        guard due.contains(where: { $0.key.session != nil }) else { return nil }
        let isRegister = due.allSatisfy { obligation in
            state.programme.stage(StageID(obligation.key.stage))?
                .isRegister(obligation.key.instrument, of: obligation.role.name) ?? false
        }
        return isRegister ? "entry" : "session"
    }

    private func side(_ obligation: Obligation) -> [String] {
        [obligation.key.from.text, obligation.key.instrument, obligation.key.stage]
    }

    private func session(_ obligation: Obligation) -> String { obligation.key.session.map { "\($0)" } ?? "" }

    private func about(_ obligation: Obligation) -> String {
        guard let about = obligation.key.about else { return "" }
        guard let stage = state.programme.stage(StageID(obligation.key.stage)),
            let index = state.programme.index(of: stage.id),
            stage.asks.contains(where: {
                $0.instrument == obligation.key.instrument && $0.from.contains(obligation.role.name)
                    && $0.about == .partner
            }), state.partners(of: PersonID(obligation.key.from.text), at: index).count == 1
        else { return about }
        return "partner"
    }
}

extension ProgrammeState {
    /// Whether a stage is open.
    func isOpen(_ stage: StageID) -> Bool { if case .open = course.standing(of: stage) { true } else { false } }
}

extension Programme.Instrument {
    /// What each item asks, and what its answers can be, for those who fill a table in.
    public var legend: String {
        CSVText.text(
            of: [["item", "asks", "required", "answers"]]
                + items.map { item in
                    [
                        item.id, CSVText.guarded(item.prompt.plain), item.isRequired ? "yes" : "no",
                        CSVText.guarded(item.format.allowed),
                    ]
                })
    }
}

extension AnswerFormat {
    /// What an answer can be, in words.
    public var allowed: String {
        switch self {
        case .scale, .choice, .yesNo: Self.words(options)
        case .choices: "any of, with semicolons between: " + Self.words(options)
        case .wholeNumber(let range, let unit):
            "a whole number from \(range.lowerBound) to \(range.upperBound)\(unit.map { " \($0)" } ?? "")"
        case .number(let range, let unit):
            "a number from \(JSONValue.text(of: range.lowerBound)) to \(JSONValue.text(of: range.upperBound))"
                + "\(unit.map { " \($0)" } ?? ""), with a point before decimals"
        case .text(let limit): "text of at most \(limit) characters"
        case .date: "a day as in 2026-03-31"
        }
    }

    private static func words(_ options: [AnswerOption]) -> String {
        options.map { $0.id == $0.title.plain ? $0.id : "\($0.id) = \($0.title.plain)" }.joined(separator: "; ")
    }
}
