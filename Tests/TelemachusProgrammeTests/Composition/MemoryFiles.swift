import TelemachusCore
import TelemachusProgramme
import TelemachusTestSupport

/// Files that a test writes down; `programme.yaml` is the definition itself.
struct MemoryFiles: DefinitionFiles {
    let texts: [String: String]

    func text(of reference: String, namedIn user: String) throws(Diagnostic) -> SourceText {
        guard let text = texts[reference] else {
            throw Diagnostic("file-not-found", "no such file", file: reference, help: "correct the path")
        }
        return SourceText(name: reference, bytes: Array(text.utf8))
    }

    /// What comes of the definition.
    func load(_ name: String = "programme.yaml") throws -> ProgrammeLoader.Outcome {
        ProgrammeLoader(registry: try .tiny, files: self).load(try text(of: name, namedIn: name))
    }

    /// Every problem as `file:line:column id: message = help`, with its second place and how its file came to be read.
    func problems(_ name: String = "programme.yaml") throws -> [String] {
        let outcome = try load(name)
        func text(_ place: Place) -> String {
            "\(outcome.sources[place]?.name ?? "?"):\(place.start.line):\(place.start.column)"
        }
        return outcome.diagnostics.map { found in
            let place = found.place.map(text) ?? "nowhere"
            let path = found.path.map { " at \($0)" } ?? ""
            let related = found.related.map { " (\(text($0.place)) \($0.message))" }.joined()
            let chain = found.place.map { outcome.sources.chain(to: $0).map { " < " + text($0) }.joined() } ?? ""
            let severity = found.severity == .error ? "" : "\(found.severity.rawValue) "
            return "\(place)\(chain) \(severity)\(found.id)\(path): \(found.message)\(related) = \(found.help ?? "-")"
        }
    }

    /// The programme, where nothing is wrong.
    func programme() throws -> Programme {
        guard let programme = try load().programme else { throw NoProgramme(problems: try problems()) }
        return programme
    }

    /// The tiny definition as `base.yaml`, and a definition that extends it.
    static func extending(_ base: TinyDefinition = TinyDefinition(), _ more: [String: String] = [:], with text: String)
        -> MemoryFiles
    {
        MemoryFiles(
            texts: more.merging([
                "base.yaml": base.yaml, "programme.yaml": "telemachus: 1\nextends: base.yaml\nid: own\n" + text,
            ]) { $1 })
    }
}
