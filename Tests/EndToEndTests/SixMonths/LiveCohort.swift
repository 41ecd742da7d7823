import Foundation
import TelemachusCore
import Testing

/// A live programme under test: commands on named days, and made-up answers to the forms that are due.
final class LiveCohort {
    let scratch: Scratch
    /// The workspace.
    let workspace: String
    /// The day on which the next command runs.
    var day = "2026-01-02"
    private var numbers = SeededGenerator(seed: 20_260_105)

    init(_ definition: String, coordinator: String) throws {
        scratch = try Scratch()
        workspace = scratch.path("live")
        let file = try scratch.write(definition, to: "programme.yaml")
        let started = try Tool.run(["init", file, "--workspace", workspace, "--coordinator", coordinator], on: day)
        try #require(started.status == 0, "\(started.errors)")
    }

    /// Runs a command on the workspace.
    func run(_ arguments: String..., as author: String? = nil) throws -> Tool.Outcome { try run(arguments, as: author) }

    /// Runs a command on the workspace that must succeed.
    @discardableResult
    func done(
        _ arguments: String..., as author: String? = nil, at location: SourceLocation = #_sourceLocation
    ) throws -> Tool.Outcome {
        let outcome = try run(arguments, as: author)
        try #require(
            outcome.status == 0, "\(day): \(arguments.joined(separator: " ")): \(outcome.errors)",
            sourceLocation: location)
        return outcome
    }

    private func run(_ arguments: [String], as author: String?) throws -> Tool.Outcome {
        try Tool.run(arguments + ["--workspace", workspace] + (author.map { ["--as", $0] } ?? []), on: day)
    }

    /// How many facts there are.
    var facts: Int {
        get throws {
            let verified = try #require(try done("verify", "--json").json as? [String: Any])
            return try #require(verified["facts"] as? Int)
        }
    }

    /// The forms of an instrument that are due at a stage, filled in.
    ///
    /// - Parameters:
    ///   - instrument: the instrument.
    ///   - stage: the stage.
    ///   - answers: what may be answered by item, drawn with equal chances; an empty word is no answer.
    ///   - isKept: which rows are filled in, by their cells under the headings.
    /// - Returns: the path of the table.
    /// - Throws: where the template cannot be had or written.
    func filled(
        _ instrument: String, at stage: String, _ answers: [String: [String]],
        where isKept: ([String: String]) -> Bool = { _ in true }
    ) throws -> String {
        let template = try done("template", instrument, "--stage", stage).output
        let lines = template.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let heading = try #require(lines.first)
        let rows = lines.dropFirst().filter { isKept(Dictionary(uniqueKeysWithValues: zip(heading, $0))) }
        let table =
            [heading]
            + rows.map { row in
                zip(heading, row).map { column, cell in
                    answers[column].flatMap { $0.randomElement(using: &numbers) } ?? cell
                }
            }
        return try scratch.write(
            table.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n",
            to: "\(instrument)-\(stage)-\(day).csv")
    }

    /// The pairs of the last draw that stand, mentor by mentee.
    var pairs: [(mentor: String, mentee: String)] {
        get throws {
            let results = try #require(try done("analyse", "--json").json as? [String: Any])
            return (results["pairs"] as? [[String: Any]] ?? []).compactMap { pair in
                guard let mentor = pair["mentor"] as? String, let mentee = pair["mentee"] as? String else { return nil }
                return (mentor, mentee)
            }
        }
    }
}
