import TelemachusCore
import TelemachusProgramme
import TelemachusTestSupport
import TelemachusYAML
import Testing

/// What the schema says of each form, held against what the reader takes.
@Suite struct `The schema of a form` {
    /// The schema of the settings alone.
    private static func validator() throws -> SchemaValidator {
        let schema = DefinitionSchema(registry: try Registry([.exporter(EveryForm.self)])).json
        let definitions = try #require(schema["definitions"])
        return SchemaValidator(schema: try #require(definitions["exporter.every-form"]))
    }

    private func node(_ yaml: String) throws -> Node {
        var sources = SourceList()
        let document = YAMLDocument.read(SourceText(name: "with.yaml", bytes: Array(yaml.utf8)), into: &sources)
        #expect(document.diagnostics.isEmpty, "\(yaml)")
        return document.root
    }

    private func isRead(_ node: Node) -> Bool {
        var reader = DefinitionReader(scales: ["five": Scale(points: 1...5)])
        _ = EveryForm.Settings.read(node, &reader)
        return !reader.hasErrors
    }

    @Test(arguments: [
        "{}", "text: words", "text: 2", "text: 2.5", "text: no", #"text: """#, "words: Fellow", "words: 1",
        "words: { en: Fellow, cy: Cymrawd }", "words: { no: Ja }", "identifier: a-b2", "identifier: no", "role: mentor",
        "score: rating.total", "score: rating", "whole: 2", "whole: 9", "whole: +3", #"whole: "5""#, "number: 0",
        "number: 1", "number: .5", "number: 1e-3", #"number: "0.05""#, "flag: yes", "flag: no", "flag: true",
        "flag: false", #"flag: "yes""#, "choice: first", "choice: no", #"choice: "no""#, "duration: 45 minutes",
        "duration: 1 week", "duration: 6  months", "date: 2024-02-29", #"date: "2026-12-01""#, "list: [a, 1]",
        "list: [a, b, no]", "several: mentor", "several: [mentor, mentee]", "scale: five",
        "scale: { points: 3, lowest: -1, labels: { -1: Low, 1: { en: High } } }", "map: { a: 1, b: 5 }", "map: {}",
        "object: { id: a }", "object: { id: a, count: 3 }", "loose: {}", "loose: ", "loose: { flag: yes }", "tag: cy",
        "tag: pt-BR", "tag: no",
    ])
    func `takes what the reader takes, whichever YAML a tool speaks`(yaml: String) throws {
        let node = try node(yaml)
        #expect(isRead(node))
        for loader in YAMLLoader.allCases {
            #expect(try Self.validator().accepts(loader.load(node)), "\(loader)")
        }
    }

    @Test(arguments: [
        "[]", "word", "textt: a", "text: ", "text: [a]", "text: { a: b }", "words: ", "words: {}", "words: [a]",
        "words: { english: a }", "words: { en: [a] }", "words: { en: }", "identifier: A", "identifier: a-",
        "identifier: 1a", "identifier: [a]", "role: [a]", "role: ", "whole: 1", "whole: 10", "whole: two",
        "whole: 2.5", #"whole: "05""#, "whole: ", "number: -1", "number: 2", "number: 0,5", "number: .nan",
        "flag: maybe",
        "flag: 1", "flag: ", "choice: second", "choice: [first]", "duration: 45", "duration: 2 fortnights",
        "duration: [1 week]", "date: 31.12.2026", "date: 2026-13-01", "date: 2026", "list: [a]", "list: a",
        "list: [a, ]",
        "list: [a, []]", "several: []", "several: { a: b }", "several: [[a]]", "scale: { points: 1 }",
        "scale: { lowest: 1 }", "scale: [five]", "scale: { points: 3, labels: { low: a } }", "map: [a]",
        "map: { A: 1 }",
        "map: { a: 6 }", "map: ", "object: {}", "object: ", "object: { id: a, count: 4 }", "object: { id: a, x: 1 }",
        "object: a", "loose: []", "loose: a", "loose: { flags: no }", "tag: welsh", "tag: CY",
    ])
    func `refuses what the reader refuses`(yaml: String) throws {
        let node = try node(yaml)
        #expect(!isRead(node))
        for loader in YAMLLoader.allCases {
            #expect(try !Self.validator().accepts(loader.load(node)), "\(loader)")
        }
    }

    @Test(arguments: [
        ("text", ["a", "1", "no", ".", "é", "~", "null"]), ("words", ["a", "1", "no", "-", " ", "~", "null"]),
        ("identifier", ["a", "b2", "-", "no", "true", "Z", "_", "é", "null"]),
        ("whole", ["0", "2", "5", "+", "-", ".", "e"]), ("number", ["0", "1", ".", "+", "-", "e", "E"]),
        ("flag", ["yes", "no", "true", "on", "s"]), ("choice", ["first", "no", "s"]),
        ("duration", ["5", "0", "+", " ", " week", " minute", "s"]),
        ("date", ["2024-", "02-29", "11-31", "12-01"]), ("tag", ["cy", "no", "-GB", "-Latn", "e", "1"]),
    ])
    func `takes every text that the reader takes, of many thrown together at random`(
        field: String, pieces: [String]
    ) throws {
        let validator = try Self.validator()
        var generator = SeededGenerator(seed: 4)
        var taken = 0
        for _ in 0..<400 {
            let length = Int(generator.uniform(below: 5)) + 1
            let text = (0..<length).map { _ in generator.shuffled(pieces)[0] }.joined()
            let place = Place(line: 1, column: 1)
            let scalar = Node(.scalar(.init(text, isPlain: generator.uniform(below: 2) == 0)), at: place)
            let node = Node(.mapping([Node.Entry(key: field, keyPlace: place, value: scalar)]), at: place)
            guard isRead(node) else { continue }
            taken += 1
            for loader in YAMLLoader.allCases {
                #expect(validator.accepts(loader.load(node)), "\(text) (\(loader))")
            }
        }
        #expect(taken >= 3)
    }

    @Test func `refuses a name that nobody can have declared`() throws {
        #expect(try !Self.validator().accepts(.object([("role", .string("Clinical fellow"))])))
        #expect(try Self.validator().accepts(.object([("score", .string("rating.Of 2"))])))
    }

    @Test func `tells editors what a field is for, with default, unit, version and promise`() throws {
        let properties = try #require(try Self.validator().schema["properties"])
        #expect(
            properties["object"]?["properties"]?["count"]
                == .object([
                    ("description", .string("A count.\n\nDefault: 1. Unit: pieces.")), ("default", .number(1)),
                    ("type", .array([.string("string"), .string("integer")])), ("minimum", .number(1)),
                    ("maximum", .number(3)), ("pattern", .string(#"^(\+?(0|[1-9][0-9]*)|-[1-9][0-9]*)$"#)),
                    ("patternErrorMessage", .string("write a whole number from 1 to 3")),
                ]))
        #expect(
            properties["tag"]?["description"]
                == .string(
                    "A language | or <none>.\n\nSince version 2 of the format. Provisional: it may change with notice.")
        )
        #expect(properties["loose"]?["properties"]?["flag"]?["default"] == .bool(false))
        #expect(
            properties["choice"]?["enumDescriptions"] == .array([.string("The word first."), .string("The word no.")]))
    }
}
