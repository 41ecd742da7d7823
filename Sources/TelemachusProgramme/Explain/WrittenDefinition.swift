import TelemachusCore

/// What somebody wrote to make a programme: the composed tree, the files that it was put together from, and the plugins
/// that it was read with.
public struct WrittenDefinition: Sendable {
    let root: Node
    let sources: SourceList
    let registry: Registry
    /// The files that were joined to the definition, in the order in which they were read.
    public let parts: [DefinitionPart]

    /// The definition with every default written out; behind each line, if wanted, where its value comes from.
    func yaml(withOrigins: Bool) -> String {
        let resolved = DefinitionResolver(registry: registry).resolved(root)
        guard withOrigins else { return YAMLText(comment: nil).text(of: resolved) }
        let names = ShortNames(of: sources.sources.map(\.name))
        return YAMLText { origin in
            guard case .written(let place) = origin, let source = sources[place] else { return "default" }
            return "\(names[source.name]):\(place.start.line)"
        }.text(of: resolved)
    }
}

/// A file that was joined to a definition.
public struct DefinitionPart: Sendable, Hashable {
    /// What a file is joined for.
    public enum Use: Sendable, Hashable {
        /// The definition extends it.
        case extended(title: String)
        /// It holds an instrument of that id.
        case instrument(id: String)
        /// It holds the words in another language.
        case translation(language: String)
    }

    /// What for.
    public let use: Use
    /// The file, by the name under which messages speak of it.
    public let file: String
}

/// Names of files, as short as they can be without two being alike.
struct ShortNames {
    private let names: [String: String]

    init(of files: [String]) {
        let files = Set(files)
        names = Dictionary(
            uniqueKeysWithValues: files.map { file in
                let parts = file.split(separator: "/")
                let short = (1...max(1, parts.count)).lazy.map { parts.suffix($0).joined(separator: "/") }
                    .first { short in !files.contains { $0 != file && ("/" + $0).hasSuffix("/" + short) } }
                return (file, Self.onOneLine(short ?? file))
            })
    }

    /// The short name of a file.
    subscript(file: String) -> String { names[file] ?? Self.onOneLine(file) }

    /// A name may hold anything that a file system allows, and must not end a comment.
    private static func onOneLine(_ name: String) -> String {
        String(String.UnicodeScalarView(name.unicodeScalars.map { YAMLScalar.isPrintable($0) ? $0 : "?" }))
    }
}
