import TelemachusCore

/// What a policy reads must have been asked before the draw, of those and about those that it says.
extension Assembly {
    mutating func checkEvidence(of stage: StageSettings, at index: Int) {
        guard let (_, policy) = policies[index], let match = stage.match else { return }
        let roles = definition.roles(pairedBy: match)
        let sides = Sides(mentors: roles.mentors, mentees: roles.mentees)
        for use in policy.evidence {
            // What is asked at the stage of the draw itself is answered after it.
            let earlier = asks(of: use.instrument, at: definition.timeline.prefix(index))
            let later = asks(of: use.instrument, at: definition.timeline.dropFirst(index))
            let expected = sides.expected(by: use)
            let missing = expected.filter { expected in !earlier.contains(where: expected.isMet) }
            let isOneEnough = use.giver == .anybody
            guard !isOneEnough || missing.count == expected.count else { continue }
            // Where one is enough, the one whom a later stage asks is the one to ask earlier.
            let told = missing.filter { expected in later.contains(where: expected.isMet) } + missing
            for ask in isOneEnough ? Array(told.prefix(1)) : missing {
                let isLater = later.contains(where: ask.isMet)
                report(
                    "evidence-not-asked",
                    "the draw needs '\(use.instrument)' \(ask.words(isOneEnough: isOneEnough)), "
                        + (isLater ? "which is asked only after it" : "and no stage asks for that"),
                    at: FieldPath("timeline").appending(index).appending(FieldPath("match.with")).appending(use.path),
                    help: "add { instrument: \(use.instrument), from: \(ask.giver)\(ask.aboutField) }"
                        + " to an earlier stage")
            }
        }
    }

    private func asks(of instrument: String, at stages: ArraySlice<StageSettings>) -> [CollectSettings] {
        stages.flatMap(\.collect).filter { $0.instrument == instrument }
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

        /// Of whom and about whom; where one giver of either side is enough, none is named.
        func words(isOneEnough: Bool) -> String {
            let giver = isOneEnough ? "somebody" : "each '\(giver)'"
            switch subject {
            case .oneself: return "of \(giver) about themselves"
            case .partner: return "of \(giver) about each \(isOneEnough ? "possible partner" : other)"
            }
        }

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
