public import TelemachusCore

/// A draw of a live programme: once for each reason, by the definition, with a seed that is recorded.
///
/// The first draw of a stage is made while the stage is open. After that pairs are made anew only where some are no
/// more: the definition says what becomes of the others (`after-withdrawal`), and whoever was parted is not given to
/// each other again.
public struct Drawing: Sendable {
    /// The stage whose `match:` says how.
    public let stage: Programme.Stage
    /// How many pairs of the last draw are no more; nil for the first draw.
    public let lost: Int?
    private let state: ProgrammeState
    private let change: PairingChange
    private let renewal: PairRenewal?

    /// Finds what there is to draw.
    ///
    /// - Parameters:
    ///   - state: where the programme stands.
    ///   - name: the stage that makes the pairs; nil for the one that is due.
    ///   - change: pairs that are fixed or forbidden besides the definition's.
    ///   - today: the day.
    /// - Throws: where there is nothing to draw today, with the stage.
    public init(
        _ state: ProgrammeState, at name: StageID? = nil, with change: PairingChange = PairingChange(),
        on today: CalendarDay
    ) throws(ProgrammeRun.Refusal) {
        let timetable = Timetable(state, on: today)
        let drawn = Set(state.draws.map(\.stage))
        let stages = state.programme.pairingStages
        let renewal = PairRenewal(state, timetable)
        let first = stages.first { !drawn.contains($0.id.name) && timetable[$0.id]?.isOpen == true }
        let chosen =
            name.map { name in stages.first { $0.id == name } } ?? first ?? renewal?.drawn ?? stages.first
        func refusal(_ reason: PairingRefusal) -> ProgrammeRun.Refusal {
            ProgrammeRun.Refusal(stage: chosen?.id ?? name ?? StageID(""), reason: reason)
        }
        guard let chosen else { throw refusal(.noPairs) }
        self.state = state
        self.change = change
        stage = chosen
        guard drawn.contains(chosen.id.name) else {
            guard timetable[chosen.id]?.isOpen == true else { throw refusal(.notOpen(chosen.id)) }
            (lost, self.renewal) = (nil, nil)
            return
        }
        guard let renewal, renewal.drawn.id == chosen.id, renewal.lost > 0 else { throw refusal(.alreadyDrawn) }
        guard renewal.isAskedFor else { throw refusal(.pairsStay) }
        (lost, self.renewal) = (renewal.lost, renewal)
    }

    /// Whether the draw reads answers that were given in confidence.
    public var isConfidential: Bool {
        stage.pairing.map { !state.programme.confidentialScores(readBy: $0.policy).isEmpty } ?? false
    }

    /// Who is to be paired, sorted.
    ///
    /// - Throws: where the definition's rules cannot be put in.
    public func candidates() throws(PairingRefusal) -> (mentors: [String], mentees: [String]) {
        let problem = try problem(with: PairingChange())
        return (problem.mentors.map(\.id.name), problem.mentees.map(\.id.name))
    }

    /// What the rules alone admit: all that a rehearsal tells.
    ///
    /// - Throws: where they contradict one another, or leave nobody to pair.
    public func rehearsal() throws(PairingRefusal) -> (mentors: Int, mentees: Int, admitted: AdmittedPairs) {
        let problem = try problem(with: change)
        guard !problem.mentors.isEmpty, !problem.mentees.isEmpty else { throw .nobodyToPair(problem) }
        return (problem.mentors.count, problem.mentees.count, try AdmittedPairs(of: problem))
    }

    private func problem(with change: PairingChange) throws(PairingRefusal) -> PairingProblem {
        guard let pairing = stage.pairing.map(change.applied) else { throw .noPairs }
        return try state.pairingProblem(
            pairing, of: stage, now: renewal?.index, keeping: renewal?.kept ?? [], isByRulesAlone: true)
    }

    /// The draw itself.
    ///
    /// - Parameters:
    ///   - seed: where the random numbers start.
    ///   - isSeedGiven: whether somebody chose the seed, which the audit tells.
    /// - Returns: the pairs, to be recorded before they are shown.
    /// - Throws: where the rules or the policy refuse; and where pairs are named while people answered in confidence,
    ///   for what becomes of the others would tell their answers.
    public func draw(seed: UInt64, isSeedGiven: Bool) throws(PairingRefusal) -> DrawnPairs {
        guard change.isEmpty || !isConfidential else { throw .namedInConfidence }
        let made: DrawnPairs?
        if let renewal {
            let because = "Pairs were made anew because \(renewal.lost.of("pair was", "pairs were")) no more."
            made = try state.drawAnew(
                of: stage, at: renewal.stage, keeping: renewal.kept, with: change, because: because, seed: seed)
        } else {
            made = try state.draw(at: stage, with: change, seed: seed)
        }
        guard var made else {
            throw PairingRefusal(
                "nobody-to-pair", "one side has nobody left to pair",
                help: "enrol somebody on that side, with what the gates ask for")
        }
        for (word, pairs) in [("fixed", change.fixed), ("forbidden", change.forbidden)] where !pairs.isEmpty {
            let names = pairs.map { "\($0.mentor)=\($0.mentee)" }.listed()
            made.allocation.audit.append("For this draw the coordinator had \(word): \(names).")
        }
        made.allocation.audit.append(
            isSeedGiven ? "The coordinator chose the seed." : "The program drew the seed before the pairs.")
        return made
    }
}

extension PairingRefusal {
    fileprivate static let noPairs = PairingRefusal(
        "no-pairs-here", "the stage makes no pairs", help: "give it a 'match:' in the definition")

    fileprivate static func notOpen(_ stage: StageID) -> PairingRefusal {
        PairingRefusal(
            "stage-not-open", "the stage is not open",
            help: "see what it waits for with 'telemachus status', and open it with 'telemachus stage open \(stage)'")
    }

    fileprivate static let alreadyDrawn = PairingRefusal(
        "already-drawn", "the pairs of this stage were drawn, and all of them stand",
        help: "keep the pairs; they are made anew only once somebody has left or a pair has ended")

    fileprivate static let pairsStay = PairingRefusal(
        "pairs-stay", "somebody has left, and the definition makes no pairs anew then",
        help: "write 'after-withdrawal: keep' under the stage's 'match:', and record the change with "
            + "'telemachus adopt'")

    fileprivate static let namedInConfidence = PairingRefusal(
        "pairs-named-in-confidence", "people answered in confidence, so the draw takes no pairs by name",
        help: "write the pairs under 'rules:' of the stage's 'match:' and record that with 'telemachus adopt'; "
            + "'--dry-run' tells what the rules admit with them")
}
