import TelemachusCore

/// What a policy reads must have been asked before the draw, of those and about those that it says.
extension Assembly {
    mutating func checkEvidence(of stage: StageSettings, at index: Int) {
        guard let (_, policy) = policies[index], let match = stage.match else { return }
        let roles = definition.roles(pairedBy: match)
        let sides = Sides(mentors: roles.mentors, mentees: roles.mentees)
        for use in policy.evidence {
            let asks = definition.timeline.prefix(index).flatMap(\.collect).filter { $0.instrument == use.instrument }
            let missing = sides.expected(by: use).filter { expected in !asks.contains(where: expected.isMet) }
            let isEnough = use.giver == .anybody && missing.count < sides.expected(by: use).count
            for expected in isEnough ? [] : use.giver == .anybody ? Array(missing.prefix(1)) : missing {
                // What is asked at the stage of the draw itself is answered after it.
                let later = definition.timeline.dropFirst(index).contains { stage in
                    stage.collect.contains { $0.instrument == use.instrument }
                }
                report(
                    "evidence-not-asked",
                    later
                        ? "the draw needs '\(use.instrument)', which is asked only after it"
                        : "the draw needs '\(use.instrument)' of "
                            + (use.giver == .anybody ? "somebody" : "each '\(expected.giver)'")
                            + " \(expected.about), and nobody asks it",
                    at: FieldPath("timeline").appending(index).appending(FieldPath("match.with")).appending(use.path),
                    help: "add { instrument: \(use.instrument), from: \(expected.giver)\(expected.aboutField) }"
                        + " to an earlier stage")
            }
        }
    }

    /// The roles of those who are paired.
    private struct Sides {
        let mentors: [String]
        let mentees: [String]

        /// What must be asked, by the role that is asked.
        func expected(by use: EvidenceUse) -> [ExpectedAsk] {
            let ofMentors = mentors.map { ExpectedAsk(giver: $0, subject: use.about, others: mentees, other: "mentee") }
            let ofMentees = mentees.map { ExpectedAsk(giver: $0, subject: use.about, others: mentors, other: "mentor") }
            switch use.giver {
            case .mentors: return ofMentors
            case .mentees: return ofMentees
            case .both, .anybody: return ofMentors + ofMentees
            }
        }
    }

    /// Something that a role must be asked.
    private struct ExpectedAsk {
        let giver: String
        let subject: EvidenceUse.Subject
        /// The roles of the other side, and the word for one of its people.
        let others: [String]
        let other: String

        var about: String { subject == .oneself ? "about themselves" : "about each \(other)" }
        var aboutField: String { subject == .oneself ? "" : ", about: each-\(others.first ?? other)" }

        /// A group's answer is no person's evidence.
        func isMet(by ask: CollectSettings) -> Bool {
            guard ask.from.contains(giver), !ask.isTogether else { return false }
            switch subject {
            case .oneself: return ask.about == .oneself
            case .partner: return others.contains { ask.about == .each(role: $0) }
            }
        }
    }
}
