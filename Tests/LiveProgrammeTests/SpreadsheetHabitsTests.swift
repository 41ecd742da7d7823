import Foundation
import Testing

@Suite struct SpreadsheetHabitsTests {
    private static let plain = "person,instrument,stage,today,hours,text\nM1,mood,before,4,7.5,\"a\nb\"\n"
    private static let answers = [
        "M1 mood before - - hours 7.5", "M1 mood before - - text a\nb", "M1 mood before - - today 4",
    ]

    @Test(arguments: [
        plain, "\u{FEFF}" + plain, plain.replacing(",", with: ";"), plain.replacing(",", with: "\t"),
        "person,instrument,stage,today,hours,text,,\nM1,mood,before,4,7.5,\"a\nb\",,\n,,,,,,,\n,,,,,,,\n",
        "person,instrument,stage,today,hours,text\r\nM1,mood,before,4,7.5,\"a\nb\"\r\n\r\n",
        "\"person\";\"instrument\";\"stage\";\"today\";\"hours\";\"text\"\n\"M1\";\"mood\";\"before\";4;7.5;\"a\nb\"",
    ])
    func `What spreadsheets make of a table is read as the same table`(table: String) throws {
        let rehearsal = try Rehearsal.withFour()
        let answer = try rehearsal.record(table)
        #expect(answer.errors == "")
        #expect(try rehearsal.answers() == Self.answers)
    }

    @Test(arguments: [
        ("M1,mood,before,4,\"7,5\",", "the answer has a comma", "write a point before the decimals, such as 4.5"),
        ("M1,mood,before,4.0,,", "the answer is not a whole number", "write digits only, such as 45"),
        ("M1,mood,before,four,,", "the answer is not a whole number", "write digits only, such as 45"),
    ])
    func `What could mean two things is refused with advice`(row: String, message: String, help: String) throws {
        let answer = try Rehearsal.withFour().record("person,instrument,stage,today,hours,text\n\(row)\n")
        #expect(answer.status == 1)
        #expect(answer.errors.contains("error: \(message) [invalid-answer]"))
        #expect(answer.errors.contains("= help: \(help)\n"))
    }

    @Test(arguments: ["31.03.2026", "3/31/2026", "31/03/2026", "2026-3-31", "46112"])
    func `A date that a spreadsheet has turned round is refused with advice`(date: String) throws {
        let answer = try Rehearsal.withFour().record(
            "person,instrument,stage,today,since\nM1,mood,before,4,\(date)\n")
        #expect(answer.errors.contains("2:18: error: the answer is not a date [invalid-answer]"))
        #expect(answer.errors.contains("= help: write year, month and day as in 2026-03-31"))
    }

    @Test func `Other encodings are refused with what to save instead`() throws {
        let rehearsal = try Rehearsal.withFour()
        for (encoding, message) in [
            (String.Encoding.utf16, "the file is in UTF-16, not in UTF-8"),
            (.windowsCP1252, "the file is not in UTF-8"),
        ] {
            let path = rehearsal.directory.appending(path: "other.csv")
            let text = "person,instrument,stage,today,text\nM1,mood,before,4,caf\u{E9}\n"
            try #require(text.data(using: encoding)).write(to: path)
            let answer = try rehearsal.live("record", path.path)
            #expect(answer.status == 1)
            #expect(answer.errors.contains("error: \(message) [not-utf8]"))
            #expect(answer.errors.contains("= help: save it as UTF-8; in a spreadsheet, as 'CSV UTF-8'"))
        }
    }

    @Test func `The apostrophe that keeps a spreadsheet from running a text is taken off again`() throws {
        let rehearsal = try Rehearsal.withFour()
        _ = try rehearsal.record("person,instrument,stage,today,text\nM1,mood,before,4,'=1+1\nE1,mood,before,4,'tis\n")
        #expect(
            try rehearsal.answers().filter { $0.contains(" text ") } == [
                "E1 mood before - - text 'tis", "M1 mood before - - text =1+1",
            ])
    }
}
