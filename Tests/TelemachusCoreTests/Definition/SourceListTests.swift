import TelemachusCore
import Testing

@Suite struct SourceListTests {
    private func source(_ name: String) -> SourceText { SourceText(name: name, bytes: Array("a: b\n".utf8)) }

    @Test func `A list that takes another one in moves its places, and the way to each text stays known`() throws {
        var first = SourceList()
        _ = first.add(source("first.yaml"))
        var second = SourceList()
        let user = Place(source: second.add(source("second.yaml")), line: 1, column: 4)
        let named = Place(source: second.add(source("named.yaml"), usedAt: user), line: 1, column: 1)
        let problem = Diagnostic("a", "bad", at: named, related: [.init("here", at: user)])
        let moved = try #require(first.add(second, of: [problem]).first)
        let place = try #require(moved.place)
        #expect(first[place]?.name == "named.yaml")
        #expect(place.start == named.start)
        #expect(first[moved.related[0].place]?.name == "second.yaml")
        #expect(first.chain(to: place).map { first[$0]?.name } == ["second.yaml"])
        #expect(first.sources.map(\.name) == ["first.yaml", "second.yaml", "named.yaml"])
    }
}
