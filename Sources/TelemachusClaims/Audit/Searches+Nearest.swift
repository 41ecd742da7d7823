/// For what is impossible: which figure would have to be another one, and which.
extension Searches {
    /// For each convention under which there are no data, the figures nearest to a printed one that there are data for.
    mutating func findNearest(_ question: Question, _ finding: inout Finding) {
        var found: [Finding.Nearest] = []
        for convention in finding.impossible {
            for index in question.claims {
                for printed in question.file.claims[index].printedFigures(index) {
                    guard let nearest = nearest(to: printed, question, convention) else { continue }
                    if let known = found.firstIndex(where: { $0.isSame(as: nearest) }) {
                        found[known].conventions.append(convention)
                    } else {
                        found.append(nearest)
                    }
                }
            }
        }
        finding.nearest = found
    }

    /// The nearest figures on both sides of a printed one; nil where no other figure would do either.
    private mutating func nearest(
        to printed: PrintedFigure, _ question: Question, _ convention: Convention
    ) -> Finding.Nearest? {
        let rounding = convention.rounding ?? .halfUp
        let bounds = question.bounds(convention.quartiles, rounding, without: printed)
        guard run(bounds).isFound, printed.kind != .deviation else { return nil }
        let isInPart = question.part != nil && question.file.claims[printed.claim].sample == question.part
        let side = isInPart ? bounds.part ?? bounds.whole : bounds.whole
        let cut = printed.cut(of: side.n, by: convention.quartiles)
        let weight = cut?.weight ?? side.n
        let range = rounding.sums(printedAs: printed.figure, dividedBy: weight, grain: question.grain)

        /// Whether data exist with the figure's weighted sum in a range.
        func exists(_ low: Int, _ high: Int) -> Bool {
            var tried = side
            if let cut {
                tried.cuts.append(.init(cut: cut, range: Interval(low, high)))
            } else {
                tried.sums.append(Interval(low, high))
            }
            return run(isInPart ? (bounds.whole, tried) : (tried, bounds.part)).isFound
        }

        let scale = Double(weight * Figure.power(of: question.grain))
        let (least, most) = (weight * side.ends.low, weight * side.ends.high)
        var above: Int?
        if range.high < most, exists(range.high + 1, most) {
            var (low, high) = (range.high + 1, most)
            while low < high {
                let middle = low + (high - low) / 2
                if exists(range.high + 1, middle) { high = middle } else { low = middle + 1 }
            }
            above = low
        }
        var below: Int?
        if range.low > least, exists(least, range.low - 1) {
            var (low, high) = (least, range.low - 1)
            while low < high {
                let middle = high - (high - low) / 2
                if exists(middle, range.low - 1) { low = middle } else { high = middle - 1 }
            }
            below = low
        }
        guard below != nil || above != nil else { return nil }
        return Finding.Nearest(
            claim: printed.claim + 1, figure: printed.kind.rawValue, printed: printed.figure,
            below: below.map { Double($0) / scale }, above: above.map { Double($0) / scale },
            conventions: [convention])
    }
}

extension Finding.Nearest {
    /// Whether both say the same, whatever the conventions.
    fileprivate func isSame(as other: Self) -> Bool {
        (claim, figure, printed) == (other.claim, other.figure, other.printed)
            && (below, above) == (other.below, other.above)
    }
}
