import Foundation
import OwnAreas
import OwnDraw
import OwnScale
import OwnTable
import Synchronization
import TelemachusBuiltIns
import TelemachusCommands
import TelemachusCore

/// The command line in this process, with the built-in plugins and those of the templates.
enum Tool {
    /// What a command left behind.
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    /// The checkout's top.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func run(_ arguments: String...) throws -> Outcome {
        let output = MemoryOutput()
        let registry = try Registry(
            BuiltInPlugins.registrations + OwnAreasPlugins.registrations + OwnDrawPlugins.registrations
                + OwnScalePlugins.registrations + OwnTablePlugins.registrations)
        let status = TelemachusTool.run(arguments, registry: registry, output: output)
        return Outcome(status: status, output: output.results, errors: output.errors)
    }
}

/// Takes what a command writes.
private final class MemoryOutput: Output {
    private let held = Mutex((results: "", errors: ""))

    let usesColour = false
    var results: String { held.withLock { $0.results } }
    var errors: String { held.withLock { $0.errors } }

    func result(_ text: String) { held.withLock { $0.results += text } }
    func error(_ text: String) { held.withLock { $0.errors += text } }
}

/// A directory that lives as long as the value.
final class Scratch {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "kit-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The text of every file below a directory, by its path there.
    static func texts(below directory: String) throws -> [String: String] {
        var texts: [String: String] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: directory) where !name.contains(".build") {
            texts[name] = try? String(contentsOfFile: "\(directory)/\(name)", encoding: .utf8)
        }
        return texts
    }
}
