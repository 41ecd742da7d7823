public import Foundation
import TelemachusCore
import TelemachusProgramme

/// The bundles' YAML files, by their path below `examples`.
public struct Corpus: Sendable {
    /// The paths in order.
    public let paths: [String]
    private let bytes: [String: [UInt8]]

    /// Reads every `.yaml` file below a directory.
    public init(of directory: URL) throws {
        var bytes: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: directory.path) where path.hasSuffix(".yaml") {
            bytes[path] = Array(try Data(contentsOf: directory.appending(path: path)))
        }
        self.bytes = bytes
        paths = bytes.keys.sorted()
    }

    /// The bytes of a file.
    public subscript(path: String) -> [UInt8] { bytes[path] ?? [] }

    /// The definition of the bundle that a file belongs to; the file itself where it has none.
    func programme(of path: String) -> String {
        let own = path.split(separator: "/").first.map { $0 + "/programme.yaml" } ?? path
        return bytes[own] == nil ? path : own
    }

    /// The corpus as a loader's files, with one of them replaced.
    func files(with replacement: [UInt8], at path: String) -> some DefinitionFiles {
        CorpusFiles(corpus: self, path: path, replacement: replacement)
    }
}

/// Files that are held in memory, found as a loader finds them on the disk.
private struct CorpusFiles: DefinitionFiles {
    let corpus: Corpus
    let path: String
    let replacement: [UInt8]

    func text(of reference: String, namedIn user: String) throws(Diagnostic) -> SourceText {
        var steps = user.split(separator: "/").dropLast()
        for step in reference.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        let beside = steps.joined(separator: "/")
        for found in [beside, beside + "/programme.yaml", reference + "/programme.yaml"]
        where !corpus[found].isEmpty {
            return SourceText(name: found, bytes: found == path ? replacement : corpus[found])
        }
        throw Diagnostic("file-not-found", "there is no such file", file: beside, help: "check the path")
    }
}
