import TelemachusCore
import Testing

@testable import ReportExport

@Suite struct NumbersTests {
    @Test(arguments: [
        (21.5, "21.5"), (23, "23"), (0, "0"), (-0.001, "0"), (66.66666, "66.67"), (-2.5, "−2.5"), (1e20, "1e+20"),
        (.nan, "not a number"), (.infinity, "not a number"), (1_234_567, "1234567"), (0.05, "0.05"),
    ]) func `numbers have no needless decimals`(_ value: Double, _ words: String) {
        #expect(Numbers.plain(value) == words)
    }

    @Test(arguments: [(-2.0226, "−2.023"), (1, "1.000"), (0.9996, "1.000"), (-0.0004, "0.000")])
    func `numbers of a column have equal decimals`(_ value: Double, _ words: String) {
        #expect(Numbers.fixed(value, decimals: 3) == words)
    }

    @Test(arguments: [
        (0.0625, "0.0625"), (0.125, "0.125"), (0.043114, "0.0431"), (1, "1"), (0.00006, "0.0001"), (0.00004, "<0.0001"),
        (0, "<0.0001"), (0.99999, "1"),
    ]) func `probabilities have up to four decimals`(_ p: Double, _ words: String) {
        #expect(Numbers.probability(p) == words)
    }

    @Test func `probabilities in sentences do not break at the line's end`() {
        #expect(Numbers.probabilityInWords(0.0625) == "p\u{A0}=\u{A0}0.0625")
        #expect(Numbers.probabilityInWords(0.00001) == "p\u{A0}<\u{A0}0.0001")
    }

    @Test func `ranges keep signs and dashes apart`() {
        #expect(Numbers.range(20, 25) == "20–25")
        #expect(Numbers.range(-1, 3) == "−1 to 3")
        #expect(Numbers.level(0.9375) == "93.75%")
    }

    @Test(arguments: [
        (DisclosedCount.exactly(4), DisclosedCount.exactly(6), "4 of 6 (66.7%)"),
        (.exactly(5), .exactly(5), "5 of 5 (100%)"), (.exactly(2), .exactly(4), "2 of 4"),
        (.exactly(0), .exactly(0), "0 of 0"), (.fewerThan(5), .exactly(12), "<5 of 12"),
        (.fewerThan(5), .fewerThan(5), "<5"), (.exactly(7), .fewerThan(9), "7"),
    ]) func `percentages stand only beside exact counts of five or more`(
        _ count: DisclosedCount, _ group: DisclosedCount, _ words: String
    ) {
        #expect(Numbers.share(count, of: group) == words)
    }

    @Test func `what is not shown says why`() {
        #expect(DisclosedCount.fewerThan(5).reasonForSilence == "not shown (fewer than 5)")
        #expect(DisclosedCount.exactly(0).reasonForSilence == "no values")
        #expect(DisclosedCount.exactly(7).reasonForSilence == nil)
    }
}
