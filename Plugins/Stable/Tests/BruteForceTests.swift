import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import Stable

/// Stability judged by the bare definition, from the answers and the rules alone.
@Suite struct `Stable pairs of random programmes` {
    /// A programme of up to four people a side.
    private struct Random {
        var problem: PairingProblem
        let stated: Stated
        let generator: SeededGenerator

        /// With answers from 0 up to a bound; where it is large, nobody is tied, and rules and places are few.
        init(seed: UInt64, answers: UInt64 = 4) {
            let isStrict = answers > 100
            var generator = SeededGenerator(seed: seed)
            func number(_ bound: UInt64) -> Int { Int(generator.uniform(below: bound)) }
            func side(_ letter: String) -> [PairingProblem.Candidate] {
                candidates(letter, isStrict ? 3 : 1 + number(4)).map { candidate in
                    var candidate = candidate
                    candidate.places = number(isStrict ? 6 : 2) == 0 ? 2 : 1
                    candidate.goesFirst = number(4) == 0
                    return candidate
                }
            }
            let (mentors, mentees) = (side("M"), side("E"))
            var stated: Stated = [:]
            for mentor in mentors {
                for mentee in mentees {
                    stated[mentor.id.name, default: [:]][mentee.id.name] = Double(number(answers))
                    stated[mentee.id.name, default: [:]][mentor.id.name] = Double(number(answers))
                }
            }
            problem = PairingProblem(mentors, mentees, stated: stated)
            for mentor in mentors {
                for mentee in mentees {
                    let verdicts: [PairStanding.Verdict] = [
                        .admissible, .admissible, .admissible, .discouraged, .forbidden,
                    ]
                    problem.judge(mentor.id.name, mentee.id.name, verdicts[number(isStrict && number(3) > 0 ? 3 : 5)])
                }
            }
            self.stated = stated
            self.generator = generator
        }

        /// How good `other` is for `person`; nil where a rule or either of the two refuses the pair.
        func worth(_ person: String, _ mentor: String, _ mentee: String) -> Double? {
            let verdict = problem.standing(of: PersonID(mentor), with: PersonID(mentee)).verdict
            let other = person == mentor ? mentee : mentor
            guard verdict != .forbidden, stated[mentor]?[mentee] ?? 0 >= 1, stated[mentee]?[mentor] ?? 0 >= 1 else {
                return nil
            }
            return (stated[person]?[other] ?? 0) - (verdict == .discouraged ? 10_000_000 : 0)
        }

        func places(_ person: String) -> Int {
            (problem.mentors + problem.mentees).first { $0.id.name == person }?.places ?? 0
        }

        /// Whether no two would both rather be paired with one another.
        func isStable(_ pairs: [(String, String)]) -> Bool {
            func wants(_ person: String, _ mentor: String, _ mentee: String) -> Bool {
                guard let worth = worth(person, mentor, mentee) else { return false }
                let mine = pairs.filter { $0.0 == person || $0.1 == person }
                return mine.count < places(person)
                    || mine.contains { self.worth(person, $0.0, $0.1) ?? -.infinity < worth }
            }
            return !problem.mentors.contains { mentor in
                problem.mentees.contains { mentee in
                    let (m, e) = (mentor.id.name, mentee.id.name)
                    return !pairs.contains { $0 == (m, e) } && wants(m, m, e) && wants(e, m, e)
                }
            }
        }

        /// Every set of pairs that the places and refusals admit and that is stable.
        func everyStable() -> [[(String, String)]] {
            let all = problem.mentors.flatMap { m in problem.mentees.map { (m.id.name, $0.id.name) } }
                .filter { worth($0.0, $0.0, $0.1) != nil }
            var found: [[(String, String)]] = []
            func decide(_ index: Int, _ made: [(String, String)]) {
                guard index < all.count else {
                    if isStable(made) { found.append(made) }
                    return
                }
                let (m, e) = all[index]
                if made.count(where: { $0.0 == m }) < places(m), made.count(where: { $0.1 == e }) < places(e) {
                    decide(index + 1, made + [(m, e)])
                }
                decide(index + 1, made)
            }
            decide(0, [])
            return found
        }
    }

    private static let policies = ["mentors", "mentees"].map {
        "mentors: rating\nmentees: rating\nfavour: \($0)\nleast-acceptable: 1"
    }

    @Test(arguments: policies)
    func `are never blocked, with places, rules and ties`(yaml: String) throws {
        let policy = try policy(yaml)
        var (made, refused) = (0, 0)
        for seed in 0..<400 as Range<UInt64> {
            let random = Random(seed: seed)
            do throws(PairingRefusal) {
                let allocation = try policy.allocate(random.problem, seed: seed)
                let pairs = allocation.pairs.map { ($0.mentor, $0.mentee) }
                #expect(pairs.allSatisfy { random.worth($0.0, $0.0, $0.1) != nil }, "seed \(seed)")
                for person in random.problem.mentors + random.problem.mentees {
                    let own = pairs.count { $0.0 == person.id.name || $0.1 == person.id.name }
                    #expect(own <= person.places, "seed \(seed)")
                    #expect((own == 0) == allocation.unpaired.contains { $0.person == person.id.name })
                }
                #expect(random.isStable(pairs), "seed \(seed)")
                #expect(
                    allocation.audit.contains(
                        "Pairs who would both rather be paired with one another than as they are: 0.")
                )
                made += 1
            } catch {
                #expect(error.id == "nobody-willing" && random.isStable([]), "seed \(seed)")
                refused += 1
            }
        }
        #expect(made > 250 && refused > 0)
    }

    @Test(arguments: policies)
    func `are the best stable ones for the favoured side, without ties`(yaml: String) throws {
        let policy = try policy(yaml)
        let isFavouringMentors = yaml.contains("favour: mentors")
        var several = 0
        for seed in 0..<200 as Range<UInt64> {
            let random = Random(seed: seed, answers: 1_000_000)
            guard let allocation = try? policy.allocate(random.problem, seed: seed) else { continue }
            let pairs = allocation.pairs.map { ($0.mentor, $0.mentee) }
            let all = random.everyStable()
            several += all.count > 1 ? 1 : 0
            if let told = allocation.audit.first(where: { $0.contains(" stable outcome") && $0.hasPrefix("There w") }) {
                #expect(told.hasPrefix(all.count == 1 ? "There was no other" : "There were \(all.count) stable"))
            }
            for person in isFavouringMentors ? random.problem.mentors : random.problem.mentees {
                func worths(_ pairs: [(String, String)]) -> [Double] {
                    pairs.filter { $0.0 == person.id.name || $0.1 == person.id.name }
                        .compactMap { random.worth(person.id.name, $0.0, $0.1) }.sorted(by: >)
                }
                let own = worths(pairs)
                for other in all.map(worths) {
                    #expect(own.count == other.count, "seed \(seed)")
                    #expect(zip(own, other).allSatisfy { $0 >= $1 }, "seed \(seed)")
                }
            }
        }
        #expect(several > 10)
    }

    @Test func `do not depend on the order in which people and answers came`() throws {
        let policy = try policy(Self.policies[0])
        for seed in 0..<100 as Range<UInt64> {
            let random = Random(seed: seed)
            var turned = PairingProblem(
                random.problem.mentors.reversed(), random.problem.mentees.reversed(), stated: random.stated)
            for mentor in random.problem.mentors {
                for mentee in random.problem.mentees {
                    turned.setStanding(
                        random.problem.standing(of: mentor.id, with: mentee.id), of: mentor.id, with: mentee.id)
                }
            }
            #expect(
                (try? policy.allocate(turned, seed: seed)) == (try? policy.allocate(random.problem, seed: seed)))
        }
    }
}
