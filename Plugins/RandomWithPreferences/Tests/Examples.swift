import TelemachusCore
import TelemachusTestSupport

@testable import RandomWithPreferences

/// Who declines whom: mentors to the mentees that they would not be paired with.
typealias Declined = [String: Set<String>]

extension PairingProblem {
    /// A problem in which every mentor answered about every mentee, with the instrument `willingness`.
    static func asked(
        _ mentors: [String], _ mentees: [String], declined: Declined = [:], supervisors: [String: String] = [:],
        places: (mentor: Int, mentee: Int) = (1, 1), first: Set<String> = [], instrument: String = "willingness"
    ) -> PairingProblem {
        func candidate(_ name: String) -> Candidate {
            Candidate(
                id: PersonID(name), attributes: supervisors[name].map { ["supervisor": .text($0)] } ?? [:],
                goesFirst: first.contains(name))
        }
        func placed(_ name: String, _ places: Int) -> Candidate {
            var candidate = candidate(name)
            candidate.places = places
            return candidate
        }
        var problem = PairingProblem(
            mentors: mentors.map { placed($0, places.mentor) }, mentees: mentees.map { placed($0, places.mentee) })
        for mentor in mentors {
            for mentee in mentees {
                let isDeclined = declined[mentor, default: []].contains(mentee)
                problem.answer(isDeclined ? 0 : 1, from: mentor, about: mentee, instrument: instrument)
            }
        }
        return problem
    }

    /// The problem under the core's rule on supervisors.
    func keeping(_ rule: PairingRules.OwnSupervisor) throws(PairingRefusal) -> PairingProblem {
        var rules = PairingRules()
        rules.ownSupervisor = rule
        rules.supervisor = "supervisor"
        var problem = self
        try rules.apply(to: &problem, attributes: DefinitionContext.withSupervisors.attributes, known: [])
        return problem
    }

    /// Enters an answer, or takes one away.
    mutating func answer(
        _ willing: Double?, from: String, about: String, instrument: String = "willingness"
    ) {
        say("\(instrument).willing", willing, from: from, about: about)
    }

    /// The published pilot: five fellows, five consultants; M3 and M4 decline two consultants each.
    static func pilot(supervisors: [String: String] = [:]) -> PairingProblem {
        .asked(
            people("M", 5), people("E", 5), declined: ["M3": ["E4", "E5"], "M4": ["E1", "E3"]],
            supervisors: supervisors)
    }
}

/// `M1`, `M2` and so on.
func people(_ letter: String, _ count: Int) -> [String] {
    (0..<count).map { "\(letter)\($0 + 1)" }
}

extension DefinitionContext {
    /// A definition that declares a supervisor, a site and two instruments, of which one asks for willingness.
    static var withSupervisors: DefinitionContext {
        var supervisor = AttributeDeclaration()
        supervisor.kind = .person
        supervisor.title = "Clinical supervisor"
        return DefinitionContext(
            attributes: Named([("supervisor", supervisor), ("site", AttributeDeclaration())]),
            names: DeclaredNames([
                .attribute: ["supervisor", "site"], .instrument: ["willingness", "confidence"],
                .score: ["willingness", "willingness.willing", "confidence", "confidence.total"],
            ]))
    }
}

/// The policy with a configuration that must be accepted.
func policy(
    _ yaml: String = "preference: willingness", in context: DefinitionContext = .withSupervisors
) throws -> RandomWithPreferencesPolicy {
    try accepted(RandomWithPreferencesPolicy.self, with: yaml, in: context)
}

extension Allocation {
    /// Every word that leaves the draw, people's ids aside.
    var words: [String] { pairs.flatMap(\.reasons) + unpaired.map(\.reason) + audit + [admissible ?? ""] }
}
