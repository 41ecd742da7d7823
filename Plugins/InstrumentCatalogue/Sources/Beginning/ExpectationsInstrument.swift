public import TelemachusCore

/// Whether somebody knows what to expect before the first meeting, and whether the two expect the same.
public struct ExpectationsInstrument: SummingInstrument {
    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "expectations", version: "1.0.0", title: "Expectations",
        summary: "Six statements on roles, aims, time and support, rated before the first meeting or half way, and "
            + "their mean.",
        licence: "Apache-2.0; the wording is our own.",
        citation: "Misaligned expectations are a barrier to reverse mentoring after Robertson and Ferguson, American "
            + "Nurse (opinion); unclear roles after Clarke et al., Adv Med Educ Pract 2019;10:693-701 "
            + "(doi:10.2147/AMEP.S179303).",
        example: """
            use: expectations
            """)

    /// The statements, and their mean.
    public let scoring: ItemScoring

    /// The form; there is nothing to configure.
    public init(_ configuration: NoConfiguration, in context: DefinitionContext) {
        let items = [
            ScaledItem("my-part", "My part", "I know what I am to bring to this relation.", on: .agreement),
            ScaledItem("their-part", "The other's part", "I know what I may ask of my partner.", on: .agreement),
            ScaledItem(
                "same-aim", "The same aim", "My partner and I want the same things from our meetings.", on: .agreement),
            ScaledItem(
                "within-reach", "Within reach", "What we want can be reached in the time we have.", on: .agreement),
            ScaledItem("time", "Time", "I shall be able to keep the time for our meetings free.", on: .agreement),
            ScaledItem("support", "Support", "I know whom to ask if something does not go well.", on: .agreement),
        ]
        scoring = ItemScoring(
            items,
            sums: [SumScore("clarity", title: "Clarity of expectations", over: items, rule: .mean, isTotal: true)])
    }

    /// All statements, and one left out.
    public static var workedExamples: [WorkedExample] {
        [
            WorkedExample(
                title: "Clarity is the mean of the six statements", configuration: "{}",
                answers: [
                    "my-part": "5", "their-part": "4", "same-aim": "3", "within-reach": "4", "time": "2",
                    "support": "3",
                ],
                scores: [
                    "my-part": 5, "their-part": 4, "same-aim": 3, "within-reach": 4, "time": 2, "support": 3,
                    "clarity": 3.5,
                ], source: "Arithmetic: 21 / 6 = 3.5."),
            WorkedExample(
                title: "With a statement left out there is no mean", configuration: "{}",
                answers: ["my-part": "5", "their-part": "4", "same-aim": "3", "within-reach": "4", "time": "2"],
                scores: [
                    "my-part": 5, "their-part": 4, "same-aim": 3, "within-reach": 4, "time": 2, "support": nil,
                    "clarity": nil,
                ], source: "The rule complete-only."),
        ]
    }
}
