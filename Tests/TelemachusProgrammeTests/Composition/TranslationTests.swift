import TelemachusCore
import TelemachusProgramme
import TelemachusTestSupport
import Testing

@Suite struct TranslationTests {
    /// The tiny definition with everything in Welsh.
    static let welsh = """
        telemachus: 1
        language: cy
        words:
          title: Bach
          roles:
            mentor: { title: Cymrawd, plural: Cymrodyr }
            mentee: { title: Ymgynghorydd, plural: Ymgynghorwyr }
          domains:
            words: { tools: Offer, tools.phrase: offer, talk: Sgwrs, talk.phrase: sgwrs }
          instruments:
            rating: { title: Graddio }
            willing:
              title: Parod
              words: { yes: Fyddech chi? }

        """

    private func files(_ translation: String = welsh, _ change: (inout TinyDefinition) -> Void = { _ in })
        -> MemoryFiles
    {
        let definition = TinyDefinition {
            $0.rest = "languages: [en, cy]\ntranslations: [cy.yaml]"
            change(&$0)
        }
        return MemoryFiles(texts: ["programme.yaml": definition.yaml, "cy.yaml": translation])
    }

    @Test func `A file translates what the definition says and what its plugins say`() throws {
        let files = files()
        #expect(try files.problems() == [])
        let programme = try files.programme()
        #expect(programme.definition.title.text(in: "cy") == "Bach")
        #expect(programme.definition.title.text(in: "en") == "Tiny")
        #expect(programme.definition.title.plain == "Tiny")
        #expect(programme.definition.roles["mentee"]?.plural?.text(in: "cy") == "Ymgynghorwyr")
        #expect(programme.domains.map { $0.title.text(in: "cy") } == ["Offer", "Sgwrs"])
        #expect(programme.instruments.map { $0.title.text(in: "cy") } == ["Graddio", "Parod"])
        #expect(programme.instruments[0].items.map { $0.prompt.text(in: "cy") } == ["Offer", "Sgwrs"])
        #expect(programme.instruments[1].items[0].prompt.text(in: "cy") == "Fyddech chi?")
        #expect(programme.instruments[1].items[0].prompt.plain == "Would you?")
    }

    @Test func `Every text that a language lacks is told, the plugins' too`() throws {
        let translation = Self.welsh.replacing("  title: Bach\n", with: "")
            .replacing("\n      words: { yes: Fyddech chi? }", with: "")
        let problems = try files(translation).problems()
        #expect(
            problems == [
                "programme.yaml:3:8 warning not-translated at title: the text has no words in 'cy' = write 'en: …' and "
                    + "'cy: …' below it, or put the words into a file under 'translations:'",
                "programme.yaml:11:35 warning plugin-not-translated at instruments.willing.use: 'tiny-form' has no words "
                    + "in 'cy' for yes = add 'words:' beside 'use:', with 'yes: { cy: … }' and so on",
            ])
    }

    @Test func `Words for nothing are told with what there is`() throws {
        let translation = Self.welsh.replacing("plural: Cymrodyr", with: "plurl: Cymrodyr")
            .replacing("yes: Fyddech", with: "yess: Fyddech")
        let problems = try files(translation).problems()
        #expect(
            problems.filter { !$0.contains("not-translated") } == [
                "cy.yaml:6:31 < programme.yaml:23:16 nothing-to-translate at roles.mentor.plurl: the definition has no "
                    + "'plurl' here = use 'plural'; keys to choose from: title, plural",
                "cy.yaml:14:16 < programme.yaml:23:16 unknown-words at instruments.willing.words.yess: there is nothing "
                    + "named 'yess' to put in other words = use 'yes'; names to choose from: yes",
            ])
    }

    @Test func `Words must mirror the definition's form`() throws {
        let problems = try files(Self.welsh.replacing("title: Bach", with: "title: [Bach]")).problems()
        #expect(
            problems.first
                == "cy.yaml:4:10 < programme.yaml:23:16 translation-does-not-fit at title: the definition has "
                + "'Tiny' here, and the translation a list (programme.yaml:3:8 the definition's) = mirror the "
                + "definition's keys")
    }

    @Test func `Words that the definition has already are told with both places`() throws {
        let problems = try files { $0.rest += "\nsetting: { en: Here, cy: Yma }" }.problems()
        #expect(problems == [])
        let twice = files(Self.welsh + "  setting: Yno\n") { $0.rest += "\nsetting: { en: Here, cy: Yma }" }
        let found = try twice.problems()
        #expect(
            found == [
                "cy.yaml:15:12 < programme.yaml:23:16 translated-twice at setting: the text has words in 'cy' already "
                    + "(programme.yaml:24:26 they stand here) = remove one of the two"
            ])
    }

    @Test func `A language that the definition does not name is told at its tag`() throws {
        let problems = try files(Self.welsh.replacing("language: cy", with: "language: de")).problems()
        #expect(
            problems.first?.hasPrefix(
                "cy.yaml:2:11 < programme.yaml:23:16 unknown-language at translations[0]: the definition is not in 'de' ("
            ) == true,
            "\(problems)")
    }

    @Test func `What is no text cannot be translated`() throws {
        let found = try files(Self.welsh + "  model: o chwith\n").problems()
        #expect(
            found == [
                "cy.yaml:15:10 < programme.yaml:23:16 translation-does-not-fit at model: what the definition has here is "
                    + "the same in every language = remove the line"
            ])
    }

    @Test func `A translation may be checked by itself`() throws {
        let files = MemoryFiles(texts: ["cy.yaml": Self.welsh.replacing("language: cy", with: "language: Welsh!")])
        #expect(try files.load("cy.yaml").kind == .translation)
        #expect(try files.problems("cy.yaml").map { $0.prefix(32) } == ["cy.yaml:2:11 invalid-language at"])
    }

    @Test func `Without languages nobody knows what the definition is in`() throws {
        let problems = try files { $0.rest = "translations: [cy.yaml]" }.problems()
        #expect(problems.first?.contains("missing-key at translations: 'languages' is missing") == true, "\(problems)")
    }
}
