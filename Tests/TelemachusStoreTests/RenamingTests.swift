import GRDB
import TelemachusCore
import TelemachusStore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

@Suite struct RenamingTests {
    let before: Programme
    let after: Programme

    init() throws {
        before = try RenamedYear.before.programme()
        after = try RenamedYear.after.programme()
    }

    /// What a run writes, without the one line that tells one input from another.
    private func files(of data: BundleData, _ programme: Programme) throws -> [String: String] {
        let run = try BundleRun(programme, data, seed: nil, journal: MemoryJournal())
        return Dictionary(
            uniqueKeysWithValues: try run.files().map {
                ($0.path, String(decoding: $0.bytes, as: UTF8.self).replacing(data.hash, with: "INPUT"))
            })
    }

    /// What a journal's facts come to under a definition: figures, rows and briefs, line by line.
    ///
    /// The minutes of a draw are sentences, and stay as they were written.
    private func outcome(of facts: [Fact], _ programme: Programme) throws -> [String] {
        let state = ProgrammeState(of: programme, facts: facts)
        let provenance = Provenance(
            toolVersion: "1", plugins: [], definitionHash: "", inputHash: "", seed: 1, dataNotice: nil)
        let analysis = Analysis(of: state)
        let maker = RecordMaker(analysis, results: try analysis.results(), provenance: provenance)
        let rows = maker.record(for: .analyst).rows
        let due = programme.stages.flatMap { stage in state.obligations(at: stage).map { "\($0)" } }
        let given = state.usableResponses.map { "\($0.role) \($0.key) \($0.answers.sorted { $0.key < $1.key })" }
        let people = state.people.map { person in
            "\(person.id) \(person.role) \(person.attributes.sorted { $0.key < $1.key }) \(person.hasLeft(at: 2))"
        }
        let figures = ResultsDocument.json(maker.record(for: .sponsor)).text.split(separator: "\n").map(String.init)
        let written =
            rows.responses.map { "\($0)" } + rows.scores.map { "\($0)" } + rows.codings.map { "\($0)" }
            + maker.record(for: .coordinator).briefs.map { "\($0)" }
        let standing =
            programme.stages.map { "\(state.course.standing(of: $0.id))" } + ["\(state.invitations)", "\(state.draws)"]
        return (figures + written + due + given + people + standing)
            .map { $0.replacing("own old chief", with: "own new chief") }
    }

    private func facts(_ year: RenamedYear, in journal: any Journal) throws -> [Fact] {
        let programme = year == .before ? before : after
        _ = try ProgrammeRun(of: programme, seed: 7, journal: journal).play(year.data(for: programme))
        return try journal.facts()
    }

    @Test func `Files written under former names give what files under today's names give, to the byte`() throws {
        let old = try files(of: RenamedYear.before.data(for: after), after)
        let new = try files(of: RenamedYear.after.data(for: after), after)
        #expect(old.keys.sorted() == new.keys.sorted())
        for (path, text) in new { #expect(old[path] == text, "\(path)") }
        let responses = try #require(new["responses.csv"])
        #expect(responses.contains("M1,new-mentor,new-survey,new-first,,new-mood,new-poor\n"))
        #expect(responses.contains("M1,new-mentor,new-survey,new-first,,ways,new-phone;paper\n"))
        #expect(!responses.contains("old-"))
    }

    @Test func `What is read under former names is written down under today's`() throws {
        let old = try RenamedYear.before.data(for: after)
        let new = try RenamedYear.after.data(for: after)
        #expect(old.withdrawals == new.withdrawals)
        #expect(old.codings == new.codings)
        #expect(old.responses.mapValues { $0.map(\.response) } == new.responses.mapValues { $0.map(\.response) })
        // A choice of several is put into the declared order where its options were renamed, as the state does anyway.
        #expect(
            ProgrammeState(of: after, facts: old.arrivals).people.map(\.attributes)
                == ProgrammeState(of: after, facts: new.arrivals).people.map(\.attributes))
        #expect(!"\(old.arrivals)".contains("old-"))
    }

    @Test func `Rows under former and under today's names may stand in one file, but not for the same answer`() throws {
        let mixed = try RenamedYear.before.data(
            for: after, adding: "M2,new-rating,old-last,,new-tools,3\nM2,old-rating,new-last,,talk,2\n")
        #expect(
            mixed.responses["new-last"]?.map(\.response.answers) == [
                ["new-tools": .whole(4), "talk": .whole(5)], ["new-tools": .whole(3), "talk": .whole(2)],
            ])
        let twice = #expect(throws: RenamedYear.Unreadable.self) {
            try RenamedYear.before.data(for: after, adding: "M1,new-rating,new-first,,new-tools,2\n")
        }
        #expect(twice?.problems == ["25 answered-twice: this item has an answer already"])
    }

    @Test func `A journal from before the renaming comes to the same as one from after it`() throws {
        let old = try facts(.before, in: MemoryJournal())
        let new = try facts(.after, in: MemoryJournal())
        #expect("\(old)".contains("old-mentor") && !"\(old)".contains("new-mentor"))
        #expect(try outcome(of: old, after) == outcome(of: new, after))
        let state = ProgrammeState(of: after, facts: old)
        #expect(state.usableResponses.count == 13)
        #expect(state.draws.first?.allocation.pairs.first?.reasons.last == "not the mentor's own old chief")
    }

    @Test func `So does a store in a file, which stays as it was written`() throws {
        let file = try JournalFile()
        let old = try facts(
            .before, in: StampedJournal(.create(path: file.path), stamp: Stamp(at: .none, by: "run")))
        let rows = try file.rows().map { $0["content"] as String }
        let reopened = try SQLiteJournal.open(path: file.path)
        let new = try facts(.after, in: StampedJournal.inMemory())
        #expect(try reopened.facts() == old)
        #expect(try outcome(of: reopened.facts(), after) == outcome(of: new, after))
        #expect(try file.rows().map { $0["content"] as String } == rows)
        #expect(try reopened.verify().isWhole)
    }

    @Test func `A programme can be renamed while it runs`() throws {
        let old = try facts(.before, in: MemoryJournal())
        let new = try facts(.after, in: MemoryJournal())
        #expect(old.count == new.count)
        for cut in stride(from: 0, through: old.count, by: 5) {
            #expect(
                try outcome(of: Array(old.prefix(cut) + new.dropFirst(cut)), after) == outcome(of: new, after), "\(cut)"
            )
        }
    }

    @Test func `Without renamed-from the old data are refused, not half read`() throws {
        let problems = #expect(throws: RenamedYear.Unreadable.self) { try RenamedYear.after.data(for: before) }?
            .problems
        #expect(problems?.contains("2 unknown-role: the definition has no role of this name") == true)
    }

    @Test func `A correction under today's names replaces what was said under the former ones`() throws {
        var facts = try facts(.before, in: MemoryJournal())
        let key = Response.Key(from: .person("M1"), instrument: "new-rating", stage: "new-first", about: nil)
        facts.append(.responded(Response(key: key, role: "new-mentor", answers: ["new-tools": .whole(5)])))
        let state = ProgrammeState(of: after, facts: facts)
        #expect(state.response(key)?.answers == ["new-tools": .whole(5)])
        #expect(state.usableResponses.filter { $0.key == key }.count == 1)
    }

    @Test func `The names of today and the former ones stand in the record and in the codebook`() throws {
        #expect(
            after.outline().renamed.map { "\(($0.of + [$0.id]).joined(separator: ".")) \($0.kind)" }.sorted() == [
                "new-draw stage", "new-first stage", "new-group instrument",
                "new-group.new-tools.notes item", "new-group.new-tools.statement-1 item",
                "new-group.new-tools.statement-1.approved item", "new-group.new-tools.statement-1.contributors item",
                "new-last stage", "new-log instrument", "new-meeting stage", "new-mentee role", "new-mentor role",
                "new-rating instrument", "new-rating.new-tools item", "new-rating.new-tools score",
                "new-survey instrument", "new-survey.new-comfort score", "new-survey.new-ease item",
                "new-survey.new-ease score", "new-survey.new-mood item", "new-survey.new-mood.new-poor option",
                "new-survey.new-more item", "new-survey.ways.new-phone option", "new-tools domain",
                "new-willing instrument",
            ])
        #expect(before.outline().renamed.isEmpty)
        let files = try files(of: RenamedYear.before.data(for: after), after)
        let codebook = try #require(files["codebook.csv"])
        #expect(codebook.contains("no,at most 2000 characters; formerly old-more\n"))
        #expect(codebook.contains("formerly old-mood; option new-poor formerly old-poor\n"))
        #expect(codebook.contains("sums up the other scores; formerly old-comfort\n"))
        #expect(files["README.txt"]?.contains("  stage new-first: formerly old-first\n") == true)
        #expect(files["record.json"]?.contains(#""formerly": ["#) == true)
    }
}
