import TelemachusStatistics

/// Answers questions about samples, each once.
struct Searches {
    /// How many steps a search may take.
    let steps: Int
    private var answers: [Key: SampleSearch.Outcome] = [:]

    private struct Key: Hashable {
        let whole: SampleBounds
        let part: SampleBounds?
    }

    init(steps: Int) { self.steps = steps }

    /// Whether there are values, and which.
    mutating func run(_ bounds: (whole: SampleBounds, part: SampleBounds?)) -> SampleSearch.Outcome {
        let key = Key(whole: bounds.whole, part: bounds.part)
        if let known = answers[key] { return known }
        var search = SampleSearch(bounds.whole, part: bounds.part)
        let outcome = search.run(steps: steps)
        answers[key] = outcome
        return outcome
    }

    /// Fills in a finding: every convention, an example, and for what is impossible the figures nearest to it.
    mutating func answer(_ question: Question, _ finding: inout Finding) {
        for method in question.methods {
            let answers = Rounding.proper.map { rounding in
                let outcome = run(question.bounds(method, rounding))
                return (rounding, take(outcome, question, &finding))
            }
            finding.take(Convention(quartiles: method), answers)
        }
        guard finding.possible.isEmpty, finding.undecided.isEmpty else {
            return findNearest(question, &finding)
        }
        for method in question.methods {
            let outcome = run(question.bounds(method, .cutOff))
            if take(outcome, question, &finding) == true {
                finding.possible.append(Convention(quartiles: method, rounding: .cutOff))
            }
        }
        findNearest(question, &finding)
    }

    /// Whether there are values; the first are kept as the example.
    private func take(
        _ outcome: SampleSearch.Outcome, _ question: Question, _ finding: inout Finding
    ) -> Bool? {
        switch outcome {
        case .undecided: return nil
        case .none: return false
        case .found(let values, let part):
            if finding.example == nil {
                let figures = [values, part].map { $0.map { Figure(units: $0, decimals: question.grain) } }
                finding.example = .values(figures[0], part: figures[1])
            }
            return true
        }
    }

    /// Whether data exist under any convention; nil where that could not be decided.
    mutating func isPossible(_ question: Question) -> Bool? {
        var isDecided = true
        for method in question.methods {
            for rounding in Rounding.allCases {
                switch run(question.bounds(method, rounding)) {
                case .found: return true
                case .undecided: isDecided = false
                case .none: break
                }
            }
        }
        return isDecided ? false : nil
    }

    /// The claims of which none can be left out: without any of them the others can hold.
    mutating func conflict(in question: Question) -> [Int] {
        var kept = question
        for claim in question.claims {
            var fewer = kept
            fewer.claims.removeAll { $0 == claim }
            if isPossible(fewer) == false { kept = fewer }
        }
        return kept.claims
    }
}
