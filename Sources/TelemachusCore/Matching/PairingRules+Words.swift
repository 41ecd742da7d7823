extension RuleStrictness {
    /// The end of a sentence about a rule.
    package var ending: String { self == .forbid ? "" : ", as far as that costs no pair" }
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
