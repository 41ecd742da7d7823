import Foundation
import TelemachusCore
import TelemachusProgramme

/// Finds definitions: bundled ones by their id from any directory, others by their path.
struct BundleLibrary {
    /// A directory with a definition, and mostly with data.
    struct Bundle {
        let id: String
        let directory: String
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
            return InputFile.kind(of: directory + "/" + definitionName).exists
                ? Bundle(id: name, directory: directory) : nil
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
    func definition(for word: String) -> String {
        if InputFile.kind(of: word).isDirectory {
            let inside = word.trimmingSlashes + "/" + definitionName
            return InputFile.kind(of: inside).exists ? inside : word
        }
        if !InputFile.kind(of: word).exists, let bundle = bundles.first(where: { $0.id == word }) {
            return bundle.directory + "/" + definitionName
        }
        return word
    }
}

/// The name of the definition in a bundle.
let definitionName = "programme.yaml"

extension String {
    fileprivate var trimmingSlashes: String {
        var text = self
        while text.count > 1, text.hasSuffix("/") { text.removeLast() }
        return text
    }
}
