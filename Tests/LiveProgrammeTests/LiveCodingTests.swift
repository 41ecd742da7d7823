import TelemachusProgramme
import Testing

@Suite struct LiveCodingTests {
    /// A programme with two comments and a codebook.
    private func commented() throws -> Rehearsal {
        let rehearsal = try Rehearsal.withFour()
        _ = try rehearsal.record(
            "person,instrument,stage,today,text\nM1,mood,before,4,Too little time\nE1,mood,before,2,They listened\n")
        let answer = try rehearsal.live(
            "code", "load", "--categories", try rehearsal.file("categories.csv", "category,title\nall,All\n"),
            "--codes",
            try rehearsal.file(
                "codes.csv", "code,title,definition,category\ntime,Time,,all\ntrust,Trust,,all\nhurry,Hurry,,\n"))
        #expect(answer.errors == "")
        #expect(answer.result == "4 rows recorded\n")
        return rehearsal
    }

    /// The coder's sheet with a code for each text that has a word in it.
    private func sheet(_ rehearsal: Rehearsal, _ coder: String, _ codes: [(word: String, code: String)]) throws
        -> String
    {
        let lines = try rehearsal.live("code", "sheet", "--coder", coder).result.split(separator: "\n")
        return lines.map { line in
            let code = codes.first { line.contains($0.word) }?.code
            return "\(line)\(code ?? "")\n"
        }.joined()
    }

    private func take(_ sheet: String, _ rehearsal: Rehearsal) throws -> Rehearsal.Answer {
        try rehearsal.live("code", "import", try rehearsal.file("sheet.csv", sheet))
    }

    @Test func `Sheets are made from the journal, and what coders fill in is recorded there`() throws {
        let rehearsal = try commented()
        let a = try sheet(rehearsal, "A", [("time", "time"), ("listened", "trust")])
        #expect(!a.contains("M1"))
        let first = try take(a, rehearsal)
        #expect(first.errors == "")
        #expect(first.result == "2 texts coded, 0 coded otherwise, 0 as before\nRecorded.\n")
        let facts = try rehearsal.facts()
        #expect(facts.count { if case .segmented = $0 { true } else { false } } == 2)
        #expect(facts.count { if case .coded = $0 { true } else { false } } == 2)
        #expect(try take(a, rehearsal).result == "0 texts coded, 0 coded otherwise, 2 as before\nNothing changes.\n")
        #expect(try rehearsal.facts() == facts)
    }

    @Test func `A later sheet replaces what it judges otherwise, and the journal keeps both`() throws {
        let rehearsal = try commented()
        _ = try take(try sheet(rehearsal, "A", [("time", "time"), ("listened", "trust")]), rehearsal)
        _ = try take(try sheet(rehearsal, "B", [("time", "trust"), ("listened", "trust")]), rehearsal)
        #expect(try rehearsal.live("code", "agreement", "--json").result.contains("\"disagreements\": [\n"))
        let again = try take(try sheet(rehearsal, "B", [("time", "time"), ("listened", "trust")]), rehearsal)
        #expect(again.result == "0 texts coded, 1 coded otherwise, 1 as before\nRecorded.\n")
        #expect(try rehearsal.facts().contains { if case .corrected = $0 { true } else { false } })
        #expect(try rehearsal.live("code", "agreement", "--json").result.contains("\"disagreements\": []"))
    }

    @Test func `Codes are merged and looked up in the journal`() throws {
        let rehearsal = try commented()
        let merged = try rehearsal.live(
            "code", "merge", "hurry", "time", "--reason", "The same", "--by", "A and B")
        #expect(merged.errors == "")
        #expect(merged.result == "hurry counts as time\n")
        #expect(try rehearsal.live("code", "book").result.contains("2026-01-05"))
        #expect(
            try rehearsal.live("code", "merge", "hurry", "time", "--reason", "The same", "--by", "A and B").result
                == "Nothing changes: they are one already.\n")
    }

    @Test func `A codebook a second time changes nothing, and segments are checked against the answers`() throws {
        let rehearsal = try commented()
        let codes = try rehearsal.file(
            "codes.csv", "code,title,definition,category\ntime,Time,,all\ntrust,Trust,,all\nhurry,Hurry,,\n")
        #expect(try rehearsal.live("code", "load", "--codes", codes).result == "Nothing changes.\n")
        let columns = "segment,person,instrument,stage,item,start,end\n"
        let segments = try rehearsal.file("segments.csv", columns + "s1,M1,mood,before,text,1,10\n")
        #expect(try rehearsal.live("code", "load", "--segments", segments).result == "1 row recorded\n")
        #expect(try rehearsal.live("code", "load", "--segments", segments).result == "Nothing changes.\n")
        let wrong = try rehearsal.file(
            "segments.csv", columns + "s1,M1,mood,before,text,1,4\ns2,M2,mood,before,text,1,4\n")
        let answer = try rehearsal.live("code", "load", "--segments", wrong)
        #expect(answer.status == 1)
        #expect(answer.errors.contains("segments.csv:2:1: error: the segment is another piece of text in the journal"))
        #expect(answer.errors.contains("segments.csv:3:19: error: the person gave no such text at this stage"))
    }
}
