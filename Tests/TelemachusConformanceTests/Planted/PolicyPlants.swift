import TelemachusCore

enum SoundPolicy: PolicyPlant {}

enum PairsTheForbidden: PolicyPlant { static func mayPair(_ standing: PairStanding) -> Bool { true } }

/// Takes only those for forbidden of whom no more is said, and of pairs made beforehand more is said.
enum PairsTheFixedAgain: PolicyPlant {
    static func mayPair(_ standing: PairStanding) -> Bool {
        standing.verdict != .forbidden || !standing.reasons.isEmpty
    }
}

enum ForgetsPeople: PolicyPlant {
    static func change(_ allocation: inout Allocation, _ problem: PairingProblem) { allocation.unpaired = [] }
}

/// Turns the mentees once more with every draw, whatever the seed.
enum OtherPairsEachTime: PolicyPlant {
    private static let draws = Counter()

    static func order(
        _ mentees: [PairingProblem.Candidate], _ generator: inout SeededGenerator
    ) -> [PairingProblem.Candidate] {
        let number = draws.next()
        guard !mentees.isEmpty else { return [] }
        return Array(mentees[(number % mentees.count)...] + mentees[..<(number % mentees.count)])
    }
}

/// Goes by the order in which a dictionary happens to hold its keys.
enum GoesByDictionaryOrder: PolicyPlant {
    static var context: DefinitionContext {
        (1...12).reduce(DefinitionContext.example.asking("willingness.willing", 0...1)) {
            $0.declaring("attribute-\($1)", AttributeDeclaration())
        }
    }

    static func change(_ allocation: inout Allocation, _ problem: PairingProblem) {
        allocation.audit.append(problem.mentors.first?.attributes.keys.joined(separator: " ") ?? "")
    }
}

enum PairsNobody: PolicyPlant {
    static func refusal(_ problem: PairingProblem) -> PairingRefusal? { nil }
    static func change(_ allocation: inout Allocation, _ problem: PairingProblem) {
        guard problem.mentees.isEmpty, let mentor = problem.mentors.first else { return }
        allocation.pairs = [.init(mentor: mentor.id, mentee: mentor.id, reasons: ["alone"])]
    }
}

enum AlwaysRefuses: PolicyPlant {
    static func refusal(_ problem: PairingProblem) -> PairingRefusal? {
        PairingRefusal("not-today", "no draw is made today", help: "come back tomorrow")
    }
}

enum RefusesWithoutWords: PolicyPlant {
    static func refusal(_ problem: PairingProblem) -> PairingRefusal? {
        problem.mentors.isEmpty ? PairingRefusal("No mentor", "No mentor.", help: "") : nil
    }
}

enum ReadsAnotherInstrument: PolicyPlant { static let evidence = "confidence" }

enum PromisesMostPairs: PolicyPlant { static let promises: [PairingPromise] = [.mostPairs] }

enum PromisesFewestDiscouraged: PolicyPlant { static let promises: [PairingPromise] = [.fewestDiscouraged] }

enum TellsWhoDeclined: PolicyPlant {
    static func change(_ allocation: inout Allocation, _ problem: PairingProblem) {
        let declined = problem.mentors.flatMap { mentor in
            problem.mentees.filter { problem["willingness", from: mentor.id, about: $0.id]?["willing"]?.value == 0 }
        }
        allocation.audit.append("\(declined.count.of("answer")) were no.")
    }
}

enum RefusesByName: PolicyPlant {
    static func refusal(_ problem: PairingProblem) -> PairingRefusal? {
        for mentor in problem.mentors {
            let isWilling = problem.mentees.contains {
                problem["willingness", from: mentor.id, about: $0.id]?["willing"]?.value != 0
            }
            if !isWilling {
                return PairingRefusal("nobody-willing", "\(mentor.id) would take nobody", help: "ask again")
            }
        }
        return problem.mentors.isEmpty || problem.mentees.isEmpty ? .nobodyToPair(problem) : nil
    }
}
