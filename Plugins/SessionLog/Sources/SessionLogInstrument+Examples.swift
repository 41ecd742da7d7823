public import TelemachusCore

extension SessionLogInstrument {
    /// Sessions within, at and beyond a limit, one without a limit, one of a kind, and one that did not take place.
    public static var workedExamples: [WorkedExample] {
        [
            WorkedExample(
                title: "A session of 45 minutes is within a limit of 60",
                configuration: "limit-minutes: 60",
                answers: ["happened": "yes", "date": "2026-03-31", "minutes": "45", "mode": "in-person"],
                scores: ["minutes": 45, "beyond-limit": 0], source: "Arithmetic: 45 is not more than 60."),
            WorkedExample(
                title: "A session that takes just as long as the limit is within it",
                configuration: "limit-minutes: 60", answers: ["happened": "yes", "minutes": "60"],
                scores: ["minutes": 60, "beyond-limit": 0], source: "Arithmetic: 60 is not more than 60."),
            WorkedExample(
                title: "A session of three hours goes beyond it",
                configuration: "limit-minutes: 60", answers: ["happened": "yes", "minutes": "180"],
                scores: ["minutes": 180, "beyond-limit": 1],
                source: "Arithmetic. Raju et al. 2022 report one session of 180 minutes, beyond the agreed limit; the "
                    + "limit of 60 is an assumption of this example."),
            WorkedExample(
                title: "Without a limit there are only minutes", configuration: "{}",
                answers: ["happened": "yes", "minutes": "180"], scores: ["minutes": 180], source: "By definition."),
            WorkedExample(
                title: "A session of a kind has minutes like any other",
                configuration: "kinds: { coffee-chat: Coffee chat, structured: Structured session }",
                answers: ["happened": "yes", "minutes": "25", "kind": "coffee-chat"], scores: ["minutes": 25],
                source: "By definition. Sessions from informal coffee chats to structured training are those of "
                    + "Anderson, Bridging the gap! (opinion)."),
            WorkedExample(
                title: "A session that did not take place has no minutes",
                configuration: "limit-minutes: 60", answers: ["happened": "no"],
                scores: ["minutes": nil, "beyond-limit": nil],
                source: "By definition: it is not a session of 0 minutes."),
        ]
    }
}
