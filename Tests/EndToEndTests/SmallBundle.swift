import Foundation
import Testing

/// A bundle of two mentors and two mentees who say something of one another before they are paired.
struct SmallBundle {
    /// The definition.
    let programme: String
    /// What they say.
    let responses: String

    /// The pairs that a run of the bundle makes.
    func pairs() throws -> [[String: Any]] {
        let scratch = try Scratch()
        try FileManager.default.createDirectory(atPath: scratch.path("data"), withIntermediateDirectories: true)
        let files = [
            "programme.yaml": programme, "data/responses.csv": responses,
            "data/data.yaml": "origin: invented\nstatement: Nobody here is real.\nseed: 1\n",
            "data/people.csv": "id,role\nM1,mentor\nM2,mentor\nE1,mentee\nE2,mentee\n",
        ]
        for (name, text) in files { _ = try scratch.write(text, to: name) }
        let outcome = try Tool.run("run", scratch.path("."), "--out", scratch.path("out"), "--json")
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.pairs
    }
}

extension Tool.Outcome {
    /// The pairs of a results document.
    var pairs: [[String: Any]] { (json as? [String: Any])?["pairs"] as? [[String: Any]] ?? [] }
}

extension [[String: Any]] {
    /// Pairs as `M1-E1`.
    var names: [String] { map { "\($0["mentor"] ?? "")-\($0["mentee"] ?? "")" } }
}
