/// One rule, as it judges a pair.
protocol PairJudge: Sendable {
    /// The rule's name in a definition, and whether it may be told whom it concerns.
    var rule: PairStanding.ForbiddingRule { get }

    /// The rule as a sentence that may be read out.
    var inWords: String { get }

    /// What the rule says of two people.
    func judge(_ mentor: PairingProblem.Candidate, _ mentee: PairingProblem.Candidate) -> PairStanding

    /// Refuses a draw for which the rule does not know enough.
    func checkKnown(in problem: PairingProblem) throws(PairingRefusal)
}

extension PairJudge {
    func checkKnown(in problem: PairingProblem) throws(PairingRefusal) {}

    /// Refuses where an attribute that the rule looks at is not known of somebody.
    func checkKnown(_ attribute: String, in problem: PairingProblem) throws(PairingRefusal) {
        let missing = Set((problem.mentors + problem.mentees).filter { $0.attributes[attribute] == nil }.map(\.id))
        guard !missing.isEmpty else { return }
        let shown = missing.sorted().prefix(5).map(\.name).joined(separator: ", ")
        throw PairingRefusal(
            "rule-without-data",
            "a rule on pairs looks at '\(attribute)', which is not known of "
                + "\(missing.count.of("person", "people")): \(shown)" + (missing.count > 5 ? ", …" : ""),
            help: "fill it in, or take the rule out")
    }
}

extension RuleStrictness {
    /// What becomes of a pair that does not keep the rule.
    var verdict: PairStanding.Verdict { self == .forbid ? .forbidden : .discouraged }
}

/// What becomes of pairs of a person with their own supervisor.
struct SupervisorJudge: PairJudge {
    let standing: PairingRules.OwnSupervisor
    let attribute: String?
    /// What a supervisor is called, within a sentence.
    let noun: String

    var rule: PairStanding.ForbiddingRule { PairStanding.ForbiddingRule("own-supervisor", mayBeTold: true) }

    init(standing: PairingRules.OwnSupervisor, attribute: String?, title: Text?) {
        self.standing = standing
        self.attribute = attribute
        noun =
            title?.plain.midSentence ?? attribute?.split(separator: "-").joined(separator: " ") ?? "supervisor"
    }

    var inWords: String {
        switch standing {
        case .allow: "No rule kept people from being paired with their own \(noun)."
        case .avoid: "People were paired with their own \(noun) only where the number of pairs called for it."
        case .forbid: "Nobody could be paired with their own \(noun)."
        }
    }

    func judge(_ mentor: PairingProblem.Candidate, _ mentee: PairingProblem.Candidate) -> PairStanding {
        guard standing != .allow else { return PairStanding(.admissible) }
        let known = [("mentor", names(mentee, in: mentor)), ("mentee", names(mentor, in: mentee))]
        let isOwn = known.contains { $0.1 == true }
        let reasons = known.compactMap { side, isOwn in
            isOwn.map { $0 ? "the \(side)'s own \(noun)" : "not the \(side)'s own \(noun)" }
        }
        return PairStanding(isOwn ? (standing == .forbid ? .forbidden : .discouraged) : .admissible, reasons: reasons)
    }

    /// Whether a person's attribute names the other; nil where it names nobody.
    private func names(_ other: PairingProblem.Candidate, in person: PairingProblem.Candidate) -> Bool? {
        guard let attribute, case .text(let name)? = person.attributes[attribute], !name.isEmpty else { return nil }
        return name == other.id.name
    }
}

/// An attribute in which the two must be alike, or must differ.
struct AttributeJudge: PairJudge {
    let settings: AttributeRule
    let declared: AttributeDeclaration?

    var rule: PairStanding.ForbiddingRule {
        .init("attributes: \(settings.attribute)", mayBeTold: declared?.isShowable == true)
    }

    var inWords: String {
        "The two of a pair \(settings.pairs == .same ? "were alike" : "differed") in '\(settings.attribute)'"
            + "\(settings.otherwise.ending)."
    }

    func judge(_ mentor: PairingProblem.Candidate, _ mentee: PairingProblem.Candidate) -> PairStanding {
        let (first, second) = (mentor.attributes[settings.attribute], mentee.attributes[settings.attribute])
        let common = (first?.values ?? []).filter((second?.values ?? []).contains)
        let isKept = (settings.pairs == .same) != common.isEmpty
        let verdict = isKept ? .admissible : settings.otherwise.verdict
        guard declared?.isShowable == true else { return PairStanding(verdict) }
        let words =
            common.isEmpty
            ? "different \(settings.attribute)" : "same \(settings.attribute): \(common.joined(separator: ", "))"
        return PairStanding(verdict, reasons: [words])
    }

    func checkKnown(in problem: PairingProblem) throws(PairingRefusal) {
        try checkKnown(settings.attribute, in: problem)
    }
}

/// How much further on in a career the mentee is.
struct CareerGapJudge: PairJudge {
    let settings: CareerGapRule
    let declared: AttributeDeclaration?

    var rule: PairStanding.ForbiddingRule {
        PairStanding.ForbiddingRule("career-gap", mayBeTold: declared?.isShowable == true)
    }

    var inWords: String {
        "The mentee's '\(settings.attribute)' was \(settings.boundsInWords) above the mentor's"
            + "\(settings.otherwise.ending)."
    }

    func judge(_ mentor: PairingProblem.Candidate, _ mentee: PairingProblem.Candidate) -> PairStanding {
        guard let first = level(mentor), let second = level(mentee) else { return PairStanding(.admissible) }
        let gap = second - first
        let isKept = gap >= settings.atLeast ?? .min && gap <= settings.atMost ?? .max
        return PairStanding(
            isKept ? .admissible : settings.otherwise.verdict,
            reasons: declared?.isShowable == true ? ["\(gap) apart in \(settings.attribute)"] : [])
    }

    func checkKnown(in problem: PairingProblem) throws(PairingRefusal) {
        try checkKnown(settings.attribute, in: problem)
    }

    private func level(_ candidate: PairingProblem.Candidate) -> Int? {
        switch candidate.attributes[settings.attribute] {
        case .number(let number): number
        case .text(let option): declared?.options.firstIndex(of: option)
        default: nil
        }
    }
}
