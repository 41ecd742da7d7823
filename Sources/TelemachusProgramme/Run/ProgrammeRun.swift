public import TelemachusCore

/// Plays a programme from enrolment to its last stage, fact by fact, as a live programme would have it happen.
public struct ProgrammeRun: Sendable {
    /// Why a run stops: the programme's rules forbid the next step.
    public struct Refusal: Error, Sendable {
        /// The stage at which it stops.
        public let stage: StageID
        /// The policy's reason.
        public let reason: PairingRefusal
    }

    private let programme: Programme
    private let seed: UInt64
    private let journal: any Journal

    /// A run that draws with `seed` and writes what happens to `journal`.
    public init(of programme: Programme, seed: UInt64, journal: any Journal) {
        self.programme = programme
        self.seed = seed
        self.journal = journal
    }

    /// Plays the data, stage by stage.
    ///
    /// - Returns: the state at the end, folded from what the journal holds.
    /// - Throws: ``Refusal`` where a draw is forbidden, and whatever the journal throws.
    public func play(_ data: BundleData) throws -> ProgrammeState {
        var state = ProgrammeState(of: programme)
        try happen(releases + data.arrivals, &state)
        for stage in programme.stages {
            try happen([.stageOpened(stage: stage.id.name)] + (data.withdrawals[stage.id.name] ?? []), &state)
            if let draw = try draw(at: stage, state) { try happen([draw], &state) }
            try happen(happenings(at: stage, data, state) + [.stageClosed(stage: stage.id.name)], &state)
        }
        return try ProgrammeState(of: programme, facts: journal.facts())
    }

    /// Writes facts down first and takes them in after.
    private func happen(_ facts: [Fact], _ state: inout ProgrammeState) throws {
        try journal.append(facts)
        for fact in facts { state.apply(fact) }
    }

    private var releases: [Fact] {
        programme.definition.privacy.release.map { release in
            [
                .released(
                    purpose: release.purpose.rawValue, by: release.by, date: release.date, reason: release.reason)
            ]
        } ?? []
    }

    /// The responses and codings of a stage, partners put in.
    ///
    /// A response about a partner whom the draw did not give
    /// is left out: nobody answers about somebody they did not meet.
    private func happenings(at stage: Programme.Stage, _ data: BundleData, _ state: ProgrammeState) -> [Fact] {
        guard let index = programme.index(of: stage.id) else { return [] }
        let responses = (data.responses[stage.id.name] ?? []).compactMap { pending -> Fact? in
            guard pending.isAboutPartner else { return .responded(pending.response) }
            guard let partner = state.partner(of: PersonID(pending.response.key.from.text), at: index) else {
                return nil
            }
            var response = pending.response
            response.key.about = partner.name
            return .responded(response)
        }
        return responses + (data.codings[stage.id.name] ?? []).map { .coded($0) }
    }

    private func draw(at stage: Programme.Stage, _ state: ProgrammeState) throws -> Fact? {
        guard let (id, policy) = stage.policy else { return nil }
        let problem = state.pairingProblem(at: stage, evidence: policy.evidence)
        var generator = SeededGenerator(seed: seed)
        do {
            var allocation = try policy.allocate(problem, using: &generator)
            allocation.audit.append("The seed was \(seed).")
            let version = programme.plugins.first { $0.kind == .policy && $0.id == id }?.version ?? ""
            return .drawn(
                DrawnPairs(
                    stage: stage.id.name, policy: id, policyVersion: version, seed: seed, allocation: allocation))
        } catch {
            throw Refusal(stage: stage.id, reason: error)
        }
    }
}

extension ProgrammeState {
    /// Who is to be paired at a stage, with the evidence that the policy reads and nothing else.
    func pairingProblem(at stage: Programme.Stage, evidence: [EvidenceUse]) -> PairingProblem {
        let index = programme.index(of: stage.id) ?? 0
        func candidates(_ side: RoleSettings.Side) -> [PairingProblem.Candidate] {
            programme.roles(on: side).flatMap { people(of: $0) }.filter { isActive($0, at: index) }
                .map { PairingProblem.Candidate(id: $0.id, attributes: $0.attributes) }
        }
        var problem = PairingProblem(mentors: candidates(.mentor), mentees: candidates(.mentee))
        let instruments = Set(evidence.map(\.instrument))
        for response in usableResponses where instruments.contains(response.key.instrument) {
            guard let about = response.key.about, case .person(let from) = response.key.from,
                let instrument = programme.instrument(InstrumentID(response.key.instrument)),
                let answeredAt = programme.index(of: StageID(response.key.stage)), answeredAt <= index,
                let scores = try? instrument.asked.score(Answers(response.answers))
            else { continue }
            problem[response.key.instrument, from: PersonID(from), about: PersonID(about)] = scores
        }
        return problem
    }
}
