public import TelemachusCore

extension SessionLogInstrument {
    /// A session that mostly took place, and then for about as long as planned.
    public func simulate(_ occasion: SimulatedOccasion, using generator: inout SeededGenerator) -> Answers {
        var occasion = occasion
        occasion.tendencies["happened", default: SimulatedTendency()].mean =
            occasion.tendencies["happened"]?.mean ?? 0.93
        let planned = Double(plannedMinutes ?? 45)
        if occasion.tendencies["minutes"] == nil {
            occasion.tendencies["minutes"] = SimulatedTendency(bounds: planned * 0.5...planned * 1.5)
        }
        var answers = Answers()
        for item in items { answers[item.id] = occasion.answer(to: item, using: &generator) }
        guard answers["happened"] == .flag(false) else { return answers }
        let date = answers["date"]
        answers = ["happened": .flag(false)]
        answers["date"] = date
        return answers
    }
}
