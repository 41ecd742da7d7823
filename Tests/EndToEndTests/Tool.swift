import Foundation
import TelemachusCore

/// The binary under test, run as a person would run it.
struct Tool {
    /// What a command left behind.
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String

        /// Standard output as a JSON document.
        var json: Any? { try? JSONSerialization.jsonObject(with: Data(output.utf8)) }
    }

    /// The repository's top.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The NHS bundle.
    static let nhs = root.appendingPathComponent("examples/nhs-consultants")

    private static var binary: URL {
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appendingPathComponent("telemachus")
    }

    /// Runs a command to its end.
    static func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

    /// Runs a command to its end, on a day of the calendar if one is named.
    static func run(_ arguments: [String], on day: String? = nil) throws -> Outcome {
        let scratch = try Scratch()
        let process = Process()
        if let day {
            process.environment = ProcessInfo.processInfo.environment.merging(["TELEMACHUS_NOW": day]) { $1 }
        }
        process.executableURL = binary
        process.arguments = arguments
        process.currentDirectoryURL = scratch.url
        let output = scratch.url.appendingPathComponent("stdout")
        let errors = scratch.url.appendingPathComponent("stderr")
        for file in [output, errors] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8))
    }
}

/// A directory that lives as long as the value.
final class Scratch {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("telemachus-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// The path of something in it.
    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    /// Writes a file and gives its path.
    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: url.appendingPathComponent(name))
        return path(name)
    }

    /// A copy of the NHS bundle, with a file changed.
    func bundle(changing file: String = "programme.yaml", _ change: (String) -> String = { $0 }) throws -> String {
        let copy = url.appendingPathComponent("bundle-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: Tool.nhs, to: copy)
        let changed = copy.appendingPathComponent(file)
        try Data(change(try String(contentsOf: changed, encoding: .utf8)).utf8).write(to: changed)
        return copy.path
    }
}

/// Every file below a directory, by its path there.
func files(below directory: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    let names = try FileManager.default.subpathsOfDirectory(atPath: directory)
    for name in names {
        var isDirectory: ObjCBool = false
        let path = directory + "/" + name
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), !isDirectory.boolValue else {
            continue
        }
        files[name] = try Data(contentsOf: URL(fileURLWithPath: path))
    }
    return files
}
