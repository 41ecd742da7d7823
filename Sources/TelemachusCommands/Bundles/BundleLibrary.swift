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

    init(environment: [String: String] = ProcessInfo.processInfo.environment, executable: String? = Self.executable) {
        let shelf = Self.shelves(environment, executable).first { InputFile.kind(of: $0).isDirectory }
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

    /// Where bundles may lie: a directory of the person's choice, the installed one, or `examples` of the checkout
    /// that the program was built in.
    private static func shelves(_ environment: [String: String], _ executable: String?) -> [String] {
        var shelves = [environment["TELEMACHUS_BUNDLES"]].compactMap(\.self).filter { !$0.isEmpty }
        guard var directory = executable.map({ ($0 as NSString).deletingLastPathComponent }) else { return shelves }
        shelves.append((directory as NSString).deletingLastPathComponent + "/share/telemachus/bundles")
        while directory != "/", !directory.isEmpty {
            if InputFile.kind(of: directory + "/Package.swift").exists { shelves.append(directory + "/examples") }
            directory = (directory as NSString).deletingLastPathComponent
        }
        return shelves
    }

    private static var executable: String? {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? Bundle_executable
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

/// The path of the program where the system has no `/proc`.
private var Bundle_executable: String? { Foundation.Bundle.main.executablePath }

extension String {
    fileprivate var trimmingSlashes: String {
        var text = self
        while text.count > 1, text.hasSuffix("/") { text.removeLast() }
        return text
    }
}
