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

    /// Why a run stops: answers about partners do not fit the pairs that were made.
    public struct Misfit: Error, Sendable {
        /// Every such answer of the stage, in reading order; the places are in the data's sources.
        public let diagnostics: [Diagnostic]
    }

    /// Why a run stops: a stage waits for something that the data do not tell.
    public struct ClosedGate: Error, Sendable {
        /// The stage.
        public let stage: StageID
        /// What it waits for.
        public let gates: [UnmetGate]

        /// A diagnostic for each, with what to add to the data.
        public var diagnostics: [Diagnostic] {
            gates.map { gate in
                let help: String =
                    switch gate {
                    case .decision(let stage, _): "add a row to decisions.csv: \(stage.name),go,who,why"
                    case .signOff(let stage, let institution):
                        "add a row to sign-offs.csv: \(stage.name),\(institution),who"
                    default: gate.advice
                    }
                return Diagnostic(
                    "gate-not-met", "'\(stage.name)' cannot open: \(gate.sentence)", help: help)
            }
        }
    }

    private let programme: Programme
    private let seed: UInt64
    private let journal: any Journal

    /// A run whose first draw has `seed`, each later one the next number, and which writes what happens to `journal`.
    public init(of programme: Programme, seed: UInt64, journal: any Journal) {
        self.programme = programme
        self.seed = seed
        self.journal = journal
    }

    /// Plays the data, stage by stage.
    ///
    /// - Parameters:
    ///   - data: what happened.
    ///   - last: the stage to stop at, once whoever left by then has left and before anything else happens; nil to play
    ///     to the end.
    /// - Returns: the state at the end, folded from what the journal holds.
    /// - Throws: ``Refusal`` where a draw is forbidden, ``Misfit`` where answers do not fit the pairs, ``ClosedGate``
    ///   where a stage does not open, and whatever the journal throws.
    public func play(_ data: BundleData, until last: StageID? = nil) throws -> ProgrammeState {
        var state = ProgrammeState(of: programme)
        try happen(releases + data.arrivals + data.codebook.definitions, &state)
        for (index, stage) in programme.stages.enumerated() {
            let approvals = data.approvals(of: stage.id.name)
            for fact in approvals { state.apply(fact) }
            let unmet = state.unmetGates(of: stage, on: nil)
            guard unmet.isEmpty else { throw ClosedGate(stage: stage.id, gates: unmet) }
            try journal.append(approvals)
            try happen([.stageOpened(stage: stage.id.name)] + (data.withdrawals[stage.id.name] ?? []), &state)
            if stage.id == last { break }
            if let draw = try state.draw(inRunAt: stage, firstSeed: seed) { try happen([.drawn(draw)], &state) }
            let said = try PartnersNamed(data, at: stage.id, index, state).facts
            try happen(said + [.stageClosed(stage: stage.id.name)], &state)
        }
        if last == nil { try happen(data.codebook.merges.map { .codesMerged($0) }, &state) }
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
}

extension BundleData {
    /// What was decided and signed about a stage.
    fileprivate func approvals(of stage: String) -> [Fact] {
        approvals.filter { fact in
            switch fact {
            case .decided(let decision): decision.stage == stage
            case .signedOff(let signOff): signOff.stage == stage
            default: false
            }
        }
    }
}

extension Codebook {
    /// The categories and codes as facts.
    fileprivate var definitions: [Fact] {
        categories.map { .categoryDefined($0) } + codes.map { .codeDefined($0) }
    }
}
