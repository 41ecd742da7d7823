import Foundation
import TelemachusConformance
import Testing

@Suite struct PageTests {
    @Test func `The page on checking a plugin lists every check, in order, and says what it promises`() throws {
        let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let page = try String(
            contentsOf: repository.appending(path: "docs/how-to/check-a-plugin.md"), encoding: .utf8)
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }.map(String.init)
        #expect(rows == Conformance.checks.map { "| `\($0.id)` | \($0.promise) |" })
    }
}
