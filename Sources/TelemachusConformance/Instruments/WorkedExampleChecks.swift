import TelemachusCore

extension Conformance {
    /// What worked examples say.
    static let workedExampleChecks: [ConformanceCheck] = [
        ConformanceCheck(
            "worked-example-there", "An instrument with scores has a worked example, with its source",
            help: "write one from the instrument's publication, or say which arithmetic gives the scores",
            of: [.instrument],
            .plugin { plugin in
                let examples = plugin.registration.workedExamples
                let isScored = plugin.instruments.contains { !$0.instrument.scores.isEmpty }
                return .unless(!isScored || !examples.isEmpty, "there is none")
                    + examples.filter(\.source.isBlank).map { Miss("'\($0.title)' names no source") }
            }),
        ConformanceCheck(
            "worked-example-scores", "A worked example is accepted and scores as it states",
            help: "correct the scoring, or the example where the scoring is right",
            of: [.instrument],
            .plugin { plugin in plugin.registration.workedExamples.flatMap { misses(of: $0, plugin.registration) } }),
    ]

    private static func misses(of example: WorkedExample, _ registration: Registration) -> [Miss] {
        let name = "the worked example '\(example.title)'"
        let context = registration.descriptor.exampleContext
        let (root, problems) = Node.read(example.configuration)
        let told = problems + registration.diagnostics(of: root, in: context)
        guard told.isEmpty,
            let instrument = registration.made(from: root, in: context, by: { $0.makeInstrument($1, in: $2, &$3) })
        else { return told.map { Miss($0.inOneLine, "make \(name)") } }
        var (answers, misses) = (Answers(), [Miss]())
        for (id, text) in example.answers.sorted(by: { $0.key < $1.key }) {
            guard let item = instrument.items.first(where: { $0.id == id }) else {
                misses.append(Miss("there is no item '\(id)'", name))
                continue
            }
            do throws(AnswerProblem) {
                answers[id] = try item.format.answer(from: text)
            } catch {
                misses.append(Miss("\(id): \(error.advice.message)", name))
            }
        }
        guard misses.isEmpty else { return misses }
        let outcome = InstrumentCase.Outcome(of: answers, by: instrument)
        guard case .scored(let scores) = outcome else { return [Miss(outcome.inWords, name)] }
        return example.scores.sorted { $0.key < $1.key }.flatMap { id, expected -> [Miss] in
            guard let given = scores[id] else { return [Miss("no score '\(id)' came", name)] }
            let words = [expected, given.value].map { $0.map(JSONValue.text) ?? "missing" }
            return .unless(
                Double.areClose(expected, given.value), "\(id) is \(words[1]), and \(words[0]) is stated", name)
        }
    }
}

extension Double {
    /// Whether two values are the same but for rounding, or both missing.
    static func areClose(_ first: Double?, _ second: Double?) -> Bool {
        guard let first, let second else { return first == nil && second == nil }
        return first == second || abs(first - second) <= 1e-9 * max(1, abs(first), abs(second))
    }
}
