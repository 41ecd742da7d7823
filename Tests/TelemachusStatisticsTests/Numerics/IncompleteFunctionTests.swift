import Testing

@testable import TelemachusStatistics

@Suite("Incomplete gamma and beta functions")
struct IncompleteFunctionTests {
    // mpmath 1.3 at 40 digits: gammainc(a, 0, x, regularized=True) and gammainc(a, x, inf, regularized=True)
    @Test(
        "Both parts of the gamma function equal references in the middle and far out",
        arguments: [
            (0.5, 0.1, 0.34527915398142298, 0.65472084601857702), (1, 1, 0.63212055882855768, 0.36787944117144232),
            (3, 100, 1, 1.8976107553682284e-40), (50, 40, 0.070335066659394954, 0.92966493334060505),
            (50, 90, 0.99999835050149828, 1.6494985017178248e-6), (2.5, 1e-8, 3.0090110907617639e-21, 1),
            (150, 151, 0.54326976344368769, 0.45673023655631231),
        ] as [(Double, Double, Double, Double)])
    func gamma(a: Double, x: Double, lower: Double, upper: Double) {
        #expect(agree(IncompleteGamma.lower(a, x), lower, relative: 2e-14))
        #expect(agree(IncompleteGamma.upper(a, x), upper, relative: 2e-14))
    }

    // mpmath 1.3 at 40 digits: betainc(a, b, 0, x, regularized=True)
    @Test(
        "The beta function equals references in the middle and far out",
        arguments: [
            (0.5, 0.5, 0.1, 0.20483276469913346), (2, 3, 0.4, 0.52480000000000004), (5, 1, 0.999, 0.995009990004999),
            (120, 4, 0.99, 0.96437609171093507), (100, 100, 0.3, 1.841114111580053e-9),
            (1000, 900, 0.5, 0.010861082630667564), (3, 200, 1e-5, 1.3513816494249258e-9),
        ] as [(Double, Double, Double, Double)])
    func beta(a: Double, b: Double, x: Double, lower: Double) {
        #expect(agree(IncompleteBeta.lower(a, b, at: x), lower, relative: 2e-14))
        // The other part is found with the shapes exchanged.
        let rest = IncompleteBeta.lower(b, a, at: 1 - x, complement: x)
        #expect((rest - (1 - lower)).magnitude < 1e-14)
    }

    @Test("The inverse of the beta function gives back the share, however small")
    func inverse() {
        for (a, b) in [(0.5, 0.5), (1, 20), (2, 19), (7, 3), (150, 2), (1e4, 3e4)] as [(Double, Double)] {
            for p in [1e-12, 1e-3, 0.025, 0.3, 0.5, 0.7, 0.975, 0.999] {
                let x = IncompleteBeta.quantile(p, a, b)
                #expect(agree(IncompleteBeta.lower(a, b, at: x), p, relative: 1e-11), "\(p) \(a) \(b)")
            }
        }
        #expect(agree(IncompleteBeta.quantile(0.5, 0.5, 0.5), 0.5, relative: 1e-14))
        #expect(IncompleteBeta.quantile(0, 2, 3) == 0)
        #expect(IncompleteBeta.quantile(1, 2, 3) == 1)
    }

    // scipy 1.17.1: scipy.stats.f.ppf(p, m, n)
    @Test(
        "Quantiles of the F distribution equal scipy's",
        arguments: [
            (0.975, 5, 15, 3.5764153492790605), (0.025, 5, 15, 0.15557596307848703),
            (0.95, 29, 870, 1.4805879434977784),
        ] as [(Double, Double, Double, Double)])
    func fisher(p: Double, first: Double, second: Double, expected: Double) {
        #expect(agree(FDistribution.quantile(p, first, second), expected, relative: 1e-13))
    }

    @Test("Arguments at and beyond the ends give 0, 1 and NaN")
    func ends() {
        #expect(IncompleteGamma.lower(2, 0) == 0)
        #expect(IncompleteGamma.upper(2, -1) == 1)
        #expect(IncompleteGamma.upper(2, .infinity) == 0)
        #expect(IncompleteGamma.lower(2, .infinity) == 1)
        #expect(IncompleteGamma.upper(2, .nan).isNaN)
        #expect(IncompleteBeta.lower(2, 3, at: 0) == 0)
        #expect(IncompleteBeta.lower(2, 3, at: 1) == 1)
        #expect(IncompleteBeta.lower(2, 3, at: .nan).isNaN)
        #expect(FDistribution.quantile(0, 3, 4) == 0)
        #expect(FDistribution.quantile(1, 3, 4) == .infinity)
    }

    @Test("The chi-squared tail is that of tables, and needs a degree of freedom")
    func chiSquared() throws {
        // Two degrees of freedom: exactly e to the -x/2.
        #expect(agree(try ChiSquaredDistribution.upperTail(2, degreesOfFreedom: 2), 0.36787944117144232))
        #expect((try ChiSquaredDistribution.upperTail(3.841, degreesOfFreedom: 1) - 0.05).magnitude < 1e-4)
        #expect(throws: StatisticsProblem.notACount(0)) {
            try ChiSquaredDistribution.upperTail(1, degreesOfFreedom: 0)
        }
    }
}
