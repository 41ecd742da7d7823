import TelemachusCore

/// The rules on pairs in words, for people who never see the definition.
extension MatchSettings {
    /// The rules that keep pairs from being made, or have them made; `title` says what an attribute is called.
    func constraintsInWords(title: (String) -> String) -> [String] {
        var words: [String] = []
        if rules.ownSupervisor != .allow {
            words.append(
                rules.ownSupervisor == .forbid
                    ? "Nobody is paired with their own supervisor."
                    : "Nobody is paired with their own supervisor, as far as that costs no pair.")
        }
        for rule in rules.attributes {
            let verb = rule.pairs == .same ? "are alike" : "differ"
            words.append("The two of a pair \(verb) in '\(title(rule.attribute))'\(rule.otherwise.ending).")
        }
        if let gap = rules.careerGap {
            words.append(
                "The mentee's '\(title(gap.attribute))' is \(gap.boundsInWords) above the mentor's"
                    + "\(gap.otherwise.ending).")
        }
        words += placesInWords(title: title)
        if !rules.fixed.isEmpty { words.append("Fixed by name: \(rules.fixed.count.of("pair")).") }
        if !rules.forbidden.isEmpty { words.append("Forbidden by name: \(rules.forbidden.count.of("pair")).") }
        if rules.leftFirst { words.append("Who was left without a partner in the draw before goes first.") }
        return words
    }

    /// What becomes of the pairs when somebody leaves.
    var afterWithdrawalInWords: String { "When somebody of a pair leaves: \(afterWithdrawal.help)" }

    private func placesInWords(title: (String) -> String) -> [String] {
        let sides = [
            ("mentor", "mentees", rules.places.mentor, rules.places.mentorAttribute),
            ("mentee", "mentors", rules.places.mentee, rules.places.menteeAttribute),
        ]
        return sides.compactMap { side, others, places, attribute in
            if let attribute {
                return "A \(side) has as many places for \(others) as '\(title(attribute))' says, or else \(places)."
            }
            return places > 1 ? "A \(side) has up to \(places) \(others)." : nil
        }
    }
}
