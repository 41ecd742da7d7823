/// How far the values of one sample have been chosen.
struct SampleProgress: Hashable {
    var count = 0
    var last = 0
    /// How often the last value was chosen; counted only where values are known to be there.
    var run = 0
    /// The sums so far; kept only where a bound asks for them.
    var sum = 0
    var squares = 0
}

/// The bounds of one sample, made ready for choosing values one after another.
struct SampleSide {
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
    func next(_ progress: SampleProgress, _ value: Int) -> SampleProgress? {
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
    func ends(_ progress: SampleProgress) -> Bool {
        progress.count == bounds.n && (bounds.included.isEmpty || leavesNothingOut(progress, before: .max))
    }

    private func leavesNothingOut(_ progress: SampleProgress, before value: Int) -> Bool {
        bounds.included.allSatisfy { known, count in
            if known >= value { return true }
            if progress.count > 0, known < progress.last { return true }
            return progress.count > 0 && known == progress.last && progress.run >= count
        }
    }

    // MARK: - Sums, counted from the scale's least value

    private func remaining(after progress: SampleProgress) -> Interval {
        let left = bounds.n - progress.count
        let rest = rest[progress.count]
        return Interval(
            max(rest.low - left * bounds.ends.low, left * (progress.last - bounds.ends.low)),
            rest.high - left * bounds.ends.low)
    }

    private func sumsCanHold(_ progress: SampleProgress) -> Bool {
        let remaining = remaining(after: progress)
        let shift = bounds.n * bounds.ends.low
        return bounds.sums.allSatisfy {
            progress.sum + remaining.high + shift >= $0.low && progress.sum + remaining.low + shift <= $0.high
        }
    }

    /// Whether n ΣX² - (ΣX)² can still come to lie where it must.
    ///
    /// It is least with the rest as near as possible to the mean, and at most what the rest at both ends would make.
    private func spreadsCanHold(_ progress: SampleProgress) -> Bool {
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
