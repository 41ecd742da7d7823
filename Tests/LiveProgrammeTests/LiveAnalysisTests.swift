import Foundation
import TelemachusCore
import TelemachusProgramme
import Testing

@Suite struct LiveAnalysisTests {
    /// Six a side who answered before, with the programme under way.
    private func rehearsal() throws -> Rehearsal {
        let rehearsal = try Rehearsal(
            Definitions.cohort + "\nexports:\n  - { use: csv }\n", on: "2026-01-06")
        let people = ["M1", "M2", "M3", "M4", "M5", "M6"]
        try rehearsal.record(
            .people(6, 6) + [.stageOpened(stage: "before")]
                + people.enumerated().flatMap { [Fact].mood($1, at: "before", points: 1 + $0 % 5) })
        return rehearsal
    }

    private func notices(_ results: String) throws -> [String] {
        struct Results: Decodable {
            struct Notice: Decodable { let id: String }
            let notices: [Notice]
        }
        return try JSONDecoder().decode(Results.self, from: Data(results.utf8)).notices.map(\.id)
    }

    @Test func `The same journal gives the same bytes on any day`() throws {
        let rehearsal = try rehearsal()
        let first = try rehearsal.live("analyse", "--json")
        rehearsal.day = "2026-05-05"
        #expect(first.status == 0 && first.errors == "")
        #expect(try rehearsal.live("analyse", "--json").result == first.result)
    }

    @Test func `While stages are not closed, a notice says so`() throws {
        let rehearsal = try rehearsal()
        #expect(try notices(rehearsal.live("analyse", "--json").result).contains("stages-not-closed"))
        let text = try rehearsal.live("analyse").result
        #expect(text.contains("'Before', 'Pairing', 'Meetings' and 'Afterwards' are not closed"))
        try rehearsal.record(["before", "pairing", "meeting", "after"].map { .stageClosed(stage: $0) })
        #expect(try !notices(rehearsal.live("analyse", "--json").result).contains("stages-not-closed"))
    }

    @Test func `The journal's head stands for the data, and nothing is said to be made up`() throws {
        let rehearsal = try rehearsal()
        let head = try rehearsal.live("verify").result
        let results = try rehearsal.live("analyse", "--json").result
        let hash = try #require(results.firstMatch(of: /"inputHash": "([0-9a-f]{64})"/)).1
        #expect(head.contains(hash.prefix(12)))
        #expect(results.contains("\"dataNotice\": null"))
    }

    @Test func `An export writes the definition's files and notes them in the journal`() throws {
        let rehearsal = try rehearsal()
        let results = try rehearsal.live("analyse", "--json").result
        let out = rehearsal.directory.appending(path: "out").path
        let answer = try rehearsal.live("export", "--out", out)
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(try String(contentsOfFile: out + "/results.json", encoding: .utf8) == results)
        #expect(try rehearsal.live("analyse", "--json").result != results)
    }

    @Test func `A dry run names the files and notes nothing`() throws {
        let rehearsal = try rehearsal()
        let head = try rehearsal.live("verify").result
        let answer = try rehearsal.live("export", "--out", "nowhere", "--dry-run")
        #expect(answer.result.contains("nowhere/results.json\n"))
        #expect(try rehearsal.live("verify").result == head)
    }

    @Test func `An exporter by name is found, and an unknown one refused`() throws {
        let rehearsal = try rehearsal()
        let out = rehearsal.directory.appending(path: "out").path
        #expect(try rehearsal.live("export", "report", "--out", out).status == 0)
        let unknown = try rehearsal.live("export", "reprot", "--out", out)
        #expect(unknown.status == 64 && unknown.errors.contains("[unknown-plugin]"))
    }

    @Test func `A report without a bundle is on the live programme`() throws {
        let rehearsal = try rehearsal()
        let report = try rehearsal.live("report", "--format", "markdown")
        #expect(report.status == 0 && report.result.contains("\n# A cohort\n"))
    }

    @Test func `Small groups are shown from a recorded release on, and not before`() throws {
        let rehearsal = try Rehearsal(Definitions.cohort, on: "2026-01-06")
        try rehearsal.record(.people(2, 2) + [.stageOpened(stage: "before")] + .mood("M1", "M2", at: "before"))
        #expect(try rehearsal.live("analyse").result.contains("Fellows: <5 invited, <5 enrolled"))
        let release = try rehearsal.live(
            "release", "--purpose", "research", "--by", "The ethics committee", "--date", "2026-01-05", "--reason",
            "Participants agreed.")
        #expect(release.result == "Groups of fewer than 5 people are shown from now on, for research.\n")
        #expect(try rehearsal.live("analyse").result.contains("Fellows: 0 invited, 2 enrolled"))
    }

    @Test func `A release is dated no later than today`() throws {
        let rehearsal = try rehearsal()
        let answer = try rehearsal.live(
            "release", "--purpose", "research", "--by", "B", "--date", "2026-01-07", "--reason", "R")
        #expect(answer.status == 1 && answer.errors.contains("[day-ahead]"))
    }
}
