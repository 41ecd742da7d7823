import Foundation
import TelemachusCore

/// The `swift` on the path.
struct Toolchain {
    /// What a command left behind.
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    private let swift: URL

    /// Finds it.
    ///
    /// - Throws: `no-swift`.
    init(path: String = ProcessInfo.processInfo.environment["PATH"] ?? "") throws(Diagnostic) {
        let candidates = path.split(separator: ":").map { "\($0)/swift" }
        guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
            throw Diagnostic(
                "no-swift", "there is no 'swift' on the path",
                help: "install Swift 6.2 or later (https://www.swift.org/install), or add its directory to PATH")
        }
        swift = URL(fileURLWithPath: found)
    }

    /// Runs a command to its end.
    func run(_ arguments: [String]) throws -> Outcome { try Self.run(swift, arguments) { _ in } }

    /// Runs a command to its end, and tells each line of its output as it comes.
    func run(_ arguments: [String], line: (String) -> Void) throws -> Outcome {
        try Self.run(swift, arguments, line: line)
    }

    /// Runs a program to its end.
    ///
    /// Its errors go to a file meanwhile, so that neither of its two outputs can fill up while the other one is read.
    static func run(_ program: URL, _ arguments: [String], line: (String) -> Void = { _ in }) throws -> Outcome {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "telemachus-\(UUID().uuidString)")
        try Data().write(to: scratch)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        let pipe = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = try FileHandle(forWritingTo: scratch)
        try process.run()
        var (output, rest) = (Data(), Data())
        while case let data = pipe.fileHandleForReading.availableData, !data.isEmpty {
            output += data
            rest += data
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                line(String(decoding: rest[..<end], as: UTF8.self))
                rest = Data(rest[rest.index(after: end)...])
            }
        }
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
            errors: try String(contentsOf: scratch, encoding: .utf8))
    }
}

extension String {
    /// The lines that tell what is wrong, each once; all lines but those of progress where none does.
    func problemLines(atMost limit: Int) -> [String] {
        let lines = split(separator: "\n").map(String.init).filter { !$0.hasPrefix("[") }
        // How a manifest was compiled says nothing of why it could not be.
        let errors = lines.filter { $0.contains("error:") && !$0.contains("(compiled with:") }
        var seen: Set<String> = []
        return (errors.isEmpty ? lines.suffix(limit) : errors.prefix(limit)).filter { seen.insert($0).inserted }
    }
}
