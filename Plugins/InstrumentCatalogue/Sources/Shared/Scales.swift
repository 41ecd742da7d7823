import TelemachusCore

extension Scale {
    /// Five points from disagreeing to agreeing.
    static let agreement = Scale(
        points: 1...5,
        labels: [1: "Strongly disagree", 2: "Disagree", 3: "Neither", 4: "Agree", 5: "Strongly agree"])
    /// Five points of how true a statement is of oneself.
    static let selfDescription = Scale(points: 1...5, labels: [1: "Not at all", 3: "In part", 5: "Fully"])
    /// Five points of how much something came about.
    static let extent = Scale(points: 1...5, labels: [1: "Not at all", 3: "Somewhat", 5: "Very much"])
    /// Five points of how far a goal has come.
    static let progress = Scale(points: 1...5, labels: [1: "Not begun", 3: "Half way", 5: "Reached"])
    /// Three points of how much something is in the way.
    static let severity = Scale(points: 1...3, labels: [1: "A nuisance", 2: "Slows us down", 3: "Stops us"])
}

extension ScaledItem {
    /// A statement rated on a scale; its score has a heading of its own.
    init(_ id: String, _ title: Text, _ prompt: Text, on scale: Scale, isReversed: Bool = false) {
        self.init(Item(id: id, prompt: prompt, format: .scale(scale)), isReversed: isReversed, title: title)
    }
}
