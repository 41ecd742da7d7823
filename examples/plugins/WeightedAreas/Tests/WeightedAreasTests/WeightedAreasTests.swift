import TelemachusConformanceTesting
import TelemachusCore
import Testing
import WeightedAreas

@Suite struct WeightedAreasTests {
    private func instrument() throws -> WeightedAreasInstrument {
        try WeightedAreasInstrument(
            WeightedAreasSettings(),
            in: DefinitionContext(domains: [Domain(id: "tools", title: "Tools"), Domain(id: "talk", title: "Talk")]))
    }

    @Test func `It passes what every instrument must pass`() {
        conforms(WeightedAreasInstrument.self)
    }

    @Test func `Each area is asked about twice`() throws {
        #expect(
            try instrument().items.map(\.id) == [
                "tools.importance", "tools.contentment", "talk.importance", "talk.contentment",
            ])
        #expect(try instrument().items[0].prompt.plain == "How much does tools matter to you in this mentoring?")
    }

    @Test func `Equal weights give the plain mean`() throws {
        let scores = try instrument().score([
            "tools.importance": .whole(4), "tools.contentment": .whole(5), "talk.importance": .whole(4),
            "talk.contentment": .whole(2),
        ])
        #expect(scores["contentment"] == Scores.Value(62.5, answered: 2, asked: 2))
    }

    @Test func `Who chooses nothing has no score, and has chosen no area`() throws {
        let scores = try instrument().score(["tools.importance": .whole(0), "talk.importance": .whole(0)])
        #expect(scores["contentment"] == Scores.Value(nil, answered: 0, asked: 0))
        #expect(scores["areas"] == Scores.Value(0, answered: 2, asked: 2))
    }

    @Test func `What is said of an area that was not chosen weighs nothing`() throws {
        let scores = try instrument().score([
            "tools.importance": .whole(0), "tools.contentment": .whole(5), "talk.importance": .whole(1),
            "talk.contentment": .whole(1),
        ])
        #expect(scores["contentment"] == Scores.Value(0, answered: 1, asked: 1))
    }

    @Test func `Without areas there is nothing to choose from`() {
        #expect(throws: ConfigurationProblem.self) {
            try WeightedAreasInstrument(WeightedAreasSettings(), in: DefinitionContext())
        }
    }
}
