import TelemachusCore
import TelemachusTestSupport
import Testing

private struct Words: DomainSet {
    struct Settings: TelemachusCore.Configuration {
        var words: [String] = []
        static var fields: [Field<Settings>] {
            [.required("words", \.words, .list(of: .text), help: "Words.")]
        }
    }

    static let descriptor = PluginDescriptor(
        id: "words", version: "1.2.3", title: "Words", summary: "Words.", example: "use: words")
    let domains: [Domain]

    init(_ settings: Settings, in context: DefinitionContext) throws(ConfigurationProblem) {
        let long = settings.words.indices.filter { settings.words[$0].count > 3 }
        guard long.isEmpty else {
            throw ConfigurationProblem(
                long.map {
                    .init(
                        "long-word", "the word is long", at: FieldPath("words").appending($0),
                        related: (path: "words", message: "the list"), help: "shorten it")
                })
        }
        domains = settings.words.map { Domain(id: $0, title: Text($0)) }
    }
}

private struct OtherWords: DomainSet {
    static let descriptor = PluginDescriptor(id: "words", version: "1", title: "", summary: "", example: "")
    let domains: [Domain] = []
    init(_ settings: NoConfiguration, in context: DefinitionContext) throws(ConfigurationProblem) {}
}

private struct WordsExporter: Exporter {
    static let descriptor = PluginDescriptor(id: "words", version: "1", title: "", summary: "", example: "")
    static let audience = Audience.sponsor
    init(_ settings: NoConfiguration, in context: DefinitionContext) throws(ConfigurationProblem) {}
    func files(for record: ProgrammeRecord) throws(ExportProblem) -> [ExportedFile] { [] }
}

@Suite struct `The registry` {
    @Test func `refuses two plugins of one kind with the same id`() {
        #expect(
            throws: RegistryProblem.duplicate(
                kind: .domains, id: "words", modules: ["TelemachusCoreTests", "TelemachusCoreTests"])
        ) {
            try Registry([.domains(Words.self), .domains(OtherWords.self)])
        }
    }

    @Test func `keeps the kinds apart and knows modules, fields and audiences`() throws {
        let registry = try Registry([.domains(Words.self), .exporter(WordsExporter.self)])
        #expect(registry.ids == [.domains: ["words"], .exporter: ["words"]])
        let words = try #require(registry.registration(of: .domains, id: "words"))
        #expect(words.module == "TelemachusCoreTests")
        #expect(words.descriptor.version == "1.2.3")
        #expect(words.fields.map(\.name) == ["words"])
        #expect(registry.registration(of: .instrument, id: "words") == nil)
        #expect(registry.registration(of: .exporter, id: "words")?.facts.map(\.text) == ["sponsor"])
    }

    @Test func `makes an instance only of its own kind`() throws {
        var reader = DefinitionReader()
        let words = Registration.domains(OtherWords.self)
        #expect(words.makeDomains(nil, in: DefinitionContext(), &reader) != nil)
        #expect(words.makeInstrument(nil, in: DefinitionContext(), &reader) == nil)
        #expect(reader.diagnostics.isEmpty)
    }

    @Test func `A plugin's findings get their places`() {
        #expect(
            problems(of: Words.self, with: "words:\n  - ab\n  - abcd\n  - abcde\n") == [
                "3:5 long-word at words[1]: the word is long (1:1 the list) = shorten it",
                "4:5 long-word at words[2]: the word is long (1:1 the list) = shorten it",
            ])
    }

    @Test func `A plugin is not made from settings with an error`() {
        #expect(
            problems(of: Words.self, with: "wrds: [abcd]").map { $0.split(separator: " ")[1] } == [
                "unknown-key", "missing-key:",
            ])
        #expect(make(Words.self, with: "words: [ab]").plugin?.domains.map(\.id) == ["ab"])
    }
}
