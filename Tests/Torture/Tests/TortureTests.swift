import Foundation
import Testing

@Suite struct `Killed imports` {
    @Test func `leave every acknowledged batch whole and every other absent`() throws {
        let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let process = Process()
        let output = Pipe()
        process.executableURL = tests.deletingLastPathComponent().appending(path: "telemachus-torture")
        process.arguments = ["5"]
        process.standardOutput = output
        try process.run()
        let said = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(said.hasPrefix("5 imports were killed"), "\(said)")
    }
}
