/// The regularised incomplete beta function and its inverse: tails of the binomial and of the F distribution.
///
/// Source: DiDonato and Morris, ACM Transactions on Mathematical Software 18 (1992) 360-373; the factor before the
/// continued fraction is ``Deviance/binomialTerm(_:_:p:q:)``.
enum IncompleteBeta {
    /// The share of the beta distribution of shapes `a` and `b` that lies below `x`, for shapes above 0.
    ///
    /// `y` is 1 - x, which may be known more exactly than `x` tells.
    static func lower(_ a: Double, _ b: Double, at x: Double, complement y: Double) -> Double {
        guard x > 0 else { return x.isNaN ? .nan : 0 }
        guard y > 0 else { return 1 }
        return x * (a + b + 2) < a + 1 ? fraction(a, b, x, y) : 1 - fraction(b, a, y, x)
    }

    /// The share of the beta distribution that lies below `x`.
    static func lower(_ a: Double, _ b: Double, at x: Double) -> Double {
        lower(a, b, at: x, complement: 1 - x)
    }

    /// The `x` below which the share `p` lies, for shapes above 0 and a share from 0 to 1.
    static func quantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
        guard p > 0, p < 1 else { return p >= 1 ? 1 : 0 }
        // Looked for on the side of the middle where it is small, so that it keeps its relative accuracy.
        if lower(a, b, at: 0.5) >= p {
            return smallQuantile(p, a, b)
        }
        return 1 - smallQuantile(1 - p, b, a)
    }

    /// A quantile that lies between 0 and 1/2: Newton's steps as long as they stay between what is known to bound it.
    private static func smallQuantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
        var (low, high) = (0.0, 0.5)
        var x = 0.25
        for _ in 0..<400 {
            let error = lower(a, b, at: x) - p
            if error == 0 { return x }
            if error > 0 { high = x } else { low = x }
            var next = x - error / density(a, b, x)
            if !(next > low && next < high) { next = low > 0 ? (low * high).squareRoot() : high / 16 }
            if (next - x).magnitude <= 2 * Double.ulpOfOne * x { return next }
            x = next
        }
        return x
    }

    private static func density(_ a: Double, _ b: Double, _ x: Double) -> Double {
        Deviance.binomialTerm(a, b, p: x, q: 1 - x) * a * b / (a + b) / (x * (1 - x))
    }

    private static func fraction(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
        let value = ContinuedFraction.value { step in
            guard step > 0 else { return (1, 1) }
            let m = Double(step / 2)
            guard step.isMultiple(of: 2) else {
                return (-(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)), 1)
            }
            return (m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)), 1)
        }
        return min(1, value * Deviance.binomialTerm(a, b, p: x, q: y) * b / (a + b))
    }
}
