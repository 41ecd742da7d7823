import Testing

@testable import TelemachusStatistics

@Suite("Krippendorff's alpha")
struct KrippendorffAlphaTests {
    // Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C: four observers, twelve units.
    private let observers: [[Int?]] = [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
        [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
    ]

    private var units: [[Int?]] {
        (0..<12).map { unit in observers.map { $0[unit] } }
    }

    @Test("Four observers with missing codes have the published alpha of 0.743")
    func published() throws {
        let alpha = try KrippendorffAlpha(units: units)
        #expect(agree(alpha.alpha, 0.743421052631579))
        // The twelfth unit has one code, which cannot be paired.
        #expect([alpha.units, alpha.codes] == [11, 40])
    }

    // The same article, section A: two observers, ten articles, no codes missing.
    @Test("Two observers of ten units have the published alpha of 0.095")
    func twoObservers() throws {
        let first = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
        let second = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
        let alpha = try #require(try KrippendorffAlpha(units: zip(first, second).map { [$0, $1] }).alpha)
        #expect((alpha - 0.095).magnitude < 0.0005)
    }

    @Test("Neither the order of the coders nor that of the units matters, nor a coder who coded nothing")
    func invariant() throws {
        let alpha = try KrippendorffAlpha(units: units)
        #expect(try KrippendorffAlpha(units: units.reversed()).alpha == alpha.alpha)
        #expect(try KrippendorffAlpha(units: units.map { $0.reversed() + [nil] }) == alpha)
    }

    @Test("Full agreement on different categories is 1")
    func full() throws {
        #expect(try KrippendorffAlpha(units: [["a", "a"], ["b", "b"]]).alpha == 1)
    }

    @Test("It does not exist where all codes are the same, or where no unit has two")
    func undefined() throws {
        let same = try KrippendorffAlpha(units: [["a", "a"], ["a", nil, "a"]])
        #expect(same.alpha == nil)
        #expect(same.observedDisagreement == 0)
        #expect(same.chanceDisagreement == 0)
        let single = try KrippendorffAlpha(units: [["a", nil], [nil, "b"], []])
        #expect([single.alpha, single.observedDisagreement, single.chanceDisagreement] == [nil, nil, nil])
        #expect([single.units, single.codes] == [0, 0])
    }

    @Test("No unit is refused")
    func refused() {
        #expect(throws: StatisticsProblem.tooFewValues(needed: 1, given: 0)) {
            try KrippendorffAlpha(units: [[String?]]())
        }
    }
}
