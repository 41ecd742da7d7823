public import TelemachusCore

extension BatteryInstrument {
    /// Totals with all answers, and with one missing under either rule.
    ///
    /// The programme of the examples has the domains technology, listening and time.
    public static var workedExamples: [WorkedExample] {
        [
            WorkedExample(
                title: "Three domains on a scale of 1 to 5 add up to a total out of 15",
                configuration: """
                    stem: How confident are you giving feedback on {domain}?
                    scale: { points: 5 }
                    """,
                answers: ["technology": "4", "listening": "2", "time": "5"],
                scores: ["technology": 4, "listening": 2, "time": 5, "total": 11],
                source: "Arithmetic: 4 + 2 + 5 = 11."),
            WorkedExample(
                title: "Without one answer there is no total",
                configuration: """
                    stem: How confident are you giving feedback on {domain}?
                    scale: { points: 5 }
                    """,
                answers: ["technology": "4", "time": "5"],
                scores: ["technology": 4, "listening": nil, "time": 5, "total": nil],
                source: "The rule complete-only, which holds where none is written."),
            WorkedExample(
                title: "Pro rata, the missing answer counts as the mean of the others",
                configuration: """
                    stem: How confident are you giving feedback on {domain}?
                    scale: { points: 5 }
                    missing: pro-rata
                    """,
                answers: ["technology": "4", "time": "5"],
                scores: ["technology": 4, "listening": nil, "time": 5, "total": 13.5],
                source: "Arithmetic: two of three answers, (4 + 5) / 2 × 3 = 13.5."),
        ]
    }
}
