import TelemachusCore

/// Fills in the forms that are due, stage by stage.
struct SimulatedForms {
    private let simulation: Simulation
    /// Where each person stands in everything, by their code.
    private let standings: [String: (index: Int, standing: Double)]
    /// The instruments of which a draw or a gate needs every form.
    private let awaited: Set<String>
    /// The instruments whose answers later stages look at.
    private let remembered: Set<String>
    /// The stages whose forms a gate counts.
    private let counted: [(stage: Int, gate: Int, share: Double)]
    private let hasSessions: Bool
    private var missingForms: RunningQuota
    private var missingItems: RunningQuota
    private var made = 0

    /// A form, filled in.
    fileprivate struct Form {
        let key: Response.Key
        let role: String
        var answers: Answers
        var count: Int
    }

    init(of simulation: Simulation, people: [SimulatedPerson]) {
        self.simulation = simulation
        let programme = simulation.programme
        standings = Dictionary(
            uniqueKeysWithValues: people.map { person in
                var generator = simulation.seed.stream("person", number: person.index)
                return (person.id, (person.index, generator.normal()))
            })
        let evidence = programme.pairingStages.compactMap(\.pairing).flatMap(\.policy.evidence)
        let gated = Set(programme.gatedInstruments.map(\.name))
        awaited = gated.union(evidence.filter(\.isRequired).map(\.instrument))
        let conditions = programme.stages.flatMap(\.asks).compactMap(\.condition?.instrument)
        let logs = programme.stages.compactMap(\.settings.meet).filter { !$0.afterEach.isEmpty }.map(\.log)
        remembered = gated.union(evidence.map(\.instrument) + conditions + logs)
        counted = simulation.countedStages
        hasSessions = programme.stages.contains { stage in stage.asks.contains { stage.numbering(of: $0) != nil } }
        missingForms = RunningQuota(simulation.profile.missingForms)
        missingItems = RunningQuota(simulation.profile.missingItems)
    }

    /// Fills in the forms of a stage.
    ///
    /// - Parameters:
    ///   - stage: the stage, with its pairs made.
    ///   - index: its place in the timeline.
    ///   - state: the programme; takes in what later stages look at.
    ///   - cohort: takes the answers.
    mutating func make(
        at stage: Programme.Stage, _ index: Int, _ state: inout ProgrammeState, into cohort: inout SimulatedCohort
    ) {
        let share = counted.filter { $0.stage == index }.map(\.share).max()
        var (due, lacking) = (0, 0)
        for ask in stage.asks {
            guard let instrument = simulation.programme.instrument(InstrumentID(ask.instrument)) else { continue }
            let isRegister = ask.isAsNeeded
            var owed = ask.from.flatMap { state.obligations(of: RoleID($0), for: ask, at: stage, index: index) }
            due += owed.count
            let spare = share.map { due - UnmetGate.needed($0, of: due) - lacking } ?? .max
            var generator = simulation.seed.stream(
                "forms", stage.id.name, ask.instrument, ask.from.joined(separator: " "))
            if isRegister { owed = entries(in: ask, at: stage, state, using: &generator) }
            let mayMiss = !isRegister && !ask.isTogether && !awaited.contains(ask.instrument)
            let missing = mayMiss ? missingForms.take(of: owed.count, atMost: spare) : 0
            lacking += missing
            let left = Set(generator.shuffled(Array(owed.indices)).prefix(missing))
            let given = owed.indices.filter { !left.contains($0) }.map { owed[$0] }
            let filling = FormFilling(simulation, instrument, ask, stage, index, isCounted: share != nil)
            var forms = fill(given, by: filling, state, using: &generator)
            if mayMiss { leaveItemsOut(of: &forms, instrument, using: &generator) }
            let isRemembered = share != nil || remembered.contains(ask.instrument)
            for form in forms where form.count > 0 {
                cohort.answers += form.count
                cohort.rows.append(
                    form.key, about: about(form.key, ask, index, state), items: instrument.items, form.answers,
                    sessions: hasSessions)
                if isRemembered { state.apply(.responded(form.response)) }
            }
        }
    }

    /// The entries of a register: the stated number for each person who may make one, all in all.
    private func entries(
        in ask: CollectSettings, at stage: Programme.Stage, _ state: ProgrammeState,
        using generator: inout SeededGenerator
    ) -> [Obligation] {
        let possible = state.nextEntries(at: stage).filter {
            $0.key.instrument == ask.instrument && ask.from.contains($0.role.name)
        }
        let number = Int((simulation.profile.registerEntries * Double(possible.count)).rounded())
        guard !possible.isEmpty, number > 0 else { return [] }
        let more = Set(generator.shuffled(Array(possible.indices)).prefix(number % possible.count))
        return possible.enumerated().flatMap { place, first in
            let entries = number / possible.count + (more.contains(place) ? 1 : 0)
            return (0..<entries).map { Obligation(key: first.key.entry($0), role: first.role) }
        }
    }

    private mutating func fill(
        _ given: [Obligation], by filling: FormFilling, _ state: ProgrammeState,
        using generator: inout SeededGenerator
    ) -> [Form] {
        var tendencies: [RoleID: FormFilling.RoleTendencies] = [:]
        for (role, group) in Dictionary(grouping: given, by: \.role).sorted(by: { $0.key < $1.key }) {
            tendencies[role] = filling.tendencies(of: role, forms: group.count, using: &generator)
        }
        var places: [RoleID: Int] = [:]
        return given.map { obligation in
            made += 1
            let place = places[obligation.role, default: 0]
            places[obligation.role] = place + 1
            var occasion = SimulatedOccasion(
                spread: simulation.profile.spread,
                tendencies: tendencies[obligation.role]?.ofForm(place) ?? [:],
                days: filling.days(of: obligation.key), optionalTexts: filling.optionalTexts, number: made)
            let chance = generator.normal()
            switch obligation.key.from {
            case .person(let id):
                let person = standings[id] ?? (0, 0)
                var own = simulation.seed.stream("person", obligation.key.instrument, number: person.index)
                occasion.standing = 0.5 * person.standing + 0.55 * own.normal() + 0.65 * chance
            case .group(let role):
                occasion.respondents = max(
                    1, state.people(of: RoleID(role)).count { state.isActive($0, at: filling.index) })
            }
            let answers = filling.instrument.asked.withoutContradiction(
                filling.instrument.asked.simulate(occasion, using: &generator))
            return Form(
                key: obligation.key, role: obligation.role.name, answers: answers,
                count: filling.instrument.items.count { answers[$0.id] != nil })
        }
    }

    /// Leaves single answers out, of forms that have others left.
    private mutating func leaveItemsOut(
        of forms: inout [Form], _ instrument: Programme.Instrument, using generator: inout SeededGenerator
    ) {
        guard instrument.items.count > 1 else { return }
        let answered = forms.indices.filter { forms[$0].count > 1 }.flatMap { form in
            instrument.items.indices.compactMap { item in
                forms[form].answers[instrument.items[item].id] == nil ? nil : (form: form, item: item)
            }
        }
        var left = missingItems.goal(of: answered.count)
        guard left > 0 else { return }
        for slot in generator.shuffled(answered) where left > 0 && forms[slot.form].count > 1 {
            var answers = forms[slot.form].answers
            answers[instrument.items[slot.item].id] = nil
            guard instrument.asked.withoutContradiction(answers) == answers else { continue }
            forms[slot.form].answers = answers
            forms[slot.form].count -= 1
            left -= 1
            missingItems.take(1)
        }
    }

    /// What stands under 'about': the partner as such, or by their code where somebody has several.
    private func about(
        _ key: Response.Key, _ ask: CollectSettings, _ index: Int, _ state: ProgrammeState
    ) -> String {
        guard let about = key.about else { return "" }
        guard ask.about == .partner else { return about }
        return state.partners(of: PersonID(key.from.text), at: index).count == 1 ? "partner" : about
    }
}

extension SimulatedForms.Form {
    /// The form as a response.
    fileprivate var response: Response {
        Response(
            key: key, role: role,
            answers: Dictionary(
                uniqueKeysWithValues: answers.items.compactMap { item in answers[item].map { (item, $0) } }))
    }
}

extension Response.Key {
    /// The entry of a register that comes so many after this one.
    fileprivate func entry(_ later: Int) -> Response.Key {
        var key = self
        key.session = (session ?? 1) + later
        return key
    }
}

/// Keeps a share over many portions, as exactly as whole numbers can: what one portion is short of, the next makes up.
struct RunningQuota {
    private let share: Double
    private var total = 0
    private var taken = 0

    /// A quota of that share.
    init(_ share: Double) { self.share = share }

    /// How many are to be taken now that there are so many more.
    mutating func goal(of number: Int) -> Int {
        total += number
        return min(max(Apportionment.count(share, of: total) - taken, 0), number)
    }

    /// Takes note that so many were taken.
    mutating func take(_ number: Int) { taken += number }

    /// Takes what is to be taken of so many more, and no more than `most`.
    mutating func take(of number: Int, atMost most: Int) -> Int {
        let goal = max(0, min(goal(of: number), most))
        take(goal)
        return goal
    }
}
