import Foundation
import TelemachusCommands
import TelemachusCore
import TelemachusYAML

/// The tables of a bundle's README that say where a line of its sources is realised.
///
/// A column whose heading is a link to a definition, `[the plan](programme.yaml)`, holds paths into it: each word set as
/// code is one, steps with points between them, elements of lists under their names (`timeline.closing.collect.goals`).
struct BundleMap {
    /// A row's words about one definition.
    struct Cell {
        /// The definition, from the README's directory.
        let definition: String
        /// What the cell says.
        let text: String
        /// The line of the README.
        let line: Int

        /// The paths that it names.
        var paths: [String] { text.matches(of: /`([^`]+)`/).map { String($0.1) } }
    }

    let cells: [Cell]

    /// The cells of all such tables in a document.
    init(_ document: String) {
        var cells: [Cell] = []
        var columns: [(index: Int, definition: String)] = []
        for (index, line) in document.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard line.hasPrefix("|") else {
                columns = []
                continue
            }
            let row = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
                .map { $0.trimmingCharacters(in: .whitespaces) }
            let isRule = row.allSatisfy { !$0.isEmpty && $0.allSatisfy { "-: ".contains($0) } }
            if columns.isEmpty, !isRule {
                columns = row.enumerated().compactMap { column, heading in
                    heading.wholeMatch(of: /\[[^\]]*\]\((\S+\.yaml)\)/).map { (column, String($0.1)) }
                }
                if columns.isEmpty { columns = [(-1, "")] }
            } else if !isRule {
                for column in columns where row.indices.contains(column.index) {
                    cells.append(Cell(definition: column.definition, text: row[column.index], line: index + 1))
                }
            }
        }
        self.cells = cells
    }
}

/// A definition with everything that it takes from other files and by default.
struct ResolvedDefinition {
    private let root: Node

    /// The definition in a file of the repository.
    init(_ path: String) throws {
        let output = KeptOutput()
        let status = TelemachusTool.run(
            ["explain", Repository.root.appending(path: path).path, "--format", "yaml"],
            registry: try AllPlugins.registry, output: output)
        guard status == 0 else { throw Unreadable(path: path, told: output.errors) }
        var sources = SourceList()
        root = YAMLDocument.read(SourceText(name: path, bytes: Array(output.results.utf8)), into: &sources).root
    }

    /// Why there is none.
    struct Unreadable: Error {
        let path: String
        let told: String
    }

    /// The keys by which an element of a list may be called.
    private static let names = ["stage", "id", "use", "instrument", "attribute", "score", "scores", "texts", "warning"]

    /// Whether something stands at a path.
    func has(_ path: String) -> Bool {
        let steps = path.split(separator: ".").map(String.init)[...]
        return Self.leads(steps, from: root)
    }

    private static func leads(_ steps: ArraySlice<String>, from node: Node) -> Bool {
        guard let step = steps.first else { return true }
        switch node.content {
        case .mapping(let entries):
            return entries.contains { $0.key == step && leads(steps.dropFirst(), from: $0.value) }
        case .sequence(let elements):
            // Some names have points in them: a score's, a text's.
            return elements.contains { element in
                element.text == step && steps.count == 1
                    || names.contains { key in
                        guard let name = element[key]?.text?.split(separator: "."), !name.isEmpty else { return false }
                        return steps.starts(with: name.map(String.init))
                            && leads(steps.dropFirst(name.count), from: element)
                    }
            }
        case .scalar: return false
        }
    }
}
