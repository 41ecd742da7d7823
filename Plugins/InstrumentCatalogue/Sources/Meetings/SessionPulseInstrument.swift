public import TelemachusCore

/// How a meeting was, in five questions, for both sides after each of them.
public struct SessionPulseInstrument: SummingInstrument {
    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "session-pulse", version: "1.0.0", title: "Pulse of a meeting",
        summary: "Five questions after a meeting: worthwhile, heard, learned, the time, and whether the next meeting "
            + "is fixed. No place for what was said.",
        licence: "Apache-2.0; the wording is our own.",
        citation: "That both sides give feedback regularly is asked for by Anderson, Bridging the gap! (opinion), and "
            + "by Robertson and Ferguson, American Nurse (opinion).",
        example: """
            use: session-pulse
            """)

    /// The questions; the mean of the three that are rated.
    public let scoring: ItemScoring

    /// The form; there is nothing to configure.
    public init(_ configuration: NoConfiguration, in context: DefinitionContext) {
        let rated = [
            ScaledItem("worthwhile", "Worthwhile", "This meeting was worth its time.", on: .agreement),
            ScaledItem("heard", "Heard", "I felt heard.", on: .agreement),
            ScaledItem("learned", "Learned", "I learned something that I can use.", on: .agreement),
        ]
        let time = ScaledItem(
            Item(
                id: "time", prompt: "How was the time that you had?",
                format: .choice([
                    AnswerOption(id: "too-little", title: "Too little"),
                    AnswerOption(id: "about-right", title: "About right"),
                    AnswerOption(id: "too-much", title: "Too much"),
                ])))
        let next = ScaledItem(
            Item(id: "next-meeting", prompt: "Is your next meeting fixed?", format: .yesNo, isRequired: false),
            title: "Next meeting fixed")
        scoring = ItemScoring(
            rated + [time, next],
            sums: [SumScore("pulse", title: "Pulse", over: rated, rule: .mean, isTotal: true)])
    }

    /// A good meeting, and the last one, after which none follows.
    public static var workedExamples: [WorkedExample] {
        [
            WorkedExample(
                title: "The pulse is the mean of the three statements", configuration: "{}",
                answers: [
                    "worthwhile": "5", "heard": "4", "learned": "3", "time": "about-right", "next-meeting": "yes",
                ], scores: ["worthwhile": 5, "heard": 4, "learned": 3, "next-meeting": 1, "pulse": 4],
                source: "Arithmetic: (5 + 4 + 3) / 3 = 4."),
            WorkedExample(
                title: "After the last meeting nobody need say whether a next one is fixed", configuration: "{}",
                answers: ["worthwhile": "2", "heard": "2", "learned": "2", "time": "too-little"],
                scores: ["worthwhile": 2, "heard": 2, "learned": 2, "next-meeting": nil, "pulse": 2],
                source: "By definition."),
            WorkedExample(
                title: "With a statement left out there is no pulse", configuration: "{}",
                answers: ["worthwhile": "2", "heard": "2"],
                scores: ["worthwhile": 2, "heard": 2, "learned": nil, "next-meeting": nil, "pulse": nil],
                source: "The rule complete-only."),
        ]
    }
}
