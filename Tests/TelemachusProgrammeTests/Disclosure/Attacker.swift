import TelemachusCore
import TelemachusStatistics

@testable import TelemachusProgramme

/// A reader who has all results of one role and one question asked twice, knows how they are made, and tries every
/// world that there could be.
///
/// A world says of each person what they answered before and after (1 to 3, 0 for nothing), and whether they left
/// between. People are not told apart, so a world is how many there are of each kind.
struct Attacker {
    /// What somebody did.
    struct Kind: Hashable, CustomStringConvertible {
        let before: Int
        let after: Int
        let left: Bool

        init(before: Int, after: Int, left: Bool) {
            self.before = before
            self.after = after
            self.left = left
        }

        /// `31` for somebody who answered 3, then 1; `3x` for somebody who answered 3 and left.
        init(_ text: String) {
            let numbers = text.map { $0.wholeNumberValue ?? 0 }
            self.init(before: numbers[0], after: numbers[1], left: text.hasSuffix("x"))
        }

        var description: String { "\(before)\(left ? "x" : "\(after)")" }
    }

    /// The people of a world, a kind each.
    typealias World = [Kind]

    static let kinds: [Kind] =
        (0...3).flatMap { before in (0...3).map { Kind(before: before, after: $0, left: false) } }
        + (0...3).map { Kind(before: $0, after: 0, left: true) }

    /// Every world of so many people.
    static func worlds(of people: Int, from kind: Int = 0) -> [World] {
        guard people > 0 else { return [[]] }
        return (kind..<kinds.count).flatMap { first in
            worlds(of: people - 1, from: first).map { $0 + [kinds[first]] }
        }
    }

    let results: Results
    let k: Int

    /// The worlds that look like the results.
    func possible(_ worlds: [World]) -> [World] { worlds.filter(fits) }

    /// What follows about fewer than `k` people, in words; empty where nothing does.
    func findings(_ truth: World, among worlds: [World]) -> [String] {
        let possible = possible(worlds)
        guard possible.contains(where: { $0.sorted == truth.sorted }) else {
            return ["the truth is no longer possible"]
        }
        var findings: [String] = []
        for (name, number) in Self.numbers where (1..<k).contains(number(truth)) {
            if Set(possible.map(number)).count == 1 { findings.append("number of \(name)") }
        }
        for (name, answers) in Self.groups where (1..<k).contains(answers(truth).count) {
            if Set(possible.map(answers)).count == 1 { findings.append("answers of \(name)") }
        }
        for value in 1...3 {
            for (name, answers) in [
                ("before", { (world: World) in world.map(\.before) }), ("after", { $0.map(\.after) }),
            ] {
                let number = { (world: World) in answers(world).count { $0 == value } }
                if (1..<k).contains(number(truth)), Set(possible.map(number)).count == 1 {
                    findings.append("number who answered \(value) \(name)")
                }
            }
        }
        return findings
    }

    private static var numbers: [(String, (World) -> Int)] {
        [
            ("leavers", { $0.count(where: \.left) }),
            ("silent before", { $0.count { $0.before == 0 } }),
            ("silent after", { $0.count { !$0.left && $0.after == 0 } }),
            ("heard before alone", { $0.count { $0.before > 0 && $0.after == 0 } }),
            ("heard after alone", { $0.count { $0.before == 0 && $0.after > 0 } }),
        ]
    }

    private static var groups: [(String, (World) -> [Int])] {
        [
            ("leavers", { $0.filter { $0.left && $0.before > 0 }.map(\.before).sorted() }),
            ("heard before alone", { $0.filter { $0.before > 0 && $0.after == 0 }.map(\.before).sorted() }),
            ("heard after alone", { $0.filter { $0.before == 0 && $0.after > 0 }.map(\.after).sorted() }),
        ]
    }

    private func fits(_ world: World) -> Bool {
        let before = world.count { $0.before > 0 }
        let after = world.count { $0.after > 0 }
        let left = world.count(where: \.left)
        let numbers: [(DisclosedCount?, Int)] = [
            (results.participation.first?.enrolled, world.count), (results.participation.first?.withdrawn, left),
            (results.participation.first?.completed, world.count - left), (form("before")?.due, world.count),
            (form("before")?.received, before), (form("after")?.due, world.count - left),
            (form("after")?.received, after), (summary("before")?.n, before),
            (summary("before")?.missing, world.count - before), (summary("after")?.n, after),
            (summary("after")?.missing, world.count - left - after),
            (comparison?.n, world.count { $0.before > 0 && $0.after > 0 }),
        ]
        guard numbers.allSatisfy({ shown, number in shown.map { $0.allows(number) } ?? true }) else { return false }
        return fits(summary("before")?.figures, world.map(\.before).filter { $0 > 0 }, summary("before")?.n)
            && fits(summary("after")?.figures, world.map(\.after).filter { $0 > 0 }, summary("after")?.n)
            && fitsComparison(world.filter { $0.before > 0 && $0.after > 0 })
    }

    private var comparison: Comparison? { results.comparisons.first { $0.score == "rating.tools" } }

    private func form(_ stage: String) -> Return? {
        results.returns.first { $0.role == "mentor" && $0.stage == stage && $0.instrument == "rating" }
    }

    private func summary(_ stage: String) -> ScoreSummary? {
        results.summaries.first { $0.score == "rating.tools" && $0.role == "mentor" && $0.stage == stage }
    }

    private func fits(_ shown: ScoreSummary.Figures?, _ values: [Int], _ n: DisclosedCount?) -> Bool {
        guard let shown else { return true }
        guard let summary = try? Summary(of: values.map(Double.init)) else { return false }
        let slack = n?.number == nil ? 0.5 : 1e-9
        return [
            (shown.median, summary.median, 1e-9), (shown.q1, summary.q1, 1e-9), (shown.q3, summary.q3, 1e-9),
            (shown.minimum, summary.minimum, 1e-9), (shown.maximum, summary.maximum, 1e-9),
            (shown.mean, summary.mean, slack), (shown.standardDeviation, summary.standardDeviation ?? 0, slack),
        ].allSatisfy { shown, value, slack in shown.map { abs($0 - value) <= slack } ?? true }
    }

    private func fitsComparison(_ people: World) -> Bool {
        guard let figures = comparison?.figures else { return true }
        let before = people.map { Double($0.before) }
        let after = people.map { Double($0.after) }
        guard fits(figures.before, people.map(\.before), comparison?.n),
            fits(figures.after, people.map(\.after), comparison?.n)
        else { return false }
        guard figures.shift != nil else { return true }
        guard let test = try? SignedRankTest(before: before, after: after),
            let shift = try? HodgesLehmann(before: before, after: after, level: 0.95)
        else { return false }
        let digits = figures.nonzero == nil ? 0.06 : 1e-9
        return (figures.nonzero.map { $0 == test.nonzero } ?? true)
            && (figures.ties.map { $0.sorted() == test.tieSizes.sorted() } ?? true)
            && [
                (figures.statistic, test.statistic, 1e-9), (figures.z, test.z ?? .nan, 1e-9),
                (figures.pExact, test.pExact ?? .nan, digits), (figures.pAsymptotic, test.pAsymptotic ?? .nan, 1e-9),
                (figures.rankBiserial, test.rankBiserial ?? .nan, 1e-9), (figures.shift, shift.estimate, 1e-9),
                (figures.low, shift.lower, 1e-9), (figures.high, shift.upper, 1e-9),
            ].allSatisfy { shown, value, slack in shown.map { abs($0 - value) <= slack } ?? true }
    }
}

extension Attacker.World {
    fileprivate var sorted: [String] { map(\.description).sorted() }
}

extension DisclosedCount {
    /// Whether a number could stand behind it.
    func allows(_ number: Int) -> Bool {
        switch self {
        case .exactly(let told): number == told
        case .fewerThan(let limit): number < limit
        case .atLeast(let least): number >= least
        case .withheld: true
        }
    }
}
