import TelemachusCore

extension Conformance {
    /// What a policy promises, against every set of pairs tried one by one.
    static let promiseChecks: [ConformanceCheck] = [
        ConformanceCheck(
            "most-pairs", "A policy that promises the most pairs makes them, where everybody would have everybody",
            help: "look for a maximum matching, such as TelemachusMatching's, or take the promise back",
            .policy { tried in
                guard tried.promises.contains(.mostPairs) else { return [] }
                return tried.eachWillingProblem { allocation, best, _ in
                    allocation.pairs.count == best.pairs
                        ? nil : "\(allocation.pairs.count.of("pair")), and \(best.pairs) can be made"
                }
            }),
        ConformanceCheck(
            "fewest-discouraged",
            "A policy that promises the fewest discouraged pairs makes one only where that gives more pairs in all",
            help: "among the sets of as many pairs choose one with the fewest, or take the promise back",
            .policy { tried in
                guard tried.promises.contains(.fewestDiscouraged) else { return [] }
                return tried.eachWillingProblem { allocation, best, problem in
                    let made = Set(allocation.pairs.map { BestPairs.Pair($0.mentor, $0.mentee) })
                    guard made.count == best.pairs, !best.sets.contains(made) else { return nil }
                    func discouraged(_ pairs: Set<BestPairs.Pair>) -> Int {
                        pairs.count {
                            problem.standing(of: PersonID($0.mentor), with: PersonID($0.mentee)).verdict == .discouraged
                        }
                    }
                    let needed = best.sets.map(discouraged).min() ?? 0
                    return "\(discouraged(made)) of \(made.count.of("pair")) are discouraged, and \(needed) would do"
                }
            }),
    ]
}

extension PolicyCase {
    /// A miss for each problem in which everybody said the best of everybody and nobody goes first.
    fileprivate func eachWillingProblem(
        _ judge: (Allocation, BestPairs, PairingProblem) -> String?
    ) -> [Miss] {
        var misses: [Miss] = []
        for number in 0..<Self.count / 2 where misses.count < Conformance.toldPerCheck {
            var maker = ProblemMaker(context: context, evidence: policy.evidence, seed: number)
            let problem = maker.problem(hasPlaces: number % 2 == 1, answering: .best, isAnybodyFirst: false)
            guard let allocation = outcome(of: problem, seed: number).allocation else { continue }
            let best = BestPairs(of: problem, isByScore: false) { _, _ in 0 }
            if let words = judge(allocation, best, problem) { misses.append(Miss(words, reproduce(number, problem))) }
        }
        return misses
    }
}
