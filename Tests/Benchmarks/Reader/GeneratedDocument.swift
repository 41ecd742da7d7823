import TelemachusCore

/// A large document of the kinds of things that definitions hold: mappings, lists, flow, every style of scalar.
///
/// The same seed and size give the same bytes everywhere.
struct GeneratedDocument {
    private var generator: SeededGenerator
    private var text: [UInt8] = []

    private static let words = [
        "mentor", "mentee", "feedback", "listening", "consultant", "fellow", "session", "technology", "confidence",
        "área", "zpětná", "vazba", "Überblick", "面談", "gwrando", "time", "practice", "goal", "supervisor", "ward",
    ]

    /// At least `size` bytes.
    static func bytes(of size: Int, seed: UInt64 = 1) -> [UInt8] {
        var document = GeneratedDocument(generator: SeededGenerator(seed: seed))
        document.text.reserveCapacity(size + 4_096)
        document.add("telemachus: 1\nid: generated\ninstruments:\n")
        var number = 0
        while document.text.count < size {
            number += 1
            document.addInstrument(number)
        }
        return document.text
    }

    private mutating func addInstrument(_ number: Int) {
        add("  instrument-\(number):  # \(words(3))\n")
        add("    title: \(words(4))\n    use: questionnaire\n    required: \(below(2) == 0 ? "yes" : "no")\n")
        add("    summary: \"\(words(5)): \\u00e9\\t\(words(2))\"\n    note: '\(words(4)), it''s \(words(2))'\n")
        add("    with:\n      scale: { points: 5, labels: { 1: \(words(2)), 3: \(words(2)), 5: \(words(2)) } }\n")
        add("      items:\n")
        for item in 1...Int(4 + below(8)) {
            if below(3) == 0 {
                add("        - { id: item-\(item), prompt: \"\(words(8))?\", type: yes-no, weight: \(below(100)) }\n")
            } else {
                add("        - id: item-\(item)\n          prompt: \(words(10))?\n          type: choice\n")
                add("          options: [\(words(1)), \(words(1)), \(words(1)), other]\n")
            }
        }
        add("    text: >-\n      \(words(14))\n      \(words(12))\n\n")
        add("    script: |\n      \(words(9))\n      - \(words(6))\n")
    }

    private mutating func words(_ count: Int) -> String {
        (0..<count).map { _ in Self.words[Int(below(UInt64(Self.words.count)))] }.joined(separator: " ")
    }

    private mutating func below(_ bound: UInt64) -> UInt64 { generator.uniform(below: bound) }

    private mutating func add(_ more: String) { text.append(contentsOf: more.utf8) }
}
