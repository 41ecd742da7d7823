import Testing

@testable import TelemachusStatistics

@Suite("Cronbach's alpha")
struct CronbachAlphaTests {
    @Test("It gives every figure of the vectors")
    func vectors() throws {
        let vectors = try Vectors.load().cronbach
        #expect(vectors.count == 1)
        for vector in vectors {
            let battery = try CronbachAlpha(vector.items)
            #expect(agree(battery.alpha, vector.alpha, relative: 1e-12))
            for (index, item) in battery.items.enumerated() {
                #expect(agree(item.alphaWithout, vector.alphaIfDeleted[index], relative: 1e-12))
                #expect(agree(item.itemRestCorrelation, vector.correctedItemTotal[index], relative: 1e-12))
            }
        }
    }

    // scipy 1.17.1: 1 - (1 - alpha) * scipy.stats.f.ppf([0.975, 0.025], 5, 15), which pingouin rounds to 0.778 and 0.99.
    @Test("The interval is Feldt's")
    func interval() throws {
        let rows = try #require(try Vectors.load().cronbach.first).items
        let battery = try CronbachAlpha(rows)
        #expect(agree(battery.lower, 0.7780155990102647))
        #expect(agree(battery.upper, 0.9903435609123697))
        #expect(battery.level == 0.95)
        let narrower = try CronbachAlpha(rows, level: 0.5)
        #expect(try #require(narrower.lower) > #require(battery.lower))
        #expect(try #require(narrower.upper) < #require(battery.upper))
    }

    @Test("Fewer than thirty people are a note")
    func fewPeople() throws {
        var generator = SeededGenerator(seed: 4)
        let rows = (0..<30).map { _ in generator.wholeNumbers(4, span: 2) }
        #expect(try CronbachAlpha(rows).note == nil)
        #expect(try CronbachAlpha(Array(rows.dropLast())).note == .fewPeople)
        #expect(try CronbachAlpha(rows).people == 30)
    }

    @Test("Items that are the same have alpha 1, and an interval without width")
    func same() throws {
        let battery = try CronbachAlpha([[1, 1, 1], [2, 2, 2], [5, 5, 5]])
        #expect(agree(battery.alpha, 1))
        #expect(agree(battery.lower, 1))
        #expect(agree(battery.items[0].itemRestCorrelation, 1))
    }

    @Test("Items that contradict one another have a negative alpha")
    func contradicting() throws {
        let battery = try CronbachAlpha([[1, 4], [2, 4], [3, 1], [4, 2]])
        #expect(try #require(battery.alpha) < 0)
        #expect(battery.items.map(\.alphaWithout) == [nil, nil])
        #expect(try #require(battery.items[0].itemRestCorrelation) < 0)
    }

    @Test("Where the totals do not vary there is no alpha, and a note that says why")
    func noVariance() throws {
        for rows in [[[3, 3], [3, 3]], [[0.1, 0.3], [0.3, 0.1]], [[0.1, 0.2], [0.1, 0.2], [0.1, 0.2]]] {
            let battery = try CronbachAlpha(rows)
            #expect(battery.note == .totalsDoNotVary)
            #expect([battery.alpha, battery.lower, battery.upper] == [nil, nil, nil])
        }
    }

    @Test("An item that does not vary has no correlation, and the others have theirs")
    func constantItem() throws {
        let battery = try CronbachAlpha([[1, 0.1, 2], [3, 0.1, 3], [4, 0.1, 5]])
        #expect(battery.items[1].itemRestCorrelation == nil)
        #expect(battery.items[0].itemRestCorrelation != nil)
    }

    @Test("Neither the order of the people, nor a shift, nor the unit matters")
    func invariant() throws {
        var generator = SeededGenerator(seed: 12)
        let rows = (0..<12).map { _ in generator.wholeNumbers(5, span: 3) }
        let battery = try CronbachAlpha(rows)
        for other in [rows.reversed(), rows.map { $0.map { $0 + 100 } }, rows.map { $0.map { $0 * 1e149 / 3 } }] {
            let changed = try CronbachAlpha(other)
            #expect(agree(changed.alpha, battery.alpha, relative: 1e-11))
            #expect(agree(changed.lower, battery.lower, relative: 1e-11))
        }
    }

    @Test("One person, one item, rows of other lengths, other levels and what is no number are refused")
    func refused() {
        #expect(throws: StatisticsProblem.tooFewValues(needed: 2, given: 1)) { try CronbachAlpha([[1, 2]]) }
        #expect(throws: StatisticsProblem.tooFewValues(needed: 2, given: 0)) { try CronbachAlpha([]) }
        #expect(throws: StatisticsProblem.tooFewValues(needed: 2, given: 1)) { try CronbachAlpha([[1], [2]]) }
        #expect(throws: StatisticsProblem.unequalRows(index: 1)) { try CronbachAlpha([[1, 2], [1]]) }
        #expect(throws: StatisticsProblem.notAProbability(1)) { try CronbachAlpha([[1, 2], [1, 3]], level: 1) }
        #expect(throws: StatisticsProblem.notFinite(index: 1)) { try CronbachAlpha([[1, 2], [1, .nan]]) }
    }
}
