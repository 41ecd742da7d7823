import Testing

@testable import TelemachusStatistics

@Suite struct PairSelectionTests {
    @Test(arguments: 0..<60 as Range<UInt64>)
    func `Every place among the means holds what sorting all of them gives`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let values = random.wholeNumbers(Int.random(in: 1...25, using: &random), span: seed.isMultiple(of: 2) ? 3 : 900)
        let sorted = values.indices.flatMap { first in
            values[first...].map { (values[first] + $0) / 2 + 0 }
        }.sorted()
        let selection = PairSelection(meansOf: values)
        #expect(selection.count == sorted.count)
        #expect(sorted.indices.map { selection[$0] } == sorted)
        #expect(selection.median == Sample.median(ofSorted: sorted[...]))
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `Every place among the differences holds what sorting all of them gives`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let span = seed.isMultiple(of: 2) ? 3 : 900
        let values = random.wholeNumbers(Int.random(in: 1...20, using: &random), span: span).map { $0 / 7 }
        let reference = random.wholeNumbers(Int.random(in: 1...20, using: &random), span: span).map { $0 / 7 }
        let sorted = values.flatMap { value in reference.map { value - $0 + 0 } }.sorted()
        let selection = PairSelection(differencesOf: values, from: reference)
        #expect(sorted.indices.map { selection[$0] } == sorted)
    }

    @Test func `A hundred thousand different values take a moment`() {
        let values = (0..<100_000).map { Double(($0 * 7919) % 100_000) }
        #expect(PairSelection(meansOf: values).median == 49_999.5)
    }
}
