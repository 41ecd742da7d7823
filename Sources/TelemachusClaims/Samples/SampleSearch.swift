import TelemachusCore

/// Looks for values that keep every bound of a sample, and of a part of it where one is given.
///
/// The values are chosen in ascending order, and each is said to belong to the part or not. What has been chosen
/// matters for the rest only through a few numbers: how many, the last values, the sums. Where these have once been
/// found to lead nowhere they are not tried again, so that a search that ends without a find is a proof.
struct SampleSearch {
    /// What came of a search.
    enum Outcome: Equatable {
        /// Values that keep every bound, ascending; those of the part beside them.
        case found([Int], part: [Int])
        /// There are none.
        case none
        /// The steps were used up before either could be said.
        case undecided

        var isFound: Bool { if case .found = self { true } else { false } }
    }

    private let whole: Side
    private let part: Side?
    private var hopeless: Set<State> = []
    private var steps = 0
    private var budget = 0
    private var generator: SeededGenerator?
    private var chosen: [(value: Int, isInPart: Bool)] = []

    init(_ whole: SampleBounds, part: SampleBounds? = nil) {
        self.whole = Side(whole)
        self.part = part.map(Side.init)
    }

    /// Looks for values; with a generator, for others each time.
    mutating func run(steps budget: Int, choosing generator: SeededGenerator? = nil) -> Outcome {
        self.budget = budget
        self.generator = generator
        steps = 0
        chosen = []
        guard whole.isOpen, part?.isOpen ?? true else { return .none }
        switch extend(State()) {
        case true?: return .found(chosen.map(\.value), part: chosen.filter(\.isInPart).map(\.value))
        case false?: return Outcome.none
        case nil: return .undecided
        }
    }

    /// Every choice of the part's values (of the whole's, where there is no part); nil where there are more than so
    /// many, or where the steps do not suffice.
    mutating func all(atMost limit: Int, steps budget: Int) -> [[Int]]? {
        self.budget = budget
        generator = nil
        steps = 0
        chosen = []
        guard whole.isOpen, part?.isOpen ?? true else { return [] }
        var found: [[Int]] = []
        var seen: Set<[Int]> = []
        let isComplete = collect(State()) { values in
            if seen.insert(values).inserted { found.append(values) }
            return found.count <= limit
        }
        return isComplete ? found : nil
    }

    // MARK: - One value after another

    private struct State: Hashable {
        var whole = Progress()
        var part = Progress()
    }

    /// True with the values in `chosen`, false where there are none, nil where the steps are used up.
    private mutating func extend(_ state: State) -> Bool? {
        if isComplete(state) { return true }
        if hopeless.contains(state) { return false }
        guard steps < budget else { return nil }
        let next = continuations(of: state)
        steps += 1 + next.count
        for (value, isInPart, next) in next {
            chosen.append((value, isInPart))
            let outcome = extend(next)
            guard outcome == false else { return outcome }
            chosen.removeLast()
        }
        hopeless.insert(state)
        return false
    }

    private mutating func collect(_ state: State, _ take: ([Int]) -> Bool) -> Bool {
        if isComplete(state) {
            return take(part == nil ? chosen.map(\.value) : chosen.filter(\.isInPart).map(\.value))
        }
        guard steps < budget else { return false }
        let next = continuations(of: state)
        steps += 1 + next.count
        for (value, isInPart, next) in next {
            chosen.append((value, isInPart))
            defer { chosen.removeLast() }
            guard collect(next, take) else { return false }
        }
        return true
    }

    private func isComplete(_ state: State) -> Bool {
        state.whole.count == whole.bounds.n && whole.ends(state.whole) && (part?.ends(state.part) ?? true)
    }

    private mutating func continuations(of state: State) -> [(Int, Bool, State)] {
        guard state.whole.count < whole.bounds.n else { return [] }
        let range = whole.values[state.whole.count]
        var result: [(Int, Bool, State)] = []
        var value = state.whole.count == 0 ? range.low : max(range.low, state.whole.last)
        while value <= range.high {
            if let next = whole.next(state.whole, value) {
                if let part {
                    let left = part.bounds.n - state.part.count
                    if left > 0, let inner = part.next(state.part, value) {
                        result.append((value, true, State(whole: next, part: inner)))
                    }
                    if whole.bounds.n - next.count >= left {
                        result.append((value, false, State(whole: next, part: state.part)))
                    }
                } else {
                    result.append((value, false, State(whole: next)))
                }
            }
            value += whole.bounds.step
        }
        // From the middle of what the rank can be, so that examples look like data and not like extremes.
        let middle = range.low + range.high
        guard var generator else {
            return result.sorted { (2 * $0.0 - middle).magnitude < (2 * $1.0 - middle).magnitude }
        }
        result = generator.shuffled(result)
        self.generator = generator
        return result
    }
}

/// How far the values of one sample have been chosen.
private struct Progress: Hashable {
    var count = 0
    var last = 0
    /// How often the last value was chosen; counted only where values are known to be there.
    var run = 0
    /// The sums so far; kept only where a bound asks for them.
    var sum = 0
    var squares = 0
}

/// The bounds of one sample, made ready for choosing values one after another.
private struct Side {
    let bounds: SampleBounds
    /// What each rank may be.
    let values: [Interval]
    /// The least and the greatest sum of the ranks from an index on.
    private let rest: [Interval]
    private let cutsByRank: [[SampleBounds.CutBound]]
    private let keepsSum: Bool
    private let keepsSquares: Bool
    let isOpen: Bool

    init(_ bounds: SampleBounds) {
        self.bounds = bounds
        let narrowed = bounds.valuesByRank()
        isOpen = narrowed != nil
        values = narrowed ?? []
        var rest = [Interval(0, 0)]
        for interval in values.reversed() {
            let after = rest[rest.count - 1]
            rest.append(Interval(after.low + interval.low, after.high + interval.high))
        }
        self.rest = rest.reversed()
        var cuts = [[SampleBounds.CutBound]](repeating: [], count: bounds.n + 1)
        for bound in bounds.cuts { cuts[bound.cut.above > 0 ? bound.cut.rank + 1 : bound.cut.rank].append(bound) }
        cutsByRank = cuts
        keepsSum = !bounds.sums.isEmpty || !bounds.spreads.isEmpty
        keepsSquares = !bounds.spreads.isEmpty
    }

    /// The progress after one more value; nil where a bound forbids it.
    func next(_ progress: Progress, _ value: Int) -> Progress? {
        let rank = progress.count + 1
        guard values[rank - 1].contains(value) else { return nil }
        for bound in cutsByRank[rank] {
            let upper = bound.cut.above > 0
            let sum =
                upper ? bound.cut.below * progress.last + bound.cut.above * value : bound.cut.below * value
            guard bound.range.contains(sum) else { return nil }
        }
        var next = progress
        next.count = rank
        if !bounds.included.isEmpty {
            let isSame = progress.count > 0 && value == progress.last
            guard isSame || leavesNothingOut(progress, before: value) else { return nil }
            next.run = bounds.included[value] == nil ? 0 : (isSame ? progress.run + 1 : 1)
        }
        next.last = value
        if keepsSum {
            next.sum += value - bounds.ends.low
            guard sumsCanHold(next) else { return nil }
        }
        if keepsSquares {
            next.squares += (value - bounds.ends.low) * (value - bounds.ends.low)
            guard spreadsCanHold(next) else { return nil }
        }
        return next
    }

    /// Whether everything is chosen and every bound of the whole holds.
    func ends(_ progress: Progress) -> Bool {
        progress.count == bounds.n && (bounds.included.isEmpty || leavesNothingOut(progress, before: .max))
    }

    private func leavesNothingOut(_ progress: Progress, before value: Int) -> Bool {
        bounds.included.allSatisfy { known, count in
            if known >= value { return true }
            if progress.count > 0, known < progress.last { return true }
            return progress.count > 0 && known == progress.last && progress.run >= count
        }
    }

    // MARK: - Sums, counted from the scale's least value

    private func remaining(after progress: Progress) -> Interval {
        let left = bounds.n - progress.count
        let rest = rest[progress.count]
        return Interval(
            max(rest.low - left * bounds.ends.low, left * (progress.last - bounds.ends.low)),
            rest.high - left * bounds.ends.low)
    }

    private func sumsCanHold(_ progress: Progress) -> Bool {
        let remaining = remaining(after: progress)
        let shift = bounds.n * bounds.ends.low
        return bounds.sums.allSatisfy {
            progress.sum + remaining.high + shift >= $0.low && progress.sum + remaining.low + shift <= $0.high
        }
    }

    /// Whether n ΣX² - (ΣX)² can still come to lie where it must.
    ///
    /// It is least with the rest as near as possible to the mean, and at most what the rest at both ends would make.
    private func spreadsCanHold(_ progress: Progress) -> Bool {
        let (n, left) = (bounds.n, bounds.n - progress.count)
        guard left > 0 else {
            let spread = n * progress.squares - progress.sum * progress.sum
            return bounds.spreads.allSatisfy { $0.contains(spread) }
        }
        // What is there already spreads around its own mean, and no further value can take that away.
        let count = progress.count
        let (least, _) = (n * (count * progress.squares - progress.sum * progress.sum)).quotientAndRemainder(
            dividingBy: count)
        let remaining = remaining(after: progress)
        let top = bounds.ends.high - bounds.ends.low
        let squares = progress.squares + left * top * top
        let sum = progress.sum + remaining.low
        let most = n * squares - sum * sum
        return bounds.spreads.allSatisfy { least <= $0.high && most >= $0.low }
    }
}
