import TelemachusCore

/// What is asked, and who may ever see the answers.
extension Explanation {
    /// So many questions are shown in full; of more, the first.
    private static let mostShown = 4

    mutating func tellInstruments() {
        guard !programme.instruments.isEmpty else { return }
        prose.heading("What is asked")
        for instrument in programme.instruments {
            prose.gap()
            tell(instrument)
        }
    }

    private mutating func tell(_ instrument: Programme.Instrument) {
        let items = instrument.items
        let isGoals = programme.definition.instruments[instrument.id.name]?.records == .goals
        prose.paragraph(words(instrument.title) + (isGoals ? " (goals that people set themselves)" : ""))
        if !isAsked(instrument) { prose.paragraph("Asked at no stage.", indent: 2) }
        if items.isEmpty { prose.paragraph("No question.", indent: 2) }
        if items.count <= Self.mostShown {
            for item in items { prose.bullet("\(words(item.prompt)) (\(answer(to: item)))", indent: 2) }
        } else if let first = items.first {
            prose.paragraph("\(count(of: items)) The first: \(words(first.prompt)) (\(answer(to: first)))", indent: 2)
        }
        let plugin = programme.written.registry.registration(of: .instrument, id: instrument.plugin)
        let numbers = (plugin?.fields ?? []).filter(\.form.isNumber)
        let configuration = programme.definition.instruments[instrument.id.name]?.configuration
        for setting in settings(of: configuration, numbers) { prose.bullet(setting, indent: 2) }
        for sentence in disclosures(of: items) { prose.paragraph(sentence, indent: 2) }
        if items.contains(where: { $0.wording == .supplied }) {
            prose.paragraph(
                "The wording is the institution's own under a licence. Forms show it; exports leave it out.", indent: 2)
        }
    }

    private func isAsked(_ instrument: Programme.Instrument) -> Bool {
        programme.stages.contains { $0.asks.contains { $0.instrument == instrument.id.name } }
    }

    private func count(of items: [Item]) -> String {
        let areas = Set(items.compactMap(\.domain)).count
        guard areas > 1, items.allSatisfy({ $0.domain != nil }), items.count % areas == 0 else {
            return "\(items.count.of("question"))."
        }
        let each = items.count / areas
        return "\(items.count.of("question")), \(each == 1 ? "one" : "\(each)") on each of \(areas.of("area"))."
    }

    private func answer(to item: Item) -> String {
        let answer: String =
            switch item.format {
            case .scale(let scale): words(for: scale)
            case .choice(let options): options.map { "'\(words($0.title))'" }.listed("or")
            case .choices(let options): "any of \(options.map { "'\(words($0.title))'" }.listed())"
            case .yesNo: "yes or no"
            case .wholeNumber(let range, let unit): bounds("\(range.lowerBound)", "\(range.upperBound)", unit)
            case .number(let range, let unit):
                bounds(JSONValue.text(of: range.lowerBound), JSONValue.text(of: range.upperBound), unit)
            case .text(let limit): "text of up to \(limit.of("character"))"
            case .date: "a date"
            }
        return answer + (item.isRequired ? "" : "; may be left out")
    }

    private func words(for scale: Scale) -> String {
        func end(_ point: Int) -> String { "\(point)" + (scale.labels[point].map { " '\(words($0))'" } ?? "") }
        return "from \(end(scale.points.lowerBound)) to \(end(scale.points.upperBound))"
    }

    private func bounds(_ low: String, _ high: String, _ unit: String?) -> String {
        "from \(low) to \(amount(high, unit))"
    }

    private func disclosures(of items: [Item]) -> [String] {
        let floor = programme.definition.privacy.statementContributors
        var sentences: [String] = []
        for item in items {
            let sentence: String? =
                switch item.disclosure {
                case .analysis: nil
                case .drawOnly: "The answers serve the draw and are shown to nobody."
                case .workingNotes:
                    "Notes, and what is written down about statements, stay with those who wrote them and with the "
                        + "coordinator."
                case .statement(_, _, let least):
                    "A statement reaches the person whom it is about, without an author, once it is approved and at "
                        + "least \(max(floor, least).of("person stands", "people stand")) behind it."
                case .published: "The figures are about the organisation and are shown to everybody."
                }
            if let sentence, !sentences.contains(sentence) { sentences.append(sentence) }
        }
        return sentences
    }
}
