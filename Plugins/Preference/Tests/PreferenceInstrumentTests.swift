import Preference
import TelemachusCore
import TelemachusTestSupport
import Testing

@Suite struct PreferenceInstrumentTests {
    private func preference(_ yaml: String = "{}") throws -> PreferenceInstrument {
        let made = make(PreferenceInstrument.self, with: yaml)
        #expect(made.diagnostics.isEmpty)
        return try #require(made.plugin)
    }

    @Test func `Nothing of it is disclosed to anybody but the draw`() throws {
        let preference = try preference()
        #expect(preference.items.map(\.disclosure) == [.drawOnly])
        #expect(preference.scores.map(\.disclosure) == [.drawOnly])
    }

    @Test func `The one item is a required point of the scale`() throws {
        let item = try #require(preference("scale: { points: 3, labels: { 1: No, 3: Yes } }").items.first)
        #expect(item.id == "rating")
        #expect(item.format == .scale(Scale(points: 1...3, labels: [1: "No", 3: "Yes"])))
        #expect(item.isRequired)
    }

    @Test func `Without a wording of one's own the question says who sees the answer`() throws {
        #expect(
            try preference().items.first?.prompt
                == "How glad would you be to be paired with this colleague? Nobody but the draw sees your answer.")
    }

    @Test func `The score has the ends of the scale, and reaches both`() throws {
        let preference = try preference("scale: { points: 5, lowest: -2 }")
        #expect(
            preference.scores == [
                ScoreDeclaration(
                    id: "rating", title: "Rating", level: .ordinal, range: -2...2, disclosure: .drawOnly)
            ])
        #expect(try preference.scores(of: ["rating": "-2"]) == ["rating": .init(-2, answered: 1, asked: 1)])
        #expect(try preference.scores(of: ["rating": "2"]) == ["rating": .init(2, answered: 1, asked: 1)])
        #expect(try preference.scores(of: [:]) == ["rating": .init(nil, answered: 0, asked: 1)])
    }

    @Test func `An unknown key is told with the nearest one`() {
        #expect(
            problems(of: PreferenceInstrument.self, with: "stam: How glad?") == [
                "1:1 unknown-key at stam: no key is named 'stam' here = use 'stem'; keys to choose from: stem, scale"
            ])
    }
}
