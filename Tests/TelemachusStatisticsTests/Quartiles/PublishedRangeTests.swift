import Testing

@testable import TelemachusStatistics

/// Medians and ranges that a published study of reverse mentoring prints without naming the definition.
///
/// The rows below are invented; only their summaries are the study's.
struct PublishedRange: CustomTestStringConvertible, Sendable {
    let median: Double
    let q1: Double
    let q3: Double
    /// Rows that give these figures under Tukey hinges.
    let inventedRows: [Double]
    /// Every answer that the scale allows, ascending.
    let possible: [Double]
    /// The definitions under which no rows of that size give the figures.
    let impossibleUnder: Set<QuartileMethod>
    /// A value that the study says is among the rows.
    var known: Double?

    var testDescription: String { "\(median) (\(q1)-\(q3)), n = \(inventedRows.count)" }

    static let totals = (7...35).map(Double.init)

    static let all = [
        PublishedRange(
            median: 30.5, q1: 27, q3: 32, inventedRows: [32, 27, 31, 30, 27, 32], possible: totals,
            impossibleUnder: [.type7]),
        PublishedRange(
            median: 21.5, q1: 20, q3: 25, inventedRows: [20, 23, 25, 20, 25, 20], possible: totals,
            impossibleUnder: [.type3, .type7]),
        PublishedRange(
            median: 23, q1: 19, q3: 24, inventedRows: [23, 24, 23, 19, 24, 19], possible: totals,
            impossibleUnder: []),
        PublishedRange(
            median: 2, q1: 2, q3: 3, inventedRows: [2, 2, 3, 2, 3, 2], possible: [1, 2, 3, 4, 5],
            impossibleUnder: [.type3, .type7]),
        // Minutes, answered in steps of five; the longest is printed as 180.
        PublishedRange(
            median: 45, q1: 30, q3: 50, inventedRows: [30, 30, 45, 50, 180],
            possible: stride(from: 5, through: 180, by: 5).map(Double.init),
            impossibleUnder: [.type4, .type5, .type6, .type8, .type9, .mooreMcCabe], known: 180),
    ]

    /// Whether the rows give the printed figures, with the ordinary median.
    func isGiven(by rows: [Double], under method: QuartileMethod) throws -> Bool {
        let summary = try Summary(of: rows, quartiles: method)
        return agree(summary.median, median) && agree(summary.q1, q1) && agree(summary.q3, q3)
    }

    /// Whether any rows of that size on that scale give the printed figures.
    func isPossible(under method: QuartileMethod) throws -> Bool {
        guard known == nil else { return try isPossibleForFive(under: method) }
        for third in possible where third <= median {
            guard let fourth = possible.first(where: { third + $0 == 2 * median }) else { continue }
            // The lower quartile of six values depends on the first three only, the upper on the last three only.
            let hasLower = try ascendingPairs(from: possible.prefix { $0 <= third }).contains {
                agree(try method.quartiles(of: $0 + [third, fourth, fourth, fourth]).q1, q1)
            }
            guard hasLower else { continue }
            let hasUpper = try ascendingPairs(from: possible.drop { $0 < fourth }).contains {
                agree(try method.quartiles(of: [third, third, third, fourth] + $0).q3, q3)
            }
            if hasUpper { return true }
        }
        return false
    }

    /// The same for five values, whose third is the median and whose largest is known.
    private func isPossibleForFive(under method: QuartileMethod) throws -> Bool {
        guard let known else { return false }
        return try ascendingPairs(from: possible.prefix { $0 <= median }).contains { lower in
            try possible.drop { $0 < median }.contains { fourth in
                try isGiven(by: lower + [median, fourth, known], under: method)
            }
        }
    }

    private func ascendingPairs(from values: ArraySlice<Double>) -> [[Double]] {
        values.flatMap { first in values.drop { $0 < first }.map { [first, $0] } }
    }
}

@Suite("Published ranges")
struct PublishedRangeTests {
    @Test(
        "Tukey hinges and types 1 and 2 give every published range from the invented rows",
        arguments: PublishedRange.all)
    func invented(range: PublishedRange) throws {
        for method in [QuartileMethod.tukeyHinges, .type1, .type2] {
            #expect(try range.isGiven(by: range.inventedRows, under: method), "\(method.title)")
        }
    }

    @Test("Each published range rules out the definitions under which no rows give it", arguments: PublishedRange.all)
    func ruledOut(range: PublishedRange) throws {
        for method in QuartileMethod.allCases {
            let isPossible = try range.isPossible(under: method)
            #expect(isPossible != range.impossibleUnder.contains(method), "\(method.title)")
        }
    }

    @Test("Type 7 gives 27.0-32.0 for no six totals with the median 30.5")
    func typeSeven() throws {
        let range = PublishedRange.all[0]
        #expect(range.q1 == 27 && range.q3 == 32 && range.median == 30.5)
        #expect(try !range.isPossible(under: .type7))
        #expect(try range.isPossible(under: .tukeyHinges))
    }

    @Test("Only Tukey hinges and types 1 and 2 can give all five published ranges")
    func allFive() {
        let excluded = PublishedRange.all.reduce(into: Set<QuartileMethod>()) { $0.formUnion($1.impossibleUnder) }
        #expect(Set(QuartileMethod.allCases).subtracting(excluded) == [.type1, .type2, .tukeyHinges])
    }
}
