import TelemachusCore

/// Words that belong to an institution stay where its people work.
///
/// Every figure, record and export is made from an analysis, and an analysis is made of a state without them, so there
/// is no view that could pass them on. Forms and templates are made of the state as it is.
extension ProgrammeState {
    /// The state with the structure of its instruments and none of the words that an institution supplied.
    var withoutSuppliedWording: ProgrammeState {
        guard !programme.instrumentsWithSuppliedWording.isEmpty else { return self }
        var state = self
        for index in programme.instruments.indices {
            state.programme.instruments[index].items = programme.instruments[index].items.map(\.withoutSuppliedWording)
        }
        return state
    }
}

extension Programme {
    /// The instruments that are asked in words which an institution has a licence for.
    var instrumentsWithSuppliedWording: [Instrument] {
        instruments.filter { $0.items.contains { $0.wording == .supplied } }
    }
}

extension Registration {
    /// The items as the plugin's rights have them: where only the structure is its own, all words are supplied.
    func respected(_ items: [Item]) -> [Item] {
        guard descriptor.rights == .structureOnly else { return items }
        return items.map { item in
            var item = item
            item.wording = .supplied
            return item
        }
    }
}

extension [ScoreDeclaration] {
    /// The scores, those that repeat a supplied prompt as their heading named by their ids instead.
    func withoutPrompts(of items: [Item]) -> [ScoreDeclaration] {
        let prompts = Set(items.filter { $0.wording == .supplied }.map(\.prompt))
        return map { score in
            guard prompts.contains(score.title) else { return score }
            var score = score
            score.title = Text(score.id)
            return score
        }
    }
}
