import Testing

@testable import TelemachusStatistics

@Suite("Quartile methods")
struct QuartileMethodTests {
    static let types = QuartileMethod.allCases.filter { $0.rawValue.hasPrefix("type-") }
    static let halves: [QuartileMethod] = [.tukeyHinges, .mooreMcCabe]

    @Test("There are eleven methods, each with the name that programme files use and a title of its own")
    func names() {
        #expect(
            QuartileMethod.allCases.map(\.rawValue) == [
                "type-1", "type-2", "type-3", "type-4", "type-5", "type-6", "type-7", "type-8", "type-9",
                "tukey-hinges", "moore-mccabe",
            ])
        #expect(Set(QuartileMethod.allCases.map(\.title)).count == 11)
        #expect(QuartileMethod.standard.title == "Tukey hinges")
        #expect(QuartileMethod.type6.title == "Hyndman-Fan type 6")
    }

    @Test("Types 6 and 7 give the reference quantiles of SPSS and R")
    func vectors() throws {
        let vectors = try Vectors.load().quantiles
        #expect(vectors.count == 7)
        for vector in vectors {
            for (index, percentage) in vector.percentages.enumerated() {
                let type6 = try QuartileMethod.type6.quantile(percentage / 100, of: vector.x)
                let type7 = try QuartileMethod.type7.quantile(percentage / 100, of: vector.x)
                #expect(agree(type6, vector.type6[index]), "type 6, \(percentage) % of \(vector.x)")
                #expect(agree(type7, vector.type7[index]), "type 7, \(percentage) % of \(vector.x)")
            }
        }
    }

    // numpy 2.4.6: numpy.quantile(x, [.1, .25, .5, .75, .9], method=m) for the nine methods that NumPy calls
    // inverted_cdf, averaged_inverted_cdf, closest_observation, interpolated_inverted_cdf, hazen, weibull, linear,
    // median_unbiased, normal_unbiased.
    @Test(
        "The nine types equal NumPy's nine methods on ten values",
        arguments: zip(
            types,
            [
                [1.0, 2.0, 4.0, 7.0, 9.0],
                [1.5, 2.0, 4.5, 7.0, 9.5],
                [1.0, 2.0, 4.0, 7.0, 9.0],
                [1.0, 2.0, 4.0, 6.0, 9.0],
                [1.5, 2.0, 4.5, 7.0, 9.5],
                [1.1, 2.0, 4.5, 7.5, 9.9],
                [1.9, 2.25, 4.5, 6.5, 9.1],
                [1.3666666666666667, 2.0, 4.5, 7.166666666666668, 9.633333333333333],
                [1.4, 2.0, 4.5, 7.125, 9.6],
            ]))
    func numpyOnTen(method: QuartileMethod, expected: [Double]) throws {
        let values: [Double] = [10, 2, 5, 1, 9, 2, 7, 3, 5, 4]
        for (p, quantile) in zip([0.1, 0.25, 0.5, 0.75, 0.9], expected) {
            #expect(agree(try method.quantile(p, of: values), quantile), "\(method) at \(p)")
        }
    }

    @Test(
        "The nine types equal NumPy's nine methods on seven values",
        arguments: zip(
            types,
            [
                [-1.0, 0.0, 3.25, 7.0, 11.0],
                [-1.0, 0.0, 3.25, 7.0, 11.0],
                [-1.0, 0.0, 3.25, 4.0, 7.0],
                [-1.0, -0.25, 2.875, 4.75, 8.2],
                [-0.8, 0.625, 3.25, 6.25, 10.2],
                [-1.0, 0.0, 3.25, 7.0, 11.0],
                [-0.4, 1.25, 3.25, 5.5, 8.6],
                [-0.9333333333333333, 0.4166666666666663, 3.25, 6.499999999999999, 10.733333333333334],
                [-0.9, 0.46875, 3.25, 6.4375, 10.6],
            ]))
    func numpyOnSeven(method: QuartileMethod, expected: [Double]) throws {
        let values = [2.5, -1, 7, 3.25, 0, 11, 4]
        for (p, quantile) in zip([0.1, 0.25, 0.5, 0.75, 0.9], expected) {
            #expect(agree(try method.quantile(p, of: values), quantile), "\(method) at \(p)")
        }
    }

    @Test(
        "A share that is a whole rank in exact arithmetic is one, whatever the rounding of the product",
        arguments: [(0.07, 7.0), (0.14, 14), (0.28, 28), (0.29, 29), (0.55, 55), (0.56, 56), (0.57, 57)])
    func settledRanks(p: Double, expected: Double) throws {
        let hundred = (1...100).map(Double.init)
        #expect(try QuartileMethod.type1.quantile(p, of: hundred) == expected)
        #expect(try QuartileMethod.type2.quantile(p, of: hundred) == expected + 0.5)
        #expect(try QuartileMethod.type3.quantile(p, of: hundred) == expected)
        #expect(try QuartileMethod.type4.quantile(p, of: hundred) == expected)
    }

    @Test("Type 3 takes the even one of two equally near ranks")
    func evenRank() throws {
        let six: [Double] = [10, 20, 30, 40, 50, 60]
        let two: [Double] = [10, 20]
        // 0.25 of six is rank 1.5 and 0.75 of six rank 4.5; 0.25 of two is rank 0.5, below the first.
        #expect(try QuartileMethod.type3.quantile(0.25, of: six) == 20)
        #expect(try QuartileMethod.type3.quantile(0.75, of: six) == 40)
        #expect(try QuartileMethod.type3.quantile(0.25, of: two) == 10)
    }

    @Test("Hinges count the middle value of an odd number twice, Moore-McCabe not at all")
    func middleValue() throws {
        let five: [Double] = [1, 2, 3, 4, 50]
        let hinges = try QuartileMethod.tukeyHinges.quartiles(of: five)
        let without = try QuartileMethod.mooreMcCabe.quartiles(of: five)
        #expect(hinges == Quartiles(q1: 2, median: 3, q3: 4, method: .tukeyHinges))
        #expect(without == Quartiles(q1: 1.5, median: 3, q3: 27, method: .mooreMcCabe))
    }

    @Test("Hinges and Moore-McCabe agree on an even number of values")
    func evenNumber() throws {
        let eight: [Double] = [1, 2, 3, 4, 5, 6, 7, 8]
        let hinges = try QuartileMethod.tukeyHinges.quartiles(of: eight)
        let without = try QuartileMethod.mooreMcCabe.quartiles(of: eight)
        #expect([hinges.q1, hinges.median, hinges.q3] == [2.5, 4.5, 6.5])
        #expect([without.q1, without.median, without.q3] == [2.5, 4.5, 6.5])
    }

    @Test("A single value is its own quartiles by every method", arguments: QuartileMethod.allCases)
    func singleValue(method: QuartileMethod) throws {
        #expect(try method.quartiles(of: [7]) == Quartiles(q1: 7, median: 7, q3: 7, method: method))
    }

    @Test(
        "Two values have the quartiles that each definition gives",
        arguments: zip(
            QuartileMethod.allCases,
            [
                [10.0, 10.0, 20.0], [10, 15, 20], [10, 10, 20], [10, 10, 15], [10, 15, 20], [10, 15, 20],
                [12.5, 15, 17.5], [10, 15, 20], [10, 15, 20], [10, 15, 20], [10, 15, 20],
            ]))
    func twoValues(method: QuartileMethod, expected: [Double]) throws {
        let quartiles = try method.quartiles(of: [20, 10])
        #expect([quartiles.q1, quartiles.median, quartiles.q3] == expected)
    }

    @Test("Types 1, 3 and 4 have a middle of their own, every other method the ordinary median")
    func middles() throws {
        let four: [Double] = [1, 2, 30, 40]
        for method in QuartileMethod.allCases {
            let own = [.type1, .type3, .type4].contains(method)
            #expect(try method.quartiles(of: four).median == (own ? 2 : 16), "\(method)")
        }
    }

    @Test("Shares 0 and 1 give the smallest and the largest value", arguments: QuartileMethod.allCases)
    func ends(method: QuartileMethod) throws {
        #expect(try method.quantile(0, of: [4, -2, 9]) == -2)
        #expect(try method.quantile(1, of: [4, -2, 9]) == 9)
    }

    @Test("The quantiles at the three quarters are the quartiles", arguments: QuartileMethod.allCases)
    func quarters(method: QuartileMethod) throws {
        let values = [3.5, 1, 9, 2, 2, 8, 4]
        let quartiles = try method.quartiles(of: values)
        #expect(try method.quantile(0.25, of: values) == quartiles.q1)
        #expect(try method.quantile(0.5, of: values) == quartiles.median)
        #expect(try method.quantile(0.75, of: values) == quartiles.q3)
    }

    @Test("Hinges and Moore-McCabe refuse a share that they do not define", arguments: halves)
    func undefinedShares(method: QuartileMethod) {
        #expect(throws: StatisticsProblem.undefinedQuantile(method: method, p: 0.9)) {
            try method.quantile(0.9, of: [1, 2, 3])
        }
    }

    @Test("A share below 0, above 1 or NaN is refused", arguments: QuartileMethod.allCases)
    func impossibleShares(method: QuartileMethod) {
        #expect(throws: StatisticsProblem.notAProbability(-0.1)) { try method.quantile(-0.1, of: [1]) }
        #expect(throws: StatisticsProblem.notAProbability(1.1)) { try method.quantile(1.1, of: [1]) }
        #expect(throws: StatisticsProblem.self) { try method.quantile(.nan, of: [1]) }
    }

    @Test(
        "No values, NaN, infinity and sizes beyond 1e150 are refused with their place",
        arguments: QuartileMethod.allCases)
    func impossibleValues(method: QuartileMethod) {
        #expect(throws: StatisticsProblem.tooFewValues(needed: 1, given: 0)) { try method.quartiles(of: []) }
        #expect(throws: StatisticsProblem.notFinite(index: 1)) { try method.quartiles(of: [1, .nan, .infinity]) }
        #expect(throws: StatisticsProblem.notFinite(index: 2)) { try method.quartiles(of: [1, 2, -.infinity]) }
        #expect(throws: StatisticsProblem.tooLarge(index: 0)) { try method.quartiles(of: [-1e151, 2]) }
    }

    @Test("Quartiles move with the values, stay in order and do not depend on the order of the rows")
    func properties() throws {
        var generator = SeededGenerator(seed: 4)
        for count in 1...25 {
            let values = generator.wholeNumbers(count, span: 9)
            for method in QuartileMethod.allCases {
                let quartiles = try method.quartiles(of: values)
                let shuffled = try method.quartiles(of: values.shuffled(using: &generator))
                let moved = try method.quartiles(of: values.map { $0 * 2 + 100 })
                #expect(quartiles == shuffled)
                #expect(quartiles.q1 <= quartiles.median && quartiles.median <= quartiles.q3)
                #expect(agree(moved.q1, quartiles.q1 * 2 + 100) && agree(moved.q3, quartiles.q3 * 2 + 100))
            }
        }
    }
}
