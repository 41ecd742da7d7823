import Testing

@Suite struct FenceTests {
    @Test func `Blocks are found with their words, their line and their text, indented or not`() {
        let fences = Fence.all(
            in: "Text\n\n```yaml fragment over=base\na: b\n\n  c: d\n```\n\n  ````csv x.csv\n  ```\n  ````\n")
        #expect(fences.map(\.language) == ["yaml", "csv"])
        #expect(fences.map(\.words) == [["fragment", "over=base"], ["x.csv"]])
        #expect(fences.map(\.text) == ["a: b\n\n  c: d\n", "```\n"])
        #expect(fences.map(\.line) == [3, 9])
        #expect(fences[0].value(of: "over") == "base")
    }

    @Test func `An excerpt is judged by its shape alone`() throws {
        func problems(_ text: String) throws -> [String] {
            let fence = Fence(language: "yaml", words: ["excerpt"], text: text, line: 1)
            return try Example(fences: [fence]).problems().map(\.id).filter(fence.isAbout)
        }
        #expect(try problems("roles:\n  fellow: { title: Fellow, side: mentor }\n") == [])
        #expect(
            try problems("roles:\n  fellow: { titel: Fellow, side: mentro }\n") == ["unknown-key", "unknown-choice"])
    }

    @Test func `Escapes stand for bytes only where the block says so`() {
        func bytes(_ words: [String]) -> [UInt8] {
            Array(Fence(language: "yaml", words: words, text: #"\t\xFFé\n"#, line: 1).bytes)
        }
        #expect(bytes(["bytes"]) == [9, 0xFF, 0xC3, 0xA9] + Array(#"\n"#.utf8))
        #expect(bytes([]) == Array(#"\t\xFFé\n"#.utf8))
    }
}
