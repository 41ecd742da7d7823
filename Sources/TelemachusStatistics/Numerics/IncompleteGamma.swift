/// The regularised incomplete gamma functions P and Q = 1 - P: the tails of the chi-squared distribution.
///
/// Source: DiDonato and Morris, ACM Transactions on Mathematical Software 12 (1986) 377-393, for the series and the
/// continued fraction; the factor before both is ``Deviance/poissonTerm(_:mean:)``.
enum IncompleteGamma {
    /// The share P(a, x) of the gamma distribution of shape `a` that lies below `x`, for a above 0; NaN gives NaN.
    static func lower(_ a: Double, _ x: Double) -> Double {
        guard x > 0 else { return x.isNaN ? .nan : 0 }
        guard x < .infinity else { return 1 }
        return x < a + 1 ? series(a, x) : 1 - fraction(a, x)
    }

    /// The share Q(a, x) that lies above `x`.
    static func upper(_ a: Double, _ x: Double) -> Double {
        guard x > 0 else { return x.isNaN ? .nan : 1 }
        guard x < .infinity else { return 0 }
        return x < a + 1 ? 1 - series(a, x) : fraction(a, x)
    }

    private static func series(_ a: Double, _ x: Double) -> Double {
        var term = 1.0
        var sum = 1.0
        var divisor = a
        while term > sum * 1e-17 {
            divisor += 1
            term *= x / divisor
            sum += term
        }
        return min(1, sum * Deviance.poissonTerm(a, mean: x))
    }

    private static func fraction(_ a: Double, _ x: Double) -> Double {
        let value = ContinuedFraction.value { step in
            let step = Double(step)
            return (step == 0 ? 1 : -step * (step - a), x + 2 * step + 1 - a)
        }
        return min(1, value * a * Deviance.poissonTerm(a, mean: x))
    }
}
