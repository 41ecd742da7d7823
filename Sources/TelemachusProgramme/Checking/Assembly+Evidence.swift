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

        /// What must be asked: of each role, and where it is about others, about each role of the other side.
        func expected(by use: EvidenceUse) -> [ExpectedAsk] {
            let ofMentors = asks(of: mentors, use.about, mentees, "mentee")
            let ofMentees = asks(of: mentees, use.about, mentors, "mentor")
            switch use.giver {
            case .mentors: return ofMentors
            case .mentees: return ofMentees
            case .both, .anybody: return ofMentors + ofMentees
            }
        }

        private func asks(
            of givers: [String], _ subject: EvidenceUse.Subject, _ others: [String], _ noun: String
        ) -> [ExpectedAsk] {
            givers.flatMap { giver in
                switch subject {
                case .oneself: [ExpectedAsk(giver: giver, other: nil, noun: noun)]
                case .partner:
                    others.map {
                        ExpectedAsk(giver: giver, other: $0, noun: others.count == 1 ? noun : "'\($0)'")
                    }
                }
            }
        }
    }

    /// Something that a role must be asked.
    private struct ExpectedAsk {
        let giver: String
        /// The role that it is about; nil where people speak of themselves.
        let other: String?
        /// The word for one of that role.
        let noun: String

        /// Of whom and about whom; where one giver of either side is enough, none is named.
        func words(isOneEnough: Bool) -> String {
            let giver = isOneEnough ? "somebody" : "each '\(giver)'"
            return other == nil
                ? "of \(giver) about themselves" : "of \(giver) about each \(isOneEnough ? "possible partner" : noun)"
        }

        var aboutField: String { other.map { ", about: each-\($0)" } ?? "" }

        /// A group's answer is no person's evidence.
        func isMet(by ask: CollectSettings) -> Bool {
            guard ask.from.contains(giver), !ask.isTogether, !ask.isAsNeeded else { return false }
            return ask.about == other.map { .each(role: $0) } ?? .oneself
        }
    }
}
