import TelemachusCore

/// Makes pairing problems with everything that a policy reads: attributes, and what everybody said.
struct ProblemMaker {
    /// What people say.
    enum Answering {
        /// Anything within a score's range.
        case anything
        /// A score's greatest value, of everybody.
        case best
    }

    let context: DefinitionContext
    let evidence: [EvidenceUse]
    private var generator: SeededGenerator

    init(context: DefinitionContext, evidence: [EvidenceUse], seed: UInt64) {
        self.context = context
        self.evidence = evidence
        generator = SeededGenerator(seed: seed)
    }

    /// People with places and rules as they come, who said anything.
    mutating func problem(
        hasPlaces: Bool, answering: Answering = .anything, isAnybodyFirst: Bool = true
    ) -> PairingProblem {
        let drawn = PairingProblem.random(using: &generator)
        func side(_ candidates: [PairingProblem.Candidate]) -> [PairingProblem.Candidate] {
            candidates.map { candidate in
                var candidate = candidate
                if !hasPlaces { candidate.places = 1 }
                if !isAnybodyFirst { candidate.goesFirst = false }
                return candidate
            }
        }
        var problem = described(PairingProblem(mentors: side(drawn.mentors), mentees: side(drawn.mentees)))
        for mentor in drawn.mentors {
            for mentee in drawn.mentees {
                problem.setStanding(drawn.standing(of: mentor.id, with: mentee.id), of: mentor.id, with: mentee.id)
            }
        }
        answer(&problem, answering)
        return problem
    }

    /// The problem with attributes of its people, drawn anew; with `keeping`, those that may be shown stay.
    mutating func described(_ problem: PairingProblem, keepingShown: Bool = false) -> PairingProblem {
        func side(_ own: [PairingProblem.Candidate], _ others: [PairingProblem.Candidate]) -> [PairingProblem.Candidate]
        {
            own.map { candidate in
                var candidate = candidate
                for attribute in context.attributes where !(keepingShown && attribute.value.isShowable) {
                    candidate.attributes[attribute.name] = value(of: attribute.value, others: others)
                }
                return candidate
            }
        }
        var result = PairingProblem(
            mentors: side(problem.mentors, problem.mentees), mentees: side(problem.mentees, problem.mentors))
        result.rules = problem.rules
        for mentor in problem.mentors {
            for mentee in problem.mentees {
                result.setStanding(problem.standing(of: mentor.id, with: mentee.id), of: mentor.id, with: mentee.id)
            }
        }
        return result
    }

    /// Enters what everybody said, each score within its range.
    mutating func answer(_ problem: inout PairingProblem, _ answering: Answering) {
        for use in evidence {
            let scores = context.scores.compactMap { entry -> (String, ClosedRange<Double>)? in
                guard let named = NamedScore(entry.name), named.instrument == use.instrument else { return nil }
                return (named.score, entry.value.declaration.range ?? 0...10)
            }
            for (from, others) in [(problem.mentors, problem.mentees), (problem.mentees, problem.mentors)] {
                for person in from {
                    for about in use.about == .oneself ? [person] : others {
                        var given = Scores()
                        for (score, range) in scores {
                            given[score] = Scores.Value(value(in: range, answering), answered: 1, asked: 1)
                        }
                        problem[use.instrument, from: person.id, about: about.id] = given
                    }
                }
            }
        }
    }

    private mutating func value(in range: ClosedRange<Double>, _ answering: Answering) -> Double {
        guard answering == .anything else { return range.upperBound }
        let steps = UInt64(min(max(range.upperBound - range.lowerBound, 0), 1_000))
        return range.lowerBound + Double(generator.uniform(below: steps + 1))
    }

    private mutating func value(
        of attribute: AttributeDeclaration, others: [PairingProblem.Candidate]
    ) -> AttributeValue? {
        let options = attribute.options
        switch attribute.kind {
        case .choice: return options.isEmpty ? nil : .text(options[index(options.count)])
        case .choices:
            let chosen = options.filter { _ in index(2) == 0 }
            return .options(chosen)
        case .wholeNumber: return .number(index(11))
        case .yesNo: return .flag(index(2) == 0)
        case .person: return others.isEmpty ? nil : .text(others[index(others.count)].id.name)
        case .text: return .text(["north", "south", "east"][index(3)])
        }
    }

    private mutating func index(_ count: Int) -> Int { Int(generator.uniform(below: UInt64(count))) }
}
