public import TelemachusCore
import TelemachusStatistics

/// Turns a programme's state into figures.
///
/// A pure function: the same state gives the same figures.
public struct Analysis {
    let state: ProgrammeState
    let scores: ScoreTable
    let roster: Roster
    let control: DisclosureControl
    /// The forms that are due, by stage.
    let duties: [[Obligation]]
    /// The people who did not give every form that a stage asks of them, by stage.
    let owing: [Set<String>]
    var programme: Programme { state.programme }
    var settings: AnalysisSettings { programme.definition.analysis }

    /// An analysis of what happened.
    public init(of state: ProgrammeState) {
        self.init(
            of: state,
            control: DisclosureControl(state.programme.definition.privacy, isReleased: state.release != nil))
    }

    init(of state: ProgrammeState, control: DisclosureControl) {
        self.state = state
        self.control = control
        roster = Roster(state)
        scores = ScoreTable(state, roster)
        duties = state.programme.stages.map(state.obligations)
        owing = Self.owing(duties, state)
    }

    /// The figures.
    ///
    /// - Throws: where a score is not finite, which only a faulty instrument can give.
    public func results() throws -> Results {
        var results = Results()
        var review = DisclosureReview(control, roster)
        results.draw = draw()
        // The most important first: what has been granted may hide what comes after.
        takeAsKnown(&review)
        let compared = try compared(&review)
        results.comparisons = compared.paired.lines
        results.groupComparisons = compared.groups.lines
        results.repeatedComparisons = compared.repeated.lines
        results.changes = compared.changes.lines
        results.summaries = try summaries(&review)
        results.distributions = distributions(&review)
        results.reliability = try reliability(&review)
        results.tallies = tallies(&review)
        results.content = try content()
        results.characteristics = characteristics(&review)
        results.participation = participation(&review)
        results.returns = returns(&review)
        results.missing = missing(&review)
        results.flow = flow(analysed: compared.people, &review)
        results.profiles = profiles()
        results.methods = methods(for: results)
        results.notices = notices(for: results)
        return results
    }

    /// Every occasion on which people answer by themselves, in the order of the definition.
    func occasions() -> [(stage: Programme.Stage, instrument: Programme.Instrument, role: String, ask: CollectSettings)]
    {
        programme.stages.flatMap { stage in
            stage.asks.flatMap { ask in
                ask.from.compactMap { role in
                    ask.isTogether
                        ? nil
                        : programme.instrument(InstrumentID(ask.instrument)).map { (stage, $0, role, ask) }
                }
            }
        }
    }

    private func draw() -> Draw? {
        state.draws.last.map { draw in
            var allocation = draw.allocation
            if !control.shows(allocation.pairs.count) {
                // With few people the number of admissible allocations nearly tells who declined whom.
                allocation.admissible = nil
                allocation.audit = ["How the draw was made stands in the journal; \(control.reason())."]
                allocation.score = nil
                for index in allocation.pairs.indices {
                    allocation.pairs[index].reasons = []
                    allocation.pairs[index].parts = nil
                    allocation.pairs[index].alternative = nil
                }
            }
            return Draw(
                policy: "\(draw.policy) \(draw.policyVersion)", seed: draw.seed, stage: draw.stage,
                allocation: allocation)
        }
    }

    private func methods(for results: Results) -> Methods {
        var methods = Methods()
        methods.quartiles = settings.quartiles.rawValue
        methods.quartilesTitle = settings.quartiles.title
        methods.alpha = settings.alpha
        methods.intervalLevel = 1 - settings.alpha
        methods.zeros = settings.zeros.rawValue
        methods.citations = Citations.list(for: results, programme)
        return methods
    }
}

/// The publications of the methods that were used.
enum Citations {
    static func list(for results: Results, _ programme: Programme) -> [String] {
        let settings = programme.definition.analysis
        var citations: [String] = []
        if !results.summaries.isEmpty {
            citations.append(
                settings.quartiles == .tukeyHinges
                    ? "Tukey JW. Exploratory data analysis. Reading: Addison-Wesley; 1977."
                    : "Hyndman RJ, Fan Y. Sample quantiles in statistical packages. Am Stat 1996;50:361-5.")
        }
        if !results.tallies.isEmpty {
            citations.append(
                "Burnard P. A method of analysing interview transcripts in qualitative research. "
                    + "Nurse Educ Today 1991;11:461-6.")
        }
        return citations + signedRank(results, settings) + otherTests(results) + adjustments(results)
    }

    private static func signedRank(_ results: Results, _ settings: AnalysisSettings) -> [String] {
        guard results.comparisons.contains(where: { $0.figures?.statistic != nil }) else { return [] }
        var citations = ["Wilcoxon F. Individual comparisons by ranking methods. Biometrics Bull 1945;1:80-3."]
        if settings.zeros == .pratt {
            citations.append(
                "Pratt JW. Remarks on zeros and ties in the Wilcoxon signed rank procedures. J Am Stat Assoc 1959;54:655-67."
            )
        }
        citations.append(hodgesLehmann)
        citations.append(
            "Kerby DS. The simple difference formula: an approach to teaching nonparametric correlation. "
                + "Compr Psychol 2014;3:11.IT.3.1.")
        return citations
    }

    private static let hodgesLehmann =
        "Hodges JL, Lehmann EL. Estimates of location based on rank tests. Ann Math Stat 1963;34:598-611."

    private static func otherTests(_ results: Results) -> [String] {
        var citations: [String] = []
        if results.groupComparisons.contains(where: { $0.figures?.u != nil }) {
            citations.append(
                "Mann HB, Whitney DR. On a test of whether one of two random variables is stochastically larger than the "
                    + "other. Ann Math Stat 1947;18:50-60.")
            if !results.comparisons.contains(where: { $0.figures?.statistic != nil }) {
                citations.append(hodgesLehmann)
            }
            citations.append(
                "Vargha A, Delaney HD. A critique and improvement of the CL common language effect size statistics of "
                    + "McGraw and Wong. J Educ Behav Stat 2000;25:101-32.")
        }
        if results.repeatedComparisons.contains(where: { $0.figures?.chiSquare != nil }) {
            citations.append(
                "Friedman M. The use of ranks to avoid the assumption of normality implicit in the analysis of variance. "
                    + "J Am Stat Assoc 1937;32:675-701.")
            citations.append(
                "Kendall MG, Babington Smith B. The problem of m rankings. Ann Math Stat 1939;10:275-87.")
        }
        if results.changes.contains(where: { $0.figures?.pExact != nil }) {
            citations.append(
                "McNemar Q. Note on the sampling error of the difference between correlated proportions or percentages. "
                    + "Psychometrika 1947;12:153-7.")
        }
        if results.reliability.contains(where: { $0.figures?.alpha != nil }) {
            citations.append(
                "Cronbach LJ. Coefficient alpha and the internal structure of tests. Psychometrika 1951;16:297-334.")
            citations.append(
                "Feldt LS. The approximate sampling distribution of Kuder-Richardson reliability coefficient twenty. "
                    + "Psychometrika 1965;30:357-70.")
        }
        return citations
    }

    private static func adjustments(_ results: Results) -> [String] {
        var used: Set<String> = []
        for line in results.comparisons where line.figures?.pAdjusted != nil { used.insert(line.adjustment) }
        for line in results.groupComparisons where line.figures?.pAdjusted != nil { used.insert(line.adjustment) }
        for line in results.repeatedComparisons where line.figures?.pAdjusted != nil { used.insert(line.adjustment) }
        for line in results.changes where line.figures?.pAdjusted != nil { used.insert(line.adjustment) }
        var citations: [String] = []
        if used.contains(PValueAdjustment.holm.rawValue) {
            citations.append(
                "Holm S. A simple sequentially rejective multiple test procedure. Scand J Stat 1979;6:65-70.")
        }
        if used.contains(PValueAdjustment.bonferroni.rawValue) {
            citations.append("Dunn OJ. Multiple comparisons among means. J Am Stat Assoc 1961;56:52-64.")
        }
        if used.contains(PValueAdjustment.benjaminiHochberg.rawValue) {
            citations.append(
                "Benjamini Y, Hochberg Y. Controlling the false discovery rate. J R Stat Soc B 1995;57:289-300.")
        }
        return citations
    }
}
