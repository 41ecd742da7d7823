public import TelemachusCore

extension OwnScaleInstrument {
    /// A statement that people say of themselves how often it was true.
    struct Statement {
        let id: String
        let words: Text
        var isReversed = false
    }

    /// The statements.
    ///
    /// Their ids are columns of files: once there are answers they stay.
    static let statements = [
        Statement(id: "tired", words: "In the last {weeks} weeks I was tired before the working day began."),
        Statement(id: "distant", words: "In the last {weeks} weeks I did not care how my work turned out."),
        Statement(
            id: "capable", words: "In the last {weeks} weeks I dealt well with what my work asked of me.",
            isReversed: true),
    ]

    /// The points that each statement takes.
    static let scale = Scale(points: 0...4, labels: [0: "Never", 2: "Sometimes", 4: "Always"])

    /// Answers with the scores that must come of them.
    ///
    /// Help shows them, and the tests run them. Take them from the instrument's publication where there is one, and name it as the source.
    public static let workedExamples = [
        WorkedExample(
            title: "The third statement counts the other way round", configuration: "{}",
            answers: ["tired": "3", "distant": "1", "capable": "4"], scores: ["total": 4],
            source: "Arithmetic: 3 + 1 + (4 - 4)."),
        WorkedExample(
            title: "One answer of three may be missing", configuration: "{}",
            answers: ["tired": "3", "distant": "1"], scores: ["total": 6],
            source: "Arithmetic: the mean of the two answers, 2, three times."),
        WorkedExample(
            title: "With two missing there is no total", configuration: "{}", answers: ["tired": "3"],
            scores: ["total": nil], source: "By definition: two thirds of the answers are needed."),
    ]
}
