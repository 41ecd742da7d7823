import TelemachusCore

/// An instrument as one configuration makes it, with a thousand people's answers to it.
struct InstrumentCase: Sendable {
    /// What came of one person's answers.
    enum Outcome: Equatable, Sendable {
        case scored(Scores)
        case refused(ScoringProblem)
    }

    /// One person's answers, and what came of them.
    struct Trial: Sendable {
        /// Its number, from 0, which is the seed of its answers.
        var number: Int
        var answers: Answers
        var outcome: Outcome

        /// The scores; none where the answers were refused.
        var scores: Scores { if case .scored(let scores) = outcome { scores } else { Scores() } }
    }

    /// How many sets of answers are tried.
    static let count = 1_000

    /// Which configuration, in words.
    let name: String
    let instrument: any Instrument
    /// The same made a second time.
    let twin: any Instrument
    /// The areas that it may ask about.
    let domains: [Domain]
    let trials: [Trial]

    init(_ name: String, _ instrument: any Instrument, twin: any Instrument, domains: [Domain]) {
        self.name = name
        self.instrument = instrument
        self.twin = twin
        self.domains = domains
        trials = (0..<Self.count).map { number in
            let answers = AnswerSet(number: number, items: instrument.items).answers
            return Trial(number: number, answers: answers, outcome: Outcome(of: answers, by: instrument))
        }
    }

    /// Answers that belong together, as those that are made up one by one seldom do: the instrument's own made-up ones
    /// and those of its worked examples.
    var coherent: [Answers] {
        let worked = type(of: instrument).workedExamples.compactMap { example in
            Answers(read: example.answers, to: instrument.items)
        }
        return worked + (0..<200).map(simulated)
    }

    /// How to see again what a trial showed.
    func reproduce(_ trial: Trial) -> String { "\(name), seed \(trial.number), \(trial.answers.inWords)" }

    /// How to see again what some answers showed.
    func reproduce(_ answers: Answers) -> String { "\(name), \(answers.inWords)" }

    /// The value that answers give a score; nil where they give none.
    func value(of score: String, from answers: Answers) -> Double? {
        guard case .scored(let scores) = Outcome(of: answers, by: instrument) else { return nil }
        return scores[score]?.value
    }
}

extension InstrumentCase.Outcome {
    /// What an instrument makes of answers.
    init(of answers: Answers, by instrument: any Instrument) {
        do throws(ScoringProblem) {
            self = .scored(try instrument.score(answers))
        } catch {
            self = .refused(error)
        }
    }

    /// The scores in a line: `total 11 (3 of 3)`.
    var inWords: String {
        switch self {
        case .refused(.contradiction(let items)): "refused for \(items.joined(separator: ", "))"
        case .scored(let scores) where scores.names.isEmpty: "no score"
        case .scored(let scores):
            scores.names.compactMap { name in
                scores[name].map {
                    "\(name) \($0.value.map(JSONValue.text) ?? "missing") (\($0.answered) of \($0.asked))"
                }
            }.joined(separator: ", ")
        }
    }
}

extension Answers {
    /// Answers as files write them; nil where one is to no item, or does not fit it.
    fileprivate init?(read texts: [String: String], to items: [Item]) {
        self.init()
        for (id, text) in texts {
            guard let answer = try? items.first(where: { $0.id == id })?.format.answer(from: text) else { return nil }
            self[id] = answer
        }
    }

    /// The answers in a line, as a worked example writes them.
    var inWords: String {
        items.isEmpty
            ? "no answer"
            : "answers " + items.map { "\($0): \(self[$0]?.text.shortenedForWords ?? "")" }.joined(separator: ", ")
    }
}

extension String {
    fileprivate var shortenedForWords: String { count <= 30 ? self : prefix(29) + "…" }
}
