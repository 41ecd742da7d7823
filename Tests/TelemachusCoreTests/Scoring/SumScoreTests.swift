import TelemachusCore
import Testing

@Suite struct SumScoreTests {
    private let five = Scale(points: 1...5)

    private func item(_ id: String, isReversed: Bool = false, domain: String? = nil) -> ScaledItem {
        ScaledItem(Item(id: id, prompt: Text("\(id)?"), format: .scale(five), domain: domain), isReversed: isReversed)
    }

    @Test func `A reversed item counts from the other end of its scale`() {
        let question = item("a", isReversed: true)
        #expect((1...5).map { question.value(in: ["a": .whole($0)]) } == [5, 4, 3, 2, 1])
        #expect(question.value(in: [:]) == nil)
    }

    @Test func `Words have no score, and yes counts one`() {
        #expect(ScaledItem(Item(id: "t", prompt: "?", format: .text(limit: 9))).score == nil)
        #expect(ScaledItem(Item(id: "d", prompt: "?", format: .date)).score == nil)
        let yes = ScaledItem(Item(id: "y", prompt: "Well?", format: .yesNo), title: "Well")
        #expect(yes.score == ScoreDeclaration(id: "y", title: "Well", level: .count, range: 0...1))
        #expect(yes.value(in: ["y": .flag(true)]) == 1)
    }

    @Test(arguments: [(SumScore.Rule.sum, 2.0...10, 8.0), (.mean, 1.0...5, 4.0)])
    func `A sum adds up, a mean divides, and the range follows`(
        rule: SumScore.Rule, range: ClosedRange<Double>, value: Double
    ) {
        let score = SumScore("s", title: "S", over: [item("a"), item("b", isReversed: true)], rule: rule)
        #expect(score.declaration.range == range)
        #expect(score.declaration.level == .ordinal)
        #expect(score.declaration.items == [ScoredItem("a"), ScoredItem("b", isReversed: true)])
        #expect(score.value(in: ["a": .whole(4), "b": .whole(2)]) == Scores.Value(value, answered: 2, asked: 2))
    }

    @Test func `A score mapped onto another range keeps its ends and its middle`() {
        let score = SumScore("s", title: "S", over: [item("a"), item("b")], onto: 0...100, level: .interval)
        #expect(score.declaration.range == 0...100)
        #expect(score.declaration.level == .interval)
        for (points, value) in [(1, 0.0), (3, 50), (5, 100)] {
            #expect(score.value(in: ["a": .whole(points), "b": .whole(points)]).value == value)
        }
        #expect(score.value(in: ["a": .whole(1)]).value == nil)
    }

    @Test func `A score is about the area that all its items share, unless told otherwise`() {
        let items = [item("a", domain: "time"), item("b", domain: "time")]
        #expect(SumScore("s", title: "S", over: items).declaration.domain == "time")
        #expect(SumScore("s", title: "S", over: items, sharesDomain: false).declaration.domain == nil)
        #expect(SumScore("s", title: "S", over: items + [item("c")]).declaration.domain == nil)
    }

    @Test func `Yesses are counted while none is missing, and estimated pro rata`() {
        let items = ["a", "b", "c"].map { ScaledItem(Item(id: $0, prompt: "?", format: .yesNo)) }
        #expect(SumScore("s", title: "S", over: items).declaration.level == .count)
        #expect(SumScore("s", title: "S", over: items, missing: .proRata).declaration.level == .interval)
        #expect(SumScore("s", title: "S", over: items, rule: .mean).declaration.level == .interval)
    }

    @Test func `A score over a confidential item is confidential, and one over published items alone is published`() {
        func item(_ id: String, _ disclosure: Disclosure) -> ScaledItem {
            ScaledItem(Item(id: id, prompt: "?", format: .yesNo, disclosure: disclosure))
        }
        func disclosure(_ items: ScaledItem...) -> Disclosure {
            SumScore("s", title: "S", over: items).declaration.disclosure
        }
        #expect(disclosure(item("a", .analysis), item("b", .drawOnly)) == .drawOnly)
        #expect(disclosure(item("a", .published), item("b", .published)) == .published)
        #expect(disclosure(item("a", .published), item("b", .analysis)) == .analysis)
        #expect(item("a", .workingNotes).score?.disclosure == .workingNotes)
    }

    @Test(arguments: [true, false])
    func `Items have scores of their own where they are wanted, and sums follow`(scoresItems: Bool) {
        let words = ScaledItem(Item(id: "words", prompt: "?", format: .text(limit: 9)))
        let sum = SumScore("s", title: "S", over: [item("a"), item("b")], isTotal: true)
        let scoring = ItemScoring([item("a"), words, item("b")], sums: [sum], scoresItems: scoresItems)
        #expect(scoring.items.map(\.id) == ["a", "words", "b"])
        #expect(scoring.declarations.map(\.id) == (scoresItems ? ["a", "b", "s"] : ["s"]))
        let scores = scoring.scores(of: ["a": .whole(2), "words": .text("x")])
        #expect(scores.names == scoring.declarations.map(\.id).sorted())
        #expect(scores["s"] == Scores.Value(nil, answered: 1, asked: 2))
        #expect(scores["b"] == (scoresItems ? Scores.Value(nil, answered: 0, asked: 1) : nil))
    }
}
