import Questionnaire
import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

@Suite struct RenamingInExtensionTests {
    /// The extended definition alone.
    private struct Base: DefinitionFiles {
        let text: String

        func text(of reference: String, namedIn user: String) throws(Diagnostic) -> SourceText {
            SourceText(name: reference, bytes: Array(text.utf8))
        }
    }

    private let base = TinyDefinition {
        $0.instruments += """

              ease:
                title: Ease
                use: questionnaire
                with:
                  items:
                    - { id: calm, prompt: Calm?, type: yes-no }
                    - { id: place, prompt: Where?, type: choice, options: { ward: Ward, office: Office } }
                    - { id: more, prompt: More?, type: text }
            """
        $0.timeline = $0.timeline.replacing(
            "  - stage: after\n    collect:",
            with: "  - stage: after\n    collect:\n      - { instrument: ease, from: mentee }")
    }

    private func load(_ extending: String) throws -> ProgrammeLoader.Outcome {
        let registry = try Registry(try Registry.tiny.registrations + [.instrument(QuestionnaireInstrument.self)])
        let source = SourceText(
            name: "mine.yaml", bytes: Array("telemachus: 1\nid: mine\nextends: base.yaml\n\(extending)".utf8))
        return ProgrammeLoader(registry: registry, files: Base(text: base.yaml)).load(source)
    }

    private func problems(_ outcome: ProgrammeLoader.Outcome) -> [String] {
        outcome.diagnostics.map { found in
            func place(_ place: Place?) -> String {
                place.map { "\(outcome.sources[$0]?.name ?? "-"):\($0.start.line)" } ?? "nowhere"
            }
            let related = found.related.map { " (\(place($0.place)) \($0.message))" }.joined()
            return "\(place(found.place)) \(found.id): \(found.message)\(related) = \(found.help ?? "-")"
        }
    }

    @Test func `An item and an option are renamed by taking the former one out`() throws {
        let outcome = try load(
            """
            without: [instruments.ease.with.items.calm, instruments.ease.with.items.place.options.ward]
            instruments:
              ease:
                with:
                  items:
                    - { id: relaxed, prompt: Relaxed?, type: yes-no, renamed-from: calm }
                    - { id: place, options: { unit: { title: Unit, renamed-from: ward } } }
            """)
        #expect(problems(outcome) == [])
        let items = try #require(outcome.programme?.instrument("ease")?.items)
        #expect(items.map(\.id) == ["relaxed", "place", "more"])
        #expect(items[0].formerIDs == ["calm"])
        #expect(items[1].format.options.map(\.id) == ["office", "unit"])
        let facts =
            Fact.enrolled("mentee", "E1") + [
                .answered("E1", "mentee", "ease", at: "after", ["calm": .flag(true), "place": .option("ward")])
            ]
        let state = ProgrammeState(of: try #require(outcome.programme), facts: facts)
        #expect(state.usableResponses.map(\.answers) == [["relaxed": .flag(true), "place": .option("unit")]])
    }

    @Test func `A stage is renamed in its place`() throws {
        let outcome = try load(
            """
            without: [timeline.draw]
            timeline:
              - stage: before
              - stage: lottery
                renamed-from: draw
                match: { use: tiny-draw, with: { preference: willing } }
            """)
        #expect(problems(outcome) == [])
        #expect(outcome.programme?.stages.map(\.id) == ["before", "lottery", "after"])
    }

    @Test func `Where the former one was left in, both files are shown`() throws {
        let found = problems(
            try load(
                """
                instruments:
                  comfort: { title: Comfort, use: tiny-form, with: { kind: log }, renamed-from: ease }
                timeline:
                  - stage: before
                    collect: [{ instrument: comfort, from: mentee }, { instrument: willing, from: mentor, about: each-mentee }]
                """))
        #expect(
            found.first { $0.contains("former-name") }
                == "mine.yaml:5 former-name-in-use: 'ease' cannot be a former id of 'comfort', for it is in use "
                + "(base.yaml:12 the instrument that has it) = remove it from 'renamed-from:', or take the instrument "
                + "'ease' out, with 'without:' where an extended definition has it")
    }

    @Test func `What the extended definition says under the former name is pointed at with today's`() throws {
        let found = problems(
            try load(
                """
                without: [instruments.ease]
                instruments:
                  comfort: { title: Comfort, use: tiny-form, with: { kind: log }, renamed-from: ease }
                """))
        #expect(
            found.prefix(1) == [
                "base.yaml:29 unknown-instrument: no instrument is named 'ease' = 'ease' was renamed to 'comfort': write "
                    + "'comfort'"
            ])
    }
}
