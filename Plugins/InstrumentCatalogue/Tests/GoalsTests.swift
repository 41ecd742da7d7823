import InstrumentCatalogue
import TelemachusCore
import TelemachusTestSupport
import Testing

@Suite struct GoalsTests {
    @Test func `A goal has words, an area of the programme, a measure and a day, and the first is required`() throws {
        let goals = try accepted(GoalsInstrument.self, with: "")
        #expect(
            goals.items.map(\.id) == [
                "goal-1", "goal-1-area", "goal-1-measure", "goal-1-by", "goal-2", "goal-2-area", "goal-2-measure",
                "goal-2-by", "agreed",
            ])
        #expect(
            goals.items.map(\.isRequired) == [true, true, true, true, false, false, false, false, true])
        #expect(goals.items[1].format.options.map(\.id) == ["technology", "listening", "time"])
        #expect(goals.items[0].format == .text(limit: 300))
    }

    @Test func `A programme without areas asks for none`() throws {
        let goals = try accepted(GoalsInstrument.self, with: "goals: 1", in: DefinitionContext())
        #expect(goals.items.map(\.id) == ["goal-1", "goal-1-measure", "goal-1-by", "agreed"])
    }

    @Test func `A review has the goals' numbers, and only the first must be reviewed`() throws {
        let review = try accepted(GoalReviewInstrument.self, with: "goals: 3")
        #expect(
            review.items.map(\.id) == [
                "goal-1-progress", "goal-1-kept", "goal-2-progress", "goal-2-kept", "goal-3-progress", "goal-3-kept",
            ])
        #expect(review.items.map(\.isRequired) == [true, true, false, false, false, false])
    }

    @Test func `Progress reaches both ends, and every goal can be reached`() throws {
        let review = try accepted(GoalReviewInstrument.self, with: "goals: 2")
        let least = try review.scores(of: ["goal-1-progress": "1", "goal-2-progress": "1"])
        let most = try review.scores(of: ["goal-1-progress": "5", "goal-2-progress": "5"])
        #expect(least["progress"]?.value == 1)
        #expect(least["reached"]?.value == 0)
        #expect(most["progress"]?.value == 5)
        #expect(most["reached"]?.value == 2)
    }

    @Test func `More goals than anybody follows are refused`() {
        #expect(
            problems(of: GoalsInstrument.self, with: "goals: 6") == [
                "1:8 out-of-range at goals: 6 is out of range = write a whole number from 1 to 5"
            ])
        #expect(
            problems(of: GoalReviewInstrument.self, with: "goals: 0") == [
                "1:8 out-of-range at goals: 0 is out of range = write a whole number from 1 to 5"
            ])
    }
}
