import TelemachusCore

extension Conformance {
    /// That missing answers are counted and never stand for a number.
    static let missingChecks: [ConformanceCheck] = [
        ConformanceCheck(
            "no-answer-no-value", "A form without an answer gives no score a value",
            help: "give 'Scores.Value(nil, …)' where nothing was answered: a silent zero is a figure about nobody",
            .instrument { asked in
                guard case .scored(let scores) = InstrumentCase.Outcome(of: Answers(), by: asked.instrument) else {
                    return []
                }
                return scores.names.compactMap { name in
                    scores[name]?.value.map { Miss("'\(name)' is \(JSONValue.text(of: $0))", asked.reproduce([:])) }
                }
            }),
        ConformanceCheck(
            "answered-counted", "A score says how many of the items behind it were answered, and none gives no value",
            help: "count in 'answered' the answers behind the score, and in 'asked' the items behind it",
            .instrument { asked in
                let declared = Dictionary(asked.instrument.scores.map { ($0.id, $0) }) { first, _ in first }
                return asked.trials.misses { trial in
                    trial.scores.names.compactMap { name -> Miss? in
                        guard let value = trial.scores[name], let score = declared[name],
                            let problem = value.miscount(of: score, trial.answers)
                        else { return nil }
                        return Miss("'\(name)' \(problem)", asked.reproduce(trial))
                    }
                }
            }),
    ]

    /// That what nobody may see is in no score that somebody may see.
    static let disclosureChecks: [ConformanceCheck] = [
        ConformanceCheck(
            "confidence-kept", "A score that follows an item which is kept from analysis is kept from it too",
            help: "give the score the item's disclosure",
            .instrument { asked in
                let hidden = asked.instrument.items.filter(\.disclosure.isConfidential)
                let shown = asked.instrument.scores.filter { !$0.disclosure.isConfidential }
                guard !hidden.isEmpty, !shown.isEmpty else { return [] }
                return asked.trials.prefix(100).misses { trial in
                    hidden.flatMap { item in
                        item.format.ends.flatMap { end -> [Miss] in
                            var answers = trial.answers
                            answers[item.id] = end
                            return shown.filter { score in
                                !Double.areClose(
                                    trial.scores[score.id]?.value, asked.value(of: score.id, from: answers))
                            }.map { Miss("'\($0.id)' follows '\(item.id)'", asked.reproduce(answers)) }
                        }
                    }
                }
            })
    ]
}

extension Scores.Value {
    /// What is wrong with the numbers of answers; nil where they fit.
    fileprivate func miscount(of score: ScoreDeclaration, _ answers: Answers) -> String? {
        if answered < 0 || answered > asked { return "says that \(answered) of \(asked) were answered" }
        if value != nil, answered == 0 { return "has a value from no answer" }
        guard !score.items.isEmpty else { return nil }
        let given = score.items.count { answers[$0.id] != nil }
        if (answered, asked) != (given, score.items.count) {
            return
                "says that \(answered) of \(asked) were answered, and of its \(score.items.count) items \(given) were"
        }
        return nil
    }
}
