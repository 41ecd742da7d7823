import TelemachusCore

extension EveryFigure {
    static var groups: [GroupComparison] {
        var figures = GroupComparison.Figures()
        figures.u = 812.5
        figures.z = -2.314
        figures.pExact = 0.0203
        figures.pAsymptotic = 0.0207
        figures.pAdjusted = 0.0406
        figures.superiority = 0.36
        figures.rankBiserial = -0.28
        figures.shift = -1
        figures.low = -2
        figures.high = 0
        figures.level = 0.9512
        return [
            group(
                "confidence.total", 26, 22, (.init(median: 24, q1: 21, q3: 27), .init(median: 27, q1: 24, q3: 30)),
                figures),
            group("confidence.strengths", 7, 6, (.init(median: 3), .init(median: 4)), nil),
            group("confidence.approachability", nil, 22, nil, nil),
        ]
    }

    private static func group(
        _ score: String, _ first: Int?, _ second: Int,
        _ figures: (ScoreSummary.Figures, ScoreSummary.Figures)?, _ test: GroupComparison.Figures?
    ) -> GroupComparison {
        GroupComparison(
            score: score, stage: "before-interview",
            first: .init(
                role: "mentor", attribute: "mentored", value: "no", title: "Never mentored",
                n: first.map { .exactly($0) } ?? .fewerThan(5), figures: figures?.0),
            second: .init(
                role: "mentor", attribute: "mentored", value: "yes", title: "Mentored before", n: .exactly(second),
                figures: figures?.1),
            adjustment: "holm", family: 2, figures: test, notes: score.hasSuffix("total") ? ["roles overlap"] : [])
    }

    static var repeated: [RepeatedComparison] {
        [
            ("strengths", [3, 4, 4], 0.0012), ("approachability", [3, 4, 4], 0.0481),
            ("time-management", [4, 3, 5], 0.2),
            ("clinical-practice", [2, 2, 3], nil), ("use-of-technology", nil, nil),
        ].map { id, medians, p in line(id, medians, p) }
    }

    private static func line(_ id: String, _ medians: [Double]?, _ p: Double?) -> RepeatedComparison {
        var figures = medians.map { values in
            RepeatedComparison.Figures(
                occasions: values.map { .init(median: $0, q1: p == nil ? nil : $0 - 1, q3: p == nil ? nil : $0 + 1) })
        }
        if let p {
            figures?.chiSquare = 13.412
            figures?.degrees = 2
            figures?.pAsymptotic = p
            figures?.pExact = p
            figures?.pAdjusted = min(p * 3, 1)
            figures?.kendallW = 0.31
        }
        return RepeatedComparison(
            score: "confidence.\(id)", role: "mentor", stages: ["before-interview", "before-session", "after-session"],
            n: medians == nil ? .fewerThan(5) : p == nil ? .exactly(8) : .exactly(40), adjustment: "holm", family: 3,
            figures: figures, notes: [])
    }

    static let changes: [AnswerChange] = [
        AnswerChange(
            item: "concerns.before", title: "Do you have concerns?", role: "mentor", from: "before-interview",
            to: "after-session", n: .exactly(44), adjustment: "none", family: 1,
            figures: .init(
                yesYes: .exactly(9), yesNo: .exactly(17), noYes: .fewerThan(5), noNo: .withheld, pExact: 0.0072),
            notes: ["twenty people changed their answer"]),
        AnswerChange(
            item: "concerns.before", title: "Do you have concerns?", role: "mentee", from: "before-session",
            to: "after-session", n: .fewerThan(5), adjustment: "none", family: 1, notes: []),
    ]

    static let reliability: [Reliability] = [
        Reliability(
            score: "confidence.total", role: "mentor", stage: "before-interview", n: .exactly(48),
            figures: .init(
                alpha: 0.812, low: 0.724, high: 0.879, level: 0.95,
                items: [
                    .init(item: "strengths", restCorrelation: 0.61, alphaWithout: 0.78),
                    .init(item: "time-management", restCorrelation: nil, alphaWithout: 0.83),
                ]), notes: ["the interval assumes answers that are near normal"]),
        Reliability(
            score: "confidence.total", role: "mentee", stage: "after-session", n: .fewerThan(5), notes: []),
    ]

    static let missing: [MissingAnswers] =
        [("strengths", 3), ("time-management", 0), ("approachability", 0)].map { id, missing in
            MissingAnswers(
                item: "confidence.\(id)", title: SampleRecord.domains.first { $0.id == id }?.title.plain ?? id,
                role: "mentor", stage: "before-interview", forms: .exactly(48),
                missing: missing == 0 ? .exactly(0) : .fewerThan(5))
        }

    static var content: ContentAnalysis {
        var content = ContentAnalysis()
        content.categories = [.init(id: "relations", title: "Relations"), .init(id: "practice", title: "Practice")]
        content.codes = [
            .init(id: "hierarchy", title: "Hierarchy", definition: "Fear of the one above.", category: "relations"),
            .init(id: "offence", title: "Offence", definition: "Fear of offending.", category: "relations"),
            .init(
                id: "rank", title: "Rank", definition: "As hierarchy.", category: "relations", mergedInto: "hierarchy"),
            .init(id: "time", title: "Time", definition: "Too little time.", category: "practice"),
            .init(id: "refreshing", title: "Refreshing", definition: ""),
        ]
        content.merges = [
            .init(from: "rank", into: "hierarchy", date: "2026-05-04", by: "both coders", reason: "Never told apart.")
        ]
        content.agreement = [
            .init(
                texts: "concerns.words", coders: 2, segments: .exactly(88), observed: 0.875, kappa: 0.8123,
                alpha: 0.8131),
            .init(texts: "concerns.words", code: "offence", coders: 2, segments: .withheld, notes: ["too few people"]),
        ]
        content.quotations = [
            .init(code: "hierarchy", role: "mentor", text: "I kept thinking: who am I to say this?"),
            .init(code: "time", role: "mentee", text: "An hour was over before we had begun."),
        ]
        return content
    }
}
