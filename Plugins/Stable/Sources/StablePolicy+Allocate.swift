public import TelemachusCore
import TelemachusMatching

extension StablePolicy {
    /// Makes the stable pairs that are best for the favoured side.
    ///
    /// The lottery is drawn whether or not anybody is tied, so that nothing shows whether somebody was.
    /// - Throws: where a side is empty, where answers are missing that must not be, where nobody is acceptable to
    ///   anybody, and where there are more answers than can be numbered.
    public func allocate(
        _ problem: PairingProblem, using generator: inout SeededGenerator
    ) throws(PairingRefusal) -> Allocation {
        let problem = problem.ofThoseWithPlaces
        let (mentors, mentees) = (problem.mentors, problem.mentees)
        guard !mentors.isEmpty, !mentees.isEmpty else { throw .nobodyToPair(problem, isDraw: false) }
        let stated = [
            StatedPreferences(
                problem: problem, side: .mentors, own: mentors, others: mentees, score: self.mentors,
                settings: settings),
            StatedPreferences(
                problem: problem, side: .mentees, own: mentees, others: mentors, score: self.mentees,
                settings: settings),
        ]
        let missing = stated.reduce(0) { $0 + $1.missing }
        if settings.unanswered == .refuse, missing > 0 {
            throw .preferencesMissing(missing, of: stated.reduce(0) { $0 + $1.asked })
        }
        let (outcome, lottery) = try outcome(stated[0], stated[1], using: &generator)
        guard outcome.matching.size > 0 else { throw .nobodyAcceptable }
        return StableRecord(
            problem: problem, mentors: stated[0], mentees: stated[1], outcome: outcome, lottery: lottery, policy: self
        ).allocation
    }

    private func outcome(
        _ mentors: StatedPreferences, _ mentees: StatedPreferences, using generator: inout SeededGenerator
    ) throws(PairingRefusal) -> (StableMatching, Lottery) {
        let profile: PreferenceProfile
        do {
            profile = try PreferenceProfile(mentors: mentors.lists, mentees: mentees.lists)
        } catch {
            // Everybody is listed once and has a place, so only the number of entries can be refused.
            throw .tooManyPeople(mentors.own.count, mentees.own.count)
        }
        let drawn = Lottery(for: profile, using: &generator)
        func first(_ order: [Int], of people: [PairingProblem.Candidate]) -> [Int] {
            order.filter { people[$0].goesFirst } + order.filter { !people[$0].goesFirst }
        }
        do {
            let lottery = try Lottery(
                mentors: first(drawn.mentors, of: mentors.own), mentees: first(drawn.mentees, of: mentees.own))
            let favoured: BipartiteGraph.Side = settings.favour == .mentors ? .mentors : .mentees
            return (try StableMatching(of: profile, favouring: favoured, lottery: lottery), lottery)
        } catch {
            // The lottery holds everybody once, for it is the drawn one in another order.
            throw .tooManyPeople(mentors.own.count, mentees.own.count)
        }
    }
}
