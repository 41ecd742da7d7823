import Foundation
import Synchronization
import TelemachusBuiltIns
import TelemachusCommands
import TelemachusCore
import TelemachusProgramme
import Testing

/// A live programme in a directory of its own, worked on through the commands, on days that the test names.
final class Rehearsal {
    /// What a command answered.
    struct Answer {
        let status: Int32
        let result: String
        let errors: String
    }

    let directory: URL
    /// The workspace.
    var workspace: String { directory.appending(path: "live").path }
    /// The day on which the next command runs.
    var day: String
    private let registry: Registry

    /// Starts a programme with the definition, in a program that has `plugins` besides the built-in ones.
    init(
        _ definition: String, on day: String, coordinator: String = "Chris", plugins: [Registration] = []
    ) throws {
        self.day = day
        registry = try Registry(BuiltInPlugins.registrations + plugins)
        directory = FileManager.default.temporaryDirectory.appending(path: "rehearsal-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let file = try self.file("programme.yaml", definition)
        let answer = try command("init", file, "--workspace", workspace, "--coordinator", coordinator)
        try #require(answer.status == 0, "\(answer.errors)")
    }

    deinit { try? FileManager.default.removeItem(at: directory) }

    /// Writes a file beside the workspace and returns its path.
    func file(_ name: String, _ text: String) throws -> String {
        let path = directory.appending(path: name)
        try Data(text.utf8).write(to: path)
        return path.path
    }

    /// Runs a command on the workspace.
    func live(_ arguments: String...) throws -> Answer { try live(arguments) }

    /// Runs a command on the workspace, with lines that somebody types.
    func live(_ arguments: [String], typing lines: [String] = []) throws -> Answer {
        try run(arguments + ["--workspace", workspace], typing: lines)
    }

    /// Runs a command.
    func command(_ arguments: String...) throws -> Answer { try run(arguments) }

    private func run(_ arguments: [String], typing lines: [String] = []) throws -> Answer {
        let noon = (try #require(CalendarDay(day))).daysSince1970 * 86_400_000 + 43_200_000
        let output = HeldOutput()
        let typed = TypedLines(lines)
        let status = TelemachusTool.run(
            arguments, registry: registry, output: output,
            clock: { Instant(milliseconds: noon) }, input: { typed.next() })
        return Answer(
            status: status, result: output.texts.withLock { $0.result }, errors: output.texts.withLock { $0.errors })
    }
}

/// Keeps what commands write.
private final class HeldOutput: Output {
    let texts = Mutex((result: "", errors: ""))
    let usesColour = false

    func result(_ text: String) { texts.withLock { $0.result += text } }
    func error(_ text: String) { texts.withLock { $0.errors += text } }
}

/// Gives lines one after the other, as somebody types them.
private final class TypedLines: Sendable {
    private let lines: Mutex<[String]>

    init(_ lines: [String]) { self.lines = Mutex(lines) }

    func next() -> String? { lines.withLock { $0.isEmpty ? nil : $0.removeFirst() } }
}
