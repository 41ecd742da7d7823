import TelemachusCore
import TelemachusYAML

/// Puts a definition together: the text itself, the one that it extends, the instrument files and translations that it
/// names.
///
/// What comes out is one tree as if somebody had written it in a single file, but every node still knows the file and
/// the line that it came from.
struct Composer {
    let files: any DefinitionFiles
    private(set) var sources = SourceList()
    var diagnostics: [Diagnostic] = []
    /// The files that were joined to the text, in the order in which they were read.
    var parts: [DefinitionPart] = []
    /// Whether every file that was named could be had; if not, only the shape of what is there can be judged.
    var isComplete = true
    /// The texts that hold translations, by their index among the sources.
    var translationFiles: Set<Int32> = []

    /// The greatest number of files in one definition.
    private static let mostFiles = 200

    init(files: any DefinitionFiles) {
        self.files = files
    }

    /// The composed tree; nil where the text cannot be read as YAML at all.
    mutating func compose(_ source: SourceText) -> Node? {
        tree(of: source, usedAt: nil, chain: [source.name]).map(Self.finished)
    }

    /// The tree without the keys that were carried out.
    private static func finished(_ root: Node) -> Node {
        let root = root.without(["extends", "without", "translations"])
        guard let section = root.entry("instruments") else { return root }
        let entries = section.value.entries.map {
            Node.Entry(key: $0.key, keyPlace: $0.keyPlace, value: $0.value.without(["file"]))
        }
        guard case .mapping = section.value.content else { return root }
        return root.setting(
            "instruments", to: Node(.mapping(entries), at: section.value.place), keyPlace: section.keyPlace)
    }

    private mutating func tree(of source: SourceText, usedAt user: Place?, chain: [String]) -> Node? {
        guard var root = document(source, usedAt: user) else { return nil }
        guard ProgrammeLoader.Kind(of: root) == .programme else { return root }
        root = placingInstruments(in: root, of: source)
        root = extending(root, of: source, chain: chain)
        return translated(root, of: source)
    }

    /// A text as a tree; nil where there is no tree, or only the beginning of one.
    mutating func document(_ source: SourceText, usedAt user: Place?) -> Node? {
        let document = YAMLDocument.read(source, into: &sources, usedAt: user)
        diagnostics += document.diagnostics
        guard !document.diagnostics.contains(where: Self.makesTreeUseless) else {
            isComplete = false
            return nil
        }
        if user != nil { checkVersion(of: document.root) }
        return document.root
    }

    /// After these nothing can be said about the content.
    private static func makesTreeUseless(_ diagnostic: Diagnostic) -> Bool {
        switch diagnostic.id {
        case "duplicate-key", "tag-not-allowed", "anchor-not-allowed", "alias-not-allowed", "merge-key-not-allowed",
            "complex-key", "several-documents":
            false
        default: true
        }
    }

    /// Every file says for itself which version of the format it is written in.
    private mutating func checkVersion(of root: Node) {
        var reader = DefinitionReader()
        guard let node = root["telemachus"] else {
            reader.report(
                "missing-key", "'telemachus' is missing", at: root.entries.first?.keyPlace ?? root.place,
                help: "add 'telemachus: 1', the version of the format")
            diagnostics += reader.diagnostics
            return
        }
        _ = reader.descend(into: .key("telemachus")) { Shape<Int>.formatVersion.read(node, &$0) }
        diagnostics += reader.diagnostics
    }

    /// A file that a definition names; nil where it cannot be had, which is reported at the place that names it.
    mutating func file(_ node: Node, at path: FieldPath, namedIn user: String) -> SourceText? {
        var reader = DefinitionReader(at: path)
        let reference = Shape<String>.text("the path of a file").read(node, &reader)
        diagnostics += reader.diagnostics
        guard let reference else {
            isComplete = false
            return nil
        }
        do throws(Diagnostic) {
            guard sources.sources.count < Self.mostFiles else {
                throw Diagnostic(
                    "too-many-files", "the definition is put together from more than \(Self.mostFiles) files",
                    help: "write some of them into one")
            }
            return try files.text(of: reference, namedIn: user)
        } catch {
            var problem = error
            if let file = error.file { problem.message += ": '\(file)'" }
            problem.place = node.place
            problem.path = path
            diagnostics.append(problem)
            isComplete = false
            return nil
        }
    }

    mutating func report(
        _ id: String, _ message: String, at place: Place, path: FieldPath? = nil, related: [Diagnostic.Related] = [],
        help: String
    ) {
        diagnostics.append(Diagnostic(id, message, at: place, related: related, path: path, help: help))
    }

    // MARK: - Extending

    private mutating func extending(_ root: Node, of source: SourceText, chain: [String]) -> Node {
        guard let node = root["extends"] else {
            if let entry = root.entry("without") {
                report(
                    "needless-setting", "'without' takes something out of an extended definition, and none is extended",
                    at: entry.keyPlace, path: "without", help: "remove it, or add 'extends:'")
            }
            return root
        }
        guard let text = file(node, at: "extends", namedIn: source.name) else { return root }
        if chain.contains(text.name) {
            isComplete = false
            report(
                "extends-itself", "'\(text.name)' extends itself, by way of this file", at: node.place,
                path: "extends", help: "let one of the two stand on its own")
            return root
        }
        if root["id"] == nil {
            report(
                "missing-key", "'id' is missing; a programme that extends another has an id of its own",
                at: root.entries.first?.keyPlace ?? root.place,
                help: "add 'id:' with a name in lower case, with hyphens")
        }
        let partsBefore = parts.count
        guard let base = tree(of: text, usedAt: node.place, chain: chain + [text.name]) else { return root }
        let title = base["title"].flatMap { $0.text ?? $0.entries.first?.value.text } ?? text.name
        parts.insert(DefinitionPart(use: .extended(title: title), file: text.name), at: partsBefore)
        return lessened(base.without(["extends", "without", "translations"]), by: root)
            .extended(by: root)
    }

    /// The extended definition without what the extending one takes out or replaces as a whole.
    private mutating func lessened(_ base: Node, by root: Node) -> Node {
        var base = base
        if let node = root["without"] {
            var reader = DefinitionReader(at: "without")
            let paths = Shape<[String]>.list(of: .text("a path such as timeline.interview")).read(node, &reader) ?? []
            diagnostics += reader.diagnostics
            for (index, text) in paths.enumerated() where paths.count == node.elements.count {
                do throws(Node.Nowhere) {
                    base = try base.removing(FieldPath(parsing: text).steps[...])
                } catch {
                    report(
                        "nothing-to-remove", "the extended definition has no '\(text.shortened(to: 60))'",
                        at: node.elements[index].place, path: FieldPath("without").appending(index),
                        help: error.names.isEmpty
                            ? "remove the line"
                            : NearestName.advice(for: error.step, among: error.names, plural: "names"))
                }
            }
        }
        for entry in root["instruments"]?.entries ?? [] where entry.value["file"] != nil {
            guard let instruments = base["instruments"], let former = instruments.entry(entry.key) else { continue }
            let emptied = instruments.setting(
                entry.key, to: Node(.mapping([]), at: former.value.place), keyPlace: former.keyPlace)
            base = base.setting("instruments", to: emptied, keyPlace: former.keyPlace)
        }
        return base
    }
}
