extension Instrument {
    /// Plausible answers, item by item.
    ///
    /// Every item is answered but some of the optional texts. Items that are counted the other way round are answered
    /// so; a statement of a group has people behind it, and mostly their approval. Answers that contradict each other
    /// are left out.
    public func simulate(_ occasion: SimulatedOccasion, using generator: inout SeededGenerator) -> Answers {
        let reversed = Set(scores.flatMap(\.items).filter(\.isReversed).map(\.id))
        var answers = Answers()
        for item in items where !item.isTextLeftEmpty(on: occasion, using: &generator) {
            answers[item.id] = occasion.answer(to: item, isReversed: reversed.contains(item.id), using: &generator)
        }
        for item in items {
            guard case .statement(let contributors, let approval, let atLeast) = item.disclosure else { continue }
            let isMade = generator.chance(0.7)
            let people = min(atLeast, occasion.respondents)...occasion.respondents
            let number = people.lowerBound + Int(generator.uniform(below: UInt64(people.count)))
            let isApproved = generator.chance(0.9)
            if answers[contributors] != nil { answers[contributors] = isMade ? .whole(number) : nil }
            if answers[approval] != nil { answers[approval] = isMade ? .flag(isApproved) : nil }
            if !isMade { answers[item.id] = nil }
        }
        return withoutContradiction(answers)
    }

    /// The answers without those that no item admits, and without those that contradict others.
    ///
    /// Of answers that contradict each other the last ones named go first.
    public func withoutContradiction(_ answers: Answers) -> Answers {
        var answers = answers
        for item in items {
            if let answer = answers[item.id], !item.format.admits(answer) { answers[item.id] = nil }
        }
        while let named = contradiction(in: answers) {
            guard let last = named.last(where: { answers[$0] != nil }) else { return Answers() }
            answers[last] = nil
        }
        return answers
    }

    /// The items whose answers contradict each other; nil where none do.
    private func contradiction(in answers: Answers) -> [String]? {
        do {
            _ = try score(answers)
            return nil
        } catch {
            guard case .contradiction(let items) = error else { return nil }
            return items
        }
    }
}

extension Item {
    /// Whether it is a text that may be left out, and is.
    fileprivate func isTextLeftEmpty(
        on occasion: SimulatedOccasion, using generator: inout SeededGenerator
    ) -> Bool {
        guard case .text = format, !isRequired, occasion.tendencies[id]?.answer == nil else { return false }
        if case .statement = disclosure { return false }
        return !generator.chance(occasion.optionalTexts)
    }
}
