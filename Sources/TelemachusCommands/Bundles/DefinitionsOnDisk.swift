import TelemachusCore
import TelemachusProgramme

/// Finds the files that a definition names: beside it, or among the bundles.
struct DefinitionsOnDisk: DefinitionFiles {
    let library: BundleLibrary

    /// A path is relative to the file that names it.
    ///
    /// A word without slash and suffix that is no file there is a bundle's id.
    func text(of reference: String, namedIn user: String) throws(Diagnostic) -> SourceText {
        guard !reference.hasPrefix("/"), !reference.hasPrefix("~") else {
            throw Diagnostic(
                "absolute-path", "the path is not relative: '\(reference.shortened(to: 60))'",
                help: "write the path from the definition's own directory, so that it holds on other machines")
        }
        let path = Self.path(reference, besides: user)
        if !InputFile.kind(of: path).exists, let bundle = library.bundles.first(where: { $0.id == reference }) {
            return try InputFile.read(bundle.definition)
        }
        do {
            return try InputFile.read(library.definition(for: path))
        } catch {
            guard error.id == "file-not-found" else { throw error }
            throw advice(for: reference, error)
        }
    }

    private func advice(for reference: String, _ problem: Diagnostic) -> Diagnostic {
        var problem = problem
        problem.help = "check the path; it starts at the directory of this file"
        if !reference.contains("/"), !reference.contains(".") {
            problem.help = NearestName.advice(for: reference, among: library.bundles.map(\.id), plural: "bundles")
        }
        return problem
    }

    /// The path of a reference, with `.` and `..` resolved so that one file has one name.
    private static func path(_ reference: String, besides user: String) -> String {
        var parts = user.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
        for part in reference.split(separator: "/") {
            switch part {
            case ".": continue
            case ".." where !parts.isEmpty && parts.last != ".." && parts.last != "": parts.removeLast()
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }
}
