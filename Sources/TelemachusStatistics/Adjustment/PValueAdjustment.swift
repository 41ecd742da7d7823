/// How p values are corrected when several questions are asked of the same people at once.
///
/// The raw p is always shown beside the adjusted one. The raw values are the names used in programme files and result
/// files. In the definitions m is the number of p values that exist and p(1) ≤ … ≤ p(m) are these in ascending order.
public enum PValueAdjustment: String, CaseIterable, Sendable {
    /// Step-down Bonferroni: the largest of (m - j + 1) p(j) for j ≤ i. Never weaker than Bonferroni; the default.
    ///
    /// It holds the chance of any false finding at alpha, whatever the dependence between the questions.
    ///
    /// Source: Holm, Scandinavian Journal of Statistics 6 (1979) 65-70.
    case holm

    /// Every p times m. It holds the chance of any false finding at alpha.
    ///
    /// Source: Dunn, Journal of the American Statistical Association 56 (1961) 52-64.
    case bonferroni

    /// The smallest of (m / j) p(j) for j ≥ i, which holds the expected share of false findings among the findings.
    ///
    /// It answers another question than Holm and Bonferroni do, and is valid for independent or positively dependent
    /// questions.
    ///
    /// Source: Benjamini and Hochberg, Journal of the Royal Statistical Society B 57 (1995) 289-300.
    case benjaminiHochberg = "benjamini-hochberg"

    /// No correction: every p is returned as it came.
    ///
    /// The case is not called `none`, because `.none` of an optional adjustment would mean `nil`.
    case unadjusted = "none"

    /// The adjustment used where a programme names none.
    public static let standard = PValueAdjustment.holm

    /// The name for the head of a table, such as "Benjamini-Hochberg".
    public var title: String {
        switch self {
        case .holm: "Holm"
        case .bonferroni: "Bonferroni"
        case .benjaminiHochberg: "Benjamini-Hochberg"
        case .unadjusted: "not adjusted"
        }
    }

    /// The adjusted p values, in the order in which they came.
    ///
    /// Only p values that exist count towards m: a question that could not be tested does not make the others stricter.
    /// The results equal those of R's `p.adjust`.
    ///
    /// - Parameter pValues: One entry for each question, `nil` where there is no p value. An entry that is no
    ///   probability (NaN, below 0, above 1) is treated as `nil`.
    /// - Returns: One entry for each question, at most 1; `nil` exactly where no p value came.
    public func adjust(_ pValues: [Double?]) -> [Double?] {
        var adjusted = [Double?](repeating: nil, count: pValues.count)
        var existing: [(position: Int, p: Double)] = []
        for (position, p) in pValues.enumerated() {
            if let p, p >= 0, p <= 1 { existing.append((position, p)) }
        }
        existing.sort { $0.p < $1.p }
        for (entry, p) in zip(existing, adjustAscending(existing.map(\.p))) {
            adjusted[entry.position] = p
        }
        return adjusted
    }

    /// Adjusts p values that stand in ascending order.
    private func adjustAscending(_ ascending: [Double]) -> [Double] {
        let m = ascending.count
        switch self {
        case .holm:
            var largest = 0.0
            return ascending.enumerated().map { offset, p in
                largest = max(largest, min(1, Double(m - offset) * p))
                return largest
            }
        case .bonferroni:
            return ascending.map { min(1, Double(m) * $0) }
        case .benjaminiHochberg:
            var smallest = 1.0
            let descending = ascending.enumerated().reversed().map { offset, p in
                smallest = min(smallest, Double(m) / Double(offset + 1) * p)
                return smallest
            }
            return descending.reversed()
        case .unadjusted:
            return ascending
        }
    }
}
