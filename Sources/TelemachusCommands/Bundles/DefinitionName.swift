import Foundation
import TelemachusCore
import TelemachusProgramme

/// How a directory's definition is called: `programme.yaml`, or any name with the suffix `.telemachus.yaml`, by which
/// editors know a definition wherever it lies.
enum DefinitionName {
    static let standard = "programme.yaml"
    static let suffix = ".telemachus.yaml"

    /// The path of the definition in a directory; nil where it holds none.
    ///
    /// - Throws: a diagnostic, where several could be meant.
    static func path(in directory: String) throws(Diagnostic) -> String? {
        let inside = directory + "/" + standard
        if InputFile.kind(of: inside).exists { return inside }
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? [])
            .filter { $0.hasSuffix(suffix) && $0 != suffix }.sorted()
        guard names.count < 2 else {
            throw Diagnostic(
                "several-definitions", "the directory holds several definitions: \(names.joined(separator: ", "))",
                file: directory, help: "name one of them, such as \(directory)/\(names[0])")
        }
        return names.first.map { directory + "/" + $0 }
    }

    /// The directory that a definition lies in.
    static func directory(of path: String) -> String {
        let directory = (path as NSString).deletingLastPathComponent
        return directory.isEmpty ? "." : directory
    }
}
