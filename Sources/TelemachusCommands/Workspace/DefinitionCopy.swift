import Foundation
import TelemachusProgramme

/// A programme's definition in files of its own, so that nothing outside changes it while the programme runs.
struct DefinitionCopy {
    /// The files with their paths in the copy.
    let files: [(path: String, bytes: [UInt8])]
    /// Whether the copy is one file in place of several.
    let isWrittenOut: Bool

    /// Copies a definition.
    ///
    /// Files beside and below it are taken over as they are. Where it also names files elsewhere, such as a bundle's,
    /// the copy is one file with everything in it and every default written out.
    ///
    /// - Parameters:
    ///   - programme: the programme that the definition makes.
    ///   - sources: the texts that it was read from, itself first.
    init(of programme: Programme, readFrom sources: [(name: String, bytes: [UInt8])]) {
        let first = sources.first?.name ?? DefinitionName.standard
        let home = DefinitionName.directory(of: first)
        let prefix = first.contains("/") ? home + "/" : ""
        let isTogether = sources.allSatisfy { source in
            source.name.hasPrefix(prefix) && !source.name.dropFirst(prefix.count).hasPrefix("/")
                && !source.name.dropFirst(prefix.count).split(separator: "/").contains("..")
        }
        isWrittenOut = !isTogether
        guard isTogether else {
            files = [(DefinitionName.standard, Array(Explanation(of: programme).yaml.utf8))]
            return
        }
        files = sources.enumerated().map { index, source in
            (index == 0 ? DefinitionName.standard : String(source.name.dropFirst(prefix.count)), source.bytes)
        }
    }
}
