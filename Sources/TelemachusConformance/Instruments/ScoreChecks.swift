import TelemachusCore

extension Conformance {
    /// That scoring is a function of the answers, and gives what it declares.
    static let scoreChecks: [ConformanceCheck] = [
        ConformanceCheck(
            "outputs-as-declared", "Every score that comes is declared, and every declared one comes of some answers",
            help: "declare in 'scores' what 'score' gives, and nothing else",
            .instrument { asked in
                let declared = Set(asked.instrument.scores.map(\.id))
                let strange = asked.trials.firstMisses { trial in
                    trial.scores.names.first { !declared.contains($0) }.map {
                        Miss("'\($0)' came and is not declared", asked.reproduce(trial))
                    }
                }
                let given = Set(
                    asked.trials.flatMap { trial in trial.scores.names.filter { trial.scores[$0]?.value != nil } })
                let silent = asked.instrument.scores.filter { !given.contains($0.id) }
                let coherent = silent.isEmpty ? [] : asked.coherent
                return strange
                    + silent.filter { score in
                        !coherent.contains { asked.value(of: score.id, from: $0) != nil }
                    }.map {
                        Miss("'\($0.id)' never has a value", "\(asked.name), seeds 0 to \(InstrumentCase.count - 1)")
                    }
            }),
        ConformanceCheck(
            "same-answers-same-scores",
            "The same answers give the same scores, whatever was scored before and in whatever order they came",
            help: "score from the answers alone: no state, no clock, no random numbers, no order of a set",
            .instrument { asked in
                asked.trials.reversed().firstMisses { trial in
                    let again = InstrumentCase.Outcome(of: trial.answers.turned, by: asked.instrument)
                    let other = InstrumentCase.Outcome(of: trial.answers, by: asked.twin)
                    guard let second = [again, other].first(where: { $0 != trial.outcome }) else { return nil }
                    return Miss("\(trial.outcome.inWords); then \(second.inWords)", asked.reproduce(trial))
                }
            }),
        ConformanceCheck(
            "configuration-decides", "The same configuration makes the same items and scores",
            help: "make items and scores of the configuration and the context alone",
            .instrument { asked in
                let (first, second) = (asked.instrument, asked.twin)
                return .unless(first.items == second.items, "the items differ", "make \(asked.name) twice")
                    + .unless(first.scores == second.scores, "the scores differ", "make \(asked.name) twice")
            }),
        ConformanceCheck(
            "foreign-answers-ignored", "An answer to an item that the instrument does not have changes nothing",
            help: "look up answers by the instrument's own items",
            .instrument { asked in
                asked.trials.prefix(100).firstMisses { trial in
                    var answers = trial.answers
                    answers["no-such-item-anywhere"] = .whole(1)
                    let outcome = InstrumentCase.Outcome(of: answers, by: asked.instrument)
                    guard outcome != trial.outcome else { return nil }
                    return Miss("\(trial.outcome.inWords); with it \(outcome.inWords)", asked.reproduce(trial))
                }
            }),
    ]

    /// That a score keeps its declared range and its declared items.
    static let rangeChecks: [ConformanceCheck] = [
        ConformanceCheck(
            "range-kept", "A score is a number within its declared range",
            help: "correct the range, or the scoring",
            .instrument { asked in
                asked.trials.misses { trial in
                    asked.instrument.scores.compactMap { score -> Miss? in
                        guard let value = trial.scores[score.id]?.value else { return nil }
                        let slack = 1e-9 * max(1, abs(value))
                        let isWithin = score.range.map {
                            $0.lowerBound - slack <= value && value <= $0.upperBound + slack
                        }
                        guard !value.isFinite || isWithin == false else { return nil }
                        return Miss("'\(score.id)' is \(value)", asked.reproduce(trial))
                    }
                }
            }),
        ConformanceCheck(
            "range-reached", "Some answers give the least and the greatest value of a score's range",
            help: "narrow the range to what can come, or correct the scoring of the lowest and the highest answers",
            .instrument { asked in
                asked.instrument.scores.flatMap { score -> [Miss] in
                    guard let range = score.range else { return [] }
                    return [(range.lowerBound, -1.0, "least"), (range.upperBound, 1.0, "greatest")].compactMap {
                        bound, sign, word in
                        guard abs(bound) < 1e9 else { return nil }
                        let best = Climb(asked, score: score, upwards: sign > 0).best
                        guard !Double.areClose(best?.value, bound) else { return nil }
                        return Miss(
                            "the \(word) value of '\(score.id)' that was found is "
                                + "\(best.map { JSONValue.text(of: $0.value) } ?? "missing"), declared is "
                                + JSONValue.text(of: bound), asked.reproduce(best?.answers ?? [:]))
                    }
                }
            }),
        ConformanceCheck(
            "monotone", "A higher answer to one of a score's items never lowers it, nor raises it where it is reversed",
            help: "mark the item as reversed, or declare no items where the score is made otherwise than by adding up",
            .instrument { asked in
                variations(of: asked, limit: 200).firstMisses { variation in
                    guard let item = variation.item else { return nil }
                    let change = variation.after - variation.before
                    let slack = 1e-9 * max(1, abs(variation.before))
                    guard item.isReversed ? change > slack : change < -slack else { return nil }
                    return Miss(
                        "'\(variation.score)' goes from \(JSONValue.text(of: variation.before)) to "
                            + "\(JSONValue.text(of: variation.after)) as '\(item.id)' rises",
                        asked.reproduce(variation.answers))
                }
            }),
        ConformanceCheck(
            "items-as-declared", "A score that declares its items follows each of them and no other",
            help: "list in 'items' what the score adds up, or nothing where it is made otherwise",
            .instrument { asked in
                let variations = variations(of: asked, limit: 200)
                let strange = variations.firstMisses {
                    guard $0.item == nil, !Double.areClose($0.before, $0.after) else { return nil }
                    return Miss("'\($0.score)' follows '\($0.changed)'", asked.reproduce($0.answers))
                }
                let followed = Set(
                    variations.filter { !Double.areClose($0.before, $0.after) }.map { "\($0.score) \($0.changed)" })
                let steppable = Set(variations.map(\.changed))
                return strange
                    + asked.instrument.scores.flatMap { score in
                        score.items.filter {
                            steppable.contains($0.id) && !followed.contains("\(score.id) \($0.id)")
                        }.map { Miss("'\(score.id)' never follows '\($0.id)'", asked.name) }
                    }
            }),
    ]
}

extension Answers {
    /// The same answers, put in the other way round into more room.
    fileprivate var turned: Answers {
        var values = [String: Answer](minimumCapacity: 4 * items.count + 16)
        for item in items.reversed() { values[item] = self[item] }
        return Answers(values)
    }
}
