public import TelemachusCore
import TelemachusProgramme

/// One damaged text, put through all that a person's text goes through.
public struct Trial: Sendable {
    /// The number of the try.
    public let number: Int
    /// The file that was damaged.
    public let path: String
    /// The damaged text.
    public let bytes: [UInt8]
    private let start: String

    /// The try of that number; the same numbers give the same try.
    public init(_ number: Int, seed: UInt64, of corpus: Corpus) {
        var generator = SeededGenerator(seed: seed &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
        func pick() -> String { corpus.paths[Int(generator.uniform(below: UInt64(corpus.paths.count)))] }
        self.number = number
        path = pick()
        let donor = pick()
        start = generator.uniform(below: 4) == 0 ? corpus.programme(of: path) : path
        var mutator = Mutator(seed: generator.next(), donor: corpus[donor])
        bytes = mutator.mutated(corpus[path])
    }

    /// What came of it.
    public enum Answer: Sendable {
        /// The text can be used.
        case accepted
        /// The text was answered with its problems.
        case diagnosed
    }

    /// Loads the text, shows its problems in every form, and tells the programme in every form.
    ///
    /// - Throws: ``Fault`` where an answer does not hold together.
    public func answer(of corpus: Corpus, registry: Registry) throws -> Answer {
        let loader = ProgrammeLoader(registry: registry, files: corpus.files(with: bytes, at: path))
        let outcome = loader.load(SourceText(name: start, bytes: start == path ? bytes : corpus[start]))
        try check(outcome.diagnostics + outcome.accepted.map(\.warning), in: outcome.sources)
        try show(outcome)
        if outcome.kind == .programme, (outcome.programme != nil) == outcome.diagnostics.hasErrors {
            throw Fault(what: "a programme is to be had exactly where there is no error")
        }
        if let programme = outcome.programme { try tell(programme) }
        return outcome.diagnostics.hasErrors ? .diagnosed : .accepted
    }

    private func check(_ diagnostics: [Diagnostic], in sources: SourceList) throws {
        for diagnostic in diagnostics {
            if diagnostic.help == nil { throw Fault(what: "\(diagnostic.id) has no help") }
            if diagnostic.place == nil, diagnostic.file == nil { throw Fault(what: "\(diagnostic.id) is nowhere") }
            for place in [diagnostic.place].compactMap(\.self) + diagnostic.related.map(\.place) {
                guard let line = sources[place]?.line(Int(place.start.line)) else {
                    throw Fault(what: "\(diagnostic.id) stands in no line of a text")
                }
                guard place.start < place.end, (1...line.unicodeScalars.count + 1).contains(Int(place.start.column))
                else { throw Fault(what: "\(diagnostic.id) stands beside its line") }
            }
        }
    }

    private func show(_ outcome: ProgrammeLoader.Outcome) throws {
        let human = HumanRenderer(sources: outcome.sources).render(outcome.diagnostics)
        if human.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F }) {
            throw Fault(what: "a message commands the terminal")
        }
        let machine = MachineRenderer(sources: outcome.sources)
        _ = machine.json(outcome.diagnostics).text
        let suppressed = outcome.accepted.map { ($0.warning, reason: $0.reason) }
        _ = machine.sarif(outcome.diagnostics, suppressed: suppressed, toolVersion: "0").text
        _ = machine.github(outcome.diagnostics)
    }

    private func tell(_ programme: Programme) throws {
        let explanation = Explanation(of: programme)
        let chart = FlowChart(of: programme)
        for (form, text) in [
            ("text", explanation.text), ("YAML", explanation.yaml), ("Mermaid", chart.mermaid), ("dot", chart.dot),
        ] where text.isEmpty {
            throw Fault(what: "the programme as \(form) is empty")
        }
    }
}

/// An answer that does not hold together.
public struct Fault: Error, Sendable, CustomStringConvertible {
    let what: String
    /// What is wrong.
    public var description: String { what }
}
