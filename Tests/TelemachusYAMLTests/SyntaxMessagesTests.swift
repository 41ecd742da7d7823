import Foundation
import TelemachusCore
import TelemachusYAML
import Testing

@Suite struct `Syntax messages` {
    struct Example: CustomTestStringConvertible {
        let name: String
        let yaml: String
        let expected: String
        var testDescription: String { name }
    }

    static let examples: [Example] = {
        guard let url = Bundle.module.url(forResource: "Fixtures/plain-words", withExtension: "txt"),
            let text = try? String(contentsOf: url, encoding: .utf8)
        else { return [] }
        return text.components(separatedBy: "## ").dropFirst().map { block in
            var lines = block.components(separatedBy: "\n").filter { !$0.isEmpty }
            let name = lines.removeFirst()
            let expected = String(lines.removeLast().dropFirst("=> ".count))
            return Example(name: name, yaml: lines.joined(separator: "\n") + "\n", expected: expected)
        }
    }()

    @Test func `There are examples`() { #expect(Self.examples.count == 14) }

    @Test(arguments: examples)
    func `libyaml's words are told in plain ones, with what to do`(example: Example) {
        let found = read(example.yaml).diagnostics.map { diagnostic in
            let place = diagnostic.place.map { "\($0.start.line):\($0.start.column)" } ?? "nowhere"
            return "\(place) \(diagnostic.id) \(diagnostic.message) | \(diagnostic.help ?? "")"
        }
        #expect(found == [example.expected])
    }
}
