import Foundation

/// A terminal with `telemachus` on its path.
enum Shell {
    /// Runs commands in a directory, to the end or the first that fails, and gives the problems that they tell.
    static func run(_ script: String, in scratch: Scratch) throws -> [Example.Problem] {
        let tools = try Scratch()
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        try FileManager.default.createSymbolicLink(
            at: tools.url.appending(path: "telemachus"),
            withDestinationURL: tests.deletingLastPathComponent().appending(path: "telemachus"))
        let errors = tools.url.appending(path: "errors")
        try Data().write(to: errors)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-ec", script]
        process.currentDirectoryURL = scratch.url
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        process.environment = ProcessInfo.processInfo.environment.merging(["PATH": "\(tools.url.path):\(path)"]) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        let told = try String(contentsOf: errors, encoding: .utf8)
        let problems = Example.problems(in: told)
        let status = process.terminationStatus
        return problems.isEmpty && status != 0
            ? [Example.Problem(severity: "status", id: "\(status)", message: told)] : problems
    }
}
