public import TelemachusCore
import TelemachusStatistics

/// Turns a programme's state into figures.
///
/// A pure function: the same state gives the same figures.
public struct Analysis: Sendable {
    /// What happened, without words that may not leave the workspace.
    let state: ProgrammeState
    let scores: ScoreTable
    let roster: Roster
    let control: DisclosureControl
    /// The coded pieces of texts.
    let coded: CodedUnits
    /// The forms that are due.
    private let due: [Occasion: DueForms]
    var programme: Programme { state.programme }
    var settings: AnalysisSettings { programme.definition.analysis }

    /// An analysis of what happened.
    public init(of state: ProgrammeState) {
        self.init(
            of: state,
            control: DisclosureControl(state.programme.definition.privacy, isReleased: state.release != nil))
    }

    init(of state: ProgrammeState, control: DisclosureControl) {
        let state = state.withoutSuppliedWording
        self.state = state
        self.control = control
        roster = Roster(state)
        scores = ScoreTable(state, roster)
        coded = state.codedUnits
        due = DueForms.all(state, roster, scores)
    }

    /// The figures.
    ///
    /// - Throws: where a score is not finite, which only a faulty instrument can give.
    public func results() throws -> Results {
        var results = Results()
        var review = DisclosureReview(control, roster)
        results.draw = draw()
        // The most important first: what has been granted may hide what comes after.
        takeAsKnown(&review)
        let compared = try compared(&review)
        results.comparisons = compared.paired.lines
        results.groupComparisons = compared.groups.lines
        results.repeatedComparisons = compared.repeated.lines
        results.changes = compared.changes.lines
        results.summaries = try summaries(&review)
        results.distributions = distributions(&review)
        results.reliability = try reliability(&review)
        results.tallies = tallies(&review)
        results.content = try content(&review)
        results.characteristics = characteristics(&review)
        results.participation = participation(&review)
        results.returns = returns(&review)
        results.missing = missing(&review)
        results.flow = flow(analysed: compared.people, &review)
        results.profiles = profiles()
        results.indicators = indicators()
        results.methods = methods(for: results)
        results.notices = notices(for: results)
        return results
    }

    /// The forms that a role owes to an instrument at a stage.
    func due(_ instrument: String, role: String, at stage: Programme.Stage) -> DueForms {
        due[Occasion(instrument: instrument, role: role, stage: stage.id.name)] ?? DueForms()
    }

    /// The forms that a role owes at a stage, instrument by instrument.
    func due(role: String, at stage: Programme.Stage) -> [DueForms] {
        Set(stage.asks.filter { $0.from.contains(role) }.map(\.instrument)).map { due($0, role: role, at: stage) }
    }

    /// Something that people answer by themselves at a stage.
    typealias Asked = (stage: Programme.Stage, instrument: Programme.Instrument, role: String, ask: CollectSettings)

    /// Every occasion on which people answer by themselves, in the order of the definition.
    func occasions() -> [Asked] {
        programme.stages.flatMap { stage in
            stage.asks.flatMap { ask in
                ask.from.compactMap { role in
                    ask.isTogether
                        ? nil
                        : programme.instrument(InstrumentID(ask.instrument)).map { (stage, $0, role, ask) }
                }
            }
        }
    }

    private func draw() -> Draw? {
        state.draws.last.map { draw in
            var allocation = draw.allocation
            if !control.shows(allocation.pairs.count) {
                // With few people the number of admissible allocations nearly tells who declined whom.
                allocation.admissible = nil
                allocation.audit = ["How the draw was made stands in the journal; \(control.reason())."]
                allocation.score = nil
                for index in allocation.pairs.indices {
                    allocation.pairs[index].reasons = []
                    allocation.pairs[index].parts = nil
                    allocation.pairs[index].alternative = nil
                }
            }
            return Draw(
                policy: "\(draw.policy) \(draw.policyVersion)", seed: draw.seed, stage: draw.stage,
                allocation: allocation)
        }
    }

    private func methods(for results: Results) -> Methods {
        var methods = Methods()
        methods.quartiles = settings.quartiles.rawValue
        methods.quartilesTitle = settings.quartiles.title
        methods.alpha = settings.alpha
        methods.intervalLevel = 1 - settings.alpha
        methods.zeros = settings.zeros.rawValue
        methods.countsPeopleOnce = occasions().contains { asked in
            asked.stage.numbering(of: asked.ask) != nil
                && asked.instrument.summarised.contains { score in
                    results.summaries.contains {
                        $0.score == asked.instrument.name(of: score) && $0.role == asked.role
                            && $0.stage == asked.stage.id.name && $0.figures != nil
                    }
                }
        }
        methods.citations = Citations.list(for: results, programme)
        return methods
    }
}
