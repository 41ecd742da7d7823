import Foundation

/// The reference figures of `Fixtures/vectors.json`.
struct Vectors: Decodable {
    let wilcoxon: [Wilcoxon]
    let quantiles: [Quantiles]
    let holm: [Holm]
    let intervals: [Interval]
    let cronbach: [Battery]

    enum CodingKeys: String, CodingKey {
        case wilcoxon, quantiles, holm, cronbach
        case intervals = "hodges_lehmann_ci"
    }

    struct Wilcoxon: Decodable {
        let id: String
        let pre: [Double]
        let post: [Double]
        let diff: [Double]
        let used: Int
        let zeros: Int?
        let wPlus: Double?
        let wMinus: Double?
        let variance: Double?
        let z: Double?
        let pAsymptotic: Double?
        let pCorrected: Double?
        let pExact: Double?
        let pExactGreater: Double?
        let rankBiserial: Double?
        let rOverUsed: Double?
        let rOverPairs: Double?
        let shiftWithoutZeros: Double?
        let shift: Double?

        enum CodingKeys: String, CodingKey {
            case id, pre, post, diff, zeros
            case used = "n_used"
            case wPlus = "W_plus"
            case wMinus = "W_minus"
            case variance = "var_tie_corrected"
            case z = "Z"
            case pAsymptotic = "p_asymptotic_spss"
            case pCorrected = "p_asymptotic_cc_R_default"
            case pExact = "p_exact_conditional"
            case pExactGreater = "p_exact_one_sided_greater"
            case rankBiserial = "rank_biserial"
            case rOverUsed = "r_Z_over_sqrt_n_used"
            case rOverPairs = "r_Z_over_sqrt_N_pairs"
            case shiftWithoutZeros = "HL_zeros_dropped"
            case shift = "HL_zeros_kept"
        }
    }

    struct Quantiles: Decodable {
        let x: [Double]
        let percentages: [Double]
        let type6: [Double]
        let type7: [Double]

        enum CodingKeys: String, CodingKey {
            case x, type7
            case percentages = "p"
            case type6 = "type6_HAVERAGE"
        }
    }

    struct Holm: Decodable {
        let p: [Double?]
        let adj: [Double?]
    }

    struct Interval: Decodable {
        let d: [Double]
        let estimate: Double?
        let conf: Double
        let ci: [Double]?
        let achieved: Double?
    }

    struct Battery: Decodable {
        let items: [[Double]]
        let alpha: Double
        let alphaIfDeleted: [Double]
        let correctedItemTotal: [Double]

        enum CodingKeys: String, CodingKey {
            case items, alpha
            case alphaIfDeleted = "alpha_if_deleted"
            case correctedItemTotal = "corrected_item_total"
        }
    }

    static func load() throws -> Vectors {
        let file = Bundle.module.bundleURL.appending(path: "Fixtures/vectors.json")
        return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
    }

    /// One of the signed-rank vectors, for parameterised tests.
    static func wilcoxon(_ id: String) throws -> Wilcoxon {
        struct Missing: Error { let id: String }
        guard let vector = try load().wilcoxon.first(where: { $0.id == id }) else { throw Missing(id: id) }
        return vector
    }

    /// The signed-rank vectors that have figures.
    static let wilcoxonIDs = [
        "A_n5_noties", "B_n5_likert", "C_n5_mixed", "D_n6_zeros", "E_n8_noties", "F_n12_ties", "H_n1",
    ]
}
