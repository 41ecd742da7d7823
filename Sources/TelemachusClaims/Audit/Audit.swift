public import TelemachusStatistics

/// Whether the figures of a publication can come of any data at all.
///
/// Each claim is judged by itself, then all claims of one sample together, then a sample with another within it, and at
/// last each p value with what is said of both samples. Nothing here says that data were wrong: a figure that no data
/// can give was printed, copied or described wrongly somewhere.
public struct Audit: Sendable {
    /// The claims.
    public let file: ClaimsFile
    /// What was found, claims by themselves first.
    public let findings: [Finding]
    /// How many steps each search was allowed.
    public let steps: Int

    /// How many steps a search is allowed unless somebody says otherwise.
    public static let standardSteps = 1_000_000

    /// Checks every claim.
    ///
    /// The same claims and steps give the same findings.
    public init(of file: ClaimsFile, steps: Int = standardSteps) {
        self.file = file
        self.steps = steps
        var examiner = Examiner(file: file, steps: steps)
        findings = examiner.findings()
    }

    /// The definitions of quartiles under which every claim of quartiles can hold, by itself and with the others.
    ///
    /// Claims that are impossible or not decided are left out of it; nil where no claim of quartiles remains.
    public var quartilesOfAll: [QuartileMethod]? {
        let judged = findings.filter { finding in
            finding.claims.contains { !file.claims[$0 - 1].quartiles.isEmpty } && !finding.possible.isEmpty
                && finding.undecided.isEmpty
        }
        guard !judged.isEmpty else { return nil }
        return QuartileMethod.allCases.filter { method in
            judged.allSatisfy { finding in finding.possible.contains { $0.quartiles == method } }
        }
    }

    /// The p values that are printed as significant, with the least exact p that their changes could have.
    ///
    /// The p is nil where not every structure was gone through.
    public var significant: [(claim: Int, leastExactP: Double?)] {
        findings.compactMap { finding in
            guard finding.scope == .alone, let claim = finding.claims.first,
                file.claims[claim - 1].p?.claimsSignificance == true
            else { return nil }
            let least = finding.structures.flatMap { $0.structures.map(\.exactP.lowerBound) }.min()
            return (claim, finding.hasAllStructures ? least : nil)
        }
    }
}
