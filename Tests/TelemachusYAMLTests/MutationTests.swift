import TelemachusCore
import TelemachusYAML
import Testing

@Suite struct `Damaged texts` {
    static let text = """
        telemachus: 1
        title: "Fellows – 日本 🎈"
        roles:
          mentor: { title: Clinical fellow, plural: Fellows }
        timeline:
          - stage: first
            collect:
              - { instrument: a, from: [mentor, mentee] }
        notes: |
          several
          lines

        """

    /// A seeded change: a byte flipped, lost or doubled, a line lost or indented.
    private func damaged(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0...generator.uniform(below: 3) {
            guard !bytes.isEmpty else { return bytes }
            let index = Int(generator.uniform(below: UInt64(bytes.count)))
            switch generator.uniform(below: 5) {
            case 0: bytes[index] = UInt8(truncatingIfNeeded: generator.next())
            case 1: bytes.remove(at: index)
            case 2: bytes.insert(bytes[index], at: index)
            case 3: bytes.insert(contentsOf: Array("\n  ".utf8), at: index)
            default: bytes.removeSubrange(index..<min(index + 9, bytes.count))
            }
        }
        return bytes
    }

    @Test func `Every damage gives a tree or a located error`() {
        var generator = SeededGenerator(seed: 7)
        var refused = 0
        for _ in 1...2_000 {
            let document = read(damaged(Array(Self.text.utf8), &generator))
            let errors = document.diagnostics.filter { $0.severity == .error }
            #expect(errors.allSatisfy { $0.place != nil && $0.help != nil })
            #expect(!document.root.entries.isEmpty || !errors.isEmpty)
            if !errors.isEmpty { refused += 1 }
        }
        #expect((500...1_900).contains(refused))
    }
}
