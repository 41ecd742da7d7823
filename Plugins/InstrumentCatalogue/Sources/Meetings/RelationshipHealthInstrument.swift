public import TelemachusCore

/// How a pair is doing: mutual respect, reciprocity and transparency, three statements each.
public struct RelationshipHealthInstrument: SummingInstrument {
    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "relationship-health", version: "1.0.0", title: "Health of the relationship",
        summary: "Nine statements on mutual respect, reciprocity and transparency, with a mean for each and for all. "
            + "For both sides, half way and at the end.",
        licence: "Apache-2.0; the wording is our own.",
        citation: "Mutual respect, transparency and reciprocal learning are the linchpins named by Anderson, Bridging "
            + "the gap! (opinion); mutuality, reciprocity and mutual respect those named by Clarke et al., Adv Med "
            + "Educ Pract 2019;10:693-701 (doi:10.2147/AMEP.S179303). The scale has not been validated.",
        example: """
            use: relationship-health
            """)

    /// The nine statements, a mean for each subject, and the mean of all.
    public let scoring: ItemScoring

    /// The form; there is nothing to configure.
    public init(_ configuration: NoConfiguration, in context: DefinitionContext) {
        let respect = [
            ScaledItem(
                "respect-taken-seriously", "Taken seriously", "My partner takes what I say seriously.", on: .agreement),
            ScaledItem(
                "respect-different", "Different views", "We can see a thing differently and stay on good terms.",
                on: .agreement),
            ScaledItem(
                "respect-rank", "Rank", "My partner's rank or mine gets in the way of our talking.", on: .agreement,
                isReversed: true),
        ]
        let reciprocity = [
            ScaledItem("reciprocity-learn", "Both learn", "Both of us learn from our meetings.", on: .agreement),
            ScaledItem("reciprocity-give", "Both give", "Both of us bring something to them.", on: .agreement),
            ScaledItem(
                "reciprocity-one-way", "One way", "Our meetings serve one of us and cost the other.", on: .agreement,
                isReversed: true),
        ]
        let transparency = [
            ScaledItem("transparency-aims", "Aims", "We say openly what we want from each other.", on: .agreement),
            ScaledItem(
                "transparency-limits", "Limits", "I know what becomes of what I say in our meetings.", on: .agreement),
            ScaledItem(
                "transparency-hold-back", "Holding back", "I hold back things that belong in our meetings.",
                on: .agreement, isReversed: true),
        ]
        let all = respect + reciprocity + transparency
        scoring = ItemScoring(
            all,
            sums: [
                SumScore("respect", title: "Mutual respect", over: respect, rule: .mean, missing: .proRata),
                SumScore("reciprocity", title: "Reciprocity", over: reciprocity, rule: .mean, missing: .proRata),
                SumScore("transparency", title: "Transparency", over: transparency, rule: .mean, missing: .proRata),
                SumScore("total", title: "All nine", over: all, rule: .mean, missing: .proRata, isTotal: true),
            ], scoresItems: false)
    }

    /// All statements, one left out of each subject, and two out of one.
    public static var workedExamples: [WorkedExample] {
        let all = [
            "respect-taken-seriously": "4", "respect-different": "5", "respect-rank": "3", "reciprocity-learn": "5",
            "reciprocity-give": "4", "reciprocity-one-way": "2", "transparency-aims": "3", "transparency-limits": "4",
            "transparency-hold-back": "4",
        ]
        return [
            WorkedExample(
                title: "Statements worded the other way round count from the other end", configuration: "{}",
                answers: all, scores: ["respect": 4, "reciprocity": 13.0 / 3, "transparency": 3, "total": 34.0 / 9],
                source: "Arithmetic: (4 + 5 + 3) / 3 = 4; (5 + 4 + 4) / 3; (3 + 4 + 2) / 3 = 3; 34 / 9."),
            WorkedExample(
                title: "Two statements of three are enough for a mean", configuration: "{}",
                answers: ["respect-taken-seriously": "4", "respect-rank": "1"],
                scores: ["respect": 4.5, "reciprocity": nil, "transparency": nil, "total": nil],
                source: "The rule pro-rata: (4 + 5) / 2 = 4.5; of nine statements two are too few."),
        ]
    }
}
