public import TelemachusCore
import TelemachusMatching

extension SelfSelectedPolicy {
    /// Makes pairs of people who chose each other.
    ///
    /// Every word follows from the pairs, the rules and the numbers of people alone: whoever is left reads the same
    /// reason, whether nobody chose them, they chose nobody, or those whom they chose and who chose them have partners.
    /// - Throws: where a side is empty.
    public func allocate(
        _ problem: PairingProblem, using generator: inout SeededGenerator
    ) throws(PairingRefusal) -> Allocation {
        let problem = problem.ofThoseWithPlaces
        let choices = MutualChoices(problem, choice: choice, using: &generator)
        let (mentors, mentees) = (problem.mentors, problem.mentees)
        guard !mentors.isEmpty, !mentees.isEmpty else { throw .nobodyToPair(problem, isDraw: false) }
        let made = try choices.pairs()
        let paired = (mentors: Set(made.map(\.mentor)), mentees: Set(made.map(\.mentee)))
        let left =
            mentors.indices.filter { !paired.mentors.contains($0) }.map { mentors[$0] }
            + mentees.indices.filter { !paired.mentees.contains($0) }.map { mentees[$0] }
        return Allocation(
            pairs: made.map { pair in
                let (mentor, mentee) = (mentors[pair.mentor], mentees[pair.mentee])
                return .init(
                    mentor: mentor.id, mentee: mentee.id,
                    reasons: ["they chose each other"] + problem.standing(of: mentor.id, with: mentee.id).reasons)
            },
            unpaired: left.map { .init($0.id, reason: "no mutual choice left; for the coordinator to pair") },
            audit: audit(of: made.count, problem))
    }

    private func audit(of pairs: Int, _ problem: PairingProblem) -> [String] {
        [
            "Only people who chose each other were paired, in the largest possible number of pairs (\(pairs)).",
            "Where several ways made as many pairs, those who went first came first, pairs that a rule discourages came "
                + "last, and a lottery of one random number for each possible pair decided between the rest.",
            "The random numbers came from the generator \(SeededGenerator.algorithm).",
            problem.numbersInWords,
            "Everybody else is for the coordinator to pair. Nobody is told who chose whom without being chosen.",
        ]
    }
}

extension PairingRefusal {
    /// More people chose each other than can be weighed.
    static let tooManyChoices = PairingRefusal(
        "too-many-people", "there are too many people to compare all who chose each other",
        help: "make pairs in smaller groups, such as by site")
}
