import TelemachusCore
import TelemachusStatistics

/// How well the items behind sums and means hang together.
extension Analysis {
    func reliability(_ review: inout DisclosureReview) throws -> [Reliability] {
        try occasions().flatMap { stage, instrument, role, ask -> [Reliability] in
            // Answers about several people or sessions come several from one person, and are no sample of people.
            if ask.about.isEach || stage.numbering(of: ask) != nil { return [] }
            let scales = instrument.scores.filter { $0.disclosure == .analysis && $0.items.count > 1 }
            guard !scales.isEmpty else { return [] }
            let sheet = scores.sheet(instrument, role: role, stage: stage.id.name)
            return try scales.map { try line(for: $0, of: instrument, role, stage.id.name, sheet, &review) }
        }
    }

    private func line(
        for score: ScoreDeclaration, of instrument: Programme.Instrument, _ role: String, _ stage: String,
        _ sheet: AnswerSheet, _ review: inout DisclosureReview
    ) throws -> Reliability {
        let columns = Self.columns(of: score, instrument, sheet)
        let whole = sheet.rows.filter { row in columns.allSatisfy { $0[row] != nil } }
        let rows = whole.map { row in columns.compactMap { $0[row] } }
        let people = sheet.people(in: whole)
        let name = instrument.name(of: score)
        var line = Reliability(
            score: name, role: role, stage: stage, n: review.count(people, in: "\(name) \(role)"), notes: [])
        let items = score.items.map { Variable("\(instrument.id).\($0.id)", at: stage) }
        switch review.group(people, about: items + [Variable(name, at: stage)]) {
        case .hidden(let reason):
            line.notes = [reason]
            return line
        case .median:
            line.notes = [control.spreadReason]
            return line
        case .all: break
        }
        guard rows.count > 1 else {
            line.notes = ["fewer than two people answered every item"]
            return line
        }
        let alpha = try CronbachAlpha(rows, level: 1 - settings.alpha)
        // The interval's width beside alpha tells the number of people.
        let isExact = line.n.number != nil
        let told = { (figure: Double?) in isExact ? figure : figure.map(DisclosureReview.hundredths) }
        line.figures = Reliability.Figures(
            alpha: told(alpha.alpha), low: isExact ? alpha.lower : nil, high: isExact ? alpha.upper : nil,
            level: isExact && alpha.alpha != nil ? alpha.level : nil,
            items: zip(score.items, alpha.items).map {
                Reliability.ItemFigures(
                    item: $0.id, restCorrelation: told($1.itemRestCorrelation), alphaWithout: told($1.alphaWithout))
            })
        switch alpha.note {
        case .totalsDoNotVary: line.notes.append("everybody has the same sum, so there is nothing to measure")
        case .fewPeople:
            line.notes.append("with fewer than \(CronbachAlpha.fewPeople) people the interval says more than alpha")
        case nil: break
        }
        return line
    }

    /// The answers to each item as numbers, row by row, reversed items turned round.
    private static func columns(
        of score: ScoreDeclaration, _ instrument: Programme.Instrument, _ sheet: AnswerSheet
    ) -> [[Double?]] {
        score.items.map { scored in
            let numbers = sheet.answers(to: scored.id).map { $0?.number }
            guard scored.isReversed, case .scale(let scale)? = instrument.item(scored.id)?.format else {
                return numbers
            }
            return numbers.map { number in number.map { Double(scale.reversed(Int($0))) } }
        }
    }

    /// Answers missing from the forms that came in.
    func missing(_ review: inout DisclosureReview) -> [MissingAnswers] {
        occasions().flatMap { stage, instrument, role, _ -> [MissingAnswers] in
            let items = instrument.items.filter { $0.disclosure == .analysis }
            let sheet = scores.sheet(instrument, role: role, stage: stage.id.name)
            // A line stands there whether or not anybody answered, so that it does not tell that somebody did.
            guard !items.isEmpty else { return [] }
            let people = sheet.people(in: sheet.rows)
            // Of several forms from one person a number of forms is no number of people.
            let isPerPerson = people.count == sheet.rows.count
            let forms =
                isPerPerson
                ? review.count(people) : control.isReleased ? DisclosedCount.exactly(sheet.rows.count) : .withheld
            return items.map { item in
                let answers = sheet.answers(to: item.id)
                let without = sheet.rows.filter { answers[$0] == nil }
                let missing =
                    isPerPerson
                    ? review.marked(sheet.people(in: without), of: people)
                    : control.isReleased || without.isEmpty ? DisclosedCount.exactly(without.count) : .withheld
                return MissingAnswers(
                    item: "\(instrument.id).\(item.id)", title: item.prompt.plain, role: role, stage: stage.id.name,
                    forms: forms, missing: missing)
            }
        }
    }
}
