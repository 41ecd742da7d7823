public import TelemachusCore
import TelemachusYAML

/// A stage's way of making pairs as it would be with another policy, or with other settings of a policy.
///
/// The definition is put together once more as if it said so, so that every rule of a definition holds for what is
/// tried, and what is wrong with it is told in the same words.
public struct OtherPairing: Sendable {
    /// The way of making pairs; nil where there are problems.
    public let pairing: Pairing?
    /// What is wrong, in reading order.
    public let problems: [Diagnostic]
    /// The texts that the problems stand in.
    public let sources: SourceList

    /// Puts the definition together with what is tried.
    ///
    /// - Parameters:
    ///   - programme: the programme as it is defined.
    ///   - stage: the stage that makes the pairs.
    ///   - policy: a policy's id; nil for the definition's.
    ///   - settings: the policy's settings, as a definition has them under `with:`; nil for none, or for the
    ///     definition's where the policy is the definition's.
    public init(of programme: Programme, at stage: Programme.Stage, policy: SourceText?, settings: SourceText?) {
        let written = programme.written
        var sources = written.sources
        var root = written.root
        var problems: [Diagnostic] = []
        let path = FieldPath("timeline").appending(programme.index(of: stage.id) ?? 0).appending("match")
        var match = root[path] ?? root
        if let policy {
            let place = Place(source: sources.add(policy), line: 1, column: 1)
            let id = String(decoding: policy.bytes, as: UTF8.self)
            if id != stage.pairing?.settings.use { match = match.without(["with"]) }
            match = match.setting("use", to: Node(.scalar(.init(id)), at: place), keyPlace: place)
        }
        if let settings {
            let document = YAMLDocument.read(settings, into: &sources)
            problems = document.diagnostics
            match = match.setting("with", to: document.root, keyPlace: document.root.place)
        }
        root = root.replacing(path.steps[...], by: match)
        var pairing: Pairing?
        if !problems.hasErrors {
            let found = ProgrammeLoader.assemble(
                root, of: .init(sources: sources, parts: written.parts), written.registry, checksTranslations: false)
            pairing = found.programme?.stages.first { $0.id == stage.id }?.pairing
            // What the definition itself is warned of was told when it was read.
            problems += found.diagnostics.filter {
                $0.severity == .error || ($0.place.map { $0.source >= written.sources.sources.count } ?? false)
            }
        }
        let with = path.appending("with").steps
        self.problems = problems.inReadingOrder().map { problem in
            var problem = problem
            if let path = problem.path, path.steps.starts(with: with) {
                let below = Array(path.steps.dropFirst(with.count))
                problem.path = below.isEmpty ? nil : FieldPath(below)
            }
            return problem
        }
        self.pairing = pairing
        self.sources = sources
    }
}

extension Node {
    /// The tree with another node at a path that it has.
    fileprivate func replacing(_ steps: ArraySlice<FieldPath.Step>, by node: Node) -> Node {
        guard let step = steps.first else { return node }
        var copy = self
        switch (step, content) {
        case (.key(let key), .mapping(var entries)):
            for index in entries.indices where entries[index].key == key {
                entries[index].value = entries[index].value.replacing(steps.dropFirst(), by: node)
            }
            copy.content = .mapping(entries)
        case (.index(let index), .sequence(var elements)) where elements.indices.contains(index):
            elements[index] = elements[index].replacing(steps.dropFirst(), by: node)
            copy.content = .sequence(elements)
        default: break
        }
        return copy
    }
}
