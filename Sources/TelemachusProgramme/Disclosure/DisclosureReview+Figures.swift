import TelemachusCore
import TelemachusStatistics

/// Location and spread.
extension DisclosureReview {
    /// One person's value.
    typealias Value = (person: Int, value: Double)

    /// The location and the spread of a group, as far as they may be told.
    ///
    /// - Parameters:
    ///   - values: the values; somebody who answered about several others may have several.
    ///   - variable: what they are values of.
    ///   - showing: what ``group(_:about:describing:)`` granted.
    ///   - n: the number of people as it is told. Where it is not told exactly, means are rounded so that it does not
    ///     follow from them.
    ///   - grid: the values that there can be; nil where they are many.
    ///   - method: the definition of quartiles.
    ///   - isCountedByValue: whether the same answers are also counted value by value, where an empty value is not told.
    /// - Returns: the figures; nil where nothing may be told.
    /// - Throws: where a value is not finite, which only a faulty instrument can give.
    mutating func figures(
        _ values: [Value], about variable: Variable, showing: Showing, n: DisclosedCount,
        grid: ValueGrid?, quartiles method: QuartileMethod, isCountedByValue: Bool = false
    ) throws -> ScoreSummary.Figures? {
        guard !values.isEmpty, !showing.isHidden else { return nil }
        let summary = try Summary(of: values.map(\.value), quartiles: method)
        var told = showing == .all ? Told.all : .middle
        if !control.isReleased {
            told.range = told.range && shares(summary.minimum, values) && shares(summary.maximum, values)
            guard let granted = try admitted(told, values, variable, grid, method, isCountedByValue) else {
                return nil
            }
            told = granted
        }
        let least: Int? =
            switch n {
            case .exactly: nil
            case .atLeast(let bound): bound
            case .fewerThan, .withheld: control.minimumGroup
            }
        return ScoreSummary.Figures(
            median: summary.median, q1: told.quartiles ? summary.q1 : nil, q3: told.quartiles ? summary.q3 : nil,
            minimum: told.range ? summary.minimum : nil, maximum: told.range ? summary.maximum : nil,
            mean: told.mean ? Self.rounded(summary.mean, for: least) : nil,
            standardDeviation: told.spread ? summary.standardDeviation.map { Self.rounded($0, for: least) } : nil)
    }

    private func shares(_ end: Double, _ values: [Value]) -> Bool {
        PeopleSet(values.lazy.filter { $0.value == end }.map(\.person)).count >= control.minimumGroup
    }

    private mutating func admitted(
        _ told: Told, _ values: [Value], _ variable: Variable, _ grid: ValueGrid?, _ method: QuartileMethod,
        _ isCountedByValue: Bool
    ) throws -> Told? {
        guard let grid, let cells = Self.cells(values, grid) else { return told }
        let people = PeopleSet(values.lazy.map(\.person))
        let table = AnswerLedger.Table(
            people: people, told: told, ranks: try ranks(people.count, method), hidesAbsence: isCountedByValue)
        return admit(table, cells, of: grid.count, to: variable)
    }

    /// What may be told of answers with few values, beside everything told of them before.
    mutating func admit(
        _ table: AnswerLedger.Table, _ cells: [UInt8?], of size: Int, limit: Int? = nil, to variable: Variable
    ) -> Told? {
        var ledger = ledgers[variable] ?? AnswerLedger(size: size, limit: limit ?? control.minimumGroup)
        // A score that has other values than the item of its name: what one tells of the other is not known.
        guard ledger.size == size else { return nil }
        defer { ledgers[variable] = ledger }
        return ledger.admit(table, cells)
    }

    /// The values as places in a short list, by person; nil where one is not in it, such as a sum made from partial
    /// answers, or several are a person's.
    private static func cells(_ values: [Value], _ grid: ValueGrid) -> [UInt8?]? {
        var cells: [UInt8?] = Array(repeating: nil, count: (values.lazy.map(\.person).max() ?? -1) + 1)
        for (person, value) in values {
            guard let place = grid.place(of: value), cells[person] == nil else { return nil }
            cells[person] = UInt8(place)
        }
        return cells
    }

    /// The ranks, from 0, that a median and quartiles of so many values are read at.
    private mutating func ranks(_ n: Int, _ method: QuartileMethod) throws -> (median: [Int], quartiles: [Int]) {
        if let known = ranks[n] { return known }
        let summary = try Summary(of: (0..<n).map(Double.init), quartiles: method)
        let around = { (position: Double) in [Int(position.rounded(.down)), Int(position.rounded(.up))] }
        let ranks = (median: around(summary.median), quartiles: around(summary.q1) + around(summary.q3))
        self.ranks[n] = ranks
        return ranks
    }

    /// A mean as it is told where the number of people is not, by the least that it may be: so coarse that other numbers of
    /// people could give it.
    static func rounded(_ mean: Double, for people: Int?) -> Double {
        guard let people else { return mean }
        let scale: Double = people >= 1_000 ? 1_000 : people >= 100 ? 100 : people >= 10 ? 10 : 1
        return (mean * scale).rounded() / scale
    }
}

/// Small numbers inside a test.
extension DisclosureReview {
    /// What a test of differences tells of numbers of people.
    struct Differences {
        /// Whether the numbers of zero and of other differences are told.
        let areCounted: Bool
        /// The sizes of the groups of equal differences; nil where one of them is small.
        let ties: [Int]?

        /// Whether every number that a test is computed from is told.
        var areSeen: Bool { areCounted && ties != nil }

        /// A probability: its digits tell the numbers that it is computed from, so only two are given where those are
        /// not told.
        func probability(_ p: Double?) -> Double? { areSeen ? p : p.map(DisclosureReview.twoDigits) }
    }

    /// A number to two decimal places.
    static func hundredths(_ number: Double) -> Double { (number * 100).rounded() / 100 }

    /// A probability of two digits.
    static func twoDigits(_ p: Double) -> Double {
        guard p > 0 else { return p }
        var scale = 1.0
        while p * scale < 10 { scale *= 10 }
        return (p * scale).rounded() / scale
    }

    /// Whether the people whose value stayed the same, and those whose value changed, may be counted.
    func differences(nonzero: Int, zeros: Int, ties: [Int], n: DisclosedCount) -> Differences {
        let isSafe = { (count: Int) in count == 0 || control.shows(count) }
        let areCounted = control.isReleased || n.number != nil && isSafe(nonzero) && isSafe(zeros)
        // Beside groups of equal differences, the differences that nobody shares are counted as well.
        let isSharedByAll = ties.isEmpty || ties.reduce(0, +) == nonzero
        let areTold = control.isReleased || areCounted && isSharedByAll && ties.allSatisfy(isSafe)
        return Differences(areCounted: areCounted, ties: areTold ? ties : nil)
    }

    /// The least and the greatest value, each told only where enough people share it.
    func range(of values: [Value], protected isProtected: Bool) -> ClosedRange<Double>? {
        guard let least = values.lazy.map(\.value).min(), let greatest = values.lazy.map(\.value).max() else {
            return nil
        }
        let areShared = [least, greatest].allSatisfy { end in
            control.shows(values.count { $0.value == end }, protected: isProtected)
        }
        return areShared ? least...greatest : nil
    }
}
