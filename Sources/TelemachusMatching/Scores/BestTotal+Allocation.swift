public import TelemachusCore

extension BestTotal {
    /// The outcome of the draw, with what may be shown of the scores.
    ///
    /// - Parameter audit: the policy's own sentences: what was added up, and what missing answers did.
    /// - Returns: pairs, people left and audit; parts, alternatives and totals only where the scores are not confidential.
    public func allocation(saying audit: [String]) -> Allocation {
        let alternatives = scores.areConfidential ? [:] : alternatives
        let pairs = pairs
        let made = pairs.map { pair in
            let (mentor, mentee) = (problem.mentors[pair.mentor].id, problem.mentees[pair.mentee].id)
            let sheet = scores.areConfidential ? nil : scores[pair.mentor, pair.mentee]
            return Allocation.Pair(
                mentor: mentor, mentee: mentee,
                reasons: (sheet?.reasons ?? []) + problem.standing(of: mentor, with: mentee).reasons,
                parts: sheet?.parts, alternative: alternatives[pair])
        }
        return Allocation(
            pairs: made, unpaired: unpaired(pairs),
            audit: [method(pairs), lottery, problem.numbersInWords] + price + audit,
            score: scores.areConfidential ? nil : total)
    }

    // MARK: - Who is left

    private func unpaired(_ pairs: [Pair]) -> [Allocation.Unpaired] {
        left(problem.mentors, taken: pairs.map(\.mentor), others: problem.mentees, othersTaken: pairs.count, "mentee")
            + left(
                problem.mentees, taken: pairs.map(\.mentee), others: problem.mentors, othersTaken: pairs.count, "mentor"
            )
    }

    /// The reason is the same whatever anybody answered about whom.
    private func left(
        _ candidates: [PairingProblem.Candidate], taken: [Int], others: [PairingProblem.Candidate], othersTaken: Int,
        _ other: String
    ) -> [Allocation.Unpaired] {
        let taken = Set(taken)
        let places = others.reduce(0) { $0 + min(max($1.places, 0), candidates.count) }
        let reason =
            if othersTaken >= places {
                "no \(other) had a place left"
            } else if aim == .participation {
                "no partner left under the programme's rules"
            } else {
                "no partner in the best total under the programme's rules"
            }
        return candidates.indices.filter { !taken.contains($0) }.map { index in
            let candidate = candidates[index]
            return Allocation.Unpaired(candidate.id, reason: candidate.places > 0 ? reason : "had no place to offer")
        }
    }

    // MARK: - Sentences

    private func method(_ pairs: [Pair]) -> String {
        let count = pairs.count.of("pair")
        let total = scores.areConfidential ? "" : ", \(Self.words(total))"
        guard aim == .participation else {
            return "The total score went before the number of pairs: \(count) with the best total score\(total)."
        }
        let discouraged = pairs.count {
            problem.standing(of: problem.mentors[$0.mentor].id, with: problem.mentees[$0.mentee].id).verdict
                == .discouraged
        }
        let avoided = discouraged > 0 ? ", as few of them as possible against a rule (\(discouraged))" : ""
        return
            "As many pairs as the rules admit were made (\(pairs.count))\(avoided), with the best total score\(total)."
    }

    private var lottery: String {
        """
        Between equally good sets of pairs the order of people decided, which was drawn by lot with the generator \
        \(SeededGenerator.algorithm); not every such set was equally likely.
        """
    }

    /// What the choice of the aim costs.
    private var price: [String] {
        guard !scores.areConfidential else {
            return ["The scores were given in confidence: the draw read them, and nothing of them is shown."]
        }
        guard let other = withOtherAim else { return [] }
        let name = aim == .participation ? "the score" : "participation"
        let difference = other.pairs.count - pairs.count
        let (mine, its) = (Self.words(total), Self.words(other.total))
        if difference == 0, mine == its {
            return ["Aiming at \(name) instead would change neither the number of pairs nor the total."]
        }
        let pairs =
            difference == 0
            ? "make as many pairs" : "make \(abs(difference).of("pair")) \(difference < 0 ? "fewer" : "more")"
        let totals =
            mine == its
            ? "leave the total at \(mine)"
            : "\(other.total > total ? "raise" : "lower") the total from \(mine) to \(its)"
        return ["Aiming at \(name) instead would \(pairs) and \(totals)."]
    }

    /// A number to six decimals, without the noise of adding up.
    private static func words(_ number: Double) -> String {
        JSONValue.text(of: (number * 1e6).rounded() / 1e6)
    }
}
