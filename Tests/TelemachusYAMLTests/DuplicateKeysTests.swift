import TelemachusCore
import TelemachusYAML
import Testing

@Suite struct `Keys that stand twice` {
    /// A mapping of that many keys, with one of them again at the end.
    private func text(_ keys: Int, again: Int) -> String {
        (1...keys).map { "k\($0): x\n" }.joined() + "k\(again): y\n"
    }

    @Test(arguments: [1, 2, 11, 12, 13, 14, 15, 200])
    func `are found in mappings of every size, with the first`(keys: Int) {
        for again in Set([1, (keys + 1) / 2, max(1, keys - 1), keys]) {
            let diagnostics = read(text(keys, again: again)).diagnostics
            #expect(diagnostics.map(\.message) == ["'k\(again)' stands twice in this mapping"])
            #expect(diagnostics.first?.place?.start.line == Int32(keys + 1))
            #expect(diagnostics.first?.related.first?.place.start.line == Int32(again))
        }
    }

    @Test func `are told each time against the first`() {
        let diagnostics = read((1...20).map { _ in "a: x\n" }.joined()).diagnostics
        #expect(diagnostics.count == 19)
        #expect(diagnostics.allSatisfy { $0.related.first?.place.start.line == 1 })
    }

    @Test func `are none where every key is its own`() {
        #expect(read((1...2_000).map { "k\($0): x\n" }.joined()).diagnostics.isEmpty)
    }
}
