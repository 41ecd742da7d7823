import Foundation
import TelemachusCore

/// The ids of diagnostics, as the sources write them.
enum SourceScan {
    /// Every id that a source can raise.
    static func ids() throws -> Set<String> {
        let files = swiftFiles("Sources") + swiftFiles("Plugins").filter { $0.contains("/Sources/") }
        return try files.filter { !$0.contains("TestSupport") }.reduce(into: []) { ids, path in
            ids.formUnion(try Self.ids(in: Repository.text(path)))
        }
    }

    private static func swiftFiles(_ folder: String) -> [String] {
        Repository.paths(below: folder, endingIn: ".swift")
    }

    /// The ids in one source.
    static func ids(in source: String) throws -> Set<String> {
        let raised = /(?:Diagnostic|Finding|PairingRefusal|report|reportUnknown)\(\s*"((?:[a-z0-9-]|\\\([^)]*\))+)",/
        let abbreviated = /\.init\(\s*"([a-z0-9]+(?:-[a-z0-9]+)+)",/
        let tuple = /\(\s*"([a-z0-9]+-[a-z0-9-]+)", ("|\w+ \? )/
        let printed = /\[([a-z]+(?:-[a-z]+)+)\]\\n"/
        var ids: Set<String> = []
        for match in source.matches(of: raised) {
            let id = String(match.1)
            ids.formUnion(match.0.hasPrefix("reportUnknown") ? ["unknown-\(id)"] : try completions(of: id))
        }
        ids.formUnion(source.matches(of: abbreviated).map { String($0.1) })
        ids.formUnion(source.matches(of: printed).map { String($0.1) })
        if source.contains("import CLibYAML") {
            ids.formUnion(source.matches(of: tuple).map { String($0.1) })
        }
        if source.contains("PlainWords") || source.contains("SyntaxProblem") {
            ids.formUnion(source.matches(of: /"((?:yaml|not)-[a-z0-9-]+)"/).map { String($0.1) })
        }
        return ids
    }

    /// What an id with a part in it that is only known when it is raised can become.
    private static func completions(of id: String) throws -> Set<String> {
        guard id.contains("\\(") else { return [id] }
        let completions = [
            "unknown-\\(space.singular)": NameSpace.allCases.map { "unknown-\($0.singular)" },
            "no-\\(side.rawValue)": ["no-mentor", "no-mentee"],
            "unknown-\\(singular)": [],  // Found where `reportUnknown` is called.
        ]
        guard let found = completions[id] else { throw UnknownPart(id: id) }
        return Set(found)
    }

    /// An id is put together in a way that the scan does not know; tell it above what can come of it.
    struct UnknownPart: Error { let id: String }
}
