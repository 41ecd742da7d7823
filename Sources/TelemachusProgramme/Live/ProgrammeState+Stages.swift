public import TelemachusCore

/// How stages open and close: by date as soon as their gates hold, or by hand.
extension ProgrammeState {
    /// What opens and closes by a day, one thing after the other, for closing a stage may let the next one open.
    ///
    /// Nothing happens by itself: whichever command records something first from that day on records this with it.
    public func dueSteps(on day: CalendarDay) -> [Fact] {
        var state = self
        var steps: [Fact] = []
        let stamp = Stamp(at: Instant(milliseconds: day.daysSince1970 * 86_400_000), by: "")
        while let step = state.nextStep(on: day) {
            steps.append(step)
            state.apply(step, stamp: stamp)
        }
        return steps
    }

    private func nextStep(on day: CalendarDay) -> Fact? {
        for stage in programme.stages {
            switch course.standing(of: stage.id) {
            case .open(let since):
                if let last = stage.lastDay(openedOn: since), last < day { return .stageClosed(stage: stage.id.name) }
            case .waiting:
                if unmetGates(of: stage, on: day).isEmpty { return .stageOpened(stage: stage.id.name) }
            case .closed: continue
            }
        }
        return nil
    }

    /// That a stage opens by hand.
    public func opening(_ stage: StageID, on day: CalendarDay) -> Proposal {
        guard let stage = programme.stage(stage) else {
            return Proposal([], diagnostics: [programme.unknownStage(stage)])
        }
        switch course.standing(of: stage.id) {
        case .open: return Proposal([], unchanged: 1)
        case .closed: return Proposal(refused: [Self.stageClosed(stage.id)])
        case .waiting: break
        }
        let unmet = unmetGates(of: stage, on: day)
        guard unmet.isEmpty else {
            return Proposal(
                refused: unmet.map { gate in
                    Diagnostic(
                        "gate-not-met", "'\(stage.id.name)' cannot open: \(gate.sentence)", help: gate.advice)
                })
        }
        return Proposal([.stageOpened(stage: stage.id.name)])
    }

    /// That a stage closes by hand.
    public func closing(_ stage: StageID) -> Proposal {
        guard let stage = programme.stage(stage) else {
            return Proposal([], diagnostics: [programme.unknownStage(stage)])
        }
        switch course.standing(of: stage.id) {
        case .open: return Proposal([.stageClosed(stage: stage.id.name)])
        case .closed: return Proposal([], unchanged: 1)
        case .waiting:
            return Proposal(refused: [
                Diagnostic(
                    "stage-not-open", "'\(stage.id.name)' has not been opened",
                    help: "see with 'telemachus stage' what it waits for")
            ])
        }
    }

    /// What the steering group decides about a stage.
    public func deciding(_ decision: Decision) -> Proposal {
        let id = StageID(decision.stage)
        guard let stage = programme.stage(id) else { return Proposal([], diagnostics: [programme.unknownStage(id)]) }
        guard stage.settings.gate.isDecisionNeeded else {
            return Proposal(refused: [
                Diagnostic(
                    "no-decision-needed", "'\(id.name)' waits for no decision",
                    help: "name a stage whose gate has 'go-decision: yes'")
            ])
        }
        if let problem = tooLate(id) { return problem }
        if course.decisions.last(where: { $0.stage == id.name }) == decision { return Proposal([], unchanged: 1) }
        return Proposal([.decided(decision)])
    }

    /// That an institution agrees to a stage.
    public func signing(_ signOff: SignOff) -> Proposal {
        let id = StageID(signOff.stage)
        guard let stage = programme.stage(id) else { return Proposal([], diagnostics: [programme.unknownStage(id)]) }
        guard programme.definition.institutions[signOff.institution] != nil else {
            return Proposal([], diagnostics: [programme.unknownInstitution(signOff.institution)])
        }
        guard stage.settings.gate.isSignOffNeeded else {
            return Proposal(refused: [
                Diagnostic(
                    "no-sign-off-needed", "'\(id.name)' waits for no signature",
                    help: "name a stage whose gate has 'sign-off: yes'")
            ])
        }
        let isSigned = course.signOffs.contains { $0.stage == id.name && $0.institution == signOff.institution }
        if isSigned { return Proposal([], unchanged: 1) }
        return tooLate(id) ?? Proposal([.signedOff(signOff)])
    }

    /// Nothing bars a stage any more that is open already.
    private func tooLate(_ stage: StageID) -> Proposal? {
        switch course.standing(of: stage) {
        case .waiting: nil
        case .open:
            Proposal(refused: [
                Diagnostic(
                    "stage-open", "'\(stage.name)' is open already",
                    help: "to end it, close it with 'telemachus stage close \(stage.name)'")
            ])
        case .closed: Proposal(refused: [Self.stageClosed(stage)])
        }
    }

    private static func stageClosed(_ stage: StageID) -> Diagnostic {
        Diagnostic(
            "stage-closed", "'\(stage.name)' was closed, and a stage opens once",
            help: "go on with the next stage; 'telemachus stage' lists them")
    }
}

extension Programme.Stage {
    /// The last day of the stage: the day that the definition names, or so long after it opened; nil for none.
    func lastDay(openedOn day: CalendarDay?) -> CalendarDay? {
        guard let closes = settings.closes else { return nil }
        if let last = closes.on { return last }
        guard let day, let after = closes.after else { return nil }
        return day.adding(after)
    }
}

extension Programme {
    /// No institution has this id.
    func unknownInstitution(_ id: String) -> Diagnostic {
        Diagnostic(
            "unknown-institution", "the definition has no institution '\(id.shortened(to: 40))'",
            help: NearestName.advice(for: id, among: definition.institutions.names, plural: "institutions"))
    }
}
