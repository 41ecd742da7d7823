import TelemachusCore
import TelemachusMatching

/// Puts a stable matching into words that may be read out.
///
/// Where preferences were given in confidence, every word follows from the pairs, the rules, the numbers of people and
/// the lottery alone.
struct StableRecord {
    /// The most people a side for whom all stable matchings are counted, and the most that are counted.
    static let countable = (people: 20, matchings: 1_000)

    let problem: PairingProblem
    let mentors: StatedPreferences
    let mentees: StatedPreferences
    let outcome: StableMatching
    let lottery: Lottery
    let policy: StablePolicy

    private var isConfidential: Bool { policy.isConfidential(problem) }

    /// The pairs, who is left, and how it came about.
    var allocation: Allocation {
        let matching = outcome.matching
        return Allocation(
            pairs: matching.pairs.map { pair(mentors.own[$0.mentor], mentees.own[$0.mentee]) },
            unpaired: left(matching.unmatchedMentors, of: mentors, areAllTaken: areAllTaken(mentees), others: "mentee")
                + left(matching.unmatchedMentees, of: mentees, areAllTaken: areAllTaken(mentors), others: "mentor"),
            audit: [method, favour, strategy] + discouraged + [blocking] + count + [same, preferences] + unanswered
                + orders + [
                    problem.numbersInWords, "The random numbers came from the generator \(SeededGenerator.algorithm).",
                ])
    }

    // MARK: - Pairs and people left

    private func pair(_ mentor: PairingProblem.Candidate, _ mentee: PairingProblem.Candidate) -> Allocation.Pair {
        var reasons = ["part of a stable outcome"]
        if !isHidden(policy.mentors), let choice = mentors.choice(of: mentee, for: mentor) {
            reasons.append("the mentor's \(choice.ordinal) choice")
        }
        if !isHidden(policy.mentees), let choice = mentees.choice(of: mentor, for: mentee) {
            reasons.append("the mentee's \(choice.ordinal) choice")
        }
        return Allocation.Pair(
            mentor: mentor.id, mentee: mentee.id,
            reasons: reasons + problem.standing(of: mentor.id, with: mentee.id).reasons)
    }

    private func isHidden(_ score: NamedScore?) -> Bool { score?.isConfidential(in: problem) ?? true }

    /// Whether every place of a side is taken, so that numbers alone are reason enough to be left.
    private func areAllTaken(_ stated: StatedPreferences) -> Bool {
        var taken = Array(repeating: 0, count: stated.own.count)
        for pair in outcome.matching.pairs { taken[stated.side == .mentors ? pair.mentor : pair.mentee] += 1 }
        return zip(taken, stated.own).allSatisfy { $0 >= $1.places }
    }

    private func left(
        _ numbers: [Int], of stated: StatedPreferences, areAllTaken: Bool, others: String
    ) -> [Allocation.Unpaired] {
        numbers.map {
            Allocation.Unpaired(
                stated.own[$0].id,
                reason: areAllTaken
                    ? "every \(others)'s places are taken" : "no partner left under the programme's rules")
        }
    }

    // MARK: - How it came about

    private var words: (favoured: String, other: String) {
        policy.settings.favour == .mentors ? ("mentor", "mentee") : ("mentee", "mentor")
    }

    private var method: String {
        "The pairs are stable, by deferred acceptance (Gale and Shapley 1962): no mentor and mentee who are not paired "
            + "would both rather be paired with one another. Stability went before the number of pairs."
    }

    private var favour: String {
        "The \(words.favoured)s were favoured: of all stable outcomes\(ties), this is the best for every "
            + "\(words.favoured) and the worst for every \(words.other)."
    }

    private var strategy: String {
        "A \(words.favoured) with one place could gain nothing by stating anything but their own preferences; a "
            + "\(words.favoured) with several places or a \(words.other) might."
    }

    private var discouraged: [String] {
        let isAny = mentors.own.contains { mentor in
            mentees.own.contains { problem.standing(of: mentor.id, with: $0.id).verdict == .discouraged }
        }
        guard isAny else { return [] }
        return [
            "Pairs that a rule discourages were ranked below all others by both sides: two people whom the rule kept "
                + "apart may still both prefer one another, and what is said above holds for preferences so ranked."
        ]
    }

    private var blocking: String {
        let pairs = (try? outcome.profile.blockingPairs(of: outcome.matching).count) ?? 0
        return "Pairs who would both rather be paired with one another than as they are: \(pairs)."
    }

    private var count: [String] {
        guard !isConfidential else {
            return ["Preferences were given in confidence, so it is not told how many stable outcomes there were."]
        }
        guard max(mentors.own.count, mentees.own.count) <= Self.countable.people else { return [] }
        do throws(StableMatchingProblem) {
            let all = try StableMatchings(of: outcome.profile, lottery: lottery, limit: Self.countable.matchings)
            let count = all.matchings.count
            return [
                count == 1
                    ? "There was no other stable outcome\(ties), so favouring a side decided nothing."
                    : "There were \(count) stable outcomes\(ties); favouring a side decided between them."
            ]
        } catch .moreMatchings(let limit) {
            return ["There were more than \(limit) stable outcomes\(ties)."]
        } catch {
            return []
        }
    }

    private var same: String {
        "Who is left, and who has how many partners, is the same in every stable outcome\(ties)."
    }

    /// Said in confidence as well, where it would tell whether anybody was tied.
    private var ties: String { !isConfidential && outcome.profile.isStrict ? "" : " with ties broken as below" }

    private var preferences: String {
        let asked = policy.settings.leastAcceptable == nil ? "" : " A score worse than acceptable counted as a refusal."
        switch (policy.mentors, policy.mentees) {
        case (nil, _): return "Only mentees were asked whom they prefer; mentors counted as indifferent." + asked
        case (_, nil): return "Only mentors were asked whom they prefer; mentees counted as indifferent." + asked
        default: return "Both sides were asked whom they prefer." + asked
        }
    }

    private var unanswered: [String] {
        switch policy.settings.unanswered {
        case .refuse: []
        case .last: ["People about whom there was no answer came after all others."]
        case .unacceptable: ["A missing answer counted as a refusal."]
        }
    }

    private var orders: [String] {
        func order(_ numbers: [Int], _ people: [PairingProblem.Candidate], _ noun: String) -> String {
            "Ties between \(noun)s, where there were any, were broken by lottery in the order "
                + numbers.map { people[$0].id.name }.joined(separator: ", ") + "."
        }
        let goesFirst = (mentors.own + mentees.own).contains(where: \.goesFirst)
        return [order(lottery.mentors, mentors.own, "mentor"), order(lottery.mentees, mentees.own, "mentee")]
            + (goesFirst ? ["Those who went first won ties against the others; preferences came before that."] : [])
    }
}

extension Int {
    /// `1st`, `2nd`, `11th`.
    var ordinal: String {
        let ending =
            switch (self % 10, self % 100) {
            case (_, 11...13): "th"
            case (1, _): "st"
            case (2, _): "nd"
            case (3, _): "rd"
            default: "th"
            }
        return "\(self)\(ending)"
    }
}
