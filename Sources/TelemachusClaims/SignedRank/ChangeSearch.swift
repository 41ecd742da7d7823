import TelemachusCore
import TelemachusStatistics

/// Looks for people whose values before and after keep the bounds of both samples and give a p value.
///
/// It first draws values that keep the bounds, from a fixed seed, and pairs them in several ways; that finds data soon
/// where there are many. Where all values and all ways of pairing are few enough it then goes through every one, so
/// that finding none is a proof. Otherwise nothing is said.
struct ChangeSearch {
    /// The bounds of one occasion: of the sample, or of a larger one with the sample within it.
    typealias Bounds = (whole: SampleBounds, part: SampleBounds?)

    let before: Bounds
    let after: Bounds
    let claim: PClaim
    let convention: PConvention
    let rounding: Rounding
    /// How many steps each search of values may take; a pairing that is tried counts as ten.
    let steps: Int

    enum Outcome {
        case found(before: [Int], after: [Int])
        case none
        case undecided
    }

    func run() -> Outcome {
        var first = SampleSearch(before.whole, part: before.part)
        var second = SampleSearch(after.whole, part: after.part)
        for search in [first.run(steps: steps), second.run(steps: steps)] {
            switch search {
            case .none: return .none
            case .undecided: return .undecided
            case .found: break
            }
        }
        if let found = draw(&first, &second) { return found }
        return goThroughAll(&first, &second)
    }

    private func isAsked(_ before: [Int], _ after: [Int]) -> Bool {
        guard let p = RankedChanges.p(of: zip(before, after).map { $1 - $0 }, by: convention) else { return false }
        return claim.prints(p, rounding)
    }

    private func draw(_ first: inout SampleSearch, _ second: inout SampleSearch) -> Outcome? {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<max(steps / 5000, 1) {
            guard let values = first.values(steps: steps, choosing: SeededGenerator(seed: generator.next())),
                var others = second.values(steps: steps, choosing: SeededGenerator(seed: generator.next()))
            else { return nil }
            if isAsked(values, others) { return .found(before: values, after: others) }
            for _ in 0..<8 {
                others = generator.shuffled(others)
                if isAsked(values, others) { return .found(before: values, after: others) }
            }
        }
        return nil
    }

    private func goThroughAll(_ first: inout SampleSearch, _ second: inout SampleSearch) -> Outcome {
        let most = steps / 10
        let pairings = (1...max(before.part?.n ?? before.whole.n, 1)).reduce(1) { $0 > most ? $0 : $0 * $1 }
        let limit = most / max(pairings, 1)
        guard limit > 0, let values = first.all(atMost: limit, steps: steps),
            let others = second.all(atMost: limit / max(values.count, 1), steps: steps)
        else { return .undecided }
        for before in values {
            for sorted in others {
                var after = sorted
                repeat {
                    if isAsked(before, after) { return .found(before: before, after: after) }
                } while after.permute()
            }
        }
        return .none
    }
}

extension SampleSearch {
    /// Values of the part, or of the whole where there is no part; nil where none were found.
    fileprivate mutating func values(steps: Int, choosing generator: SeededGenerator) -> [Int]? {
        guard case .found(let values, let part) = run(steps: steps, choosing: generator) else { return nil }
        return part.isEmpty ? values : part
    }
}

extension [Int] {
    /// Goes on to the next order; false after the last, which is the descending one.
    fileprivate mutating func permute() -> Bool {
        guard let pivot = indices.dropLast().last(where: { self[$0] < self[$0 + 1] }),
            let larger = indices.last(where: { self[$0] > self[pivot] })
        else { return false }
        swapAt(pivot, larger)
        self[(pivot + 1)...].reverse()
        return true
    }
}
