import TelemachusCore
import TelemachusTestSupport
import Testing
import Willingness

@Suite struct WillingnessInstrumentTests {
    private func willingness(_ yaml: String = "{}") throws -> WillingnessInstrument {
        let made = make(WillingnessInstrument.self, with: yaml)
        #expect(made.diagnostics.isEmpty)
        return try #require(made.plugin)
    }

    @Test func `Nothing of it is disclosed to anybody but the draw`() throws {
        let willingness = try willingness()
        #expect(willingness.items.map(\.disclosure) == [.drawOnly])
        #expect(willingness.scores.map(\.disclosure) == [.drawOnly])
    }

    @Test func `The one item is a required yes or no`() throws {
        let item = try #require(willingness().items.first)
        #expect(item.id == "willing")
        #expect(item.format == .yesNo)
        #expect(item.isRequired)
        #expect(item.domain == nil)
    }

    @Test func `Without a wording of one's own the question says who sees the answer`() throws {
        #expect(
            try willingness().items.first?.prompt
                == "Would you be willing to be paired with this colleague? Nobody but the draw sees your answer.")
    }

    @Test func `A wording of one's own is kept in every language`() throws {
        let item = try willingness("stem: { en: Would you?, de: Würden Sie? }").items.first
        #expect(item?.prompt.plain == "Would you?")
        #expect(item?.prompt.text(in: "de") == "Würden Sie?")
    }

    @Test func `The score is declared as it is given, and reaches both ends of its range`() throws {
        let willingness = try willingness()
        let declared = try #require(willingness.scores.first)
        #expect(
            declared
                == ScoreDeclaration(id: "willing", title: "Willing", level: .count, range: 0...1, disclosure: .drawOnly)
        )
        #expect(try willingness.scores(of: ["willing": "no"]) == ["willing": .init(0, answered: 1, asked: 1)])
        #expect(try willingness.scores(of: ["willing": "yes"]) == ["willing": .init(1, answered: 1, asked: 1)])
        #expect(try willingness.scores(of: [:]) == ["willing": .init(nil, answered: 0, asked: 1)])
    }

    @Test func `An answer is yes or no and nothing else`() throws {
        let willingness = try willingness()
        #expect(throws: AnswerProblem.notAnOption(of: ["yes", "no"])) {
            try willingness.scores(of: ["willing": "perhaps"])
        }
    }

    @Test func `An unknown key is told with the nearest one`() {
        #expect(
            problems(of: WillingnessInstrument.self, with: "stam: Would you?") == [
                "1:1 unknown-key at stam: no key is named 'stam' here = use 'stem'; keys to choose from: stem"
            ])
    }
}
