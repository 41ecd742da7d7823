public import TelemachusCore

extension ProgrammeState {
    /// Who is to be paired at a stage, with the evidence that the policy reads and nothing else, and the rules put in.
    ///
    /// - Parameters:
    ///   - pairing: how pairs are made.
    ///   - stage: the stage whose `match:` says how.
    ///   - now: the stage at which it is done; later than `stage` where somebody left and pairs are made anew.
    ///   - kept: pairs that stay as they are then.
    ///   - isByRulesAlone: whether nothing that people answered is put in, for questions about the rules.
    /// - Returns: the problem, ready for ``Pairing/allocate(_:seed:)``.
    /// - Throws: where the rules cannot be put in.
    public func pairingProblem(
        _ pairing: Pairing, of stage: Programme.Stage, now: Int? = nil, keeping kept: [PairOfPeople] = [],
        isByRulesAlone: Bool = false
    ) throws(PairingRefusal) -> PairingProblem {
        let index = now ?? programme.index(of: stage.id) ?? 0
        let roles = programme.definition.roles(pairedBy: pairing.settings)
        func candidates(_ roles: [String]) -> [PairingProblem.Candidate] {
            roles.flatMap { people(of: RoleID($0)) }
                .filter { isActive($0, at: index) }
                .map { PairingProblem.Candidate(id: $0.id, attributes: $0.attributes) }
        }
        var problem = PairingProblem(mentors: candidates(roles.mentors), mentees: candidates(roles.mentees))
        if !isByRulesAlone { takeEvidence(pairing.policy.evidence, into: &problem, at: index) }
        problem.confidentialScores = programme.confidentialScores(readBy: pairing.policy)
        let left = draws.last.map { Set($0.allocation.unpaired.map { PersonID($0.person) }) } ?? []
        var rules = pairing.settings.rules
        rules.forbidden += endedPairs.map { PairOfPeople(mentor: $0.mentor, mentee: $0.mentee) }
        try rules.apply(
            to: &problem, attributes: programme.definition.people.attributes, left: left, known: Set(people.map(\.id)),
            keeping: kept)
        return problem
    }

    /// Where the random numbers of the next draw start.
    ///
    /// Each draw has its own, one above the one before: from the same one, whom the lot left out once it would leave
    /// out again.
    /// - Parameter first: the seed of the first draw.
    /// - Returns: the seed.
    package func seed(ofNextDraw first: UInt64) -> UInt64 { first &+ UInt64(draws.count) }

    private func takeEvidence(_ evidence: [EvidenceUse], into problem: inout PairingProblem, at index: Int) {
        let instruments = Set(evidence.map(\.instrument))
        for response in usableResponses where instruments.contains(response.key.instrument) {
            guard case .person(let from) = response.key.from,
                let instrument = programme.instrument(InstrumentID(response.key.instrument)),
                let answeredAt = programme.index(of: StageID(response.key.stage)), answeredAt <= index,
                let scores = try? instrument.asked.score(Answers(response.answers))
            else { continue }
            let about = PersonID(response.key.about ?? from)
            problem[response.key.instrument, from: PersonID(from), about: about] = scores
        }
    }

    /// The pairs of the latest draw up to a stage of which both still take part.
    func standingPairs(at index: Int) -> [PairOfPeople] {
        guard let draw = draws.last else { return [] }
        return draw.allocation.pairs.filter { pair in
            [pair.mentor, pair.mentee].allSatisfy { self[PersonID($0)].map { isActive($0, at: index) } ?? false }
                && !hasEnded(mentor: pair.mentor, mentee: pair.mentee, by: index)
        }.map { PairOfPeople(mentor: $0.mentor, mentee: $0.mentee) }
    }

    /// Whether a pair had ended without fault by a stage.
    func hasEnded(mentor: String, mentee: String, by index: Int) -> Bool {
        endedPairs.contains { ending in
            ending.mentor == mentor && ending.mentee == mentee
                && programme.index(of: StageID(ending.stage)).map { $0 <= index } ?? false
        }
    }
}
