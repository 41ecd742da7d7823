public import TelemachusCore

/// A made-up cohort that goes through a programme from its first stage to its last.
///
/// It is played as a run plays a bundle: with the same state, the same forms due and the same draws from the same seed.
/// So whatever the definition asks for holds of the data: eligibility, consent, gates, places, partners, sessions.
public struct Simulation: Sendable {
    /// The programme.
    public let programme: Programme
    /// How people behave.
    public let profile: SimulationProfile
    /// How many take part.
    public let people: Int
    /// Where the random numbers start, and the draws of a run.
    public let number: Int

    let seed: SimulationSeed
    let days: StageDays

    /// How many cohorts are tried before a refusal is believed: chance alone can make one that no rule lets pair.
    private static let attempts = 5

    /// A simulation.
    ///
    /// - Parameters:
    ///   - programme: the checked programme.
    ///   - profile: how people behave; left out, plausibly.
    ///   - people: how many take part; nil for what the profile says, or the definition plans, or 40.
    ///   - seed: where the random numbers start, from 0; nil for the profile's.
    public init(
        of programme: Programme, profile: SimulationProfile = SimulationProfile(), people: Int? = nil,
        seed: Int? = nil
    ) {
        self.programme = programme
        self.profile = profile
        let planned = programme.definition.roles.map(\.value.planned)
        let stated = profile.people ?? (profile.roles.isEmpty ? nil : profile.roles.values.reduce(0, +))
        self.people = max(
            1, people ?? stated ?? (planned.contains(nil) ? 40 : planned.compactMap(\.self).reduce(0, +)))
        number = max(0, seed ?? profile.seed)
        self.seed = SimulationSeed(seed: UInt64(number))
        days = StageDays(of: programme, start: profile.start)
    }

    /// Makes the cohort's data.
    ///
    /// - Parameter progress: is told the stage that is being made up.
    /// - Returns: the data.
    /// - Throws: ``ProgrammeRun/Refusal`` or ``ProgrammeRun/ClosedGate`` where so many people cannot go through the
    ///   programme: nobody can be paired by its rules, or nobody is left whom a stage asks.
    public func cohort(progress: (StageID) -> Void = { _ in }) throws -> SimulatedCohort {
        for attempt in 0..<Self.attempts - 1 {
            do {
                return try play(cohort(attempt: attempt), progress)
            } catch is ProgrammeRun.Refusal {
                continue
            }
        }
        return try play(cohort(attempt: Self.attempts - 1), progress)
    }

    private func play(_ people: [SimulatedPerson], _ progress: (StageID) -> Void) throws -> SimulatedCohort {
        var cohort = SimulatedCohort(of: self, people: people)
        var state = ProgrammeState(of: programme, facts: cohort.arrivals)
        var forms = SimulatedForms(of: self, people: people)
        for (index, stage) in programme.stages.enumerated() {
            progress(stage.id)
            for fact in cohort.approvals(of: stage) { state.apply(fact) }
            let unmet = state.unmetGates(of: stage, on: nil)
            guard unmet.isEmpty else { throw ProgrammeRun.ClosedGate(stage: stage.id, gates: unmet) }
            state.apply(.stageOpened(stage: stage.id.name))
            for person in people {
                guard let departure = person.departure, departure.stage == index else { continue }
                state.apply(.withdrew(person: person.id, from: stage.id.name, keep: departure.keep))
            }
            if let draw = try state.draw(inRunAt: stage, firstSeed: UInt64(number)) { state.apply(.drawn(draw)) }
            forms.make(at: stage, index, &state, into: &cohort)
            state.apply(.stageClosed(stage: stage.id.name))
        }
        return cohort
    }
}
