import Foundation
import TelemachusCore
import Testing

@testable import TelemachusYAML

@Suite struct `Syntax messages` {
    /// A faulty text with what is said of it: place, id, message, other places, help.
    struct Example: CustomTestStringConvertible {
        let name: String
        let yaml: String
        let expected: [String]
        var testDescription: String { name }
    }

    static let examples: [Example] = {
        guard let url = Bundle.module.url(forResource: "Fixtures/plain-words", withExtension: "txt"),
            let text = try? String(contentsOf: url, encoding: .utf8)
        else { return [] }
        return text.components(separatedBy: "## ").dropFirst().map { block in
            var lines = block.components(separatedBy: "\n").filter { !$0.isEmpty }
            let name = lines.removeFirst()
            let expected = lines.filter { $0.hasPrefix("=> ") }.map { String($0.dropFirst(3)) }
            let yaml = lines.filter { !$0.hasPrefix("=> ") }
            return Example(name: name, yaml: yaml.joined(separator: "\n") + "\n", expected: expected)
        }
    }()

    private func described(_ diagnostic: Diagnostic) -> String {
        func position(_ place: Place?) -> String {
            place.map { "\($0.start.line):\($0.start.column)" } ?? "nowhere"
        }
        let related = diagnostic.related.map { " (\(position($0.place)) \($0.message))" }.joined()
        return
            "\(position(diagnostic.place)) \(diagnostic.id) \(diagnostic.message)\(related) | \(diagnostic.help ?? "")"
    }

    @Test func `There are examples`() { #expect(Self.examples.count == 66) }

    @Test(arguments: examples)
    func `A mistake is told in plain words, where it is, with what to do`(example: Example) {
        #expect(read(example.yaml).diagnostics.map(described) == example.expected)
    }

    @Test(arguments: examples)
    func `Line ends CR LF change nothing`(example: Example) {
        let yaml = example.yaml.replacing("\n", with: "\r\n")
        #expect(read(yaml).diagnostics.map(described) == example.expected)
    }

    @Test(arguments: [
        ("a: \"b\nc: d\n", "1:4-1:5"), ("x: y\na: 'b\n", "2:4-2:5"), ("a: \"b\nc: \"d\"\n", "1:4-1:5"),
        ("- { a: \"b, c: d }\n", "1:8-1:9"), ("a: \"b\n---\n", "1:4-1:5"),
    ])
    func `An unclosed quote shows where it was opened`(yaml: String, opening: String) {
        let diagnostics = read(yaml).diagnostics
        #expect(diagnostics.map(\.id) == ["yaml-unclosed-quote"])
        #expect(diagnostics.first?.related.map { span($0.place) } == [opening])
        #expect(diagnostics.first?.related.map(\.message) == ["the quote is opened here"])
    }

    @Test(arguments: [("a: [b\nc: d\n", "1:4-1:5"), ("a: { b: c\n", "1:4-1:5"), ("a: [[b], { c: d\n", "1:10-1:11")])
    func `An unclosed bracket shows where it was opened`(yaml: String, opening: String) {
        #expect(read(yaml).diagnostics.first?.related.map { span($0.place) } == [opening])
    }

    /// The messages of libyaml 0.2.5's scanner.c, parser.c and reader.c.
    static let libyaml = [
        "could not find expected ':'", "block sequence entries are not allowed in this context",
        "mapping keys are not allowed in this context", "mapping values are not allowed in this context",
        "found character that cannot start any token", "found unknown directive name",
        "could not find expected directive name", "found unexpected non-alphabetical character",
        "did not find expected comment or line break", "did not find expected digit or '.' character",
        "found extremely long version number", "did not find expected version number",
        "did not find expected whitespace",
        "did not find expected whitespace or line break", "did not find expected alphabetic or numeric character",
        "did not find the expected '>'", "did not find expected '!'", "did not find expected tag URI",
        "did not find URI escaped octet", "found an incorrect leading UTF-8 octet",
        "found an incorrect trailing UTF-8 octet", "found an indentation indicator equal to 0",
        "found a tab character where an indentation space is expected", "found unexpected document indicator",
        "found unexpected end of stream", "found unknown escape character", "did not find expected hexdecimal number",
        "found invalid Unicode character escape code", "found a tab character that violates indentation",
        "found unexpected ':'", "did not find expected <stream-start>", "did not find expected <document start>",
        "did not find expected node content", "found undefined tag handle", "did not find expected '-' indicator",
        "did not find expected key", "did not find expected ',' or ']'", "did not find expected ',' or '}'",
        "found duplicate %YAML directive", "found incompatible YAML document", "found duplicate %TAG directive",
        "invalid leading UTF-8 octet", "incomplete UTF-8 octet sequence", "invalid trailing UTF-8 octet",
        "invalid length of a UTF-8 sequence", "invalid Unicode character", "incomplete UTF-16 character",
        "unexpected low surrogate area", "incomplete UTF-16 surrogate pair", "control characters are not allowed",
        "input error", "input is too long",
    ]

    @Test(arguments: libyaml)
    func `Every message of libyaml has words of its own`(message: String) {
        for character in [nil, "x", ":", "]", "}", ",", "*"] as [Unicode.Scalar?] {
            let words = PlainWords.of(message, at: character)
            #expect(!words.message.contains(message))
            #expect(!words.help.isEmpty)
        }
    }

    @Test func `A message that nobody knows is passed on, with an instruction`() {
        let words = PlainWords.of("found a dragon", at: "x")
        #expect(words.id == "yaml-syntax")
        #expect(words.message == "the text is no YAML: found a dragon")
        #expect(words.help == "compare the line with its neighbours")
    }
}
