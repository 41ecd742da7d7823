import Foundation
import Testing

@Suite struct `telemachus run` {
    @Test func `A second run into the same directory replaces the files`() throws {
        let scratch = try Scratch()
        for _ in 1...2 { #expect(try Tool.run("run", Tool.nhs.path, "--out", scratch.path("out")).status == 0) }
        #expect(try files(below: scratch.path("out")).keys.allSatisfy { !$0.hasSuffix(".part") })
    }

    @Test func `Everything that comes of a release says so`() throws {
        let scratch = try Scratch()
        #expect(try Tool.run("run", Tool.nhs.path, "--out", scratch.path("out")).status == 0)
        let files = try files(below: scratch.path("out"))
        for name in ["results.json", "record.json", "report.html", "provenance.csv", "README.txt"] {
            let text = String(decoding: try #require(files[name]), as: UTF8.self)
            #expect(text.contains("released for"), "\(name) does not name the release")
        }
    }

    @Test func `Another seed changes the draw and nothing that does not depend on it`() throws {
        let scratch = try Scratch()
        let one = try Tool.run("run", Tool.nhs.path, "--out", scratch.path("1"), "--seed", "1", "--json")
        let two = try Tool.run("run", Tool.nhs.path, "--out", scratch.path("2"), "--seed", "2", "--json")
        #expect(one.pairs.names != two.pairs.names)
        var first = try #require(one.json as? [String: Any])
        var second = try #require(two.json as? [String: Any])
        for key in ["seed", "pairs", "allocation"] {
            first[key] = nil
            second[key] = nil
        }
        #expect(NSDictionary(dictionary: first) == NSDictionary(dictionary: second))
        let summaries = try ["1", "2"].map { try files(below: scratch.path($0))["summaries.csv"] }
        #expect(summaries[0] == summaries[1])
    }

    @Test func `No draw pairs a mentor with somebody whom they declined`() throws {
        let declined = ["M3-E4", "M3-E5", "M4-E1", "M4-E3"]
        let scratch = try Scratch()
        for seed in 1...8 {
            let outcome = try Tool.run(
                "run", Tool.nhs.path, "--out", scratch.path("out"), "--seed", "\(seed)", "--json")
            let drawn = outcome.pairs.names
            #expect(drawn.count == 5)
            #expect(drawn.allSatisfy { !declined.contains($0) && !$0.hasPrefix("M6") })
        }
    }

    @Test func `A draw that the rules forbid ends with 2, says why, and writes nothing`() throws {
        let scratch = try Scratch()
        let bundle = try scratch.bundle(changing: "data/responses.csv") { text in
            text.replacingOccurrences(of: ",willing,yes", with: ",willing,no")
        }
        let outcome = try Tool.run("run", bundle, "--out", scratch.path("out"))
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("[nobody-willing]"))
        #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
    }

    @Test func `A partner named by id who is none is shown where it stands, and nothing is written`() throws {
        let scratch = try Scratch()
        let bundle = try scratch.bundle(changing: "data/responses.csv") { text in
            text.replacingOccurrences(of: "M1,session,session,partner,", with: "M1,session,session,M2,")
        }
        let outcome = try Tool.run("run", bundle, "--out", scratch.path("out"))
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("data/responses.csv:652:20: error: the person has no such partner"))
        #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
    }

    @Test func `Every faulty row is told in one run, without what it says, and nothing is written`() throws {
        let scratch = try Scratch()
        let bundle = try scratch.bundle(changing: "data/responses.csv") { text in
            text + """
                M1,confidence,before-interview,,strengths,9
                M9,confidence,before-interview,,strengths,3
                M1,confidense,before-interview,,strengths,3
                E1,confidence,before-interview,,strengths,3
                M6,confidence,after-session,,strengths,SECRET

                """
        }
        let outcome = try Tool.run("run", bundle, "--out", scratch.path("out"))
        #expect(outcome.status == 1)
        let original = try String(contentsOf: Tool.nhs.appendingPathComponent("data/responses.csv"), encoding: .utf8)
        let firstAdded = original.count { $0 == "\n" } + 1
        let ids = [
            "invalid-answer", "unknown-person", "unknown-instrument", "not-asked-then", "answer-after-withdrawal",
        ]
        for (offset, id) in ids.enumerated() {
            #expect(outcome.errors.contains("responses.csv:\(firstAdded + offset):"), "\(id)")
            #expect(outcome.errors.contains("[\(id)]"), "\(id)")
        }
        #expect(outcome.errors.contains("5 errors"))
        #expect(!outcome.errors.contains("SECRET"))
        #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
    }

    @Test func `What people wrote, noted or declined reaches no file`() throws {
        let scratch = try Scratch()
        let bundle = try scratch.bundle(changing: "data/responses.csv") { text in
            text.split(separator: "\n").map { line in
                if line.contains(",comments,") {
                    return line.hasSuffix("\"") ? line.dropLast() + " MARKERCOMMENT\"" : line + " MARKERCOMMENT"
                }
                if let note = line.range(of: ".notes,") { return line[..<note.upperBound] + "MARKERNOTE" }
                return String(line)
            }.joined(separator: "\n") + "\n"
        }
        // Pieces of comments may be quoted; of whole comments nobody allows it here.
        let segments = bundle + "/data/segments.csv"
        try String(contentsOfFile: segments, encoding: .utf8).replacing(",text,,,yes", with: ",text,,,no")
            .write(toFile: segments, atomically: true, encoding: .utf8)
        let outcome = try Tool.run("run", bundle, "--out", scratch.path("out"))
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(
            try String(contentsOfFile: scratch.path("out/results.json"), encoding: .utf8).contains("signs their forms"))
        for (name, data) in try files(below: scratch.path("out")) {
            let text = String(decoding: data, as: UTF8.self)
            #expect(!text.contains("MARKER"), "\(name)")
            // The codebook names the item and says that no answer leaves; nothing else knows of it.
            if !["codebook.csv", "record.json"].contains(name) { #expect(!text.contains("willing,"), "\(name)") }
        }
    }

    @Test func `Without a release nothing about five or six people's parts is shown`() throws {
        let scratch = try Scratch()
        let bundle = try scratch.bundle { text in
            var lines = text.components(separatedBy: "\n")
            let start = lines.firstIndex { $0.hasPrefix("  release:") } ?? 0
            lines.removeSubrange(start..<start + 5)
            return lines.filter { !$0.contains("profiles:") }.joined(separator: "\n")
        }
        let outcome = try Tool.run("run", bundle, "--out", scratch.path("out"), "--json")
        let results = try #require(outcome.json as? [String: Any])
        let tallies = try #require(results["tallies"] as? [[String: Any]])
        #expect(tallies.allSatisfy { $0["count"] as? String == "<5" })
        let participation = try #require(results["participation"] as? [[String: Any]])
        #expect(participation[0]["withdrawn"] as? Int == nil)
        #expect(participation[0]["enrolled"] as? String == "≥5", "beside the five of the pairs, six would tell of one")
    }
}
