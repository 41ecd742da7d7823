import Foundation

/// A page of the diagnostics' catalogue: what the problem means, an example that has it, and the same one mended.
struct DiagnosticPage {
    let id: String
    let title: String
    let severity: String
    let meaning: String
    let wrong: Example
    let right: Example

    /// The ids that have a page.
    static var ids: [String] {
        Repository.paths(below: "docs/diagnostics", endingIn: ".md").map { path in
            String(path.split(separator: "/").last?.dropLast(3) ?? "")
        }.filter { $0 != "README" }.sorted()
    }

    /// Reads the page of an id.
    init(_ id: String) throws {
        let text = try Repository.text("docs/diagnostics/\(id).md")
        let parts = text.split(separator: "\n## ", omittingEmptySubsequences: false).map(String.init)
        let head = parts[0].split(separator: "\n\n").map { $0.split(separator: "\n").joined(separator: " ") }
        self.id = id
        title = String(head.first?.dropFirst(2) ?? "")
        severity = String(head.dropFirst().first?.dropFirst("Severity: ".count) ?? "")
        meaning = head.dropFirst(2).joined(separator: " ")
        func section(_ name: String) -> Example {
            let part = parts.first { $0.hasPrefix("\(name)\n") } ?? ""
            return Example(fences: Fence.all(in: part))
        }
        wrong = section("Wrong")
        right = section("Right")
    }
}
