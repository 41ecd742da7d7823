import Foundation
import Testing

@Suite struct FormsInTheTerminalTests {
    private let form = ["record", "--form", "mood", "--person", "M1"]

    @Test func `A form is asked item by item and recorded at its end`() throws {
        let rehearsal = try Rehearsal.withFour()
        let answer = try rehearsal.live(form, typing: ["4", "skip", "skip", "tea;rest", "Nothing, thanks"])
        #expect(answer.errors == "")
        #expect(answer.result.hasPrefix("Mood, M1 at before\n\n1 of 5: How are you?\n  1  Low\n  2\n"))
        #expect(answer.result.hasSuffix("\nRecorded.\n"))
        #expect(
            try rehearsal.answers() == [
                "M1 mood before - - helps tea;rest", "M1 mood before - - text Nothing, thanks",
                "M1 mood before - - today 4",
            ])
        #expect(try !FileManager.default.contentsOfDirectory(atPath: rehearsal.workspace).contains("drafts"))
    }

    @Test func `A wrong answer is explained and asked again, and one can go back`() throws {
        let rehearsal = try Rehearsal.withFour()
        let answer = try rehearsal.live(
            form, typing: ["9", "skip", "back", "", "2", "back", "3", "4,5", "help", "7.5", "skip", "skip", "\\quit"])
        #expect(answer.result.contains("The answer is out of range; write a number from 1 to 5.\n"))
        #expect(answer.result.contains("This question needs an answer.\n"))
        #expect(answer.result.contains("This is the first question.\n"))
        #expect(answer.result.contains("Type an answer, or 'help'.\n"))
        #expect(answer.result.contains("  so far: 2\n"))
        #expect(answer.result.contains("The answer has a comma; write a point before the decimals, such as 4.5.\n"))
        #expect(
            try rehearsal.answers() == [
                "M1 mood before - - hours 7.5", "M1 mood before - - text quit", "M1 mood before - - today 3",
            ])
    }

    @Test(arguments: [["5", "8"], ["5", "8", "quit"]])
    func `A form that was left goes on where it stopped, from a file for its owner alone`(lines: [String]) throws {
        let rehearsal = try Rehearsal.withFour()
        let left = try rehearsal.live(form, typing: lines)
        #expect(left.status == 0)
        #expect(left.result.hasSuffix("Nothing is recorded yet. The same command goes on at this question.\n"))
        #expect(try rehearsal.answers().isEmpty)
        let draft = rehearsal.workspace + "/drafts/M1.mood.before...json"
        #expect(
            try FileManager.default.attributesOfItem(atPath: draft)[.posixPermissions] as? Int == 0o600)
        let resumed = try rehearsal.live(form, typing: ["skip", "skip", "skip"])
        #expect(resumed.result.hasPrefix("Mood, M1 at before (goes on where it stopped)\n\n3 of 5: Since when?\n"))
        #expect(try rehearsal.answers() == ["M1 mood before - - hours 8", "M1 mood before - - today 5"])
        #expect(!FileManager.default.fileExists(atPath: draft))
    }

    @Test func `Forms about several people are asked one after the other`() throws {
        let rehearsal = try Rehearsal.withFour()
        let answer = try rehearsal.live(["record", "--form", "liking"], typing: ["M1", "4", "2"])
        #expect(answer.result.hasPrefix("Who answers? Liking, M1 at before, about E1\n"))
        #expect(
            try rehearsal.answers() == ["M1 liking before E1 - likes 4", "M1 liking before E2 - likes 2"])
        let none = try rehearsal.live(["record", "--form", "liking", "--person", "M1"])
        #expect(none.status == 2)
        #expect(none.errors.contains("this person owes no 'liking' now [nothing-due]"))
    }
}
