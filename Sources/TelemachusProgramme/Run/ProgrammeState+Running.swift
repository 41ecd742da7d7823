import TelemachusCore

/// The draws of a run.
extension ProgrammeState {
    /// The pairs that a run makes at a stage: anew because somebody has left, or those of the stage itself.
    ///
    /// - Parameters:
    ///   - stage: the stage, which is open.
    ///   - seed: the seed of the run's first draw.
    /// - Returns: the draw; nil where none is made.
    /// - Throws: where the rules or the policy refuse.
    func draw(
        inRunAt stage: Programme.Stage, firstSeed seed: UInt64
    ) throws(ProgrammeRun.Refusal) -> DrawnPairs? {
        do throws(PairingRefusal) {
            if let anew = try drawAnew(at: stage, firstSeed: seed) { return anew }
            return try draw(at: stage, seed: self.seed(ofNextDraw: seed))
        } catch {
            throw ProgrammeRun.Refusal(stage: stage.id, reason: error)
        }
    }

    /// The pairs made anew because somebody of a pair has left, where the definition asks for that.
    private func drawAnew(
        at stage: Programme.Stage, firstSeed seed: UInt64
    ) throws(PairingRefusal) -> DrawnPairs? {
        guard let index = programme.index(of: stage.id), let last = draws.last,
            let drawn = programme.stages.prefix(index).last(where: { $0.pairing != nil }), let pairing = drawn.pairing,
            pairing.settings.afterWithdrawal != .leave, stage.pairing == nil
        else { return nil }
        let standing = standingPairs(at: index)
        guard standing.count < last.allocation.pairs.count else { return nil }
        return try drawAnew(
            of: drawn, at: stage, keeping: pairing.settings.afterWithdrawal == .keep ? standing : [],
            because: "Pairs were made anew because somebody left.", seed: self.seed(ofNextDraw: seed))
    }
}
