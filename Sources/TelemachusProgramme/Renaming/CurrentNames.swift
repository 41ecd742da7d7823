import TelemachusCore

/// Reads what was written under former ids as if it had today's: the one place where files and journals are resolved.
///
/// A definition keeps its data through a renaming because everything that happened passes here before it is looked at.
struct CurrentNames: Sendable {
    /// Roles.
    let roles: Renamings
    /// Attributes of people.
    let attributes: Renamings
    /// Stages.
    let stages: Renamings
    /// Instruments.
    let instruments: Renamings
    private let itemRenamings: [String: Renamings]
    private let programme: Programme
    private let isAnythingRenamed: Bool

    init(of programme: Programme) {
        self.programme = programme
        let definition = programme.definition
        roles = Renamings(definition.roles.map { ($0.name, $0.value.formerIDs) })
        attributes = Renamings(definition.people.attributes.map { ($0.name, $0.value.formerIDs) })
        stages = Renamings(definition.timeline.map { ($0.id, $0.formerIDs) })
        instruments = Renamings(programme.instruments.map { ($0.id.name, $0.formerIDs) })
        itemRenamings = Dictionary(
            programme.instruments.map { ($0.id.name, Renamings($0.items.map { ($0.id, $0.formerIDs) })) }
        ) { first, _ in first }
        isAnythingRenamed =
            !(roles.isEmpty && attributes.isEmpty && stages.isEmpty && instruments.isEmpty
            && itemRenamings.values.allSatisfy(\.isEmpty) && Self.areOptionsAsEver(in: programme))
    }

    private static func areOptionsAsEver(in programme: Programme) -> Bool {
        programme.definition.people.attributes.allSatisfy(\.value.optionRenamings.isEmpty)
            && programme.instruments.allSatisfy { instrument in
                instrument.items.allSatisfy { $0.format.options.allSatisfy(\.formerIDs.isEmpty) }
            }
    }

    /// The items of an instrument, which goes by its id of today.
    func items(of instrument: String) -> Renamings { itemRenamings[instrument] ?? Renamings() }

    /// The fact under today's ids.
    func current(_ fact: Fact) -> Fact {
        guard isAnythingRenamed else { return fact }
        switch fact {
        case .invited(let person, let role): return .invited(person: person, role: roles.current(role))
        case .enrolled(let person, let role, let attributes):
            return .enrolled(person: person, role: roles.current(role), attributes: values(attributes))
        case .stageOpened(let stage): return .stageOpened(stage: stages.current(stage))
        case .stageClosed(let stage): return .stageClosed(stage: stages.current(stage))
        case .responded(let response): return .responded(current(response))
        case .withdrew(let person, let stage, let keep):
            return .withdrew(person: person, from: stages.current(stage), keep: keep)
        case .drawn(var draw):
            draw.stage = stages.current(draw.stage)
            return .drawn(draw)
        case .segmented(var segment):
            segment.answer = answer(segment.answer)
            return .segmented(segment)
        case .coded(let coding): return .coded(self.coding(coding))
        case .decided(var decision):
            decision.stage = stages.current(decision.stage)
            return .decided(decision)
        case .signedOff(var signOff):
            signOff.stage = stages.current(signOff.stage)
            return .signedOff(signOff)
        case .pairEnded(var ending):
            ending.stage = stages.current(ending.stage)
            return .pairEnded(ending)
        case .erased(var erasure):
            erasure.instrument = erasure.instrument.map(instruments.current)
            return .erased(erasure)
        case .started, .consented, .released, .categoryDefined, .codeDefined, .codesMerged, .appointed,
            .reinstated, .corrected, .adopted, .exported:
            return fact
        }
    }

    /// The coding under today's ids.
    func coding(_ coding: Coding) -> Coding {
        var coding = coding
        let answer = answer(coding.answer)
        (coding.stage, coding.instrument, coding.item) = (answer.stage, answer.instrument, answer.item)
        return coding
    }

    /// The answer that is coded, under today's ids.
    func answer(_ answer: Segment.Answer) -> Segment.Answer {
        var answer = answer
        answer.stage = stages.current(answer.stage)
        answer.instrument = instruments.current(answer.instrument)
        answer.item = items(of: answer.instrument).current(answer.item)
        return answer
    }

    private func current(_ response: Response) -> Response {
        var response = response
        response.role = roles.current(response.role)
        response.key.stage = stages.current(response.key.stage)
        response.key.instrument = instruments.current(response.key.instrument)
        if case .group(let role) = response.key.from { response.key.from = .group(role: roles.current(role)) }
        let items = items(of: response.key.instrument)
        let instrument = programme.instrument(InstrumentID(response.key.instrument))
        response.answers = resolved(response.answers, items) { item, answer in
            instrument?.item(item)?.format.current(answer) ?? answer
        }
        return response
    }

    private func values(_ values: [String: String]) -> [String: String] {
        resolved(values, attributes) { name, text in
            guard let declared = programme.definition.people.attributes[name], !declared.optionRenamings.isEmpty else {
                return text
            }
            return declared.value(from: text)?.text ?? text
        }
    }

    /// Values under today's names; where one stands under its name of today too, that one holds.
    private func resolved<Value>(
        _ values: [String: Value], _ names: Renamings, _ change: (String, Value) -> Value
    ) -> [String: Value] {
        var result: [String: Value] = [:]
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            let now = names.current(name)
            if now == name || (values[now] == nil && result[now] == nil) { result[now] = change(now, value) }
        }
        return result
    }
}
