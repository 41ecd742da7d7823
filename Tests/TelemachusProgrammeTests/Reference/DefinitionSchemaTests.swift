import TelemachusCore
import TelemachusProgramme
import TelemachusTestSupport
import TelemachusYAML
import Testing

@Suite struct `The schema of a definition` {
    /// Problems that show in the shape of a text, without what it means.
    private static let structural: Set<String> = [
        "unknown-key", "missing-key", "wrong-type", "out-of-range", "invalid-name", "invalid-duration", "invalid-date",
        "invalid-language", "unknown-choice", "unknown-plugin", "too-few", "unknown-format-version",
    ]

    private let validator: SchemaValidator

    init() throws { validator = SchemaValidator(schema: DefinitionSchema(registry: try .tiny).json) }

    private func accepts(_ yaml: String) -> Bool {
        var sources = SourceList()
        let source = MarkedSource(yaml).source
        let root = YAMLDocument.read(source, into: &sources).root
        let verdicts = YAMLLoader.allCases.map { validator.accepts($0.load(root)) }
        #expect(Set(verdicts).count == 1, "the two versions of YAML differ")
        return verdicts[0]
    }

    @Test(arguments: [TinyDefinition(), Examples.meeting, Examples.confidential])
    func `takes right definitions`(definition: TinyDefinition) {
        #expect(accepts(definition.yaml))
    }

    @Test(arguments: Fixtures.definitions + ["../twenty-mistakes"])
    func `refuses every definition whose shape is wrong, and no other`(name: String) throws {
        let marked = MarkedSource(try Fixtures.text("Checking/\(name).yaml"))
        let found = ProgrammeLoader(registry: try .tiny).load(marked.source).diagnostics.map(\.id)
        #expect(
            accepts(try Fixtures.text("Checking/\(name).yaml")) == Self.structural.isDisjoint(with: found), "\(found)")
    }

    @Test func `takes the resolved definition`() throws {
        #expect(accepts(Explanation(of: try Examples.confidential.programme()).yaml))
    }

    // MARK: - Plugins

    @Test(arguments: [
        ("{ title: A, use: tiny-form, with: { kind: log } }", true),
        ("{ title: A, use: tiny-form, with: { kind: logs } }", false),
        ("{ title: A, use: tiny-form, with: { kinds: log } }", false),
        ("{ title: A, use: tiny-form, with: {} }", false),
        ("{ title: A, use: tiny-form }", false), ("{ title: A, use: tiny-draw }", false),
        ("{ title: A, with: { kind: log } }", false),
    ])
    func `asks of a configuration what the plugin that is used asks`(instrument: String, isRight: Bool) {
        #expect(accepts(TinyDefinition { $0.instruments += "\n  other: \(instrument)" }.yaml) == isRight)
    }

    @Test func `knows the host's plugins and no other`() throws {
        let schema = DefinitionSchema(registry: try Registry([.domains(TinyDomains.self)])).json
        guard case .object(let definitions)? = schema["definitions"] else {
            Issue.record("there are no definitions")
            return
        }
        #expect(
            definitions.map(\.key) == ["programme", "instrument-file", "translation-file", "domains.two-areas"])
        #expect(!schema.text.contains("tiny-"))
    }

    // MARK: - Definitions of several files

    @Test(arguments: [
        ("extends: nhs-consultants\nid: ours", true), ("extends: nhs-consultants", false),
        ("extends: a.yaml\nid: ours\nprivacy: { minimum-group: 6 }", true),
        ("extends: a.yaml\nid: ours\nprivacy: { minimum: 6 }", false),
        ("extends: a.yaml\nid: ours\nwithout: [timeline.draw]\nroles: { mentor: { plural: Fellows } }", true),
        ("extends: a.yaml\nid: ours\nwithout: timeline.draw", false),
        ("extends: a.yaml\nid: ours\ntimeline:\n  - { stage: before, title: Before }", true),
        ("extends: a.yaml\nid: ours\ntimeline:\n  - { title: Before }", false),
        ("extends: a.yaml\nid: ours\ninstruments: { rating: { with: { kind: log } } }", true),
        ("extends: a.yaml\nid: ours\ninstruments: { rating: { use: tiny-form, with: { kind: logs } } }", false),
        ("extends: a.yaml\nid: ours\nanalysis: { comparisons: [{ of: mentor }] }", false),
    ])
    func `lets a definition that extends another leave out what it takes over`(yaml: String, isRight: Bool) {
        #expect(accepts(yaml) == isRight)
    }

    @Test(arguments: [
        ("{ file: rating.yaml }", true), ("{ file: rating.yaml, with: {} }", true),
        ("{ file: rating.yaml, use: tiny-form, with: { kind: no } }", false),
        ("{ file: rating.yaml, tilte: A }", false),
        ("{ file: [rating.yaml] }", false), ("{ title: A }", false),
    ])
    func `lets an instrument that names a file leave out what the file says`(instrument: String, isRight: Bool) {
        #expect(accepts(TinyDefinition { $0.instruments += "\n  other: \(instrument)" }.yaml) == isRight)
    }

    @Test(arguments: [
        ("telemachus: 1\ninstrument: a\ntitle: A\nuse: tiny-form\nwith: { kind: log }", true),
        ("telemachus: 1\ninstrument: a\ntitle: A\nuse: tiny-form\nwith: { kind: logs }", false),
        ("telemachus: 1\ninstrument: a\ntitle: A\nuse: tiny-form", false),
        ("instrument: a\ntitle: A\nuse: tiny-form\nwith: { kind: log }", false),
        ("telemachus: 1\ninstrument: a\nfile: b.yaml\ntitle: A\nuse: tiny-form\nwith: { kind: log }", false),
        ("telemachus: 1\ninstrument: a\ntitle: A\nuse: tiny-form\nwith: { kind: log }\nmodel: reverse", false),
        ("telemachus: 1\nlanguage: cy\nwords: { title: Bach, roles: { mentor: { title: Cymrawd } } }", true),
        ("telemachus: 1\nlanguage: cy\nwords: { timeline: { before: { title: Cyn } }, limits: [Un] }", true),
        ("telemachus: 1\nlanguage: cy\nwords: { timeline: { before: { titel: Cyn } } }", false),
        ("telemachus: 1\nlanguage: cy\nwords: { title: [Bach] }", false),
        ("telemachus: 1\nlanguage: welsh\nwords: { title: Bach }", false),
        ("telemachus: 2\nlanguage: cy\nwords: { title: Bach }", false),
    ])
    func `knows files of instruments and of translations`(yaml: String, isRight: Bool) throws {
        #expect(accepts(yaml) == isRight)
        let found = ProgrammeLoader(registry: try .tiny).load(MarkedSource(yaml).source).diagnostics.map(\.id)
        if isRight || yaml.contains("instrument:") { #expect(Self.structural.isDisjoint(with: found) == isRight) }
    }

    // MARK: - The document

    @Test func `is the same to the byte each time`() throws {
        let text = DefinitionSchema(registry: try .tiny).text
        #expect(DefinitionSchema(registry: try .tiny).text == text)
        #expect(text.hasPrefix("{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\","))
    }

    @Test func `uses no keyword that the validator of these tests would pass over`() {
        var unknown: Set<String> = []
        func walk(_ schema: JSONValue) {
            guard case .object(let members) = schema else { return }
            for member in members {
                if !SchemaValidator.keywords.contains(member.key) { unknown.insert(member.key) }
                switch (member.key, member.value) {
                case ("default", _), ("const", _): break
                case ("properties", .object(let parts)), ("definitions", .object(let parts)):
                    parts.forEach { walk($0.value) }
                case (_, .array(let parts)): parts.forEach(walk)
                default: walk(member.value)
                }
            }
        }
        walk(validator.schema)
        #expect(unknown.isEmpty)
    }
}
