import Foundation
import Synchronization
import TelemachusBuiltIns
import TelemachusCommands
import TelemachusCore
import Testing

@Suite struct SimulateCommandTests {
    private let directory: URL

    init() throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "simulate-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        try write(Definitions.hostile, "programme.yaml")
    }

    private func write(_ text: String, _ name: String) throws {
        let file = directory.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private func command(_ words: String...) throws -> (status: Int32, results: String, errors: String) {
        let output = Kept()
        let status = TelemachusTool.run(
            words.map { $0.replacingOccurrences(of: "@", with: directory.path) },
            registry: try Registry(BuiltInPlugins.registrations), output: output)
        return (status, output.results, output.errors)
    }

    @Test func `What it writes beside a definition is what run reads`() throws {
        try write("telemachus-simulation: 1\npeople: 34\n", "simulation.yaml")
        let answer = try command("simulate", "@", "--seed", "5", "--out", "@/data")
        #expect(!answer.errors.contains("error:"))
        #expect(answer.results.contains("holds invented data: 14 Student, 6 Nurse, 12 Professor, 2 Sponsor; "))
        let data = try String(contentsOf: directory.appending(path: "data/data.yaml"), encoding: .utf8)
        #expect(data.contains("\n# Profile: simulation.yaml, SHA-256 "))
        let run = try command("run", "@", "--out", "@/results")
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test func `It replaces what is invented with all that belongs to it, and leaves the codes`() throws {
        try write("origin: invented\nstatement: All is invented.\n", "data/data.yaml")
        try write("segment,coder,code\n", "data/codings.csv")
        try write("code,title,definition,category\n", "data/codes.csv")
        #expect(try command("simulate", "@", "--out", "@/data").status == 0)
        let names = Set(try FileManager.default.contentsOfDirectory(atPath: directory.path + "/data"))
        #expect(names.contains("codes.csv"))
        #expect(!names.contains("codings.csv"))
    }

    @Test(arguments: ["origin: collected\nstatement: People gave them.\n", "origin: [\n", nil])
    func `People's own data are never touched`(provenance: String?) throws {
        if let provenance { try write(provenance, "data/data.yaml") }
        try write("id,role\nM1,student\n", "data/people.csv")
        let answer = try command("simulate", "@", "--out", "@/data")
        #expect(answer.status == 2)
        #expect(answer.errors.contains("error: something is here already [directory-not-empty]"))
        #expect(
            try String(contentsOf: directory.appending(path: "data/people.csv"), encoding: .utf8)
                == "id,role\nM1,student\n")
    }

    @Test func `A faulty profile is told with its line, and nothing is written`() throws {
        try write("telemachus-simulation: 1\nwillingness: much\n", "mine.yaml")
        let answer = try command("simulate", "@", "--profile", "@/mine.yaml", "--out", "@/data")
        #expect(answer.status == 1)
        #expect(
            answer.errors.contains(
                "mine.yaml:2:14: error: expected a number from 0.0 to 1.0, found 'much' [wrong-type]"))
        #expect(!FileManager.default.fileExists(atPath: directory.path + "/data"))
    }

    @Test func `So many people that no pair can be made are refused as a run refuses them`() throws {
        try write(Definitions.gap.replacingOccurrences(of: "at-least: 2", with: "at-least: 9"), "programme.yaml")
        let answer = try command("simulate", "@", "--out", "@/data")
        #expect(answer.status == 2)
        #expect(answer.errors.contains("at: stage pairs"))
    }

    @Test func `Numbers that stand for nobody are wrong usage`() throws {
        #expect(try command("simulate", "@", "--people", "0", "--out", "@/data").status == 64)
        #expect(try command("simulate", "@", "--seed", "-1", "--out", "@/data").status == 64)
    }
}

/// Keeps what a command writes.
private final class Kept: Output {
    private let held = Mutex((results: "", errors: ""))

    let usesColour = false
    var results: String { held.withLock { $0.results } }
    var errors: String { held.withLock { $0.errors } }

    func result(_ text: String) { held.withLock { $0.results += text } }
    func error(_ text: String) { held.withLock { $0.errors += text } }
}
