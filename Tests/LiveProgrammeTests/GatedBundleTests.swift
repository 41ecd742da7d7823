import Foundation
import Testing

@Suite struct GatedBundleTests {
    /// A bundle of two people whose draw waits for a decision and two signatures.
    private func bundle(_ files: [String: String]) throws -> (rehearsal: Rehearsal, directory: String) {
        let rehearsal = try Rehearsal(TwoSites.definition, on: "2026-01-05")
        let all = files.merging([
            "people.csv": "id,role,site\nM1,mentor,north\nE1,mentee,south\n",
            "consents.csv": "person,version\nM1,1\nE1,1\n",
            "responses.csv": "person,instrument,stage,about,item,value\nM1,willing,before,E1,willing,yes\n",
            "data.yaml": "origin: invented\nstatement: All rows are invented.\n",
        ]) { given, _ in given }
        let data = rehearsal.directory.appending(path: "data")
        try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
        for (name, text) in all { try Data(text.utf8).write(to: data.appending(path: name)) }
        return (rehearsal, rehearsal.directory.path)
    }

    private static let signed = [
        "decisions.csv": "stage,decision,by,reason\npairing,no-go,The group,Late\npairing,go,The group,All is ready\n",
        "sign-offs.csv": "stage,institution,by\npairing,north,A\npairing,south,B\n",
    ]

    @Test func `A stage of a bundle opens where its files meet the gate`() throws {
        let (rehearsal, directory) = try bundle(Self.signed)
        let answer = try rehearsal.command("run", directory, "--out", directory + "/out")
        #expect(answer.status == 0, "\(answer.errors)")
    }

    @Test func `It is refused where they do not, with what to add`() throws {
        let (rehearsal, directory) = try bundle([:])
        let answer = try rehearsal.command("run", directory, "--out", directory + "/out")
        #expect(answer.status == 2)
        #expect(
            answer.errors.contains(
                "error: 'pairing' cannot open: 'south' has not signed it off [gate-not-met]\n"
                    + "  = help: add a row to sign-offs.csv: pairing,south,who\n"))
    }

    @Test func `Rows about decisions and signatures are checked`() throws {
        let (rehearsal, directory) = try bundle([
            "decisions.csv": "stage,decision,by,reason\npairing,perhaps,The group,Late\n",
            "sign-offs.csv": "stage,institution,by\npairing,west,A\n",
        ])
        let answer = try rehearsal.command("run", directory, "--out", directory + "/out")
        #expect(answer.status == 1)
        #expect(answer.errors.contains("decisions.csv:2:9: error: 'decision' is go or no-go [unknown-choice]"))
        #expect(answer.errors.contains("sign-offs.csv:2:9: error"))
    }
}

@Suite struct ToldGatesTests {
    private let definition = TwoSites.definition.replacing(
        "gate: { sign-off: yes, go-decision: yes }",
        with: "gate: { sign-off: yes, go-decision: yes, complete: [mood], answered: { stage: before, share: 0.8 } }")

    @Test func `The explanation tells institutions, days and what stages wait for`() throws {
        let rehearsal = try Rehearsal(definition, on: "2026-01-05")
        let told = try rehearsal.command("explain", rehearsal.directory.path + "/programme.yaml").result
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(told.contains("2 institutions take part, each with coordinators of its own: - North. - South."))
        #expect(told.contains("It closes 14 days after it opened."))
        #expect(told.contains("It waits until 80% of the forms of 'before' are in."))
        #expect(told.contains("It waits until the steering group decides to go on."))
        #expect(told.contains("It waits until every institution has signed it off."))
        #expect(told.contains("From here on, only people who have completed 'Mood' are asked."))
        #expect(told.contains("Its last day is 2026-06-30."))
    }

    @Test func `The chart has a diamond for each gate`() throws {
        let rehearsal = try Rehearsal(definition, on: "2026-01-05")
        let chart = try rehearsal.command(
            "explain", rehearsal.directory.path + "/programme.yaml", "--format", "mermaid"
        ).result
        for gate in ["answered2", "decision2", "signoff2", "consent1", "complete2"] { #expect(chart.contains(gate)) }
    }
}
