import TelemachusCore

/// What is stated of the answers to one instrument at one stage.
struct FormFilling {
    /// What is stated of the answers of people of a role.
    struct RoleTendencies {
        /// What holds of every form.
        fileprivate var common: [String: SimulatedTendency] = [:]
        /// Answers that are settled beforehand, by item, one for each form.
        fileprivate var settled: [String: [Answer]] = [:]

        /// What is stated of the form at a place.
        func ofForm(_ place: Int) -> [String: SimulatedTendency] {
            guard !settled.isEmpty else { return common }
            var tendencies = common
            for (item, answers) in settled { tendencies[item, default: SimulatedTendency()].answer = answers[place] }
            return tendencies
        }
    }

    /// The instrument.
    let instrument: Programme.Instrument
    /// The stage's place in the timeline.
    let index: Int
    /// The share of optional texts that are written: all where a gate counts the stage's forms.
    let optionalTexts: Double

    private let simulation: Simulation
    private let sessions: Int?

    init(
        _ simulation: Simulation, _ instrument: Programme.Instrument, _ ask: CollectSettings, _ stage: Programme.Stage,
        _ index: Int, isCounted: Bool
    ) {
        self.simulation = simulation
        self.instrument = instrument
        self.index = index
        optionalTexts = isCounted ? 1 : 0.4
        sessions = if case .meetings(let number) = stage.numbering(of: ask) { number } else { nil }
    }

    /// The days on which a form is filled in.
    func days(of key: Response.Key) -> ClosedRange<CalendarDay> {
        guard let session = key.session, let sessions else { return simulation.days[index] }
        return simulation.days.session(session, of: sessions, at: index)
    }

    /// What is stated of the answers of a role in so many forms; stated shares are dealt out.
    func tendencies(of role: RoleID, forms: Int, using generator: inout SeededGenerator) -> RoleTendencies {
        var tendencies = RoleTendencies()
        for item in instrument.items {
            let tendency = tendency(of: item, role)
            if let words = dealt(item, tendency) {
                tendencies.settled[item.id] = Apportionment.deal(words, to: forms, using: &generator)
                    .compactMap { try? item.format.answer(from: $0) }
            } else {
                tendencies.common[item.id] = tendency
            }
        }
        if simulation.programme.gatedInstruments.contains(instrument.id) {
            complete(&tendencies, forms: forms, using: &generator)
        }
        return tendencies
    }

    /// The options of an item whose shares are stated, and are therefore met exactly; nil for others.
    private func dealt(_ item: Item, _ tendency: SimulatedTendency?) -> [(word: String, weight: Double)]? {
        switch item.format {
        case .choice(let options):
            guard let weights = tendency?.weights, options.contains(where: { weights[$0.id] ?? 0 > 0 }) else {
                return nil
            }
            return options.map { ($0.id, weights[$0.id] ?? 0) }
        case .yesNo:
            let (yes, no) = (tendency?.weights["yes"] ?? 0, tendency?.weights["no"] ?? 0)
            var share: Double
            if yes + no > 0 {
                share = yes / (yes + no)
            } else if item.disclosure == .drawOnly {
                share = simulation.profile.willingness
            } else {
                return nil
            }
            share = min(max(share + (tendency?.shift ?? 0), 0), 1)
            return [("yes", share), ("no", 1 - share)]
        default: return nil
        }
    }

    /// In the stated share of forms nothing is answered with no, and in the others one thing is.
    private func complete(
        _ tendencies: inout RoleTendencies, forms: Int, using generator: inout SeededGenerator
    ) {
        let items = instrument.items.filter { $0.format == .yesNo }.map(\.id)
        guard !items.isEmpty else { return }
        let number = Apportionment.count(simulation.profile.completed, of: forms)
        let lacking = generator.shuffled((0..<forms).map { $0 < number ? nil : generator.pick(items) })
        for item in items { tendencies.settled[item] = lacking.map { .flag($0 != item) } }
    }

    /// What the profile states of an item, and by how much it has changed by now; nil for nothing.
    private func tendency(of item: Item, _ role: RoleID) -> SimulatedTendency? {
        let stated = simulation.profile.answers.first {
            $0.instrument == instrument.id.name && ($0.of.isEmpty || $0.of.contains(role.name))
                && ($0.item.map { $0 == item.id } ?? true)
        }
        let shift = shift(of: item, role)
        guard stated != nil || shift != 0 else { return nil }
        var tendency = SimulatedTendency(mean: stated?.mean, shift: shift)
        if let stated {
            if stated.from != nil || stated.to != nil {
                tendency.bounds = (stated.from ?? -.infinity)...(stated.to ?? .infinity)
            }
            for weight in stated.weights { tendency.weights[weight.name] = weight.value }
        }
        return tendency
    }

    /// By how many of its own points an item has changed by now.
    ///
    /// Each item behind a score goes as far over its range as the score is to go over its own.
    private func shift(of item: Item, _ role: RoleID) -> Double {
        let programme = simulation.programme
        var sum = 0.0
        for effect in simulation.profile.effects where effect.of.isEmpty || effect.of.contains(role.name) {
            guard let from = programme.index(of: StageID(effect.from)),
                let to = programme.index(of: StageID(effect.to)),
                to > from, index > from
            else { continue }
            let part = min(1, Double(index - from) / Double(to - from))
            if effect.score == instrument.id.name {
                let isReversed = instrument.scores.contains { $0.items.contains(ScoredItem(item.id, isReversed: true)) }
                sum += (isReversed ? -1 : 1) * part * effect.shift
            }
            for score in instrument.scores where instrument.name(of: score) == effect.score {
                let scored = score.items.isEmpty ? [ScoredItem(score.id)] : score.items
                guard let one = scored.first(where: { $0.id == item.id }) else { continue }
                sum +=
                    (one.isReversed ? -1 : 1) * part * effect.shift * (item.format.width / score.width(besides: item))
            }
        }
        return sum
    }
}

extension AnswerFormat {
    /// How far apart the ends of the answers are.
    fileprivate var width: Double {
        switch self {
        case .scale(let scale): Double(scale.points.upperBound) - Double(scale.points.lowerBound)
        case .wholeNumber(let range, _): Double(range.upperBound) - Double(range.lowerBound)
        case .number(let range, _): range.upperBound - range.lowerBound
        default: 1
        }
    }
}

extension ScoreDeclaration {
    /// How far apart the ends of the score are: the item's own width where the score has no ends.
    fileprivate func width(besides item: Item) -> Double {
        guard let range, range.upperBound > range.lowerBound, (range.upperBound - range.lowerBound).isFinite else {
            return max(item.format.width, 1)
        }
        return range.upperBound - range.lowerBound
    }
}
