import InstrumentCatalogue
import TelemachusCore
import TelemachusTestSupport
import Testing

/// What holds for every instrument of the catalogue.
@Suite struct EveryInstrumentTests {
    @Test(arguments: Worked.all)
    func `A worked example scores as it says`(worked: Worked) throws {
        let instrument = try Catalogue.instrument(worked.id, with: worked.example.configuration)
        let scores = try instrument.scores(of: worked.example.answers)
        #expect(scores.names == worked.example.scores.keys.sorted())
        for (name, expected) in worked.example.scores {
            #expect(scores[name]?.value == expected, "\(name)")
        }
    }

    @Test func `Ids never change`() {
        #expect(
            Catalogue.ids == [
                "agreement", "attributes", "barriers", "benefits", "expectations", "goal-review", "goals", "incident",
                "key-indicators", "licensed-scale", "psychological-safety", "recommendation-score",
                "relationship-health", "session-pulse", "system-usability-scale", "training-checklist",
            ])
    }

    @Test(arguments: Catalogue.ids)
    func `Every instrument has examples, one of them with an answer missing or a range's end`(id: String) throws {
        let type = try Catalogue.type(id)
        #expect(type.workedExamples.count >= 2)
        #expect(type.workedExamples.allSatisfy { !$0.source.isEmpty })
    }

    @Test(arguments: Worked.all)
    func `The scores given are the scores declared, whatever was answered`(worked: Worked) throws {
        let instrument = try Catalogue.instrument(worked.id, with: worked.example.configuration)
        let declared = instrument.scores.map(\.id).sorted()
        #expect(Set(declared).count == declared.count)
        #expect(try instrument.scores(of: [:]).names == declared)
        for (item, answer) in worked.example.answers {
            #expect(try instrument.scores(of: [item: answer]).names == declared)
        }
    }

    @Test(arguments: Worked.all)
    func `No score without an answer, and none outside its range`(worked: Worked) throws {
        let instrument = try Catalogue.instrument(worked.id, with: worked.example.configuration)
        let empty = try instrument.scores(of: [:])
        let scores = try instrument.scores(of: worked.example.answers)
        for declared in instrument.scores {
            #expect(empty[declared.id]?.value == nil, "\(declared.id)")
            guard let value = scores[declared.id]?.value, let range = declared.range else { continue }
            #expect(range.contains(value), "\(declared.id)")
        }
    }

    /// All scale items at one end, all reversed ones at the other, reach the ends of every score over scales.
    @Test(arguments: Worked.all)
    func `The ends of every range over scales can be reached`(worked: Worked) throws {
        let instrument = try Catalogue.instrument(worked.id, with: worked.example.configuration)
        for declared in instrument.scores where !declared.items.isEmpty {
            for isHighest in [false, true] {
                var answers: [String: String] = [:]
                for part in declared.items {
                    let item = try #require(instrument.items.first { $0.id == part.id })
                    switch item.format {
                    case .scale(let scale):
                        let isTop = isHighest != part.isReversed
                        answers[item.id] = "\(isTop ? scale.points.upperBound : scale.points.lowerBound)"
                    case .yesNo: answers[item.id] = isHighest ? "yes" : "no"
                    default: Issue.record("\(item.id) cannot be added up")
                    }
                }
                let end = isHighest ? declared.range?.upperBound : declared.range?.lowerBound
                #expect(try instrument.scores(of: answers)[declared.id]?.value == end, "\(declared.id)")
            }
        }
    }

    @Test(arguments: Catalogue.ids)
    func `The example in the descriptor works`(id: String) throws {
        func check<Made: Instrument>(_ type: Made.Type) throws {
            let example = madeByExample(of: type)
            #expect(example.use == id)
            #expect(example.diagnostics.isEmpty)
            #expect(try !#require(example.plugin).items.isEmpty)
        }
        try check(Catalogue.type(id))
    }

    @Test(arguments: Catalogue.ids)
    func `The licence says whose wording it is`(id: String) throws {
        let descriptor = try Catalogue.type(id).descriptor
        switch descriptor.rights {
        case .own:
            #expect(descriptor.licence.hasPrefix("Apache-2.0; the wording"))
        case .verbatim: #expect(id == "system-usability-scale")
        case .structureOnly: #expect(id == "licensed-scale")
        default: Issue.record("\(id) has wording of another kind: \(descriptor.rights.rawValue)")
        }
    }

    /// Goals are their writer's own words, and their review has none; nothing else takes words.
    @Test(arguments: Worked.all)
    func `No form but that of goals takes words`(worked: Worked) throws {
        let instrument = try Catalogue.instrument(worked.id, with: worked.example.configuration)
        let texts = instrument.items.filter { if case .text = $0.format { true } else { false } }
        #expect(texts.isEmpty == (worked.id != "goals"), "\(texts.map(\.id))")
    }
}
