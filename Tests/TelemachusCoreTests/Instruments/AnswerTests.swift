import TelemachusCore
import Testing

@Suite struct `Answers` {
    private static let colours = [AnswerOption(id: "red", title: "Red"), AnswerOption(id: "blue", title: "Blue")]

    @Test(arguments: [
        (AnswerFormat.scale(Scale(points: 1...5)), " 4 ", Answer.whole(4)), (.choice(colours), "blue", .option("blue")),
        (.choices(colours), "blue; red", .options(["red", "blue"])), (.choices(colours), "", .options([])),
        (.yesNo, "no", .flag(false)), (.wholeNumber(0...100, unit: "minutes"), "45", .whole(45)),
        (.number(-1...1, unit: nil), "-0.5", .decimal(-0.5)), (.text(limit: 5), " a ", .text(" a ")),
        (.date, "2026-03-31", .text("2026-03-31")),
    ])
    func `are read as files write them`(format: AnswerFormat, text: String, answer: Answer) throws {
        #expect(try format.answer(from: text) == answer)
        #expect(try format.answer(from: answer.text) == answer)
    }

    @Test(arguments: [
        (AnswerFormat.scale(Scale(points: 1...5)), "6", AnswerProblem.outOfRange("from 1 to 5")),
        (.scale(Scale(points: 1...5)), "often", .notANumber(whole: true)),
        (.scale(Scale(points: 1...5)), "3,5", .decimalComma),
        (.choice(colours), "green", .notAnOption(of: ["red", "blue"])),
        (.choices(colours), "red;red", .repeatedOption), (.yesNo, "Yes", .notAnOption(of: ["yes", "no"])),
        (.wholeNumber(0...9, unit: nil), "-1", .outOfRange("from 0 to 9")),
        (.number(0...1, unit: nil), "nan", .notANumber(whole: false)),
        (.text(limit: 2), "abc", .tooLong(limit: 2)), (.date, "31.3.2026", .notADate),
    ])
    func `that do not fit are refused, without being quoted`(
        format: AnswerFormat, text: String, problem: AnswerProblem
    ) {
        #expect(throws: problem) { try format.answer(from: text) }
        #expect(!problem.advice.message.contains("abc"))
        #expect(!problem.advice.help.isEmpty)
    }

    @Test func `count as numbers where they have one`() {
        #expect(Answer.flag(true).number == 1)
        #expect(Answer.whole(3).number == 3)
        #expect(Answer.option("red").number == nil)
        #expect(Answer.flag(false).codes == ["no"])
    }

    @Test(arguments: [
        (MissingRule.completeOnly, [1, 2, 3] as [Double?], 6.0 as Double?, 3), (.completeOnly, [1, nil, 3], nil, 2),
        (.proRata, [1, nil, 3], 6, 2), (.proRata, [nil, nil, 3], nil, 1), (.proRata, [nil, nil], nil, 0),
        (.proRata, [], nil, 0),
    ])
    func `that are missing are treated by the declared rule, never as zero`(
        rule: MissingRule, values: [Double?], sum: Double?, answered: Int
    ) {
        let value = rule.sum(of: values)
        #expect(value.value == sum)
        #expect(value.answered == answered)
        #expect(value.isFromPartialAnswers == (sum != nil && answered < values.count))
    }
}
