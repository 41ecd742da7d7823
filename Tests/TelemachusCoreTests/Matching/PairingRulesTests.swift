import Testing

@testable import TelemachusCore

@Suite struct PairingRulesTests {
    /// `site` may be shown, `faith` is protected, `grade` goes from low to high.
    private static let attributes: Named<AttributeDeclaration> = {
        func declared(_ kind: AttributeDeclaration.Kind, _ change: (inout AttributeDeclaration) -> Void = { _ in })
            -> AttributeDeclaration
        {
            var declaration = AttributeDeclaration()
            declaration.kind = kind
            change(&declaration)
            return declaration
        }
        return Named([
            ("boss", declared(.person) { $0.title = "Line manager" }), ("site", declared(.text)),
            ("skills", declared(.choices)), ("faith", declared(.text) { $0.isProtected = true }),
            (
                "grade",
                declared(.choice) { grade in
                    grade.declaredOptions = ["junior", "senior", "head"].map {
                        var option = AttributeOption()
                        option.id = $0
                        return option
                    }
                }
            ),
            ("years", declared(.wholeNumber)), ("room", declared(.wholeNumber)),
        ])
    }()

    private func problem(
        _ mentor: [String: AttributeValue] = [:], _ mentee: [String: AttributeValue] = [:],
        left: Set<PersonID> = [], known: Set<PersonID> = [], _ change: (inout PairingRules) -> Void
    ) throws(PairingRefusal) -> PairingProblem {
        var problem = PairingProblem(
            mentors: [.init(id: "M1", attributes: mentor)], mentees: [.init(id: "E1", attributes: mentee)])
        var rules = PairingRules()
        change(&rules)
        try rules.apply(to: &problem, attributes: Self.attributes, left: left, known: known)
        return problem
    }

    private func rule(
        _ attribute: String, _ pairs: AttributeRule.Likeness, otherwise: RuleStrictness = .forbid
    ) -> AttributeRule {
        var rule = AttributeRule()
        (rule.attribute, rule.pairs, rule.otherwise) = (attribute, pairs, otherwise)
        return rule
    }

    @Test(arguments: [
        (PairingRules.OwnSupervisor.allow, PairStanding.Verdict.admissible, [] as [String]),
        (.avoid, .discouraged, ["the mentor's own line manager"]),
        (.forbid, .forbidden, ["the mentor's own line manager"]),
    ])
    func `A pair with one's own supervisor stands as the rule says`(
        word: PairingRules.OwnSupervisor, verdict: PairStanding.Verdict, reasons: [String]
    ) throws {
        let problem = try problem(["boss": .text("E1")]) {
            $0.ownSupervisor = word
            $0.supervisor = "boss"
        }
        #expect(problem.standing(of: "M1", with: "E1").verdict == verdict)
        #expect(problem.standing(of: "M1", with: "E1").reasons == reasons)
        #expect(problem.rules.count == 1)
        #expect(problem.rules[0].contains("their own line manager"))
    }

    @Test func `It may be either of the two who names the other, and whoever names somebody else is no matter`() throws
    {
        let named = try problem([:], ["boss": .text("M1")]) {
            $0.ownSupervisor = .forbid
            $0.supervisor = "boss"
        }
        #expect(named.standing(of: "M1", with: "E1").verdict == .forbidden)
        #expect(named.standing(of: "M1", with: "E1").forbiddenBy == [.init("own-supervisor", mayBeTold: true)])
        let other = try problem(["boss": .text("E9")]) {
            $0.ownSupervisor = .forbid
            $0.supervisor = "boss"
        }
        #expect(other.standing(of: "M1", with: "E1").verdict == .admissible)
        #expect(other.standing(of: "M1", with: "E1").reasons == ["not the mentor's own line manager"])
    }

    @Test func `The two must be alike, or must differ, and share one of several`() throws {
        let apart = try problem(["site": .text("A")], ["site": .text("B")]) { $0.attributes = [rule("site", .same)] }
        #expect(apart.standing(of: "M1", with: "E1").verdict == .forbidden)
        #expect(apart.standing(of: "M1", with: "E1").reasons == ["different site"])
        #expect(apart.standing(of: "M1", with: "E1").forbiddenBy == [.init("attributes: site", mayBeTold: true)])
        #expect(apart.rules == ["The two of a pair were alike in 'site'."])
        let sharing = try problem(["skills": .options(["a", "b"])], ["skills": .options(["b", "c"])]) {
            $0.attributes = [rule("skills", .different, otherwise: .avoid)]
        }
        #expect(sharing.standing(of: "M1", with: "E1").verdict == .discouraged)
        #expect(sharing.standing(of: "M1", with: "E1").reasons == ["same skills: b"])
        #expect(sharing.rules == ["Pairs of people who are alike in 'skills' were to be avoided."])
    }

    @Test func `A protected attribute is compared, and its values are told nobody`() throws {
        let problem = try problem(["faith": .text("A")], ["faith": .text("B")]) {
            $0.attributes = [rule("faith", .same)]
        }
        #expect(problem.standing(of: "M1", with: "E1").verdict == .forbidden)
        #expect(problem.standing(of: "M1", with: "E1").reasons == [])
        #expect(problem.standing(of: "M1", with: "E1").forbiddenBy == [.init("attributes: faith", mayBeTold: false)])
    }

    @Test(
        arguments: [
            (1, 2, true), (0, 0, true), (2, nil, true), (3, nil, false), (nil, 1, false), (-2, 1, false),
        ] as [(Int?, Int?, Bool)])
    func `A gap is the mentee's minus the mentor's, of a number or of the order of options`(
        least: Int?, most: Int?, isKept: Bool
    ) throws {
        func gap(_ attribute: String) -> (inout PairingRules) -> Void {
            {
                var rule = CareerGapRule()
                (rule.attribute, rule.atLeast, rule.atMost) = (attribute, least, most)
                $0.careerGap = rule
            }
        }
        // (0, 0) is asked of two heads, all else of a junior and a head.
        let mentor = least == 0 ? "head" : "junior"
        let graded = try problem(["grade": .text(mentor)], ["grade": .text("head")], gap("grade"))
        #expect((graded.standing(of: "M1", with: "E1").verdict == .admissible) == isKept)
        let counted = try problem(["years": .number(least == 0 ? 7 : 5)], ["years": .number(7)], gap("years"))
        #expect((counted.standing(of: "M1", with: "E1").verdict == .admissible) == isKept)
    }

    @Test func `Where several rules judge a pair the hardest holds, and all reasons are told`() throws {
        let problem = try problem(["boss": .text("E1"), "site": .text("A")], ["site": .text("B")]) {
            $0.ownSupervisor = .forbid
            $0.supervisor = "boss"
            $0.attributes = [rule("site", .same, otherwise: .avoid)]
        }
        let standing = problem.standing(of: "M1", with: "E1")
        #expect(standing.verdict == .forbidden)
        #expect(standing.reasons == ["the mentor's own line manager", "different site"])
        #expect(standing.forbiddenBy.map(\.name) == ["own-supervisor"])
    }

    @Test func `A rule that looks at what is not known of somebody is refused, with who it is`() {
        let refusal = #expect(throws: PairingRefusal.self) {
            try problem(["site": .text("A")]) { $0.attributes = [rule("site", .same)] }
        }
        #expect(refusal?.id == "rule-without-data")
        #expect(refusal?.message == "a rule on pairs looks at 'site', which is not known of 1 person: E1")
    }

    @Test func `Places are those of the side, or one's own, and never fewer than none`() throws {
        let places = try problem(["room": .number(-2)], [:]) {
            $0.places.mentor = 3
            $0.places.mentee = 2
            $0.places.mentorAttribute = "room"
        }
        #expect(places.mentors.map(\.places) == [0])
        #expect(places.mentees.map(\.places) == [2])
        #expect(places.rules.count == 3)
    }

    @Test func `Where people have several places, one partner for everybody comes before a second one for anybody`()
        throws
    {
        let several = try problem([:], [:]) { $0.places.mentor = 2 }
        #expect((several.mentors + several.mentees).map(\.goesFirst) == [true, true])
        #expect(several.rules.last == "Whoever had no partner yet was to go before those who had one.")
        let single = try problem([:], [:]) { _ in }
        #expect((single.mentors + single.mentees).map(\.goesFirst) == [false, false])
        let fixed = try problem([:], [:]) {
            $0.places.mentor = 2
            $0.fixed = [PairOfPeople(mentor: "M1", mentee: "E1")]
        }
        #expect(fixed.withoutFixedPairs.mentors.map(\.goesFirst) == [false], "has one already")
    }

    @Test func `Who was left goes first where the rules say so`() throws {
        #expect(try problem(left: ["E1"]) { $0.leftFirst = true }.mentees.map(\.goesFirst) == [true])
        #expect(try problem(left: ["E1"]) { _ in }.mentees.map(\.goesFirst) == [false])
    }

    @Test func `A fixed pair is made, and taken out of what a policy sees`() throws {
        let problem = try problem {
            $0.fixed = [.init(mentor: "M1", mentee: "E1")]
            $0.places.mentor = 2
        }
        #expect(problem.fixedPairs.map { [$0.mentor, $0.mentee] } == [["M1", "E1"]])
        let rest = problem.withoutFixedPairs
        #expect(rest.mentors.map(\.places) == [1])
        #expect(rest.mentees.isEmpty)
        #expect(rest.standing(of: "M1", with: "E1").verdict == .forbidden)
    }

    @Test func `Fixed pairs that cannot be made are refused`() {
        func id(_ change: (inout PairingRules) -> Void, known: Set<PersonID> = []) -> String? {
            do {
                _ = try problem(["boss": .text("E1")], known: known, change)
                return nil
            } catch {
                return error.id
            }
        }
        let pair = PairOfPeople(mentor: "M1", mentee: "E1")
        #expect(
            id {
                $0.fixed = [pair]
                $0.ownSupervisor = .forbid
                $0.supervisor = "boss"
            } == "fixed-and-forbidden")
        #expect(id { ($0.fixed, $0.forbidden) = ([pair], [pair]) } == "fixed-and-forbidden")
        #expect(id { $0.fixed = [pair, pair] } == "too-few-places")
        #expect(id { $0.fixed = [.init(mentor: "M1", mentee: "E9")] } == "unknown-person")
        #expect(id({ $0.forbidden = [.init(mentor: "M1", mentee: "E9")] }, known: ["E9"]) == nil)
    }
}
