/// How often a thing happens in so many independent trials, each with the same chance.
enum BinomialDistribution {
    /// The chance of at most so many; 1 from `trials` on, 0 below none.
    static func probability(atMost count: Int, of trials: Int, chance: Double) -> Double {
        guard count >= 0 else { return 0 }
        guard count < trials else { return 1 }
        return IncompleteBeta.lower(Double(trials - count), Double(count + 1), at: 1 - chance, complement: chance)
    }

    /// The chance of exactly so many, of a chance above 0 and below 1.
    static func probability(of count: Int, of trials: Int, chance: Double) -> Double {
        guard count >= 0, count <= trials else { return 0 }
        guard count > 0 else { return power(1 - chance, trials) }
        guard count < trials else { return power(chance, trials) }
        return Deviance.binomialTerm(Double(count), Double(trials - count), p: chance, q: 1 - chance)
    }

    private static func power(_ base: Double, _ exponent: Int) -> Double {
        CLibrary.exponential(Double(exponent) * CLibrary.logarithm(base))
    }
}
