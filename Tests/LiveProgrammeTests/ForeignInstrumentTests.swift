import Foundation
import TelemachusCore
import Testing

/// An instrument of a kind that no built-in one is, registered by one line, is wherever an instrument has to be.
@Suite struct `An instrument from outside` {
    private let heading = "person,instrument,stage,about,item,value\n"

    private func rehearsal() throws -> Rehearsal {
        try .withFour(Definitions.sharing, plugins: [.instrument(SharedPoints.self)])
    }

    /// The files of a run on people whom `simulate` made up.
    private func piloted() throws -> [String: String] {
        let rehearsal = try rehearsal()
        let directory = rehearsal.directory.path
        let made = try rehearsal.command(
            "simulate", directory + "/programme.yaml", "--people", "24", "--seed", "3", "--out", directory + "/data")
        try #require(made.status == 0, "\(made.errors)")
        let run = try rehearsal.command("run", directory + "/programme.yaml", "--out", directory + "/out")
        try #require(run.status == 0, "\(run.errors)")
        var files = ["headline": run.result]
        for name in try FileManager.default.contentsOfDirectory(atPath: directory + "/out") {
            files[name] = try String(contentsOfFile: directory + "/out/" + name, encoding: .utf8)
        }
        files["data"] = try String(contentsOfFile: directory + "/data/responses.csv", encoding: .utf8)
        return files
    }

    @Test func `It keeps what every instrument must, and is listed with its scores`() throws {
        let rehearsal = try rehearsal()
        let checked = try rehearsal.command("plugins", "shared-points", "--check")
        #expect(checked.status == 0, "\(checked.result)\(checked.errors)")
        let page = try rehearsal.command("plugins", "shared-points").result
        #expect(page.contains("Asks people to share a hundred points out over three things."))
        #expect(page.contains("All the points on one thing"))
    }

    @Test func `Its template has a column for each item, and its legend says what can be answered`() throws {
        let rehearsal = try rehearsal()
        #expect(
            try rehearsal.live("template", "week").result
                == "person,instrument,stage,care,teaching,research\nM1,week,before,,,\nM2,week,before,,,\n")
        #expect(
            try rehearsal.live("template", "week", "--legend").result == """
                item,asks,required,answers
                care,How many of 100 points has Care of patients?,yes,a whole number from 0 to 100 points
                teaching,How many of 100 points has Teaching?,yes,a whole number from 0 to 100 points
                research,How many of 100 points has Research?,yes,a whole number from 0 to 100 points

                """)
    }

    @Test func `Its form is asked in the terminal, and asked again where answers contradict each other`() throws {
        let rehearsal = try rehearsal()
        let form = ["record", "--form", "week", "--person", "M1"]
        let refused = try rehearsal.live(form, typing: ["101", "60", "30", "20"])
        #expect(refused.status == 1)
        #expect(refused.result.contains("1 of 3: How many of 100 points has Care of patients?"))
        #expect(refused.result.contains("The answer is out of range; write a number from 0 to 100.\n"))
        #expect(
            refused.errors.contains(
                "the answers to 'care' and 'teaching' and 'research' contradict each other [contradiction]"))
        let answer = try rehearsal.live(form, typing: ["60", "30", "10"])
        #expect(answer.errors == "")
        #expect(
            try rehearsal.answers() == [
                "M1 week before - - care 60", "M1 week before - - research 10", "M1 week before - - teaching 30",
            ])
    }

    @Test func `A wrong answer and a contradiction in a table are told with their places`() throws {
        let rehearsal = try rehearsal()
        let answer = try rehearsal.record(
            heading + "M1,week,before,,care,most\nM2,week,before,,care,50\nM2,week,before,,teaching,30\n"
                + "M2,week,before,,research,30\n")
        #expect(answer.status == 1)
        #expect(answer.errors.contains("answers.csv:2:22: error: the answer is not a whole number [invalid-answer]"))
        #expect(
            answer.errors.contains(
                "the answers to 'care' and 'teaching' and 'research' contradict each other [contradiction]"))
        #expect(try rehearsal.answers().isEmpty)
    }

    @Test func `Its missing forms stand in the status`() throws {
        let rehearsal = try rehearsal()
        let recorded = try rehearsal.record(
            "person,care,teaching,research\nM1,50,50,0\n", "--instrument", "week", "--stage", "before")
        #expect(recorded.result == "1 form recorded\n", "\(recorded.errors)")
        let status = try rehearsal.live("status").result
        #expect(status.contains("\n  before  The week  mentor  1 of 2    M2\n"))
    }

    @Test func `Made-up people answer it without contradiction`() throws {
        let rows = try #require(try piloted()["data"]).split(separator: "\n").dropFirst()
        let forms = Dictionary(grouping: rows.map { $0.split(separator: ",", omittingEmptySubsequences: false) }) {
            "\($0[0]) \($0[2])"
        }
        #expect(forms.count >= 20)
        for (form, rows) in forms {
            let sum = rows.reduce(0) { $0 + (Int($1.last ?? "") ?? 0) }
            #expect(rows.count == 3 ? sum == 100 : sum <= 100, "\(form)")
        }
    }

    @Test func `Its codebook, answers, scores and statistics are in every export`() throws {
        let files = try piloted()
        let codebook = try #require(files["codebook.csv"])
        #expect(
            codebook.contains(
                "\nitem,week,care,How many of 100 points has Care of patients?,whole-number,points,0,100,"))
        #expect(codebook.contains("score,week,greatest,Greatest share,interval,points,34,100"))
        #expect(try #require(files["responses.csv"]).contains(",mentor,week,before,"))
        #expect(try #require(files["scores.csv"]).contains(",week.greatest,"))
        #expect(try #require(files["summaries.csv"]).contains("week.things"))
        #expect(try #require(files["comparisons.csv"]).contains("week.greatest"))
        #expect(try #require(files["provenance.csv"]).contains("shared-points"))
        let record = try #require(files["record.json"])
        #expect(record.contains("\"score\": \"week.greatest\"") && record.contains("Greatest share"))
        let results = try #require(files["results.json"])
        #expect(results.contains("week.greatest") && results.contains("shared-points"))
        #expect(try #require(files["headline"]).contains("The week"))
    }

    @Test(arguments: ["report.html", "report.md"]) func `The report tells its scores and its comparison`(
        name: String
    ) throws {
        let report = try #require(try piloted()[name])
        #expect(report.contains("The week"))
        #expect(report.contains("Greatest share"))
        #expect(report.contains("Things with a share"))
        #expect(report.contains("Before and after"))
    }
}
