import TelemachusCore
import Testing

@testable import CSVExport

@Suite("The codebook")
struct CodebookTests {
    @Test("has one line for each item and score, confidential ones marked")
    func codebook() throws {
        #expect(
            try ProgrammeRecord.onePerson.file("codebook.csv") == #"""
                kind,instrument,name,title,type,unit,minimum,maximum,options,required,notes
                item,confidence,technology,"How confident are you, ""in general"", about technology?",\#
                scale,,1,5,1=Not at all | 5=Completely,yes,domain: technology
                item,confidence,change,By how much has it changed?,whole-number,points,-99,99,,yes,
                item,confidence,days,How many days?,number,days,0,31.5,,no,
                item,confidence,tools,With what?,choices,,,,phone=Telephone | paper=Paper,yes,
                item,confidence,again,Again?,yes-no,,,,yes=Yes | no=No,yes,
                item,confidence,comments,Anything else?,text,,,,,no,"at most 2000 characters; help: No names, please"
                item,confidence,met,When?,date,,,,,yes,
                item,confidence,age,Age?,whole-number,years,0,,,yes,
                score,confidence,total,Confidence in all,interval,points,3,15,,,sums up the other scores
                item,willingness,willing,Would you mentor them?,yes-no,,,,yes=Yes | no=No,yes,confidential: not exported
                item,willingness,notes,Notes,text,,,,,yes,confidential: not exported
                item,willingness,said,What does the group say?,text,,,,,yes,\#
                confidential: not exported; domain: time; at most 500 characters
                score,willingness,willing,Willing,ordinal,,0,1,,,confidential: not exported

                """#)
    }

    @Test("says what items, options and scores were called before, and the README what the rest was")
    func formerNames() throws {
        let instrument = ProgrammeOutline.Instrument(
            id: "i", title: "", plugin: "",
            items: [
                Item(
                    id: "a", prompt: "A",
                    format: .choice([
                        AnswerOption(id: "x", title: "X", formerIDs: ["u", "v"]), AnswerOption(id: "y", title: "Y"),
                    ]), domain: "d", formerIDs: ["b"])
            ], scores: [ScoreDeclaration(id: "c", title: "C", level: .count, formerIDs: ["e", "f"])], formerIDs: ["j"])
        let record = ProgrammeRecord.empty(instruments: [instrument])
        #expect(
            try record.file("codebook.csv") == """
                kind,instrument,name,title,type,unit,minimum,maximum,options,required,notes
                item,i,a,A,choice,,,,x=X | y=Y,yes,"domain: d; formerly b; option x formerly u, v"
                score,i,c,C,count,,,,,,"formerly e, f"

                """)
        #expect(
            try record.file("README.txt").contains(
                """
                Former names
                ------------
                Exports from before a renaming have the former names; codebook.csv has those of items, options and scores.
                  instrument i: formerly j

                """))
        #expect(try ProgrammeRecord.empty().file("README.txt").contains("Former names") == false)
    }

    @Test("has no number where an item or a score has no bound")
    func unbounded() throws {
        let instrument = ProgrammeOutline.Instrument(
            id: "i", title: "", plugin: "",
            items: [
                Item(id: "a", prompt: "A", format: .number(-.infinity ... .infinity, unit: nil)),
                Item(id: "b", prompt: "B", format: .wholeNumber(.min ... .max, unit: nil)),
            ], scores: [ScoreDeclaration(id: "c", title: "C", level: .count)])
        #expect(
            try ProgrammeRecord.empty(instruments: [instrument]).file("codebook.csv") == """
                kind,instrument,name,title,type,unit,minimum,maximum,options,required,notes
                item,i,a,A,number,,,,,yes,
                item,i,b,B,whole-number,,,,,yes,
                score,i,c,C,count,,,,,,

                """)
    }
}
