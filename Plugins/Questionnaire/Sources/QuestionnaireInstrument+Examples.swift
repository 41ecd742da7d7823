public import TelemachusCore

extension QuestionnaireInstrument {
    /// Reversed items, sums and means, missing answers, and items that are no scales.
    public static var workedExamples: [WorkedExample] {
        [
            WorkedExample(
                title: "A reversed item counts from the other end of its scale",
                configuration: threeScales(rule: "sum", missing: "complete-only"),
                answers: ["clear": "4", "worried": "2", "supported": "5"],
                scores: ["clear": 4, "worried": 4, "supported": 5, "readiness": 13],
                source: "Arithmetic: 2 on a scale of 1 to 5 reversed is 4; 4 + 4 + 5 = 13."),
            WorkedExample(
                title: "A mean is the sum divided by the number of items",
                configuration: threeScales(rule: "mean", missing: "complete-only"),
                answers: ["clear": "4", "worried": "3", "supported": "5"],
                scores: ["clear": 4, "worried": 3, "supported": 5, "readiness": 4],
                source: "Arithmetic: (4 + 3 + 5) / 3 = 4."),
            WorkedExample(
                title: "Complete-only, one missing answer leaves no subscale",
                configuration: threeScales(rule: "sum", missing: "complete-only"),
                answers: ["clear": "4", "supported": "5"],
                scores: ["clear": 4, "worried": nil, "supported": 5, "readiness": nil],
                source: "The rule complete-only."),
            WorkedExample(
                title: "Pro rata, two answers of three are enough",
                configuration: threeScales(rule: "sum", missing: "pro-rata"),
                answers: ["clear": "4", "worried": "1"],
                scores: ["clear": 4, "worried": 5, "supported": nil, "readiness": 13.5],
                source: "Arithmetic: 1 reversed is 5; (4 + 5) / 2 × 3 = 13.5."),
            WorkedExample(
                title: "Pro rata, one answer of three is too few",
                configuration: threeScales(rule: "mean", missing: "pro-rata"), answers: ["clear": "4"],
                scores: ["clear": 4, "worried": nil, "supported": nil, "readiness": nil],
                source: "The rule pro-rata asks for two thirds of the answers."),
            WorkedExample(
                title: "Numbers score as they are, a yes scores 1, words score nothing",
                configuration: """
                    items:
                      - { id: hours, prompt: How many hours did you prepare?, type: number, unit: hours, maximum: 40 }
                      - { id: again, prompt: Would you do it again?, type: yes-no }
                      - id: place
                        prompt: Where did you meet?
                        type: choice
                        options: { office: In an office, elsewhere: Elsewhere }
                      - { id: comments, prompt: What else should we know?, type: text, required: no }
                    """,
                answers: ["hours": "1.5", "again": "yes", "place": "elsewhere", "comments": "Nothing."],
                scores: ["hours": 1.5, "again": 1], source: "By definition."),
        ]
    }

    private static func threeScales(rule: String, missing: String) -> String {
        """
        items:
          - { id: clear, prompt: I know what is expected of me., type: scale, scale: { points: 5 } }
          - { id: worried, prompt: I worry about giving offence., type: scale, scale: { points: 5 }, reverse: yes }
          - { id: supported, prompt: I know whom to ask for help., type: scale, scale: { points: 5 } }
        subscales:
          readiness:
            title: Readiness
            items: [clear, worried, supported]
            rule: \(rule)
            missing: \(missing)
        """
    }
}
