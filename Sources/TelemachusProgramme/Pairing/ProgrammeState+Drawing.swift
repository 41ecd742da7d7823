import TelemachusCore

/// Draws as they happen: in a run of a bundle and in a live programme alike.
extension ProgrammeState {
    /// The pairs of a stage, drawn.
    ///
    /// - Parameters:
    ///   - stage: the stage that makes pairs.
    ///   - change: pairs that are fixed or forbidden besides the definition's.
    ///   - seed: where the random numbers start.
    /// - Returns: the draw; nil where the stage makes no pairs.
    /// - Throws: where the rules or the policy refuse.
    func draw(
        at stage: Programme.Stage, with change: PairingChange = PairingChange(), seed: UInt64
    ) throws(PairingRefusal) -> DrawnPairs? {
        guard let pairing = stage.pairing.map(change.applied) else { return nil }
        let problem = try pairingProblem(pairing, of: stage)
        return drawn(try pairing.allocate(problem, seed: seed), of: stage, at: stage, seed: seed)
    }

    /// The pairs made anew at a later stage, because a pair is no more.
    ///
    /// - Parameters:
    ///   - drawn: the stage whose `match:` says how.
    ///   - stage: the stage at which it is done.
    ///   - kept: the pairs that stay as they are.
    ///   - change: pairs that are fixed or forbidden besides the definition's.
    ///   - reason: why, as the audit tells it first.
    ///   - seed: where the random numbers start.
    /// - Returns: the draw; nil where one side has nobody left, so that there is nothing to make anew.
    /// - Throws: where the rules or the policy refuse.
    func drawAnew(
        of drawn: Programme.Stage, at stage: Programme.Stage, keeping kept: [PairOfPeople],
        with change: PairingChange = PairingChange(), because reason: String, seed: UInt64
    ) throws(PairingRefusal) -> DrawnPairs? {
        guard let pairing = drawn.pairing.map(change.applied), let index = programme.index(of: stage.id) else {
            return nil
        }
        let problem = try pairingProblem(pairing, of: drawn, now: index, keeping: kept)
        guard !problem.mentors.isEmpty, !problem.mentees.isEmpty else { return nil }
        var allocation = try pairing.allocate(problem, seed: seed)
        allocation.audit.insert(reason, at: 0)
        return self.drawn(allocation, of: drawn, at: stage, seed: seed)
    }

    private func drawn(
        _ allocation: Allocation, of drawn: Programme.Stage, at stage: Programme.Stage, seed: UInt64
    ) -> DrawnPairs {
        let id = drawn.settings.match?.use ?? ""
        let version = programme.plugins.first { $0.kind == .policy && $0.id == id }?.version ?? ""
        return DrawnPairs(
            stage: stage.id.name, policy: id, policyVersion: version, seed: seed, allocation: allocation)
    }
}
