import TelemachusCore

/// A record with figures of every kind that results can hold, among them hidden and partly hidden ones.
///
/// All of it is invented; a larger programme without a release.
enum EveryFigure {
    static var record: ProgrammeRecord {
        var outline = SampleRecord.outline
        outline.title = "Trainees mentor directors"
        outline.release = nil
        outline.instruments = outline.instruments.map { $0.id == "concerns" ? concerns : $0 }
        return ProgrammeRecord(outline: outline, provenance: SampleRecord.provenance, results: results)
    }

    private static let concerns = ProgrammeOutline.Instrument(
        id: "concerns", title: "Concerns and experience", plugin: "questionnaire",
        items: [
            Item(id: "before", prompt: "Do you have concerns?", format: .yesNo),
            Item(id: "words", prompt: "What concerns you?", format: .text(limit: 500)),
        ], scores: [])

    static var results: Results {
        var results = SampleRecord.results
        results.flow = flow
        results.participation = [
            Participation(
                role: "mentor", invited: .exactly(60), enrolled: .exactly(52), consented: .exactly(52),
                withdrawn: .fewerThan(5), completed: .atLeast(36))
        ]
        results.distributions += scales
        results.summaries = [
            ScoreSummary(
                score: "ability.strengths", role: "mentor", stage: "after-session", n: .exactly(7),
                missing: .withheld, partial: .fewerThan(5), figures: .init(median: 4)),
            ScoreSummary(
                score: "session.minutes", role: "mentor", stage: "session", n: .exactly(46), missing: .fewerThan(5),
                partial: .exactly(0),
                figures: .init(median: 45, q1: 30, q3: 60, mean: 47.3, standardDeviation: 14.2)),
        ]
        results.comparisons[0].n = .exactly(7)
        results.comparisons[0].figures = .init(before: .init(median: 3), after: .init(median: 4))
        results.groupComparisons = groups
        results.repeatedComparisons = repeated
        results.changes = changes
        results.reliability = reliability
        results.missing = missing
        results.content = content
        results.methods.citations += [
            "Mann HB, Whitney DR. On a test of whether one of two random variables is stochastically larger. 1947.",
            "Friedman M. The use of ranks to avoid the assumption of normality. J Am Stat Assoc 1937;32:675–701.",
            "McNemar Q. Note on the sampling error of the difference between correlated proportions. 1947.",
            "Cronbach LJ. Coefficient alpha and the internal structure of tests. Psychometrika 1951;16:297–334.",
            "Krippendorff K. Content analysis. 4th ed. Thousand Oaks: Sage; 2018.",
            "Somebody E. A method that no sentence names. 1999.",
        ]
        return results
    }

    static let flow: [ParticipantFlow] = [
        ParticipantFlow(
            role: "mentor",
            points: [
                .init(kind: .invited, reached: .exactly(60)),
                .init(
                    kind: .enrolled, reached: .exactly(52), losses: [.init(reason: "did not join", count: .exactly(8))]),
                .init(kind: .consented, reached: .exactly(52)),
                .init(kind: .paired, reached: .exactly(46), losses: [.init(reason: "no partner", count: .exactly(6))]),
                .init(
                    kind: .answered, stage: "after-session", reached: .atLeast(36),
                    losses: [
                        .init(reason: "withdrew", count: .fewerThan(5)), .init(reason: "no answer", count: .withheld),
                    ]),
                .init(kind: .analysed, reached: .atLeast(36)),
            ]),
        ParticipantFlow(
            role: "mentee",
            points: [
                .init(kind: .invited, reached: .exactly(46)), .init(kind: .enrolled, reached: .exactly(46)),
                .init(kind: .answered, stage: "before-session", reached: .exactly(46)),
            ]),
    ]

    private static let scales: [Distribution] = [
        scale("use-of-technology", "before-interview", [2, 9, 14, 17, 6].map { .exactly($0) }, 48),
        scale("use-of-technology", "after-session", [0, 5, 9, 19, 11].map { .exactly($0) }, 44),
        scale(
            "clinical-practice", "before-interview",
            [.fewerThan(5), .withheld, .exactly(13), .exactly(19), .exactly(9)], 48),
        scale(
            "clinical-practice", "after-session", [.fewerThan(5), .exactly(8), .exactly(12), .exactly(21), .withheld],
            44),
        Distribution(
            item: "confidence.strengths", title: "Strengths", role: "mentor", stage: "after-session", n: .fewerThan(5),
            counts: options([.withheld, .withheld, .withheld, .withheld, .withheld])),
    ]

    private static func scale(_ item: String, _ stage: String, _ counts: [DisclosedCount], _ n: Int) -> Distribution {
        Distribution(
            item: "confidence.\(item)", title: SampleRecord.domains.first { $0.id == item }?.title.plain ?? item,
            role: "mentor", stage: stage, n: .exactly(n), counts: options(counts))
    }

    private static func options(_ counts: [DisclosedCount]) -> [OptionCount] {
        let words = ["Not at all confident", "2", "3", "4", "Completely confident"]
        return counts.enumerated().map { OptionCount(option: "\($0 + 1)", title: words[$0], count: $1) }
    }
}
