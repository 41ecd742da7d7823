import Crypto
public import TelemachusCore
import TelemachusYAML

/// Turns a definition's text into a checked programme, or into every reason why it cannot be one.
public struct ProgrammeLoader: Sendable {
    /// What a text turned out to be.
    public enum Kind: String, Sendable {
        /// The definition of a programme.
        case programme
        /// A file with one instrument, for definitions to share.
        case instrument
        /// A file with a definition's words in another language.
        case translation
    }

    /// What came of a definition.
    public struct Outcome: Sendable {
        /// What the text is.
        public let kind: Kind
        /// The programme; nil where any diagnostic is an error, and for files that are no programme.
        public let programme: Programme?
        /// The instrument of an instrument file; nil where any diagnostic is an error, and for other files.
        public let instrument: SharedInstrument?
        /// Every problem, in reading order, without the warnings that the definition accepts.
        public let diagnostics: [Diagnostic]
        /// The warnings that the definition accepts, with its reasons.
        public let accepted: [Acceptance.Accepted]
        /// The texts read, for showing the problems.
        public let sources: SourceList
    }

    let registry: Registry
    private let files: any DefinitionFiles

    /// A loader that knows these plugins and reads the files that a definition names from there.
    public init(registry: Registry, files: any DefinitionFiles = NoFurtherFiles()) {
        self.registry = registry
        self.files = files
    }

    /// Reads and checks a definition, an instrument file or a translation.
    public func load(_ source: SourceText) -> Outcome {
        var composer = Composer(files: files)
        guard let root = composer.compose(source) else {
            return Outcome(
                kind: .programme, programme: nil, instrument: nil, diagnostics: composer.diagnostics.inReadingOrder(),
                accepted: [],
                sources: composer.sources)
        }
        let found: Findings
        var instrument: SharedInstrument?
        let kind = Kind(of: root)
        switch kind {
        case .programme:
            found = composer.isComplete ? assemble(root, by: composer) : Findings(diagnostics: shapeProblems(of: root))
        case .instrument:
            let shared = sharedInstrument(of: root)
            instrument = shared.made
            found = Findings(diagnostics: shared.diagnostics)
        case .translation: found = Findings(diagnostics: translationProblems(of: root))
        }
        var programme = found.programme
        var acceptance = Acceptance(found.definition?.acceptedWarnings ?? [], root: root)
        let diagnostics = acceptance.judge(composer.diagnostics + found.diagnostics.map(composer.explained))
            .inReadingOrder()
        programme?.accepted = acceptance.accepted
        return Outcome(
            kind: kind, programme: diagnostics.hasErrors ? nil : programme,
            instrument: diagnostics.hasErrors ? nil : instrument, diagnostics: diagnostics,
            accepted: acceptance.accepted, sources: composer.sources)
    }

    /// SHA-256 in hexadecimal of a definition: of its bytes, or of its files' hashes where it has several.
    static func hash(of sources: SourceList) -> String {
        let hashes = sources.sources.map { SHA256.hash(data: $0.bytes).hexadecimal }
        return hashes.count == 1 ? hashes[0] : SHA256.hash(data: Array(hashes.joined(separator: "\n").utf8)).hexadecimal
    }

    /// The files that a definition was put together from.
    struct Files {
        let sources: SourceList
        let parts: [DefinitionPart]

        /// What tells the definition from every other.
        var hash: String { ProgrammeLoader.hash(of: sources) }
    }

    /// What the checks make of a tree.
    struct Findings {
        var programme: Programme?
        var definition: ProgrammeDefinition?
        var diagnostics: [Diagnostic]
    }

    private func assemble(_ root: Node, by composer: Composer) -> Findings {
        Self.assemble(
            root, of: Files(sources: composer.sources, parts: composer.parts), registry,
            // A file of words that does not fit leaves gaps, which are no second mistake.
            checksTranslations: !composer.diagnostics.hasErrors)
    }

    /// Makes a programme of a tree, or says why it is none.
    static func assemble(_ root: Node, of files: Files, _ registry: Registry, checksTranslations: Bool) -> Findings {
        var reader = DefinitionReader(names: Self.names(in: root, plugins: registry.ids))
        reader.scales = Self.scales(in: root["scales"], names: reader.names)
        guard let definition = ProgrammeDefinition.read(root, &reader) else {
            return Findings(diagnostics: reader.diagnostics)
        }
        var assembly = Assembly(root: root, definition: definition, registry: registry, reader: reader)
        assembly.makeDomains()
        assembly.makeInstruments()
        assembly.makePolicies()
        assembly.makeExporters()
        assembly.check()
        if checksTranslations { assembly.checkTranslations() }
        return Findings(
            programme: assembly.programme(of: files), definition: definition, diagnostics: assembly.reader.diagnostics)
    }

    /// What can be said where a file is missing: each key and value by itself, but nothing about what is not there.
    private func shapeProblems(of root: Node) -> [Diagnostic] {
        var reader = DefinitionReader(names: DeclaredNames(plugins: registry.ids))
        _ = ProgrammeDefinition.read(root, &reader)
        return reader.diagnostics.filter { $0.id != "missing-key" }
    }

    private func translationProblems(of root: Node) -> [Diagnostic] {
        var reader = DefinitionReader()
        _ = TranslationFile.read(root, &reader)
        return reader.diagnostics
    }
}

extension ProgrammeLoader.Kind {
    /// What a tree is, by the keys that only one kind of file has.
    init(of root: Node) {
        self = InstrumentFile.isOne(root) ? .instrument : TranslationFile.isOne(root) ? .translation : .programme
    }
}
