import Foundation
import TelemachusCore
import TelemachusProgramme

/// The pages of the diagnostics that came with the program, one for each id.
struct DiagnosticPages {
    /// Where they lie; nil where the program came without them.
    let directory: String?
    /// The ids that have a page, sorted.
    let ids: [String]

    /// Lists the pages of a directory.
    init(directory: String? = InstalledDirectory.find(installed: "diagnostics", checkout: "docs/diagnostics")) {
        self.directory = directory
        let names = directory.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) } ?? []
        ids = names.filter { $0.hasSuffix(".md") && $0 != "README.md" }.map { String($0.dropLast(3)) }.sorted()
    }

    /// The page of an id; nil where there is none.
    func page(of id: String) -> DiagnosticPage? {
        guard let directory, ids.contains(id) else { return nil }
        return (try? String(contentsOfFile: "\(directory)/\(id).md", encoding: .utf8)).map(DiagnosticPage.init)
    }
}

/// A page of Markdown: the id, how grave it is, what it means, and an example, wrong and right.
struct DiagnosticPage {
    let markdown: String

    /// What the problem means, without the example.
    var meaning: String {
        let head = markdown.split(separator: "\n\n").prefix { !$0.hasPrefix("## ") }
        return head.dropFirst(2).map { $0.split(separator: "\n").joined(separator: " ") }.joined(separator: " ")
    }

    /// The page for a terminal: headings without their signs, examples indented, lines of a width that can be read.
    var text: String {
        var lines: [String] = []
        var paragraph = ""
        var isExample = false
        func close() {
            lines += paragraph.wrapped(to: 100)
            paragraph = ""
        }
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                close()
                isExample.toggle()
            } else if isExample {
                lines.append(line.isEmpty ? "" : "    \(line)")
            } else if line.isEmpty || line.hasPrefix("#") {
                close()
                lines.append(String(line.drop { $0 == "#" }.drop { $0 == " " }))
            } else {
                paragraph += (paragraph.isEmpty ? "" : " ") + line
            }
        }
        close()
        return lines.joined(separator: "\n")
    }
}
