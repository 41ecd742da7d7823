import Foundation
import Testing

@Suite struct `A renamed programme` {
    /// Names of the NHS bundle and what they become.
    private let renamed = [
        ("mentee", "consultant"), ("before-interview", "baseline"), ("enablers", "enabling"), ("helps", "aids"),
        ("anonymous-feedback", "unnamed-feedback"), ("years-as-consultant", "years-in-post"), ("overall", "in-all"),
    ]

    private func renaming(_ text: String) throws -> String {
        try renamed.reduce(text) { text, names in
            try text.replacing(Regex("\\b\(names.0)\\b(?!-)"), with: names.1)
        }
    }

    /// The definition under new names, each saying what it was called before.
    private func definition(_ text: String) throws -> String {
        let marks = [
            ("  consultant:\n", "  consultant:\n    side: mentee\n    renamed-from: mentee\n"),
            ("stage: baseline\n", "stage: baseline\n    renamed-from: before-interview\n"),
            ("  enabling:\n", "  enabling:\n    renamed-from: enablers\n"),
            ("id: aids\n", "id: aids\n          renamed-from: helps\n"),
            (
                "unnamed-feedback: Feedback without names",
                "unnamed-feedback: { title: Feedback without names, renamed-from: anonymous-feedback }"
            ),
            (
                "type: whole-number, unit: years, of",
                "renamed-from: years-as-consultant, type: whole-number, unit: years, of"
            ),
            ("id: in-all\n", "id: in-all\n          renamed-from: overall\n"),
        ]
        return marks.reduce(try renaming(text)) { text, mark in
            #expect(text.components(separatedBy: mark.0).count == 2, "\(mark.0)")
            return text.replacingOccurrences(of: mark.0, with: mark.1)
        }
    }

    private func run(_ bundle: String, _ scratch: Scratch) throws -> (files: [String: String], results: [String: Any]) {
        let out = scratch.path("out-\(UUID().uuidString)")
        let outcome = try Tool.run("run", bundle, "--out", out, "--json")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let results = try #require(outcome.json as? [String: Any])
        let hash = try #require(results["inputHash"] as? String)
        return (
            try files(below: out).mapValues {
                String(decoding: $0, as: UTF8.self).replacingOccurrences(of: hash, with: "INPUT")
                    .replacingOccurrences(of: hash.prefix(12), with: "INPUT")
            }, results
        )
    }

    @Test func `Data from before the renaming give what data under the new names give, to the byte`() throws {
        let scratch = try Scratch()
        let old = try scratch.bundle { (try? definition($0)) ?? "" }
        let new = try scratch.bundle { (try? definition($0)) ?? "" }
        for file in ["people", "invitations", "responses", "segments"] {
            let path = "\(new)/data/\(file).csv"
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let changed = try renaming(text)
            #expect(changed != text, "\(file)")
            try changed.write(toFile: path, atomically: true, encoding: .utf8)
        }
        let (was, figures) = try run(old, scratch)
        let (now, _) = try run(new, scratch)
        #expect(was.keys.sorted() == now.keys.sorted())
        for (name, text) in now { #expect(was[name] == text, "\(name)") }

        // And the published figures stand as they did.
        let published = try #require(
            try JSONSerialization.jsonObject(
                with: Data(contentsOf: Tool.nhs.appendingPathComponent("expected/results.json"))) as? [String: Any])
        for key in ["comparisons", "summaries"] {
            let before = try #require(published[key] as? [[String: Any]])
            let after = try #require(figures[key] as? [[String: Any]])
            #expect(before.map { $0["n"] as? Int } == after.map { $0["n"] as? Int })
            #expect(before.map { $0["median"] as? Double } == after.map { $0["median"] as? Double })
            #expect(before.map { $0["pExact"] as? Double } == after.map { $0["pExact"] as? Double })
        }
        #expect(was["responses.csv"]?.contains("before-interview") == false)
        #expect(was["codebook.csv"]?.contains("option unnamed-feedback formerly anonymous-feedback") == true)
        #expect(was["README.txt"]?.contains("  role consultant: formerly mentee\n") == true)
    }

    @Test func `A reference to a former name is told the new one`() throws {
        let scratch = try Scratch()
        let bundle = try scratch.bundle {
            ((try? definition($0)) ?? "").replacingOccurrences(
                of: "{ instrument: enabling, from", with: "{ instrument: enablers, from")
        }
        let outcome = try Tool.run("check", bundle)
        #expect(outcome.status == 1)
        let shown = outcome.errors + outcome.output
        #expect(shown.contains("no instrument is named 'enablers' [unknown-instrument]"))
        #expect(shown.contains("'enablers' was renamed to 'enabling': write 'enabling'"))
    }

    @Test func `The resolved definition keeps the former names and checks`() throws {
        let scratch = try Scratch()
        let bundle = try scratch.bundle { (try? definition($0)) ?? "" }
        let resolved = try Tool.run("explain", bundle, "--format", "yaml")
        #expect(resolved.output.components(separatedBy: "renamed-from").count == 8, "\(resolved.errors)")
        let file = try scratch.write(resolved.output, to: "resolved.yaml")
        #expect(try Tool.run("check", file).status == 0)
    }
}
