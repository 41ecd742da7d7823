/// Binomial and Poisson terms without the loss of digits that differences of large logarithms bring.
///
/// The incomplete gamma and beta functions are built on them, so that a p value keeps its relative accuracy with
/// hundreds of people as with five.
///
/// Source: Loader, "Fast and Accurate Computation of Binomial Probabilities" (2000), as in R's `dbinom`.
enum Deviance {
    /// n over k times p to the k times q to the n - k, for real k and m = n - k above 0 and q = 1 - p.
    static func binomialTerm(_ k: Double, _ m: Double, p: Double, q: Double) -> Double {
        let n = k + m
        let exponent =
            stirlingError(n) - stirlingError(k) - stirlingError(m)
            - deviance(k, from: n * p) - deviance(m, from: n * q)
        return CLibrary.exponential(exponent) * (n / (2 * Double.pi * k * m)).squareRoot()
    }

    /// x to the a times e to the -x over Γ(a + 1), for a above 0.
    static func poissonTerm(_ a: Double, mean x: Double) -> Double {
        CLibrary.exponential(-stirlingError(a) - deviance(a, from: x)) / (2 * Double.pi * a).squareRoot()
    }

    /// How much log Γ(x + 1) exceeds Stirling's (x + 1/2) log x - x + log √(2π), for x above 0.
    static func stirlingError(_ x: Double) -> Double {
        var x = x
        var lifted = 0.0
        // The series holds from 16 on; below, one step of the recurrence at a time.
        while x < 16 {
            lifted += (x + 0.5) * CLibrary.logarithm(ofOnePlus: 1 / x) - 1
            x += 1
        }
        let square = x * x
        let series = 1.0 / 1260 - (1.0 / 1680 - (1.0 / 1188 - 691.0 / 360_360 / square) / square) / square
        return lifted + (1.0 / 12 - (1.0 / 360 - series / square) / square) / x
    }

    /// x log(x / mean) + mean - x, accurate where x is near the mean.
    private static func deviance(_ x: Double, from mean: Double) -> Double {
        let difference = x - mean
        guard difference.magnitude < 0.1 * (x + mean) else {
            return x * CLibrary.logarithm(x / mean) - difference
        }
        let ratio = difference / (x + mean)
        var sum = difference * ratio
        var term = 2 * x * ratio
        for odd in stride(from: 3.0, through: 999, by: 2) {
            term *= ratio * ratio
            let next = sum + term / odd
            if next == sum { break }
            sum = next
        }
        return sum
    }
}
