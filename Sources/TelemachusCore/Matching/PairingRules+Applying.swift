extension PairingRules {
    /// Puts the rules into a problem: how many places people have, who goes first, and what becomes of each pair.
    ///
    /// - Parameters:
    ///   - problem: the people; takes places, standings and the rules in words.
    ///   - attributes: the definition's attributes.
    ///   - left: who was left without a partner in the draw before.
    ///   - known: everybody who ever joined, so that a pair of somebody who left is told from a slip of the pen.
    /// - Throws: where a rule looks at what is not known, or where fixed pairs contradict the rules.
    public func apply(
        to problem: inout PairingProblem, attributes: Named<AttributeDeclaration>, left: Set<PersonID> = [],
        known: Set<PersonID>
    ) throws(PairingRefusal) {
        setPlaces(of: &problem, left: left)
        let judges = judges(attributes)
        for judge in judges { try judge.checkKnown(in: problem) }
        for mentor in problem.mentors {
            for mentee in problem.mentees where mentor.id != mentee.id {
                var standing = PairStanding(.admissible)
                for judge in judges { standing.take(judge.judge(mentor, mentee), of: judge.rule) }
                if standing != PairStanding(.admissible) {
                    problem.setStanding(standing, of: mentor.id, with: mentee.id)
                }
            }
        }
        problem.rules += judges.map(\.inWords) + placesInWords
        try setNamedPairs(in: &problem, known: known)
        if leftFirst, problem.mentors.contains(where: \.goesFirst) || problem.mentees.contains(where: \.goesFirst) {
            problem.rules.append("Those left without a partner in the draw before went first.")
        } else if (problem.mentors + problem.mentees).contains(where: { $0.places > 1 }) {
            // One partner for everybody before a second one for anybody.
            problem.update(mentors: { $0.goesFirst = true }, mentees: { $0.goesFirst = true })
            problem.rules.append("Whoever had no partner yet went before those who had one.")
        }
    }

    private func setPlaces(of problem: inout PairingProblem, left: Set<PersonID>) {
        func change(_ number: Int, _ attribute: String?) -> (inout PairingProblem.Candidate) -> Void {
            { candidate in
                candidate.places = number
                if let attribute, case .number(let own)? = candidate.attributes[attribute] {
                    candidate.places = max(own, 0)
                }
                candidate.goesFirst = leftFirst && left.contains(candidate.id)
            }
        }
        problem.update(
            mentors: change(places.mentor, places.mentorAttribute),
            mentees: change(places.mentee, places.menteeAttribute))
    }

    private var placesInWords: [String] {
        var words: [String] = []
        for (side, others, number, attribute) in [
            ("mentor", "mentees", places.mentor, places.mentorAttribute),
            ("mentee", "mentors", places.mentee, places.menteeAttribute),
        ] {
            if let attribute {
                words.append(
                    "A \(side) had as many places for \(others) as '\(attribute)' says, \(number) where it says nothing."
                )
            } else if number > 1 {
                words.append("A \(side) had \(number) places for \(others).")
            }
        }
        return words
    }

    private func judges(_ attributes: Named<AttributeDeclaration>) -> [any PairJudge] {
        var judges: [any PairJudge] = []
        // Where supervisors are known and allowed, that is worth telling as well.
        if ownSupervisor != .allow || supervisor != nil {
            judges.append(
                SupervisorJudge(
                    standing: ownSupervisor, attribute: supervisor,
                    title: supervisor.flatMap { attributes[$0]?.title }))
        }
        judges += self.attributes.map { AttributeJudge(settings: $0, declared: attributes[$0.attribute]) }
        if let careerGap {
            judges.append(CareerGapJudge(settings: careerGap, declared: attributes[careerGap.attribute]))
        }
        return judges
    }

    // MARK: - Pairs by name

    private func setNamedPairs(in problem: inout PairingProblem, known: Set<PersonID>) throws(PairingRefusal) {
        var placesLeft: [PersonID: Int] = [:]
        let mentors = Dictionary(uniqueKeysWithValues: problem.mentors.map { ($0.id, $0) })
        let mentees = Dictionary(uniqueKeysWithValues: problem.mentees.map { ($0.id, $0) })
        for (pairs, isFixed) in [(forbidden, false), (fixed, true)] {
            for pair in pairs {
                let (mentor, mentee) = (PersonID(pair.mentor), PersonID(pair.mentee))
                for (person, side, here) in [
                    (mentor, "mentors", mentors[mentor] != nil), (mentee, "mentees", mentees[mentee] != nil),
                ] where !here && !known.contains(person) {
                    throw .unknownPerson(person, among: side, isFixed: isFixed)
                }
                guard let first = mentors[mentor], let second = mentees[mentee] else {
                    let what = isFixed ? "fixed" : "forbidden"
                    problem.rules.append(
                        "The \(what) pair of \(pair.mentor) and \(pair.mentee) had no part: one of them takes no part now."
                    )
                    continue
                }
                guard isFixed else {
                    var standing = problem.standing(of: mentor, with: mentee)
                    standing.take(
                        PairStanding(.forbidden, reasons: ["forbidden by name"]),
                        of: .init("forbidden", mayBeTold: true))
                    problem.setStanding(standing, of: mentor, with: mentee)
                    continue
                }
                let standing = problem.standing(of: mentor, with: mentee)
                guard standing.verdict != .forbidden else { throw .fixedAndForbidden(pair, standing.reasons) }
                for candidate in [first, second] {
                    let left = placesLeft[candidate.id] ?? candidate.places
                    guard left > 0 else { throw .noPlace(for: candidate, in: pair) }
                    placesLeft[candidate.id] = left - 1
                }
                let warning = standing.verdict == .discouraged ? ["although a rule discourages it"] : []
                problem.setStanding(
                    PairStanding(.fixed, reasons: ["fixed by name"] + warning + standing.reasons), of: mentor,
                    with: mentee)
            }
        }
        if !fixed.isEmpty { problem.rules.append("Pairs were fixed by name: \(fixed.count).") }
        if !forbidden.isEmpty { problem.rules.append("Pairs were forbidden by name: \(forbidden.count).") }
    }
}

extension PairStanding {
    /// Adds what one more rule says; the harder verdict holds.
    mutating func take(_ other: PairStanding, of rule: ForbiddingRule) {
        if other.verdict == .forbidden { forbiddenBy.append(rule) }
        if other.verdict == .forbidden || (other.verdict == .discouraged && verdict == .admissible) {
            verdict = other.verdict
        }
        reasons += other.reasons
    }
}

extension PairingRefusal {
    static func unknownPerson(_ person: PersonID, among side: String, isFixed: Bool) -> PairingRefusal {
        PairingRefusal(
            "unknown-person", "'\(person.name)' of a \(isFixed ? "fixed" : "forbidden") pair is not among the \(side)",
            help: "correct the code, or take the pair out")
    }

    static func fixedAndForbidden(_ pair: PairOfPeople, _ reasons: [String]) -> PairingRefusal {
        PairingRefusal(
            "fixed-and-forbidden",
            "the pair of \(pair.mentor) and \(pair.mentee) is fixed, and forbidden: "
                + reasons.joined(separator: ", "),
            help: "take the pair out of 'fixed:', or relax the rule")
    }

    static func noPlace(for candidate: PairingProblem.Candidate, in pair: PairOfPeople) -> PairingRefusal {
        PairingRefusal(
            "too-few-places",
            "\(candidate.id.name) has \(candidate.places.of("place")), and more pairs than that are fixed",
            help: "take the pair of \(pair.mentor) and \(pair.mentee) out, or give \(candidate.id.name) more places")
    }
}
