import TelemachusCore
import TelemachusStatistics

/// The lines of all comparisons while they are made: what is tested together is adjusted at the end.
struct Compared {
    /// The tests that are adjusted together.
    struct Family: Hashable {
        /// The comparison by its place in the definition; nil for all of them.
        var comparison: Int?
        /// Whether it is a total, which sums up the others.
        var isTotal = false
    }

    /// Lines of one kind, each with its family.
    struct Lines<Line: TestedLine> {
        private(set) var lines: [Line] = []
        private var families: [Family] = []

        mutating func append(_ line: Line, _ family: Family) {
            lines.append(line)
            families.append(family)
        }

        fileprivate func collect(into tests: inout [Family: Tests]) {
            for (line, family) in zip(lines, families) {
                tests[family, default: Tests(adjustment: line.adjustment)].p.append(line.p)
            }
        }

        fileprivate mutating func take(from tests: inout [Family: Tests]) {
            for index in lines.indices {
                guard var family = tests[families[index]] else { continue }
                lines[index].adjust(family.next(), over: family.tested)
                tests[families[index]] = family
            }
        }
    }

    fileprivate struct Tests {
        let adjustment: String
        var p: [Double?] = []
        var adjusted: [Double?] = []
        private var place = 0

        init(adjustment: String) { self.adjustment = adjustment }

        var tested: Int { p.count { $0 != nil } }

        mutating func next() -> Double? {
            defer { place += 1 }
            return place < adjusted.count ? adjusted[place] : nil
        }
    }

    var paired = Lines<Comparison>()
    var groups = Lines<GroupComparison>()
    var repeated = Lines<RepeatedComparison>()
    var changes = Lines<AnswerChange>()
    /// The people who are in a comparison.
    var people = PeopleSet()

    /// Adjusts every p over its family.
    mutating func adjust() {
        var tests: [Family: Tests] = [:]
        paired.collect(into: &tests)
        groups.collect(into: &tests)
        repeated.collect(into: &tests)
        changes.collect(into: &tests)
        for family in tests.keys {
            guard let members = tests[family], let method = PValueAdjustment(rawValue: members.adjustment) else {
                continue
            }
            tests[family]?.adjusted = method.adjust(members.p)
        }
        paired.take(from: &tests)
        groups.take(from: &tests)
        repeated.take(from: &tests)
        changes.take(from: &tests)
    }
}

/// A line of results with a test.
protocol TestedLine {
    /// The adjustment's id.
    var adjustment: String { get }
    /// The exact probability, or the asymptotic one where there is none.
    var p: Double? { get }
    /// Takes the adjusted probability, over so many tests.
    mutating func adjust(_ p: Double?, over family: Int)
}

extension Comparison: TestedLine {
    var p: Double? { figures?.pExact ?? figures?.pAsymptotic }
    mutating func adjust(_ p: Double?, over family: Int) {
        figures?.pAdjusted = p
        self.family = family
    }
}

extension GroupComparison: TestedLine {
    var p: Double? { figures?.pExact ?? figures?.pAsymptotic }
    mutating func adjust(_ p: Double?, over family: Int) {
        figures?.pAdjusted = p
        self.family = family
    }
}

extension RepeatedComparison: TestedLine {
    var p: Double? { figures?.pExact ?? figures?.pAsymptotic }
    mutating func adjust(_ p: Double?, over family: Int) {
        figures?.pAdjusted = p
        self.family = family
    }
}

extension AnswerChange: TestedLine {
    var p: Double? { figures?.pExact }
    mutating func adjust(_ p: Double?, over family: Int) {
        figures?.pAdjusted = p
        self.family = family
    }
}
