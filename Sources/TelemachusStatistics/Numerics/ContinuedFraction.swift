/// A continued fraction a₀ / (b₀ + a₁ / (b₁ + …)), evaluated from its beginning until it no longer changes.
///
/// Source: Thompson and Barnett, Journal of Computational Physics 64 (1986) 490-509 (Lentz's method as they changed it).
enum ContinuedFraction {
    /// The value of the fraction whose numerators and denominators `term` gives, step by step from 0.
    static func value(_ term: (Int) -> (numerator: Double, denominator: Double)) -> Double {
        let tiny = 1e-300
        func kept(_ x: Double) -> Double { x.magnitude < tiny ? tiny : x }

        var value = tiny
        var rising = tiny
        var falling = 0.0
        for step in 0..<100_000 {
            let (numerator, denominator) = term(step)
            falling = 1 / kept(denominator + numerator * falling)
            rising = kept(denominator + numerator / rising)
            let factor = rising * falling
            value *= factor
            if step > 0, (factor - 1).magnitude <= Double.ulpOfOne { break }
        }
        return value
    }
}
