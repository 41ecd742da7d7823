public import TelemachusCore

/// What the next draw can come to, by the rules alone: as if nobody had been asked whom they are willing to meet.
public struct DrawOutlook: Sendable, Hashable {
    /// What is ahead.
    public enum Occasion: Sendable, Hashable {
        /// Pairs have not been made yet.
        case first
        /// Pairs of the last draw are no more: how many.
        case again(lost: Int)
    }

    /// The stage that makes the pairs.
    public let stage: StageID
    /// Whether it is the first draw, or one that mends an earlier.
    public let occasion: Occasion
    /// Whether it can be made today: the stage is open.
    public let isDue: Bool
    /// How many people there are on each side.
    public let (mentors, mentees): (Int, Int)
    /// How many pairs the rules admit at most; nil where they refuse, or where there are too many people to look ahead.
    public let mostPairs: Int?
    /// Why no pair can be made; nil where some can, as far as the rules go.
    public let refusal: PairingRefusal?
    /// Who keeps whom from a partner, and what would mend it, as sentences.
    public let blockade: [String]

    /// The most possible pairs for which it is reckoned; beyond, the draw itself tells.
    static let largestProblem = 100_000
}

extension LiveView {
    /// The next draw: the first stage that has not made its pairs, or the last one whose pairs are no more.
    func drawOutlook() -> DrawOutlook? {
        let drawn = Set(state.draws.map(\.stage))
        let ahead = stages.first { $0.stage.pairing != nil && !$0.entry.isClosed && !drawn.contains($0.stage.id.name) }
        if let redraw = PairRenewal(state, timetable), redraw.isAskedFor, ahead?.entry.isOpen != true {
            return outlook(
                of: redraw.drawn, now: redraw.index, keeping: redraw.kept, .again(lost: redraw.lost), isDue: true)
        }
        guard let ahead else { return nil }
        return outlook(of: ahead.stage, now: ahead.index, keeping: [], .first, isDue: ahead.entry.isOpen)
    }

    private func outlook(
        of stage: Programme.Stage, now: Int, keeping kept: [PairOfPeople], _ occasion: DrawOutlook.Occasion, isDue: Bool
    ) -> DrawOutlook? {
        guard let pairing = stage.pairing else { return nil }
        var problem = PairingProblem(mentors: [], mentees: [])
        var (most, refusal, blockade): (Int?, PairingRefusal?, [String]) = (nil, nil, [])
        do throws(PairingRefusal) {
            problem = try state.pairingProblem(pairing, of: stage, now: now, keeping: kept, isByRulesAlone: true)
            if problem.mentors.isEmpty || problem.mentees.isEmpty { throw PairingRefusal.nobodyToPair(problem) }
            if problem.mentors.count * problem.mentees.count <= DrawOutlook.largestProblem {
                most = try AdmittedPairs(of: problem).pairs
                blockade = Blockade(of: problem)?.inWords ?? []
                if most == 0 {
                    refusal = PairingRefusal(
                        "no-pair-to-make", "the rules admit no pair",
                        help: "relax a rule of the stage's 'match:', or enrol people who can be paired")
                }
            }
        } catch {
            refusal = error
        }
        return DrawOutlook(
            stage: stage.id, occasion: occasion, isDue: isDue, mentors: problem.mentors.count,
            mentees: problem.mentees.count, mostPairs: most, refusal: refusal,
            blockade: institution == nil ? blockade : [])
    }
}

/// What it takes to make pairs anew where some of the last draw are no more.
struct PairRenewal {
    /// The stage whose `match:` says how.
    let drawn: Programme.Stage
    /// The stage at which it is done, the last that is open, and its place.
    let stage: Programme.Stage
    let index: Int
    /// The pairs that stay as they are.
    let kept: [PairOfPeople]
    /// How many pairs are no more.
    let lost: Int
    /// Whether a pair ended without fault, so that two people wait for another partner.
    let hasEndings: Bool

    /// Whether the programme makes pairs anew then: as the definition says after a withdrawal, always after an ending.
    var isAskedFor: Bool { lost > 0 && (hasEndings || drawn.pairing?.settings.afterWithdrawal != .leave) }

    /// Nil where no pairs were drawn, or where no stage is open.
    init?(_ state: ProgrammeState, _ timetable: Timetable) {
        let programme = state.programme
        guard let last = state.draws.last, let open = timetable.entries.lastIndex(where: \.isOpen),
            let at = programme.index(of: StageID(last.stage)),
            let drawn = programme.stages.prefix(at + 1).last(where: { $0.pairing != nil }),
            let pairing = drawn.pairing
        else { return nil }
        let standing = state.standingPairs(at: open)
        let made = Set(last.allocation.named)
        self.drawn = drawn
        stage = programme.stages[open]
        index = open
        lost = made.count - standing.count
        hasEndings = made.contains { state.hasEnded(mentor: $0.mentor, mentee: $0.mentee, by: open) }
        kept = pairing.settings.afterWithdrawal == .redraw ? [] : standing
    }
}
