import Foundation
import TelemachusCore
import TelemachusProgramme

/// The comments at the top of a definition that tell editors where its schema lies: one for those that use
/// yaml-language-server, one for JetBrains.
enum SchemaComment {
    /// The schema's name beside a definition.
    static let fileName = "telemachus.schema.json"

    private static let marks = ["# yaml-language-server: $schema=", "# $schema: "]

    /// The text with the comments pointing to that path, in the place of those that it has.
    static func pointing(_ text: String, to path: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !isComment($0) }
        return (marks.map { "\($0)\(path)"[...] } + lines).joined(separator: "\n")
    }

    /// Writes schemas to the top of a directory and points the definition there, with every file that has such a
    /// comment already.
    ///
    /// - Parameters:
    ///   - directory: the directory.
    ///   - registry: the plugins that the schemas describe.
    /// - Throws: where the files cannot be read or written.
    static func pointHome(filesBelow directory: String, _ registry: Registry) throws {
        let profiles = "simulation.schema.json"
        let manager = FileManager.default
        let definition = try DefinitionName.path(in: directory)
        for name in try manager.subpathsOfDirectory(atPath: directory).sorted() where name.hasSuffix(".yaml") {
            let path = directory + "/" + name
            guard let text = try? String(contentsOfFile: path, encoding: .utf8), !text.hasPrefix("\u{FEFF}") else {
                continue
            }
            let comment = text.split(separator: "\n").first(where: isComment)
            guard comment != nil || path == definition else { continue }
            let up = String(repeating: "../", count: name.count { $0 == "/" })
            let isProfile = comment?.hasSuffix("/" + profiles) == true
            if isProfile {
                try Data(SimulationSchema(registry: registry).text.utf8)
                    .write(to: URL(fileURLWithPath: directory + "/" + profiles))
            }
            try Data(pointing(text, to: up + (isProfile ? profiles : fileName)).utf8)
                .write(to: URL(fileURLWithPath: path))
        }
        try Data(DefinitionSchema(registry: registry).text.utf8)
            .write(to: URL(fileURLWithPath: directory + "/" + fileName))
    }

    private static func isComment(_ line: some StringProtocol) -> Bool { marks.contains { line.hasPrefix($0) } }
}
