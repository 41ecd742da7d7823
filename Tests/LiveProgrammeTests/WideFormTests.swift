import Testing

@Suite struct WideFormTests {
    @Test func `A row for each form is read like a row for each answer`() throws {
        let long = try Rehearsal.withFour()
        _ = try long.record(
            """
            person,instrument,stage,about,item,value
            M1,mood,before,,today,4
            M1,mood,before,,hours,7.5
            M1,mood,before,,helps,tea;rest
            E1,mood,before,,today,1
            E1,mood,before,,since,2026-01-02

            """)
        let wide = try Rehearsal.withFour()
        let answer = try wide.record(
            "person,today,hours,since,helps,text\nM1,4,7.5,,tea;rest,\nE1,1,,2026-01-02,,\n", "--instrument", "mood",
            "--stage", "before")
        #expect(answer.errors == "")
        #expect(try wide.answers() == long.answers())
        #expect(try wide.answers().count == 5)
    }

    @Test func `Rows without any answer are forms that are not filled in`() throws {
        let rehearsal = try Rehearsal.withFour()
        let answer = try rehearsal.record(
            "person,instrument,stage,today,text\nM1,mood,before,,\nE1,mood,before,3,\n")
        #expect(answer.result == "1 form recorded\n")
        #expect(try rehearsal.answers() == ["E1 mood before - - today 3"])
    }

    @Test func `Problems of a wide row stand at their cells`() throws {
        let rehearsal = try Rehearsal.withFour()
        let answer = try rehearsal.record(
            """
            person,instrument,stage,about,likes
            M1,liking,before,E1,6
            M1,liking,before,M2,3
            M1,mood,before,,3

            """)
        for problem in [
            "2:21: error: the answer is out of range [invalid-answer]",
            "3:18: error: 'liking' is about a 'mentee', and this is none [wrong-target]",
            "4:4: error: the file's columns are those of 'liking', and this row is not [several-instruments]",
        ] { #expect(answer.errors.contains(problem), "\(problem)\n\(answer.errors)") }
    }

    @Test func `A table that does not say which instrument it is of is told what to add`() throws {
        let rehearsal = try Rehearsal.withFour()
        let answer = try rehearsal.record("person,today\nM1,3\n")
        #expect(answer.status == 1)
        #expect(answer.errors.contains("the column 'instrument' is missing"))
        #expect(answer.errors.contains("the column 'stage' is missing"))
        let unknown = try rehearsal.record("person,instrument,stage,today\nM1,moood,before,3\n")
        #expect(unknown.errors.contains("2:4: error: the definition has no instrument of this name"))
    }
}
