import Foundation
import Testing

/// Forty people of two sites, from January to July, command by command.
@Suite struct `Six months of a live programme` {
    private static let confidence = ["records", "remote", "voice"].reduce(into: [:]) {
        $0[$1] = ["1", "2", "3", "4", "5"]
    }
    private static let later = ["records", "remote", "voice"].reduce(into: [:]) { $0[$1] = ["3", "4", "4", "5", "5"] }

    @Test func `lose no fact, and the closing report is the one that the journal gives afresh`() throws {
        let cohort = try LiveCohort(TwoSites.definition, coordinator: "Chris")
        try enrol(cohort)
        try ask(cohort)
        try pair(cohort)
        try meet(cohort)
        try close(cohort)
    }

    /// January: each site enrols its own people; consent comes in two batches.
    private func enrol(_ cohort: LiveCohort) throws {
        try cohort.done("appoint", "Noor", "--institution", "north")
        try cohort.done("appoint", "Sam", "--institution", "south")
        cohort.day = "2026-01-05"
        for (site, name) in [("north", "Noor"), ("south", "Sam")] {
            let file = try cohort.scratch.write(TwoSites.people(of: site), to: "\(site).csv")
            let other = try cohort.run("enrol", file, as: site == "north" ? "Sam" : "Noor")
            #expect(other.status == 2 && other.errors.contains("[other-institution]"), "\(other.errors)")
            try cohort.done("enrol", file, as: name)
            let facts = try cohort.facts
            try cohort.done("enrol", file, as: name)
            #expect(try cohort.facts == facts)
        }
        let people = (1...20).flatMap { ["M\($0)", "L\($0)"] }
        let early = people.filter { $0 != "M20" && $0 != "L20" }
        let answers = try cohort.scratch.write(
            "person,instrument,stage,about,item,value\nM1,confidence,intake,,records,3\n", to: "early.csv")
        let refused = try cohort.run("record", answers)
        #expect(refused.status == 2 && refused.errors.contains("[answer-without-consent]"), "\(refused.errors)")
        try cohort.done("consent", try consents(of: early, in: cohort))
        cohort.day = "2026-01-08"
        try cohort.done("consent", "M20", "L20")
    }

    private func consents(of people: [String], in cohort: LiveCohort) throws -> String {
        try cohort.scratch.write(
            "person,version\n" + people.map { "\($0),1\n" }.joined(), to: "consents.csv")
    }

    /// January and February: intake and training, with a faulty table, a late form and somebody untrained.
    private func ask(_ cohort: LiveCohort) throws {
        cohort.day = "2026-01-12"
        let table = try cohort.filled("confidence", at: "intake", Self.confidence) { $0["person"] != "L7" }
        let facts = try cohort.facts
        let faulty = try cohort.scratch.write(
            try String(contentsOfFile: table, encoding: .utf8) + "confidence,intake,M99,1,2,3\n", to: "faulty.csv")
        let refused = try cohort.run("record", faulty)
        #expect(refused.status == 1 && refused.errors.contains("[unknown-person]"), "\(refused.errors)")
        #expect(try cohort.facts == facts)
        try cohort.done("record", table)
        let after = try cohort.facts
        try cohort.done("record", table)
        #expect(try cohort.facts == after)

        cohort.day = "2026-01-20"
        try cohort.done(
            "record", try cohort.filled("training", at: "training", ["attended": ["yes"]]) { $0["person"] != "M19" })
        try cohort.done("record", try cohort.filled("training", at: "training", ["attended": ["no"]]))

        cohort.day = "2026-01-28"
        let late = try cohort.filled("confidence", at: "intake", Self.confidence)
        let closed = try cohort.run("record", late)
        #expect(closed.status == 2 && closed.errors.contains("[stage-closed]"), "\(closed.errors)")
        try cohort.done("record", late, "--late")
    }

    /// February: willingness in confidence, a draw that waits for signatures, a leaver, a pair that ends.
    private func pair(_ cohort: LiveCohort) throws {
        cohort.day = "2026-02-02"
        let willing = try cohort.filled("willingness", at: "choosing", ["willing": ["yes", "yes", "yes", "no"]])
        try cohort.done("record", willing)
        cohort.day = "2026-02-10"
        let unsigned = try cohort.run("allocate")
        #expect(unsigned.status == 2, "\(unsigned.errors)")
        try cohort.done("sign-off", "pairing", as: "Noor")
        try cohort.done("sign-off", "pairing", as: "Sam")
        try cohort.done("allocate")
        let again = try cohort.run("allocate")
        #expect(again.status == 2 && again.errors.contains("[already-drawn]"), "\(again.errors)")
        #expect(try cohort.pairs.count == 19)

        cohort.day = "2026-02-16"
        try cohort.done("stage", "close", "pairing")
        let pairs = try cohort.pairs
        try cohort.done("withdraw", pairs[0].mentor, "--keep", "earlier-answers")
        try cohort.done("end-pair", pairs[1].mentor, pairs[1].mentee)
        try cohort.done("allocate")
        let anew = try cohort.pairs
        #expect(!anew.contains { $0.mentor == pairs[0].mentor })
        #expect(!anew.contains { $0.mentor == pairs[1].mentor && $0.mentee == pairs[1].mentee })
        for pair in pairs.dropFirst(2) { #expect(anew.contains { $0 == pair }) }

        let facts = try cohort.facts
        try cohort.done("erase", "--answers", "willingness", "--yes")
        #expect(try cohort.facts == facts + 1)
    }

    /// February to June: goals, meetings, a pair that falls silent, a mistake put right.
    private func meet(_ cohort: LiveCohort) throws {
        cohort.day = "2026-02-20"
        try cohort.done("record", try cohort.filled("goals", at: "meetings", ["agreed": ["yes"]]))
        let pairs = try cohort.pairs
        let silent = try #require(pairs.last)
        for (number, month) in (3...6).enumerated() {
            cohort.day = "2026-0\(month)-05"
            for pair in pairs.dropLast() {
                try cohort.done(
                    "session", pair.mentor, pair.mentee, "--date", cohort.day, "--minutes", "\(40 + number)", "--mode",
                    "video")
            }
            if month == 4 {
                let status = try #require(try cohort.done("status", "--json").json as? [String: Any])
                let text = String(decoding: try JSONSerialization.data(withJSONObject: status), as: UTF8.self)
                #expect(text.contains("amber") || text.contains("red"), "\(text)")
                #expect(!text.contains("willing"))
                try review(cohort, silent)
            }
        }
        let wrong = try cohort.scratch.write(
            "person,instrument,stage,about,item,value\n\(pairs[3].mentor),confidence,intake,,voice,5\n"
                + "\(pairs[3].mentor),confidence,intake,,records,1\n\(pairs[3].mentor),confidence,intake,,remote,1\n",
            to: "wrong.csv")
        let refused = try cohort.run("record", wrong, "--late")
        #expect(refused.status == 1 && refused.errors.contains("[already-answered]"), "\(refused.errors)")
        try cohort.done("record", wrong, "--late", "--correct", "--reason", "typed in from the wrong sheet")
    }

    /// The midpoint opens by a decision only.
    private func review(_ cohort: LiveCohort, _ silent: (mentor: String, mentee: String)) throws {
        cohort.day = "2026-04-08"
        let closed = try cohort.run("stage", "open", "midpoint")
        #expect(closed.status == 2, "\(closed.errors)")
        try cohort.done("decide", "midpoint", "go", "--by", "the steering group", "--reason", "pairs meet")
        try cohort.done(
            "record",
            try cohort.filled("review", at: "midpoint", ["reached": ["partly", "wholly"]]) {
                $0["person"] != silent.mentor
            })
        let reminders = cohort.scratch.path("reminders")
        try cohort.done("remind", "--out", reminders)
        #expect(try !files(below: reminders).isEmpty)
    }

    /// July: the last forms, an erasure, the report; and the same again from a copy of the journal.
    private func close(_ cohort: LiveCohort) throws {
        cohort.day = "2026-06-29"
        try cohort.done("record", try cohort.filled("confidence", at: "close", Self.later) { $0["person"] != "L3" })
        try cohort.done("erase", "L4", "--yes")
        let marker = "zzmarkerzz"
        let comments = try cohort.filled(
            "comments", at: "close", ["text": ["Keep an hour free", "More time \(marker)"]])
        try cohort.done("record", comments)

        cohort.day = "2026-07-14"
        try cohort.done("stage", "close", "close")
        let verified = try cohort.done("verify")
        #expect(verified.output.contains("none was changed"))
        let backup = cohort.scratch.path("copy.sqlite")
        try cohort.done("backup", backup)
        let report = cohort.scratch.path("report")
        try cohort.done("export", "--out", report)

        let afresh = cohort.scratch.path("afresh")
        try FileManager.default.createDirectory(atPath: afresh, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: cohort.workspace + "/definition", toPath: afresh + "/definition")
        try FileManager.default.copyItem(atPath: backup, toPath: afresh + "/journal.sqlite")
        let other = cohort.scratch.path("report-afresh")
        let again = try Tool.run(["export", "--out", other, "--workspace", afresh], on: "2026-07-20")
        #expect(again.status == 0, "\(again.errors)")
        let (first, second) = (try files(below: report), try files(below: other))
        #expect(first.keys.sorted() == second.keys.sorted())
        for (name, bytes) in first { #expect(second[name] == bytes, "\(name)") }
        for (name, bytes) in first {
            let text = String(decoding: bytes, as: UTF8.self)
            // The draw keeps the pseudonym of whoever was in it; nothing else is left of the person.
            #expect(!text.contains("L4,"), "\(name)")
            #expect(!text.contains(marker), "\(name)")
        }
    }
}
