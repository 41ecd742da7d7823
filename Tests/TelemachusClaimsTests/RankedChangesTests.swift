import TelemachusCore
import TelemachusStatistics
import Testing

@testable import TelemachusClaims

@Suite struct `Ranked changes` {
    @Test func `have the p values of the signed-rank test, for every zero rule and correction`() throws {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<300 {
            let n = 1 + Int(generator.uniform(below: 9))
            let differences = (0..<n).map { _ in Int(generator.uniform(below: 9)) - 4 }
            for convention in PConvention.all {
                let test = try SignedRankTest(
                    differences: differences.map(Double.init), zeros: convention.zeros,
                    continuityCorrection: convention.source == .corrected)
                let expected = convention.source == .exact ? test.pExact : test.pAsymptotic
                let p = RankedChanges.p(of: differences, by: convention)
                #expect((p == nil) == (expected == nil))
                if let p, let expected { #expect(abs(p - expected) < 1e-12, "\(differences) \(convention.name)") }
            }
        }
    }
}
