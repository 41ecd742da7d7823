import InstrumentCatalogue
import TelemachusCore
import TelemachusTestSupport
import Testing

/// What holds for every instrument of the catalogue.
@Suite struct EveryInstrumentTests {
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
