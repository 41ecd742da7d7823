import TelemachusCore

extension Conformance {
    /// That made-up people answer as real ones can.
    static let simulationChecks: [ConformanceCheck] = [
        ConformanceCheck(
            "simulated-answers-fit", "Made-up answers are to the instrument's items, fit them and contradict nothing",
            help: "begin with the standard answers, and give the result to 'withoutContradiction'",
            .instrument { asked in
                let items = Dictionary(asked.instrument.items.map { ($0.id, $0) }) { first, _ in first }
                return (0..<200 as Range<UInt64>).firstMisses { seed in
                    let answers = asked.simulated(seed)
                    let again = "\(asked.name), simulated with seed \(seed), \(answers.inWords)"
                    for id in answers.items {
                        guard let item = items[id] else { return Miss("there is no item '\(id)'", again) }
                        guard let answer = answers[id], item.format.admits(answer) else {
                            return Miss("the answer to '\(id)' does not fit", again)
                        }
                    }
                    let outcome = InstrumentCase.Outcome(of: answers, by: asked.instrument)
                    if case .refused = outcome { return Miss(outcome.inWords, again) }
                    return answers == asked.simulated(seed) ? nil : Miss("the same seed gives other answers", again)
                }
            })
    ]
}

extension InstrumentCase {
    /// The answers of somebody made up: low, middling or high, alone or in a group.
    func simulated(_ seed: UInt64) -> Answers {
        var generator = SeededGenerator(seed: seed)
        let occasion = SimulatedOccasion(
            standing: Double(seed % 9) / 2 - 2, respondents: seed % 4 == 0 ? 6 : 1, number: Int(seed))
        return instrument.simulate(occasion, using: &generator)
    }
}
