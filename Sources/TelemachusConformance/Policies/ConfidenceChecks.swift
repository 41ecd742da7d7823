import TelemachusCore

extension Conformance {
    /// That nothing which was told in confidence leaves a draw but by its pairs.
    static let confidenceChecks: [ConformanceCheck] = [
        ConformanceCheck(
            "confidence-of-answers",
            "Other confidential answers, and other attributes that may not be shown, that lead to the same pairs give "
                + "the same words, numbers and reasons",
            help:
                "tell of the draw only what follows from the pairs, the rules and the numbers of people where a score "
                + "is in 'confidentialScores' or an attribute is not 'isShowable'",
            .policy { tried in
                guard
                    !tried.policy.evidence.isEmpty || tried.context.attributes.contains(where: { !$0.value.isShowable })
                else { return [] }
                return (0..<8 as Range<UInt64>).firstMisses(tried.leak)
            }),
        ConformanceCheck(
            "refusals-name-nobody", "A refusal where everybody answered names nobody",
            help: "tell rules and numbers of people, never who declined whom",
            .policy { tried in
                tried.eachProblem { number, problem in
                    guard case .refused(let refusal) = tried.outcome(of: problem, seed: number) else { return nil }
                    let words = (refusal.message + " " + refusal.help).split { !($0.isLetter || $0.isNumber) }
                    let named = (problem.mentors + problem.mentees).map(\.id.name).first {
                        words.contains(Substring($0))
                    }
                    return named.map { "\(refusal.id) names \($0): \(refusal.message)" }
                }
            }),
    ]
}

extension PolicyCase {
    /// Two outcomes with the same pairs that differ in what they tell, for the people and rules of a number.
    fileprivate func leak(_ number: UInt64) -> Miss? {
        var maker = ProblemMaker(context: context, evidence: policy.evidence, seed: number)
        let start = maker.problem(hasPlaces: false)
        var told: [String: Allocation] = [:]
        for _ in 0..<60 {
            var problem = maker.described(start, keepingShown: true)
            maker.answer(&problem, .anything)
            problem.confidentialScores = Set(context.scores.names)
            guard let allocation = outcome(of: problem, seed: number).allocation else { continue }
            guard let first = told[allocation.pairsInWords] else {
                told[allocation.pairsInWords] = allocation
                continue
            }
            if let words = first.difference(from: allocation) {
                return Miss(words, reproduce(number, start) + ", with other answers in confidence")
            }
        }
        return nil
    }
}

extension Allocation {
    /// What two allocations of the same pairs tell differently; nil where they tell the same.
    fileprivate func difference(from other: Allocation) -> String? {
        if self == other { return nil }
        for (first, second) in zip(pairs, other.pairs) where first != second {
            return "\(first.mentor)-\(first.mentee) read '\(first.told)' or '\(second.told)'"
        }
        if unpaired != other.unpaired {
            let reasons = [self, other].map { $0.unpaired.map { "\($0.person): \($0.reason)" }.joined(separator: "; ") }
            return "who is left reads '\(reasons[0])' or '\(reasons[1])'"
        }
        if let (first, second) = zip(audit, other.audit).first(where: { $0 != $1 }) {
            return "the record says '\(first)' or '\(second)'"
        }
        return "the record has other numbers: \(admissible ?? "-") or \(other.admissible ?? "-")"
    }
}

extension Allocation.Pair {
    fileprivate var told: String {
        let parts = (parts ?? []).map { "\($0.what) \(JSONValue.text(of: $0.value))" }
        return (reasons + parts + (alternative.map { ["otherwise \($0.mentee ?? "nobody")"] } ?? [])).joined(
            separator: ", ")
    }
}
