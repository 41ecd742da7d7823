import InstrumentCatalogue
import TelemachusCore
import TelemachusTestSupport
import Testing

/// Lists of names and words that an institution may write itself: modules, points, barriers and the like.
@Suite struct WordListTests {
    @Test func `A list that is written replaces the usual one`() throws {
        let training = try accepted(
            TrainingChecklistInstrument.self, with: "modules: { basics: Basics, ethics: { title: Ethics } }")
        #expect(training.items.map(\.id) == ["basics", "ethics"])
        #expect(
            training.items.map(\.prompt.plain) == [
                "Have you completed “Basics”?", "Have you completed “Ethics”?",
            ])
        #expect(training.items.allSatisfy { $0.format == .yesNo && $0.isRequired })
        #expect(training.scores.map(\.id) == ["completed"])
        #expect(training.scores.first?.range == 0...2)
        #expect(training.scores.first?.level == .count)
    }

    @Test func `A title's translations stand in the question as far as the question has them`() throws {
        let training = try accepted(
            TrainingChecklistInstrument.self, with: "modules: { basics: { title: { en: Basics, cy: Hanfodion } } }")
        #expect(training.items.first?.prompt.plain == "Have you completed “Basics”?")
        #expect(training.items.first?.prompt.translations["cy"] == nil)
    }

    @Test func `An agreement has eleven points, each a statement to say yes or no to`() throws {
        let agreement = try accepted(AgreementInstrument.self, with: "")
        #expect(agreement.items.count == 11)
        #expect(agreement.items.allSatisfy { $0.format == .yesNo && $0.isRequired && $0.prompt.plain.hasSuffix(".") })
        #expect(agreement.scores.first?.range == 0...11)
    }

    @Test func `A register offers what its lists say, under current and former names`() throws {
        let barriers = try accepted(
            BarriersInstrument.self, with: "barriers: { rota: { title: The rota, renamed-from: shifts } }")
        #expect(barriers.items.map(\.id) == ["barrier", "severity", "mitigation", "settled"])
        #expect(barriers.items[0].format.options.map(\.title.plain) == ["The rota"])
        #expect(try barriers.items[0].format.answer(from: "shifts") == .option("rota"))
        #expect(barriers.items[2].format.options.map(\.id).contains("within-training"))
        #expect(barriers.items.allSatisfy { $0.isRequired })
    }

    @Test func `An incident is told by kind, day, handler, route and state`() throws {
        let incident = try accepted(IncidentInstrument.self, with: "")
        #expect(incident.items.map(\.id) == ["category", "day", "handler", "route", "closed"])
        #expect(incident.items.map(\.format.name) == ["choice", "date", "choice", "choice", "yes-no"])
        #expect(incident.items[0].format.options.count == 9)
        #expect(incident.scores.map(\.id) == ["closed"])
    }

    @Test func `An empty list is refused, each with its own words`() {
        #expect(
            problems(of: TrainingChecklistInstrument.self, with: "modules: {}") == [
                "1:1 too-few at modules: there is no module = write a name and the words of each module, or remove "
                    + "'modules:' for the usual ones"
            ])
        #expect(
            problems(of: IncidentInstrument.self, with: "routes: {}\nhandlers: {}")
                == [
                    "1:1 too-few at routes: there is no route = write a name and the words of each route, or remove "
                        + "'routes:' for the usual ones",
                    "2:1 too-few at handlers: there is no handler = write a name and the words of each handler, or remove "
                        + "'handlers:' for the usual ones",
                ])
    }

    @Test func `A former name that is in use is pointed at`() {
        #expect(
            problems(
                of: AgreementInstrument.self, with: "points: { exit: Leave., out: { title: Out., renamed-from: exit } }"
            )
                == [
                    "1:59 former-name-in-use at points.out.renamed-from: 'exit' cannot be a former id of 'out', for it "
                        + "is in use (1:17 the point that has it) = remove it from 'renamed-from:', or take the point "
                        + "'exit' out, with 'without:' where an extended definition has it"
                ])
    }
}
