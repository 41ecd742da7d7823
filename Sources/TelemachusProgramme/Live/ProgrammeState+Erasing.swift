public import TelemachusCore

extension ProgrammeState {
    /// Why the answers to an instrument may not be erased; nil where they may.
    ///
    /// Only what was said in confidence to the draw is erased for everybody at once, and only when the draw is settled:
    /// the stage after it has opened, so that nothing will be drawn from these answers again.
    public func objection(toErasing instrument: InstrumentID) -> Diagnostic? {
        guard let asked = programme.instrument(instrument) else {
            return Diagnostic(
                "unknown-instrument", "the definition has no instrument '\(instrument.name.shortened(to: 40))'",
                help: NearestName.advice(
                    for: instrument.name, among: programme.instruments.map(\.id.name), plural: "instruments"))
        }
        guard asked.scores.contains(where: { $0.disclosure.isConfidential }) else {
            return Diagnostic(
                "not-confidential", "'\(instrument.name)' is not answered in confidence",
                help: "erase one person's data with 'telemachus erase PERSON'")
        }
        let draws = programme.stages.indices.filter { index in
            programme.stages[index].pairing?.policy.evidence.contains { $0.instrument == instrument.name } ?? false
        }
        guard let last = draws.last, !isSettled(last) else { return nil }
        return Diagnostic(
            "draw-not-settled", "the draw of '\(programme.stages[last].id.name)' may still read the answers",
            help: "wait until that stage is closed and a later one is open")
    }

    private func isSettled(_ stage: Int) -> Bool {
        let later = programme.stages.dropFirst(stage + 1)
        if later.isEmpty { return !course.isUnclosed(programme.stages[stage].id) }
        return !course.isUnclosed(programme.stages[stage].id)
            && later.contains { course.standing(of: $0.id) != .waiting }
    }
}
