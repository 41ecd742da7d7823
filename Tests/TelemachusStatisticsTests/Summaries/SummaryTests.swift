import Testing

@testable import TelemachusStatistics

@Suite("Summary")
struct SummaryTests {
    @Test("It describes a column, in whatever order the rows come")
    func column() throws {
        let summary = try Summary(of: [3, 1, 4, 1, 5, 9, 2, 6.5])
        #expect(summary.n == 8)
        #expect(summary.median == 3.5)
        #expect(summary.q1 == 1.5)
        #expect(summary.q3 == 5.75)
        #expect(summary.minimum == 1)
        #expect(summary.maximum == 9)
        #expect(summary.mean == 3.9375)
        // numpy 2.4.6: numpy.std([3, 1, 4, 1, 5, 9, 2, 6.5], ddof=1)
        #expect(agree(summary.standardDeviation, 2.808628287463981))
        #expect(summary.quartileMethod == .tukeyHinges)
        #expect(try Summary(of: [9, 6.5, 5, 4, 3, 2, 1, 1]) == summary)
    }

    @Test("A single value has no standard deviation")
    func single() throws {
        let summary = try Summary(of: [-4], quartiles: .mooreMcCabe)
        #expect(summary.n == 1)
        #expect(summary.standardDeviation == nil)
        #expect(
            [summary.median, summary.q1, summary.q3, summary.minimum, summary.maximum, summary.mean].allSatisfy {
                $0 == -4
            })
    }

    @Test("Equal values have the standard deviation 0 and exactly their mean, whatever the rounding of the sum")
    func equal() throws {
        for count in 2...50 {
            let summary = try Summary(of: Array(repeating: 0.1, count: count))
            #expect(summary.standardDeviation == 0)
            #expect(summary.mean == 0.1)
        }
    }

    @Test("The standard deviation survives a large offset")
    func offset() throws {
        // 4, 7, 13, 16 have the standard deviation √30.
        let summary = try Summary(of: [4, 7, 13, 16].map { 1e9 + $0 })
        #expect(agree(summary.standardDeviation, 30.0.squareRoot(), relative: 1e-15))
        #expect(summary.mean == 1e9 + 10)
    }

    @Test("The median is the ordinary one, even where the quartile type has another middle")
    func ordinaryMedian() throws {
        for method in QuartileMethod.allCases {
            let summary = try Summary(of: [1, 2, 30, 40], quartiles: method)
            #expect(summary.median == 16)
            #expect(summary.quartileMethod == method)
            #expect(summary.q1 == (try method.quartiles(of: [1, 2, 30, 40])).q1)
        }
    }

    @Test("No figure tells -0 from 0")
    func negativeZero() throws {
        let summary = try Summary(of: [-0.0, 0.0, -0.0])
        #expect(summary.minimum.sign == .plus)
        #expect(summary.median.sign == .plus)
        #expect(summary.mean.sign == .plus)
    }

    @Test("The largest sizes allowed still have finite figures")
    func largest() throws {
        let summary = try Summary(of: [-1e150, 1e150, 1e150])
        #expect(summary.mean.isFinite)
        #expect(summary.standardDeviation?.isFinite == true)
    }

    @Test("No values, NaN, infinity and sizes beyond 1e150 are refused with their place")
    func refused() {
        #expect(throws: StatisticsProblem.tooFewValues(needed: 1, given: 0)) { try Summary(of: []) }
        #expect(throws: StatisticsProblem.notFinite(index: 2)) { try Summary(of: [1, 2, .nan, .infinity]) }
        #expect(throws: StatisticsProblem.notFinite(index: 0)) { try Summary(of: [.infinity]) }
        #expect(throws: StatisticsProblem.tooLarge(index: 1)) { try Summary(of: [0, 1.1e150]) }
    }

    @Test("The mean moves with the values and the standard deviation does not")
    func shift() throws {
        var generator = SeededGenerator(seed: 11)
        for count in 2...20 {
            let values = generator.wholeNumbers(count, span: 50)
            let summary = try Summary(of: values)
            let moved = try Summary(of: values.map { $0 + 1000 })
            #expect(agree(moved.mean, summary.mean + 1000))
            #expect(agree(moved.standardDeviation, summary.standardDeviation, relative: 1e-12))
            #expect(summary.minimum <= summary.q1 && summary.q3 <= summary.maximum)
            #expect(summary.minimum <= summary.mean && summary.mean <= summary.maximum)
        }
    }
}
