import TelemachusCore

extension SampleRecord {
    /// One comparison's figures, each list in the order of the type that it becomes.
    struct Line {
        var score: String
        var before: [Double]
        var after: [Double]
        var zeros: Int
        var ties: [Int]
        var test: [Double]
        var adjusted: Double?
        var shift: [Double]

        init(
            _ score: String, _ before: [Double], _ after: [Double], zeros: Int, ties: [Int], test: [Double],
            adjusted: Double?, shift: [Double]
        ) {
            self.score = score
            self.before = before
            self.after = after
            self.zeros = zeros
            self.ties = ties
            self.test = test
            self.adjusted = adjusted
            self.shift = shift
        }

        func comparison(_ role: String, _ from: String) -> Comparison {
            Comparison(
                score: score, role: role, from: from, to: "after-session", n: .exactly(5), adjustment: "holm",
                family: adjusted == nil ? 1 : 7,
                figures: Comparison.Figures(
                    nonzero: 5 - zeros, zeros: zeros, ties: ties, before: figures(before), after: figures(after),
                    statistic: test[0], z: test[1], pExact: test[2], pAsymptotic: test[3],
                    pAdjusted: adjusted ?? test[2],
                    rankBiserial: test[4], r: test[5], shift: shift[0], low: shift[1], high: shift[2],
                    level: shift[3]),
                notes: ["with \(5 - zeros) non-zero differences the exact p cannot fall below 0.05"])
        }
    }

    static func figures(_ values: [Double]) -> ScoreSummary.Figures {
        ScoreSummary.Figures(
            median: values[0], q1: values[1], q3: values[2], minimum: values[3], maximum: values[4], mean: values[5],
            standardDeviation: values[6])
    }

    static var summaries: [ScoreSummary] {
        let before = atStart.map { summary($0.0, "mentor", "before-interview", 6, $0.1) }
        let later = confidence.map { summary($0.score, "mentor", "after-session", 5, $0.after) }
        let mentees = awareness.flatMap { line in
            [
                summary(line.score, "mentee", "before-session", 5, line.before),
                summary(line.score, "mentee", "after-session", 5, line.after),
            ]
        }
        let rest = [
            summary("understanding.point", "mentor", "after-session", 5, understanding.after),
            summary("session.minutes", "mentor", "session", 5, [45, 30, 50, 30, 180, 67, 63.796552]),
        ]
        return before + later + mentees + rest
    }

    private static func summary(
        _ score: String, _ role: String, _ stage: String, _ n: Int, _ values: [Double]
    ) -> ScoreSummary {
        ScoreSummary(
            score: score, role: role, stage: stage, n: .exactly(n), missing: .exactly(0), partial: .exactly(0),
            figures: figures(values))
    }

    static let confidence: [Line] = [
        Line(
            "confidence.use-of-technology", [3, 3, 4, 3, 4, 3.4, 0.547723], [4, 3, 4, 3, 4, 3.6, 0.547723],
            zeros: 4, ties: [], test: [0, -1, 1, 0.317311, 1, 1], adjusted: 1, shift: [0, 0, 1, 0.9375]),
        Line(
            "confidence.clinical-practice", [3, 1, 3, 1, 3, 2.2, 1.095445], [4, 4, 5, 4, 5, 4.4, 0.547723],
            zeros: 0, ties: [2, 2], test: [0, -2.041241, 0.0625, 0.041227, 1, 0.912871], adjusted: 0.4375,
            shift: [2, 1, 3, 0.9375]),
        Line(
            "confidence.approach-to-juniors", [4, 4, 4, 1, 5, 3.6, 1.516575], [5, 4, 5, 1, 5, 4, 1.732051],
            zeros: 3, ties: [2], test: [0, -1.414214, 0.5, 0.157299, 1, 1], adjusted: 1, shift: [0.5, 0, 1, 0.9375]),
        Line(
            "confidence.time-management", [3, 3, 5, 3, 5, 3.8, 1.095445], [4, 4, 5, 3, 5, 4.2, 0.83666],
            zeros: 3, ties: [2], test: [0, -1.414214, 0.5, 0.157299, 1, 1], adjusted: 1, shift: [0.5, 0, 1, 0.9375]),
        Line(
            "confidence.approachability", [3, 3, 4, 2, 5, 3.4, 1.140175], [4, 4, 5, 2, 5, 4, 1.224745],
            zeros: 3, ties: [], test: [0, -1.341641, 0.5, 0.179712, 1, 0.948683], adjusted: 1,
            shift: [0.5, 0, 2, 0.9375]),
        Line(
            "confidence.strengths", [3, 3, 4, 2, 4, 3.2, 0.83666], [4, 3, 4, 2, 5, 3.6, 1.140175],
            zeros: 3, ties: [2], test: [0, -1.414214, 0.5, 0.157299, 1, 1], adjusted: 1, shift: [0.5, 0, 1, 0.9375]),
        Line(
            "confidence.areas-for-improvement", [3, 3, 3, 2, 4, 3, 0.707107], [5, 5, 5, 4, 5, 4.8, 0.447214],
            zeros: 0, ties: [2, 2], test: [0, -2.041241, 0.0625, 0.041227, 1, 0.912871], adjusted: 0.4375,
            shift: [2, 1, 3, 0.9375]),
        Line(
            "confidence.total", [23, 20, 25, 20, 25, 22.6, 2.50998], [29, 27, 29, 25, 33, 28.6, 2.966479],
            zeros: 0, ties: [], test: [0, -2.0226, 0.0625, 0.043114, 1, 0.904534], adjusted: nil,
            shift: [6, 4, 8, 0.9375]),
    ]

    static let awareness: [Line] = [
        Line(
            "awareness.use-of-technology", [3, 3, 5, 3, 5, 3.8, 1.095445], [4, 3, 5, 3, 5, 4, 1],
            zeros: 4, ties: [], test: [0, -1, 1, 0.317311, 1, 1], adjusted: 1, shift: [0, 0, 1, 0.9375]),
        Line(
            "awareness.clinical-practice", [3, 2, 4, 2, 5, 3.2, 1.30384], [4, 2, 4, 2, 5, 3.4, 1.341641],
            zeros: 4, ties: [], test: [0, -1, 1, 0.317311, 1, 1], adjusted: 1, shift: [0, 0, 1, 0.9375]),
        Line(
            "awareness.approach-to-juniors", [2, 2, 4, 1, 4, 2.6, 1.341641], [4, 3, 4, 3, 5, 3.8, 0.83666],
            zeros: 2, ties: [], test: [0, -1.603567, 0.25, 0.108809, 1, 0.92582], adjusted: 1, shift: [1, 0, 3, 0.9375]),
        Line(
            "awareness.time-management", [2, 2, 4, 2, 5, 3, 1.414214], [4, 3, 5, 2, 5, 3.8, 1.30384],
            zeros: 2, ties: [2], test: [0, -1.632993, 0.25, 0.10247, 1, 0.942809], adjusted: 1,
            shift: [1, 0, 2, 0.9375]),
        Line(
            "awareness.approachability", [2, 2, 4, 1, 5, 2.8, 1.643168], [4, 2, 4, 2, 5, 3.4, 1.341641],
            zeros: 4, ties: [], test: [0, -1, 1, 0.317311, 1, 1], adjusted: 1, shift: [0, 0, 3, 0.9375]),
        Line(
            "awareness.strengths", [3, 3, 4, 3, 5, 3.6, 0.894427], [4, 3, 5, 3, 5, 4, 1],
            zeros: 4, ties: [], test: [0, -1, 1, 0.317311, 1, 1], adjusted: 1, shift: [0, 0, 2, 0.9375]),
        Line(
            "awareness.areas-for-improvement", [3, 3, 5, 3, 5, 3.8, 1.095445], [4, 3, 5, 3, 5, 4, 1],
            zeros: 4, ties: [], test: [0, -1, 1, 0.317311, 1, 1], adjusted: 1, shift: [0, 0, 1, 0.9375]),
        Line(
            "awareness.total", [23, 22, 24, 20, 25, 22.8, 1.923538], [27, 25, 28, 24, 28, 26.4, 1.81659],
            zeros: 1, ties: [], test: [0, -1.825742, 0.125, 0.067889, 1, 0.912871], adjusted: nil,
            shift: [4, 0, 6, 0.9375]),
    ]

    static let understanding = Line(
        "understanding.point", [2, 2, 3, 2, 3, 2.4, 0.547723], [4, 3, 5, 2, 5, 3.8, 1.30384],
        zeros: 1, ties: [2], test: [0, -1.841149, 0.125, 0.0656, 1, 0.920575], adjusted: nil,
        shift: [1.5, 0, 3, 0.9375])

    private static let atStart: [(String, [Double])] = [
        ("confidence.use-of-technology", [3, 3, 4, 3, 4, 3.333333, 0.516398]),
        ("confidence.clinical-practice", [2, 1, 3, 1, 3, 2, 1.095445]),
        ("confidence.approach-to-juniors", [4, 3, 4, 1, 5, 3.5, 1.378405]),
        ("confidence.time-management", [3.5, 3, 5, 3, 5, 3.833333, 0.983192]),
        ("confidence.approachability", [3, 2, 4, 2, 5, 3.166667, 1.169045]),
        ("confidence.strengths", [3.5, 3, 4, 2, 5, 3.5, 1.048809]),
        ("confidence.areas-for-improvement", [3, 2, 3, 2, 4, 2.833333, 0.752773]),
        ("confidence.total", [21.5, 20, 25, 20, 25, 22.166667, 2.483277]),
        ("importance.use-of-technology", [4, 4, 4, 4, 5, 4.166667, 0.408248]),
        ("importance.clinical-practice", [4, 4, 5, 4, 5, 4.333333, 0.516398]),
        ("importance.approach-to-juniors", [4.5, 4, 5, 4, 5, 4.5, 0.547723]),
        ("importance.time-management", [4.5, 4, 5, 4, 5, 4.5, 0.547723]),
        ("importance.approachability", [4, 3, 5, 3, 5, 4, 0.894427]),
        ("importance.strengths", [4, 4, 5, 4, 5, 4.333333, 0.516398]),
        ("importance.areas-for-improvement", [4, 4, 4, 4, 4, 4, 0]),
        ("importance.total", [30.5, 27, 32, 27, 32, 29.833333, 2.316607]),
        ("ability.use-of-technology", [3, 3, 4, 3, 4, 3.333333, 0.516398]),
        ("ability.clinical-practice", [3, 3, 3, 3, 4, 3.166667, 0.408248]),
        ("ability.approach-to-juniors", [3.5, 3, 4, 2, 4, 3.333333, 0.816497]),
        ("ability.time-management", [3, 2, 3, 2, 4, 2.833333, 0.752773]),
        ("ability.approachability", [3, 3, 3, 3, 3, 3, 0]),
        ("ability.strengths", [3, 3, 4, 2, 4, 3.166667, 0.752773]),
        ("ability.areas-for-improvement", [3, 3, 3, 3, 4, 3.166667, 0.408248]),
        ("ability.total", [23, 19, 24, 19, 24, 22, 2.366432]),
        ("understanding.point", [2, 2, 3, 2, 3, 2.333333, 0.516398]),
    ]
}
