import TelemachusCore
import TelemachusProgramme
import TelemachusStatistics

/// Answers about power as text for whoever plans a programme.
struct PowerReport {
    /// An answer with the comparisons of a programme that it is about.
    typealias Entry = (tests: PlannedTests?, answer: PowerAnswer)

    let programme: Programme?
    let assumed: PowerQuestion.Assumed
    let entries: [Entry]

    /// The whole text.
    var text: String {
        guard !entries.isEmpty else { return "No comparison of the definition takes the signed-rank test.\n" }
        let heading = programme.map { "\($0.definition.title.plain)\n" } ?? ""
        return
            ([heading + "Wilcoxon's signed-rank test, exact and two-sided.\n"] + groups.map(section)
            + [remarks]).joined(separator: "\n")
    }

    /// The entries with the same answer, told together.
    private var groups: [[Entry]] {
        entries.reduce(into: []) { groups, entry in
            let place = groups.firstIndex { group in
                group[0].answer.question == entry.answer.question && isPlanned(group[0]) == isPlanned(entry)
            }
            if let place { groups[place].append(entry) } else { groups.append([entry]) }
        }
    }

    private func section(_ group: [Entry]) -> String {
        group.compactMap(\.tests).map(heading).joined()
            + sentences(group[0]).map { $0.wrapped(indent: group[0].tests == nil ? "" : "  ") }.joined()
    }

    private func isPlanned(_ entry: Entry) -> Bool {
        entry.tests?.planned != nil && entry.tests?.planned == entry.answer.question.people
    }

    private func heading(_ tests: PlannedTests) -> String {
        let part = tests.score.map { ": \($0.plain.midSentence)" } ?? ", \(tests.scores.count.of("score"))"
        let stages = [tests.from, tests.to].map { id in
            "'\(programme?.stage(StageID(id))?.title.plain ?? id)'"
        }
        return "\(tests.instrument.plain)\(part); \(tests.people.plain.midSentence), \(stages[0]) with \(stages[1])"
            .wrapped(hanging: "  ")
    }

    private func sentences(_ entry: Entry) -> [String] {
        let family = entry.answer.question.family
        return [level(family), floor(family), found(entry.answer, isPlanned: isPlanned(entry))]
            .compactMap(\.self)
    }

    private func level(_ family: PlannedFamily) -> String {
        let alpha = number(family.alpha)
        guard family.comparisons > 1 else { return "The level is \(alpha)." }
        let head = "The level is \(alpha) for \(family.comparisons) comparisons together (\(family.adjustment.title)): "
        let strict = "\(number(family.strictestLevel)) (\(alpha)/\(family.comparisons))"
        switch family.adjustment {
        case .unadjusted:
            return "The level is \(alpha) for each of \(family.comparisons) comparisons, without adjustment."
        case .bonferroni: return head + "each is found at p \(strict) or less."
        case .holm, .benjaminiHochberg:
            return head + "each is found at p \(strict) or less, whatever becomes of the others, and at up to \(alpha) "
                + "where all the others are found."
        }
    }

    private func floor(_ family: PlannedFamily) -> String {
        let n = family.smallestN
        let together =
            family.adjustment == .benjaminiHochberg && family.comparisons > 1
            ? ", and so few only if all comparisons are found together" : ""
        return "At least \(n.of("person", "people")) must change before anything can be found\(together): the exact p "
            + "of \(n - 1) is \(number(smallestP(of: n - 1))) or more, whatever they answer."
    }

    private func found(_ answer: PowerAnswer, isPlanned: Bool) -> String? {
        let question = answer.question
        let who = question.people.map {
            "\(isPlanned ? "the " : "")\($0.of("person", "people"))\(isPlanned ? " planned" : "")"
        }
        if answer.isBelowFloor, let who { return "With \(who), nothing can be found." }
        let power = number(question.power)
        switch (who, question.shift) {
        case (nil, nil): return nil
        case (let who?, let shift?):
            let values = ends(answer) { "\(share($0.power)) (standard error \(share($0.standardError)))" }
            return "With \(who) and a mean change of \(size(shift)), the power is \(values ?? "0")."
        case (let who?, nil):
            return ends(answer) { "\(size($0.plan.shift)) (power \(share($0.power)))" }.map {
                "With \(who), a power of \(power) takes a mean change of \($0)."
            } ?? "With \(who), no mean change up to \(size(SignedRankPower.largestShift)) has a power of \(power)."
        case (nil, let shift?):
            return ends(answer) { "\($0.people.of("person", "people")) (power \(share($0.power)))" }.map {
                "For a mean change of \(size(shift)), a power of \(power) takes \($0)."
            }
                ?? "For a mean change of \(size(shift)), not even \(SignedRankPower.largestPeople) people have a power of \(power)."
        }
    }

    /// One value, or those at both ends.
    private func ends(_ answer: PowerAnswer, _ words: (SignedRankPower) -> String) -> String? {
        let family = answer.question.family
        let (least, most) = (answer.leastFavourable.map(words), answer.mostFavourable.map(words))
        guard family.strictestLevel != family.mildestLevel else { return least }
        guard let most else { return nil }
        return "\(least ?? "more than can be tried") if none of the others is found, and \(most) if all are"
    }

    private var remarks: String {
        let isSimulated = entries.contains { $0.answer.leastFavourable != nil || $0.answer.mostFavourable != nil }
        let changing =
            assumed.unchanged > 0
            ? "Each person is taken not to change at all with a chance of \(number(assumed.unchanged)); the test leaves "
                + "such people out."
            : "The test leaves out people who do not change at all, so they do not count towards these numbers; "
                + "--unchanged 0.25 takes one person in four for such."
        guard isSimulated else { return [changing, shown].compactMap(\.self).map { $0.wrapped() }.joined() }
        let error = (0.25 / Double(assumed.trials)).squareRoot()
        return [
            shown,
            "Power is the chance that a change of that size is found, if there is one. Changes are told in standard "
                + "deviations of people's changes.", changing,
            "Computed from \(assumed.trials) simulated programmes each, from seed \(assumed.seed), with changes that are "
                + "normally distributed and never tied. The Monte Carlo standard error of a power is at most "
                + "\(share(error)).",
        ].compactMap(\.self).map { $0.wrapped() }.joined()
    }

    /// From how many people on the programme's report shows a test.
    private var shown: String? {
        guard let privacy = programme?.definition.privacy, privacy.release == nil else { return nil }
        return "The report shows tests of \(2 * privacy.minimumGroup) people or more, twice 'minimum-group', unless "
            + "there is a release."
    }

    // MARK: - Numbers

    private func smallestP(of people: Int) -> Double {
        (0..<max(people - 1, 0)).reduce(1) { p, _ in p / 2 }
    }

    private func size(_ shift: Double) -> String { "\(number(shift)) standard deviation\(shift == 1 ? "" : "s")" }

    /// Three decimals.
    private func share(_ value: Double) -> String { JSONValue.text(of: (value * 1000).rounded() / 1000) }

    /// Four decimals at most.
    private func number(_ value: Double) -> String { JSONValue.text(of: (value * 10_000).rounded() / 10_000) }
}
