import TelemachusCore

extension Conformance {
    /// That pairs obey the rules and follow from the problem and the seed alone.
    static let pairingChecks: [ConformanceCheck] = [
        ConformanceCheck(
            "rules-kept", "No pair is forbidden or made twice, nobody has more partners than places",
            help: "ask the problem for 'standing(of:with:)' and every candidate for their 'places'",
            .policy { tried in
                tried.eachProblem { number, problem in
                    tried.outcome(of: problem, seed: number).allocation.flatMap { $0.fault(in: problem) }
                }
            }),
        ConformanceCheck(
            "fixed-pairs-stay", "What is drawn beside fixed pairs leaves them their places",
            help: "take people and places from the problem alone: those of fixed pairs are no longer in it",
            .policy { tried in
                tried.eachProblem { number, problem in
                    guard let whole = problem.fixingOne, case let rest = whole.withoutFixedPairs,
                        !rest.mentors.isEmpty, !rest.mentees.isEmpty
                    else { return nil }
                    guard let drawn = tried.outcome(of: rest, seed: number).allocation else {
                        return nil
                    }
                    var allocation = drawn
                    allocation.pairs += whole.fixedPairs.map {
                        .init(mentor: $0.mentor, mentee: $0.mentee, reasons: [])
                    }
                    return allocation.fault(in: whole)
                }
            }),
        ConformanceCheck(
            "nobody-forgotten", "Everybody who has a place has a partner or is named as left, with a reason",
            help: "list in 'unpaired' all who have a place and no partner",
            .policy { tried in
                tried.eachProblem { number, problem in
                    guard let allocation = tried.outcome(of: problem, seed: number).allocation else { return nil }
                    let paired = Set(allocation.pairs.flatMap { [$0.mentor, $0.mentee] })
                    let left = allocation.unpaired.map(\.person)
                    if let twice = repeated(left).first { return "\(twice) is named twice as left" }
                    if let both = left.first(where: paired.contains) {
                        return "\(both) has a partner and is named as left"
                    }
                    if let mute = allocation.unpaired.first(where: \.reason.isBlank) {
                        return "\(mute.person) reads no reason"
                    }
                    let forgotten = (problem.mentors + problem.mentees).filter {
                        $0.places > 0 && !paired.contains($0.id.name) && !left.contains($0.id.name)
                    }
                    return forgotten.first.map { "\($0.id) has no partner and is not named as left" }
                }
            }),
        ConformanceCheck(
            "same-seed-same-pairs", "The same problem and seed give the same allocation",
            help: "draw from the generator that 'allocate' is given, and from nothing else",
            .policy { tried in
                tried.eachProblem { number, problem in
                    let outcomes = [tried.outcome(of: problem, seed: number), tried.outcome(of: problem, seed: number)]
                    return outcomes[0] == outcomes[1] ? nil : "\(outcomes[0].inWords); then \(outcomes[1].inWords)"
                }
            }),
        ConformanceCheck(
            "order-of-input-irrelevant", "The order in which people, attributes and answers came changes nothing",
            help: "sort before you choose: dictionaries and sets have no order to rely on",
            .policy { tried in
                tried.eachProblem { number, problem in
                    let outcomes = [
                        tried.outcome(of: problem, seed: number),
                        tried.outcome(of: problem.turned(tried.context, tried.policy.evidence), seed: number),
                    ]
                    return outcomes[0] == outcomes[1]
                        ? nil : "\(outcomes[0].inWords); turned round \(outcomes[1].inWords)"
                }
            }),
        ConformanceCheck(
            "nobody-there", "A side without people gives no pair, or a refusal",
            help: "refuse with 'PairingRefusal.nobodyToPair'",
            .policy { tried in
                let whole = tried.problem(0)
                let empty = [
                    ("no mentor", PairingProblem(mentors: [], mentees: whole.mentees)),
                    ("no mentee", PairingProblem(mentors: whole.mentors, mentees: [])),
                    ("nobody", PairingProblem(mentors: [], mentees: [])),
                ]
                return empty.compactMap { words, problem in
                    tried.outcome(of: problem, seed: 0).allocation.flatMap {
                        $0.pairs.isEmpty ? nil : Miss("\($0.pairsInWords)", "a problem with \(words)")
                    }
                }
            }),
        ConformanceCheck(
            "draws", "With an answer from everybody, a place for everybody and no rule, the policy does not refuse",
            help: "refuse only what cannot be drawn; where the example asks for more, declare it in 'exampleContext'",
            .policy { tried in
                var maker = ProblemMaker(context: tried.context, evidence: tried.policy.evidence, seed: 0)
                var problem = maker.described(
                    PairingProblem(
                        mentors: (1...3).map { .init(id: PersonID("M\($0)")) },
                        mentees: (1...3).map { .init(id: PersonID("E\($0)")) }))
                maker.answer(&problem, .best)
                guard case .refused(let refusal) = tried.outcome(of: problem, seed: 0) else { return [] }
                return [Miss("\(refusal.id): \(refusal.message)", "three a side, everybody willing")]
            }),
        ConformanceCheck(
            "refusals-explained",
            "A refusal has an id in kebab case, one sentence without a full stop, and an instruction",
            help: "write the refusal as a diagnostic is written",
            .policy { tried in
                tried.eachRefusal { refusal in
                    if !refusal.id.isKebab { return "the id is '\(refusal.id)'" }
                    if !refusal.message.isOneLine || refusal.message.isSentence {
                        return "the message is '\(refusal.message)'"
                    }
                    return refusal.help.isOneLine ? nil : "the help is '\(refusal.help)'"
                }
            }),
        ConformanceCheck(
            "evidence-asked", "The scores that a policy reads are of instruments that its configuration names",
            help: "take the instrument's id from the configuration, and give its field in 'path'",
            .policy { tried in
                let instruments = Set(tried.context.scores.names.compactMap { NamedScore($0)?.instrument })
                return tried.policy.evidence.flatMap { use in
                    [Miss].unless(
                        instruments.contains(use.instrument),
                        "the example's definition has no scores of '\(use.instrument)'")
                        + .unless(!use.path.steps.isEmpty, "nothing says which field names '\(use.instrument)'")
                }
            }),
    ]
}

extension PolicyCase {
    /// A miss for each problem about which something is to be said, up to three.
    func eachProblem(_ judge: (UInt64, PairingProblem) -> String?) -> [Miss] {
        var misses: [Miss] = []
        for number in 0..<Self.count where misses.count < Conformance.toldPerCheck {
            let problem = problem(number)
            if let words = judge(number, problem) { misses.append(Miss(words, reproduce(number, problem))) }
        }
        return misses
    }

    /// The same for refusals: of the problems that come, of ones without people, and without answers.
    func eachRefusal(_ judge: (PairingRefusal) -> String?) -> [Miss] {
        let silent = PairingProblem(mentors: problem(0).mentors, mentees: problem(0).mentees)
        let others = [("nobody there", PairingProblem(mentors: [], mentees: [])), ("nobody answered", silent)]
        let tried =
            others + (0..<Self.count).map { number in (reproduce(number, problem(number)), problem(number)) }
        var misses: [Miss] = []
        for (words, problem) in tried where misses.count < Conformance.toldPerCheck {
            guard case .refused(let refusal) = outcome(of: problem, seed: 0) else { continue }
            if let found = judge(refusal) { misses.append(Miss(found, words)) }
        }
        return misses
    }
}
