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

    private let whole: SampleSide
    private let part: SampleSide?
    private var hopeless: Set<State> = []
    private var steps = 0
    private var budget = 0
    private var generator: SeededGenerator?
    private var chosen: [(value: Int, isInPart: Bool)] = []

    init(_ whole: SampleBounds, part: SampleBounds? = nil) {
        self.whole = SampleSide(whole)
        self.part = part.map(SampleSide.init)
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
        var whole = SampleProgress()
        var part = SampleProgress()
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
