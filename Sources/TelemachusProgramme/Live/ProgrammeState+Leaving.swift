public import TelemachusCore

/// Who leaves, who comes back, and which pairs end.
extension ProgrammeState {
    /// That somebody leaves, without a reason.
    ///
    /// - Parameters:
    ///   - person: who.
    ///   - stage: the stage from which they are gone; nil for the present one.
    ///   - keep: what becomes of answers already given; nil for what the definition offers first.
    /// - Returns: the withdrawal; nothing where it is recorded already.
    public func withdrawing(
        _ person: PersonID, from stage: StageID? = nil, keeping keep: WithdrawalSettings.Keep? = nil
    ) -> Proposal {
        guard let participant = self[person] else { return Proposal([], diagnostics: [Self.unknownPerson(person)]) }
        let offered = programme.definition.withdrawal.keeps
        let kept = keep ?? offered.first ?? .nothing
        guard offered.contains(kept) else {
            return Proposal(refused: [
                Diagnostic(
                    "keep-not-offered", "the definition does not offer '\(kept.rawValue)'",
                    help: "words to choose from: \(offered.map(\.rawValue).joined(separator: ", "))")
            ])
        }
        let (index, problem) = place(of: stage)
        guard let index else { return problem }
        let name = programme.stages[index].id.name
        if let (since, choice) = participant.withdrawal {
            if stage == nil || since == index, keep == nil || choice == keep { return Proposal([], unchanged: 1) }
            return Proposal(refused: [
                Diagnostic(
                    "left-already", "the person left at '\(programme.stages[since].id.name)'",
                    help: "take that back with '--undo --reason TEXT' first, and record the withdrawal anew")
            ])
        }
        return Proposal([.withdrew(person: person.name, from: name, keep: kept)])
    }

    /// That a withdrawal was recorded by mistake.
    public func reinstating(_ person: PersonID, because reason: String) -> Proposal {
        guard let participant = self[person] else { return Proposal([], diagnostics: [Self.unknownPerson(person)]) }
        guard participant.withdrawal != nil else {
            return Proposal(refused: [
                Diagnostic(
                    "not-withdrawn", "the person has not left", help: "name somebody whose withdrawal was recorded")
            ])
        }
        return Proposal([
            .corrected(Correction(reason: reason, facts: 1)), .reinstated(person: person.name),
        ])
    }

    /// That a pair ends without fault; both stay, and no later draw gives them to each other.
    public func ending(mentor: PersonID, mentee: PersonID, from stage: StageID? = nil) -> Proposal {
        let (index, problem) = place(of: stage)
        guard let index else { return problem }
        if hasEnded(mentor: mentor.name, mentee: mentee.name, by: index) { return Proposal([], unchanged: 1) }
        guard
            draws.last?.allocation.pairs.contains(where: { $0.mentor == mentor.name && $0.mentee == mentee.name })
                == true
        else {
            return Proposal(refused: [
                Diagnostic(
                    "no-such-pair", "the last draw did not make this pair",
                    help: "name the mentor first and then the mentee, as 'telemachus status' shows them")
            ])
        }
        return Proposal([
            .pairEnded(
                PairEnding(mentor: mentor.name, mentee: mentee.name, stage: programme.stages[index].id.name))
        ])
    }

    /// The pairs of somebody who leaves, as the last draw made them.
    public func pairs(of person: PersonID) -> [PairOfPeople] {
        (draws.last?.allocation.pairs ?? []).filter { pair in
            (pair.mentor == person.name || pair.mentee == person.name)
                && !endedPairs.contains { $0.mentor == pair.mentor && $0.mentee == pair.mentee }
        }.map { PairOfPeople(mentor: $0.mentor, mentee: $0.mentee) }
    }

    /// The present stage: the first that is open, or else the first that is still to come; nil when all are closed.
    public var presentStage: Int? {
        programme.stages.firstIndex { course.isOpen($0.id) }
            ?? programme.stages.firstIndex { course.standing(of: $0.id) == .waiting }
    }

    /// The place of a stage that was named, or of the present one.
    private func place(of stage: StageID?) -> (index: Int?, otherwise: Proposal) {
        if let stage {
            return (programme.index(of: stage), Proposal([], diagnostics: [programme.unknownStage(stage)]))
        }
        return (
            presentStage,
            Proposal(refused: [
                Diagnostic(
                    "programme-over", "every stage is closed", help: "name the stage from which it holds, with '--from'"
                )
            ])
        )
    }
}

extension Programme {
    /// No stage has this id.
    func unknownStage(_ stage: StageID) -> Diagnostic {
        Diagnostic(
            "unknown-stage", "the definition has no stage '\(stage.name.shortened(to: 40))'",
            help: NearestName.advice(for: stage.name, among: stages.map(\.id.name), plural: "stages"))
    }
}
