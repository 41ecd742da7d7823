import Battery
import ListedDomains
import TelemachusCore
import TelemachusProgramme
import TelemachusTestSupport
import Testing

/// Texts inside `with:` belong to the definition, and are looked at as its own.
@Suite struct `A text of a plugin's configuration` {
    private func problems(areas: String, stem: String, words: String = "") throws -> [String] {
        let registry = try Registry([
            .domains(ListedDomainSet.self), .instrument(BatteryInstrument.self), .policy(TinyDraw.self),
        ])
        let definition = """
            telemachus: 1
            id: tiny
            title: { en: Tiny, cy: Bach }
            languages: [en, cy]
            model: reverse
            roles:
              mentor: { title: { en: Fellow, cy: Cymrawd }, planned: 8 }
              mentee: { title: { en: Consultant, cy: Ymgynghorydd }, planned: 8 }
            domains: { use: listed, with: { domains: { time: \(areas) } } }
            scales: { five: { points: 5 } }
            instruments:
              rating:
                title: { en: Rating, cy: Sgôr }
                use: battery
                with: { scale: five, stem: \(stem) }
            \(words)
            timeline:
              - stage: before
                title: { en: Before, cy: Cyn }
                collect: [{ instrument: rating, from: mentor }]
              - stage: draw
                title: { en: Draw, cy: Tynnu }
                match: { use: tiny-draw }
              - stage: after
                title: { en: After, cy: Wedyn }
                collect: [{ instrument: rating, from: mentor }]
            """
        let outcome = ProgrammeLoader(registry: registry).load(
            SourceText(name: "a.yaml", bytes: Array(definition.utf8)))
        return outcome.diagnostics.filter { $0.id.hasSuffix("not-translated") }.map {
            "\($0.place.map { "\($0.start.line)" } ?? "?") \($0.id) at \($0.path.map { "\($0)" } ?? "?")"
        }
    }

    private let areas = "{ title: { en: Time, cy: Amser }, phrase: { en: time, cy: amser } }"
    private let stem = #"{ en: "How is {domain}?", cy: "Sut mae {domain}?" }"#

    @Test func `is right in every language that is declared`() throws {
        #expect(try problems(areas: areas, stem: stem).isEmpty)
    }

    @Test func `is told where it stands in one language only, of instruments as of areas`() throws {
        #expect(
            try problems(areas: areas, stem: #""How is {domain}?""#) == [
                "15 not-translated at instruments.rating.with.stem"
            ])
        #expect(
            try problems(areas: "{ title: Time, phrase: { en: time, cy: amser } }", stem: stem) == [
                "9 not-translated at domains.with.domains.time.title"
            ])
    }

    @Test func `is left to the items where 'words' speaks that language`() throws {
        let words = #"    words: { time: { cy: "Sut mae amser?" } }"#
        #expect(try problems(areas: areas, stem: #""How is {domain}?""#, words: words).isEmpty)
    }
}
