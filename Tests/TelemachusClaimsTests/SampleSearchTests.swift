import TelemachusCore
import TelemachusStatistics
import Testing

@testable import TelemachusClaims

@Suite struct `The search for a sample` {
    /// Every ascending list of so many values from 1 to `most`.
    private func lists(_ n: Int, from least: Int = 1, to most: Int) -> [[Int]] {
        n == 0 ? [[]] : (least...most).flatMap { first in lists(n - 1, from: first, to: most).map { [first] + $0 } }
    }

    /// Random claims of a sample: figures of a list of values, one in six altered by its last digit.
    private func bounds(
        of values: [Int], most: Int, _ method: QuartileMethod, _ rounding: Rounding, _ generator: inout SeededGenerator
    ) -> SampleBounds {
        let n = values.count
        var bounds = SampleBounds(n: n, ends: Interval(1, most), step: 1)
        let kinds: [PrintedFigure.Kind] = [
            .median, .lowerQuartile, .upperQuartile, .minimum, .maximum, .mean, .deviation,
        ]
        for kind in kinds where generator.uniform(below: 2) == 0 && (n > 1 || kind != .deviation) {
            let decimals = Int(generator.uniform(below: 3))
            let shift = [0, 0, 0, 0, 0, 1][Int(generator.uniform(below: 6))]
            for units in 0...(most + 1) * Figure.power(of: decimals) {
                func only(_ units: Int) -> SampleBounds {
                    var only = SampleBounds(n: n, ends: bounds.ends, step: 1)
                    let figure = Figure(units: units, decimals: decimals)
                    only.add(PrintedFigure(claim: 0, kind: kind, figure: figure), method, rounding, grain: 0)
                    return only
                }
                guard only(units).admits(values) else { continue }
                let claimed = only(units + shift)
                bounds.cuts += claimed.cuts
                bounds.sums += claimed.sums
                bounds.spreads += claimed.spreads
                break
            }
        }
        if generator.uniform(below: 3) == 0 {
            bounds.included[1 + Int(generator.uniform(below: UInt64(most))), default: 0] += 1
            bounds.included[1 + Int(generator.uniform(below: UInt64(most))), default: 0] += 1
        }
        return bounds
    }

    private func values(_ n: Int, most: Int, _ generator: inout SeededGenerator) -> [Int] {
        (0..<n).map { _ in 1 + Int(generator.uniform(below: UInt64(most))) }.sorted()
    }

    @Test(arguments: QuartileMethod.allCases, Rounding.allCases)
    func `finds values exactly where brute force does`(method: QuartileMethod, rounding: Rounding) {
        var generator = SeededGenerator(seed: 2026)
        var (possible, impossible) = (0, 0)
        for _ in 0..<60 {
            let n = 1 + Int(generator.uniform(below: 6)), most = 3 + Int(generator.uniform(below: 3))
            let truth = values(n, most: most, &generator)
            let bounds = bounds(of: truth, most: most, method, rounding, &generator)
            let admitted = lists(n, to: most).filter(bounds.admits)
            var search = SampleSearch(bounds)
            let outcome = search.run(steps: 1_000_000)
            #expect(outcome.isFound == !admitted.isEmpty, "\(bounds)")
            if case .found(let values, _) = outcome { #expect(bounds.admits(values)) }
            #expect(search.all(atMost: 10_000, steps: 1_000_000).map(Set.init) == Set(admitted))
            if admitted.isEmpty { impossible += 1 } else { possible += 1 }
        }
        #expect(possible > 8 && impossible > 8)
    }

    @Test(arguments: [QuartileMethod.type1, .type3, .type6, .type7, .type8, .tukeyHinges, .mooreMcCabe])
    func `finds a sample within another exactly where brute force does`(method: QuartileMethod) {
        var generator = SeededGenerator(seed: 7)
        var (possible, impossible) = (0, 0)
        for _ in 0..<100 {
            let n = 3 + Int(generator.uniform(below: 3)), m = n - 1 - Int(generator.uniform(below: 2)), most = 4
            let truth = values(n, most: most, &generator)
            let whole = bounds(of: truth, most: most, method, .halfUp, &generator)
            let some = generator.uniform(below: 3) > 0 ? Array(truth.prefix(m)) : values(m, most: most, &generator)
            let part = bounds(of: some, most: most, method, .halfUp, &generator)
            let admitted = lists(n, to: most).filter(whole.admits).contains { values in
                (0..<1 << n).contains { chosen in
                    let inner = values.enumerated().filter { chosen >> $0.offset & 1 == 1 }.map(\.element)
                    return inner.count == m && part.admits(inner)
                }
            }
            var search = SampleSearch(whole, part: part)
            let outcome = search.run(steps: 1_000_000)
            #expect(outcome.isFound == admitted)
            if case .found(let values, let inner) = outcome { #expect(whole.admits(values) && part.admits(inner)) }
            if admitted { possible += 1 } else { impossible += 1 }
        }
        #expect(possible > 8 && impossible > 8)
    }

    @Test func `decides thirty people with median, quartiles, range and mean at once`() throws {
        var bounds = SampleBounds(n: 30, ends: Interval(7, 35), step: 1)
        func add(_ kind: PrintedFigure.Kind, _ text: String) throws {
            let figure = try #require(Figure(text))
            bounds.add(PrintedFigure(claim: 0, kind: kind, figure: figure), .type6, .halfUp, grain: 0)
        }
        for (kind, text) in [
            (PrintedFigure.Kind.median, "23.5"), (.lowerQuartile, "19.0"), (.upperQuartile, "26.25"), (.minimum, "9"),
            (.maximum, "34"),
        ] { try add(kind, text) }
        for (mean, isPossible) in [("22.87", true), ("22.88", false), ("30.10", false), ("17.50", false)] {
            let without = bounds
            try add(.mean, mean)
            var search = SampleSearch(bounds)
            let outcome = search.run(steps: Audit.standardSteps)
            #expect(outcome != .undecided)
            #expect(outcome.isFound == isPossible, "\(mean)")
            if case .found(let values, _) = outcome { #expect(bounds.admits(values)) }
            bounds = without
        }
    }

    @Test func `says nothing where its steps do not suffice`() {
        var bounds = SampleBounds(n: 6, ends: Interval(1, 5), step: 1)
        bounds.spreads = [Interval(1, 1)]
        var search = SampleSearch(bounds)
        #expect(search.run(steps: 9) == .undecided)
        #expect(search.run(steps: 10_000) == SampleSearch.Outcome.none)
    }
}
