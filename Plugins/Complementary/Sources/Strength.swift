import TelemachusCore

/// Something that one person can learn from another.
protocol Strength: Sendable {
    /// Whether what people said of it is for the draw alone.
    func isConfidential(in problem: PairingProblem) -> Bool

    /// What the learner would gain from the teacher, by what it is of; nil where an answer is missing.
    ///
    /// Nothing is named that would gain nothing.
    func gains(
        of learner: PairingProblem.Candidate, from teacher: PairingProblem.Candidate, in problem: PairingProblem
    ) -> [Gain]?

    /// How many answers of a person are missing, of those needed.
    func missing(
        of person: PairingProblem.Candidate, teaches: Bool, learns: Bool, in problem: PairingProblem
    ) -> (missing: Int, asked: Int)
}

/// What somebody would learn, and how much that is worth.
struct Gain: Equatable {
    let what: String
    let worth: Double
}

/// A domain in which people rated their own level, and said how much they want to learn.
///
/// The worth is the share of the scale by which the teacher is above the learner, times the share of the scale that the
/// learner's wish reaches: 0 to 1.
struct DomainStrength: Strength {
    /// A score that people gave about themselves.
    struct OwnScore: Sendable {
        let score: NamedScore
        let range: ClosedRange<Double>

        /// What somebody said of themselves, as a share of the range.
        func share(of person: PersonID, in problem: PairingProblem) -> Double? {
            guard let value = score.value(in: problem, from: person, about: person), value.isFinite else { return nil }
            return (value - range.lowerBound) / range.width
        }
    }

    /// The domain, within a sentence.
    let phrase: String
    let level: OwnScore
    let wish: OwnScore

    func isConfidential(in problem: PairingProblem) -> Bool {
        level.score.isConfidential(in: problem) || wish.score.isConfidential(in: problem)
    }

    func gains(
        of learner: PairingProblem.Candidate, from teacher: PairingProblem.Candidate, in problem: PairingProblem
    ) -> [Gain]? {
        guard let above = level.share(of: teacher.id, in: problem), let own = level.share(of: learner.id, in: problem),
            let wish = wish.share(of: learner.id, in: problem)
        else { return nil }
        let worth = wish * max(0, above - own)
        return worth > 0 ? [Gain(what: phrase, worth: worth)] : []
    }

    func missing(
        of person: PairingProblem.Candidate, teaches: Bool, learns: Bool, in problem: PairingProblem
    ) -> (missing: Int, asked: Int) {
        let wish = learns ? [wish.share(of: person.id, in: problem)] : []
        let answers = [level.share(of: person.id, in: problem)] + wish
        return (answers.count { $0 == nil }, answers.count)
    }
}

/// What people listed as what they can teach and what they want to learn; each thing in both lists is worth 1.
struct ListedStrength: Strength {
    let offers: String
    let wants: String
    /// Whether both attributes may be told in reasons.
    let isShowable: Bool

    func isConfidential(in problem: PairingProblem) -> Bool { !isShowable }

    func gains(
        of learner: PairingProblem.Candidate, from teacher: PairingProblem.Candidate, in problem: PairingProblem
    ) -> [Gain]? {
        guard let offered = teacher.attributes[offers]?.values, let wanted = learner.attributes[wants]?.values
        else { return nil }
        return wanted.filter(offered.contains).map {
            Gain(what: $0.split(separator: "-").joined(separator: " "), worth: 1)
        }
    }

    func missing(
        of person: PairingProblem.Candidate, teaches: Bool, learns: Bool, in problem: PairingProblem
    ) -> (missing: Int, asked: Int) {
        let needed = (teaches ? [offers] : []) + (learns ? [wants] : [])
        return (needed.count { person.attributes[$0] == nil }, needed.count)
    }
}
