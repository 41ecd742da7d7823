import TelemachusCore

@testable import TelemachusProgramme

/// Short ways to say what happened.
extension Fact {
    static func enrolled(_ role: String, _ people: String..., attributes: [String: String] = [:]) -> [Fact] {
        people.map { .enrolled(person: $0, role: role, attributes: attributes) }
    }

    static func consented(_ people: String...) -> [Fact] { people.map { .consented(person: $0, version: "1") } }

    static func answered(
        _ person: String, _ role: String, _ instrument: String, at stage: String, about: String? = nil,
        _ answers: [String: Answer]
    ) -> Fact {
        .responded(
            Response(
                key: .init(from: .person(person), instrument: instrument, stage: stage, about: about), role: role,
                answers: answers))
    }

    static func agreed(
        _ role: String, _ instrument: String, at stage: String, about: String?, _ answers: [String: Answer]
    ) -> Fact {
        .responded(
            Response(
                key: .init(from: .group(role: role), instrument: instrument, stage: stage, about: about), role: role,
                answers: answers))
    }

    /// A rating of both areas.
    static func rated(_ person: String, _ role: String, at stage: String, _ tools: Int, _ talk: Int) -> Fact {
        answered(person, role, "rating", at: stage, ["tools": .whole(tools), "talk": .whole(talk)])
    }

    static func drew(_ pairs: (String, String)..., at stage: String = "draw") -> Fact {
        let pairs = pairs.map { Allocation.Pair(mentor: PersonID($0.0), mentee: PersonID($0.1), reasons: []) }
        return .drawn(
            DrawnPairs(
                stage: stage, policy: "tiny-draw", policyVersion: "2.0.0", seed: 1,
                allocation: Allocation(pairs: pairs, unpaired: [], audit: [])))
    }
}

extension ProgrammeState {
    /// The forms due at a stage, as `person instrument about`.
    func due(at stage: StageID) -> [String] {
        guard let stage = programme.stage(stage) else { return [] }
        return obligations(at: stage).map { due in
            [due.key.from.text, due.key.instrument, due.key.about].compactMap(\.self).joined(separator: " ")
        }
    }
}
