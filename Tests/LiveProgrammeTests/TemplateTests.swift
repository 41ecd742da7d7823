import TelemachusCore
import TelemachusProgramme
import Testing

@Suite struct TemplateTests {
    @Test func `A template has a row for each form that is due and not in`() throws {
        let rehearsal = try Rehearsal.withFour()
        _ = try rehearsal.record("person,instrument,stage,about,item,value\nM1,mood,before,,today,4\n")
        let wide = try rehearsal.live("template", "mood")
        #expect(
            wide.result == """
                person,instrument,stage,today,hours,since,helps,text
                M2,mood,before,,,,,
                E1,mood,before,,,,,
                E2,mood,before,,,,,

                """)
        let long = try rehearsal.live("template", "liking", "--form", "long", "--for", "mentor")
        #expect(
            long.result == """
                person,instrument,stage,about,item,value
                M1,liking,before,E1,likes,
                M1,liking,before,E2,likes,
                M2,liking,before,E1,likes,
                M2,liking,before,E2,likes,

                """)
    }

    @Test func `A partner is not named, and meetings have their numbers`() throws {
        let rehearsal = try Rehearsal.withFour()
        try rehearsal.givenPairs()
        #expect(
            try rehearsal.live("template", "liking").result
                == "person,instrument,stage,about,likes\nE1,liking,meeting,partner,\nE2,liking,meeting,partner,\n")
        let sessions = try rehearsal.live("template", "session", "--for", "mentor")
        #expect(sessions.result.hasPrefix("person,instrument,stage,about,session,happened,date,minutes,mode\n"))
        #expect(sessions.result.contains("M1,session,meeting,partner,3,,,,\n"))
        #expect(!sessions.result.contains("E1"))
    }

    @Test func `A template of an instrument that no open stage asks is refused`() throws {
        let rehearsal = try Rehearsal.withFour()
        let answer = try rehearsal.live("template", "session")
        #expect(answer.status == 2)
        #expect(answer.errors.contains("no stage that is open asks 'session' [nothing-due]"))
    }

    @Test func `The legend tells what can be answered`() throws {
        let rehearsal = try Rehearsal.withFour()
        #expect(
            try rehearsal.live("template", "mood", "--legend").result == """
                item,asks,required,answers
                today,How are you?,yes,1 = Low; 2; 3; 4; 5 = High
                hours,How long did you sleep?,no,"a number from 0 to 24, with a point before decimals"
                since,Since when?,no,a day as in 2026-03-31
                helps,What helps?,no,"any of, with semicolons between: tea = Tea; rest = Rest"
                text,Anything else?,no,text of at most 2000 characters

                """)
    }

    @Test(arguments: 1...12) func `A template that is filled in at random comes back as it was filled in`(seed: UInt64)
        throws
    {
        var generator = SeededGenerator(seed: seed)
        let rehearsal = try Rehearsal.withFour()
        let lines = try rehearsal.live("template", "mood").result.split(separator: "\n").map(String.init)
        let words = ["fine", "=1+1", "a \"quote\", and a comma", "two\nlines", "é 医"]
        var expected: [String] = []
        var table = lines[0] + "\r\n"
        for line in lines.dropFirst() {
            let person = String(line.prefix { $0 != "," })
            let today = "\(Int.random(in: 1...5, using: &generator))"
            let hours = Bool.random(using: &generator) ? "\(Int.random(in: 0...24, using: &generator)).5" : ""
            let isIn = (Double(hours) ?? 0) <= 24
            let text = words.randomElement(using: &generator) ?? ""
            table += [person, "mood", "before", today, isIn ? hours : "", "", "", text.csvQuoted].joined(separator: ",")
            table += "\r\n"
            expected.append("\(person) mood before - - today \(today)")
            if isIn, !hours.isEmpty { expected.append("\(person) mood before - - hours \(hours)") }
            expected.append("\(person) mood before - - text \(text)")
        }
        let answer = try rehearsal.record(table)
        #expect(answer.errors == "")
        #expect(try rehearsal.answers() == expected.sorted())
        #expect(try rehearsal.live("template", "mood").result == lines[0] + "\n")
    }
}
