import TelemachusCore
import TelemachusProgramme
import TelemachusTestSupport
import Testing

@Suite struct InstrumentFileTests {
    static let shared = """
        telemachus: 1
        instrument: rating
        domains: { use: two-areas }
        title: Rating from a file
        use: tiny-form
        with: { kind: ratings }
        """

    private func files(_ file: String, entry: String = "{ file: rating.yaml }") -> MemoryFiles {
        MemoryFiles(texts: [
            "rating.yaml": file,
            "programme.yaml": TinyDefinition {
                $0.instruments = $0.instruments.replacing(
                    "{ title: Rating, use: tiny-form, with: { kind: ratings } }", with: entry)
            }.yaml,
        ])
    }

    @Test func `An instrument that names a file is what the file says`() throws {
        let rating = try files(Self.shared).programme().instruments.first
        #expect(rating?.title.plain == "Rating from a file")
        #expect(rating?.items.map(\.id) == ["tools", "talk"])
    }

    @Test func `What stands beside the file's name wins`() throws {
        let rating = try files(Self.shared, entry: "{ file: rating.yaml, title: Ours }").programme().instruments.first
        #expect(rating?.title.plain == "Ours")
        #expect(rating?.id == "rating")
    }

    @Test func `A problem of the file stands in the file, with the way to it`() throws {
        let found = try files(Self.shared.replacing("kind: ratings", with: "kin: ratings")).problems()
        #expect(
            found == [
                "rating.yaml:6:9 < programme.yaml:10:19 unknown-key at instruments.rating.with.kin: no key is named "
                    + "'kin' here = use 'kind'; keys to choose from: kind",
                "rating.yaml:6:9 < programme.yaml:10:19 missing-key at instruments.rating.with: 'kind' is missing = add "
                    + "'kind:' with one of ratings, short, secret, words, statements, log, survey",
            ])
    }

    @Test func `A file is checked by itself, along its own paths`() throws {
        let alone = MemoryFiles(texts: ["rating.yaml": Self.shared])
        let outcome = try alone.load("rating.yaml")
        #expect(outcome.kind == .instrument)
        #expect(outcome.diagnostics.isEmpty)
        let wrong = MemoryFiles(texts: ["rating.yaml": Self.shared.replacing("domains: { use: two-areas }\n", with: "")]
        )
        let found = try wrong.problems("rating.yaml")
        #expect(
            found == [
                "rating.yaml:5:15 no-domains at with.kind: ratings need areas = add a 'domains:' section"
            ])
    }

    @Test func `A file that is none is told so`() throws {
        let found = try files(TinyDefinition().yaml).problems()
        #expect(
            found.first?.hasPrefix(
                "programme.yaml:10:19 not-an-instrument-file at instruments.rating.file: 'rating.yaml' is no "
                    + "instrument file = ") == true)
    }

    @Test func `An extending definition that names a file has the file's instrument and nothing of the former`() throws
    {
        let own = try MemoryFiles.extending(
            ["words.yaml": "telemachus: 1\ninstrument: w\ntitle: W\nuse: tiny-form\nwith: { kind: words }\n"],
            with: "instruments: { rating: { file: words.yaml } }"
        ).programme()
        #expect(own.instruments.map(\.id) == ["rating", "willing"])
        #expect(own.instruments.first?.title.plain == "W")
        #expect(own.instruments.first?.items.map(\.id) == ["text", "mood", "moods"])
    }
}

extension MemoryFiles {
    fileprivate static func extending(_ more: [String: String], with text: String) -> MemoryFiles {
        extending(TinyDefinition(), more, with: text)
    }
}
