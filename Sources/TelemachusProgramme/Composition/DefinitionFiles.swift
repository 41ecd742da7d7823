public import TelemachusCore

/// Where a definition's further files come from: the one it extends, its instruments, its translations.
///
/// The loader itself reads no file. A command hands it something that reads the disk; a test, a dictionary.
public protocol DefinitionFiles: Sendable {
    /// The text that a definition means.
    ///
    /// - Parameters:
    ///   - reference: the path as the definition writes it, relative to itself, or a bundle's id.
    ///   - user: the name of the text that writes it.
    /// - Returns: the text; its name tells two files apart.
    /// - Throws: a diagnostic without a place: why it cannot be had.
    func text(of reference: String, namedIn user: String) throws(Diagnostic) -> SourceText
}

/// No further file: a definition that names one is told so.
public struct NoFurtherFiles: DefinitionFiles {
    /// Nothing.
    public init() {}

    /// Refuses every reference.
    public func text(of reference: String, namedIn user: String) throws(Diagnostic) -> SourceText {
        throw Diagnostic(
            "file-not-found", "no other file can be read from here: '\(reference.shortened(to: 60))'",
            help: "write the content into the definition itself")
    }
}
