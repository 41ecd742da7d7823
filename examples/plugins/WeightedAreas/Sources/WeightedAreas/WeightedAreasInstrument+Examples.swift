public import TelemachusCore

extension WeightedAreasInstrument {
    /// Answers with their scores; each area that is named here must be one of the programme's.
    public static let workedExamples: [WorkedExample] = [
        WorkedExample(
            title: "What matters more counts more", configuration: "{}",
            answers: [
                "technology.importance": "9", "technology.contentment": "5", "listening.importance": "3",
                "listening.contentment": "1", "time.importance": "0",
            ], scores: ["contentment": 75, "areas": 2],
            source: "Arithmetic: (9 x 100 + 3 x 0) / (9 + 3)."),
        WorkedExample(
            title: "A chosen area that is not rated leaves no score", configuration: "{}",
            answers: [
                "technology.importance": "9", "technology.contentment": "5", "listening.importance": "3",
                "time.importance": "0",
            ], scores: ["contentment": nil, "areas": 2],
            source: "By definition."),
    ]
}
