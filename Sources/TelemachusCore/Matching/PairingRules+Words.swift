extension RuleStrictness {
    /// The end of a sentence about a rule.
    package var ending: String { self == .forbid ? "" : ", as far as that costs no pair" }
}

extension PairingRules {
    /// How many partners people can have, in a sentence for each side where it is not one.
    ///
    /// - Parameters:
    ///   - verb: "has"; "had" in the record of a draw.
    ///   - title: what an attribute is called.
    /// - Returns: the sentences, none where everybody has one place.
    package func placesInWords(_ verb: String, title: (String) -> String) -> [String] {
        let sides = [
            ("mentor", "mentees", places.mentor, places.mentorAttribute),
            ("mentee", "mentors", places.mentee, places.menteeAttribute),
        ]
        return sides.compactMap { side, others, number, attribute in
            if let attribute {
                return "A \(side) \(verb) as many places for \(others) as '\(title(attribute))' says, \(number) where "
                    + "it says nothing."
            }
            return number > 1 ? "A \(side) \(verb) \(number) places for \(others)." : nil
        }
    }
}

extension CareerGapRule {
    /// How far the mentee's value is to be above the mentor's, within a sentence: "at least 2".
    package var boundsInWords: String {
        switch (atLeast, atMost) {
        case (let least?, let most?): "between \(least) and \(most)"
        case (let least?, nil): "at least \(least)"
        case (nil, let most?): "at most \(most)"
        case (nil, nil): "any number"
        }
    }
}
