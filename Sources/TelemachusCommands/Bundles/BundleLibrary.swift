import Foundation
import TelemachusCore
import TelemachusProgramme

/// Finds definitions: bundled ones by their id from any directory, others by their path.
struct BundleLibrary {
    /// A directory with a definition, and mostly with data.
    struct Bundle {
        let id: String
        let directory: String
        let definition: String
    }

    /// The bundles that came with this program, sorted by id.
    let bundles: [Bundle]

    init(
        environment: [String: String] = ProcessInfo.processInfo.environment,
        executable: String? = InstalledDirectory.executable
    ) {
        let shelf = InstalledDirectory.find(
            chosen: environment["TELEMACHUS_BUNDLES"], installed: "bundles", checkout: "examples",
            executable: executable)
        guard let shelf, let names = try? FileManager.default.contentsOfDirectory(atPath: shelf) else {
            bundles = []
            return
        }
        bundles = names.sorted().compactMap { name in
            let directory = shelf + "/" + name
            guard let definition = try? DefinitionName.path(in: directory) else { return nil }
            return Bundle(id: name, directory: directory, definition: definition)
        }
    }

    /// The directory that a word means: a directory as it is, otherwise a bundled id.
    func directory(for word: String) throws -> String {
        if InputFile.kind(of: word).isDirectory { return word.trimmingSlashes }
        if let bundle = bundles.first(where: { $0.id == word }) { return bundle.directory }
        let advice = NearestName.advice(for: word, among: bundles.map(\.id), plural: "bundles")
        throw CommandStop(
            status: .problems,
            message: HumanRenderer(sources: SourceList()).render([
                Diagnostic(
                    "unknown-bundle", "there is no such directory, and no bundle of this name", file: word, help: advice
                )
            ]))
    }

    /// The file that a word means: a file, the definition in a directory, or a bundled id.
    func definition(for word: String) throws(Diagnostic) -> String {
        if InputFile.kind(of: word).isDirectory {
            return try DefinitionName.path(in: word.trimmingSlashes) ?? word
        }
        if !InputFile.kind(of: word).exists, let bundle = bundles.first(where: { $0.id == word }) {
            return bundle.definition
        }
        return word
    }

    /// The definition that a word means, with the directory that its data lie in.
    func place(of word: String) throws -> (definition: String, directory: String) {
        let definition = try definition(for: word)
        let kind = InputFile.kind(of: word)
        let isFile = kind.exists && !kind.isDirectory
        return (definition, try isFile ? DefinitionName.directory(of: definition) : directory(for: word))
    }
}

extension String {
    fileprivate var trimmingSlashes: String {
        var text = self
        while text.count > 1, text.hasSuffix("/") { text.removeLast() }
        return text
    }
}
