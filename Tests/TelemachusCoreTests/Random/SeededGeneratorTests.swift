import TelemachusCore
import Testing

@Suite struct `The seeded generator` {
    /// From an independent implementation of both algorithms in another language.
    @Test(
        arguments: [
            (0, [11_091_344_671_253_066_420, 13_793_997_310_169_335_082, 1_900_383_378_846_508_768]),
            (2022, [3_621_168_564_900_345_540, 10_949_590_237_932_781_981, 11_347_232_710_541_352_989]),
        ] as [(UInt64, [UInt64])])
    func `gives the published sequence`(seed: UInt64, numbers: [UInt64]) {
        var generator = SeededGenerator(seed: seed)
        #expect(numbers.map { _ in generator.next() } == numbers)
    }

    @Test func `is fair below a bound that does not divide its range`() {
        var generator = SeededGenerator(seed: 5)
        var counts = [0, 0, 0]
        for _ in 1...30_000 { counts[Int(generator.uniform(below: 3))] += 1 }
        let chiSquare = counts.map { Double(($0 - 10_000) * ($0 - 10_000)) / 10_000 }.reduce(0, +)
        #expect(chiSquare < 13.8)
    }

    @Test func `rejects the incomplete block at the top`() {
        struct Fixed: RandomNumberGenerator {
            var words: [UInt64]
            mutating func next() -> UInt64 { words.removeFirst() }
        }
        let bound = UInt64(1) << 63 | 1
        var generator = Fixed(words: [.max, bound, bound - 1, 7])
        #expect(generator.uniform(below: bound) == bound - 1)
        #expect(generator.words == [7])
        #expect(generator.uniform(below: 1) == 0)
        #expect(generator.uniform(below: 0) == 0)
        #expect(generator.words == [7])
    }

    @Test func `shuffles every order equally often`() {
        var generator = SeededGenerator(seed: 1)
        var counts: [[Int]: Int] = [:]
        for _ in 1...24_000 { counts[generator.shuffled([1, 2, 3, 4]), default: 0] += 1 }
        #expect(counts.count == 24)
        let chiSquare = counts.values.map { Double(($0 - 1_000) * ($0 - 1_000)) / 1_000 }.reduce(0, +)
        #expect(chiSquare < 49.7)
    }
}
