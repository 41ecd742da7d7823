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
        results.comparisons = try comparisons(&review)
        results.summaries = try summaries(&review)
        results.distributions = distributions(&review)
        results.tallies = tallies(&review)
        results.content = try content()
        results.characteristics = characteristics(&review)
        results.participation = participation(&review)
        results.returns = returns(&review)
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
        methods.citations = Citations.list(for: results, settings)
        return methods
    }
}

/// The publications of the methods that were used.
enum Citations {
    static func list(for results: Results, _ settings: AnalysisSettings) -> [String] {
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
        if let agreement = results.content?.agreement, !agreement.isEmpty {
            if agreement.contains(where: { $0.coders == 2 }) {
                citations.append(
                    "Cohen J. A coefficient of agreement for nominal scales. Educ Psychol Meas 1960;20:37-46.")
            }
            citations.append(
                "Krippendorff K. Content analysis: an introduction to its methodology. 3rd ed. Los Angeles: Sage; 2013."
            )
        }
        guard !results.comparisons.isEmpty else { return citations }
        citations.append("Wilcoxon F. Individual comparisons by ranking methods. Biometrics Bull 1945;1:80-3.")
        if settings.zeros == .pratt {
            citations.append(
                "Pratt JW. Remarks on zeros and ties in the Wilcoxon signed rank procedures. J Am Stat Assoc 1959;54:655-67."
            )
        }
        let adjustments = Set(settings.comparisons.map(\.adjustment))
        if adjustments.contains(.holm) {
            citations.append(
                "Holm S. A simple sequentially rejective multiple test procedure. Scand J Stat 1979;6:65-70.")
        }
        if adjustments.contains(.benjaminiHochberg) {
            citations.append(
                "Benjamini Y, Hochberg Y. Controlling the false discovery rate. J R Stat Soc B 1995;57:289-300.")
        }
        citations.append(
            "Hodges JL, Lehmann EL. Estimates of location based on rank tests. Ann Math Stat 1963;34:598-611.")
        citations.append(
            "Kerby DS. The simple difference formula: an approach to teaching nonparametric correlation. "
                + "Compr Psychol 2014;3:11.IT.3.1.")
        return citations
    }
}
