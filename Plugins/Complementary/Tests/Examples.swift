import TelemachusConformance
import TelemachusCore
import TelemachusTestSupport

@testable import Complementary

extension PairingProblem {
    /// Enters what somebody said of themselves on a domain, or takes it away.
    mutating func say(_ instrument: String, _ values: [String: Double]?, by person: String) {
        self[instrument, from: PersonID(person), about: PersonID(person)] =
            values.map { Scores($0.mapValues { Scores.Value($0, answered: 1, asked: 1) }) }
    }

    /// People who rated themselves and their wishes on two domains from 1 to 5, with rules and places as they come.
    static func random(_ seed: UInt64) -> PairingProblem {
        var generator = SeededGenerator(seed: seed)
        var problem = random(using: &generator)
        for person in (problem.mentors + problem.mentees).map(\.id.name) {
            for instrument in ["skills", "wishes"] {
                let values = (0..<2).map { _ in Double(1 + generator.uniform(below: 5)) }
                problem.say(instrument, ["technology": values[0], "time": values[1]], by: person)
            }
        }
        return problem
    }

    /// What ``byDomain`` scores a pair.
    func complement(_ mentor: PersonID, _ mentee: PersonID) -> Double? {
        func learnt(by learner: PersonID, from teacher: PersonID) -> Double? {
            var sum = 0.0
            for domain in ["technology", "time"] {
                guard let above = self["skills", from: teacher, about: teacher]?[domain]?.value,
                    let own = self["skills", from: learner, about: learner]?[domain]?.value,
                    let wish = self["wishes", from: learner, about: learner]?[domain]?.value
                else { return nil }
                sum += max(0, above - own) / 4 * (wish - 1) / 4
            }
            return sum
        }
        guard let menteeLearns = learnt(by: mentee, from: mentor), let mentorLearns = learnt(by: mentor, from: mentee)
        else { return nil }
        return 2 * menteeLearns + mentorLearns
    }
}

/// What each can teach the other by domain, the mentee's learning counting twice.
let byDomain = "offered: skills\nwanted: wishes\nmentee-weight: 2\n"

extension DefinitionContext {
    /// A definition with batteries of two domains, one without range, one on another domain, and lists of languages.
    static var withStrengths: DefinitionContext {
        func score(_ id: String, _ domain: String?, _ range: ClosedRange<Double>? = 1...5) -> InstrumentScore {
            InstrumentScore(
                instrument: "Battery",
                declaration: ScoreDeclaration(id: id, title: "Score", level: .interval, range: range, domain: domain))
        }
        func attribute(_ kind: AttributeDeclaration.Kind, _ options: [String], isProtected: Bool = false)
            -> AttributeDeclaration
        {
            var declared = AttributeDeclaration()
            declared.kind = kind
            declared.declaredOptions = options.map {
                var option = AttributeOption()
                option.id = $0
                return option
            }
            declared.isProtected = isProtected
            return declared
        }
        var context = DefinitionContext.threeDomains
        context.attributes = Named([
            ("teaches", attribute(.choices, ["sign-language", "French"])),
            ("learns", attribute(.choices, ["sign-language", "French"])),
            ("faith", attribute(.choices, ["sign-language"], isProtected: true)),
            ("colour", attribute(.choice, ["red"])), ("site", attribute(.text, [])),
        ])
        context.scores = Named([
            ("skills.technology", score("technology", "technology")), ("skills.time", score("time", "time")),
            ("skills.total", score("total", nil)), ("wishes.technology", score("technology", "technology")),
            ("wishes.time", score("time", "time")), ("minutes.time", score("time", "time", nil)),
            ("ears.listening", score("listening", "listening")),
        ])
        context.names = DeclaredNames([
            .instrument: ["skills", "wishes", "minutes", "ears"], .score: context.scores.map(\.name),
            .attribute: context.attributes.map(\.name),
        ])
        return context
    }
}

/// The policy with a configuration that must be accepted.
func policy(_ yaml: String = byDomain) throws -> ComplementaryPolicy {
    try accepted(ComplementaryPolicy.self, with: yaml, in: .withStrengths)
}
