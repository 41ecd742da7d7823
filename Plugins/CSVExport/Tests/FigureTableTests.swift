import TelemachusCore
import Testing

@testable import CSVExport

@Suite("The tables of figures")
struct FigureTableTests {
    private let before = ScoreSummary.Figures(
        median: 23, q1: 21, q3: 27, minimum: 19, maximum: 30, mean: 24.2, standardDeviation: 4.25)
    private let after = ScoreSummary.Figures(median: 28, q1: 26, q3: 31, minimum: 25, maximum: 33, mean: 28.6)

    @Test("hold a summary a line, empty cells where a group is too small")
    func summaries() throws {
        var record = ProgrammeRecord.empty()
        record.results.summaries = [
            .init(
                score: "confidence.total", role: "mentor", stage: "before", n: .exactly(5), missing: .exactly(0),
                partial: .exactly(1), figures: before),
            .init(
                score: "confidence.total", role: "mentor", stage: "after", n: .fewerThan(5), missing: .fewerThan(5),
                partial: .exactly(0), note: "fewer than 5 people"),
        ]
        #expect(
            try record.file("summaries.csv") == """
                score,role,stage,n,missing,partial,median,q1,q3,minimum,maximum,mean,standardDeviation,quartiles,note
                confidence.total,mentor,before,5,0,1,23,21,27,19,30,24.2,4.25,tukey-hinges,
                confidence.total,mentor,after,<5,<5,0,,,,,,,,tukey-hinges,fewer than 5 people

                """)
    }

    @Test("hold a comparison a line, every figure of the test in it")
    func comparisons() throws {
        var record = ProgrammeRecord.empty()
        let figures = Comparison.Figures(
            nonzero: 4, zeros: 1, ties: [2, 2], before: before, after: after, statistic: 0, z: -1.89,
            pExact: 0.125, pAsymptotic: 0.058782, pAdjusted: 0.25, rankBiserial: 1, r: 0.945, shift: 4.5, low: -1,
            high: 8, level: 0.9375)
        record.results.comparisons = [
            .init(
                score: "confidence.total", role: "mentor", from: "before", to: "after", n: .exactly(5),
                adjustment: "holm", family: 2, figures: figures, notes: ["p cannot be below 0.0625", "ties"]),
            .init(
                score: "confidence.time", role: "mentor", from: "before", to: "after", n: .fewerThan(5),
                adjustment: "holm", family: 2, notes: []),
        ]
        #expect(
            try record.file("comparisons.csv") == """
                score,role,from,to,n,medianFrom,q1From,q3From,medianTo,q1To,q3To,nonzero,zeros,ties,statistic,z,\
                pExact,pAsymptotic,pAdjusted,adjustment,family,rankBiserial,r,shiftEstimate,shiftLow,shiftHigh,\
                shiftLevel,notes
                confidence.total,mentor,before,after,5,23,21,27,28,26,31,4,1,2;2,0,-1.89,0.125,0.058782,0.25,holm,2,\
                1,0.945,4.5,-1,8,0.9375,p cannot be below 0.0625 | ties
                confidence.time,mentor,before,after,<5,,,,,,,,,,,,,,,holm,2,,,,,,,

                """)
    }
}
