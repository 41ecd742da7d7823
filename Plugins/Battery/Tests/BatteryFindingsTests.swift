import Battery
import TelemachusCore
import TelemachusTestSupport
import Testing

@Suite struct BatteryFindingsTests {
    @Test func `A stem without the domain is pointed at`() {
        #expect(
            problems(of: BatteryInstrument.self, with: "scale: five\nstem: How confident are you?") == [
                "2:7 stem-without-domain at stem: "
                    + "the stem does not say {domain}, so all its questions would read alike"
                    + " = write {domain} where the domain's phrase belongs"
            ])
    }

    @Test func `A stem without the domain in one language is pointed at in that language`() {
        let yaml = """
            stem:
              en: How is {domain}?
              de: Wie ist das?
              cy: Sut?
            scale: five
            """
        #expect(
            problems(of: BatteryInstrument.self, with: yaml) == [
                "3:7 stem-without-domain at stem.de: "
                    + "the stem in 'de' does not say {domain}, so all its questions would read alike"
                    + " = write {domain} where the domain's phrase belongs",
                "4:7 stem-without-domain at stem.cy: "
                    + "the stem in 'cy' does not say {domain}, so all its questions would read alike"
                    + " = write {domain} where the domain's phrase belongs",
            ])
    }

    @Test func `A stem whose first language lacks the domain is pointed at once`() {
        #expect(
            problems(
                of: BatteryInstrument.self, with: "stem: { en: 'How is it?', de: 'Wie ist {domain}?' }\nscale: five")
                == [
                    "1:13 stem-without-domain at stem.en: "
                        + "the stem in 'en' does not say {domain}, so all its questions would read alike"
                        + " = write {domain} where the domain's phrase belongs"
                ])
    }

    @Test func `A definition without domains is refused together with what else is wrong`() {
        #expect(
            problems(of: BatteryInstrument.self, with: "stem: Well?\nscale: five", in: DefinitionContext()) == [
                "1:1 no-domains: a battery asks about domains, and the definition declares none"
                    + " = add a 'domains:' section, or use a questionnaire, whose items stand on their own",
                "1:7 stem-without-domain at stem: "
                    + "the stem does not say {domain}, so all its questions would read alike"
                    + " = write {domain} where the domain's phrase belongs",
            ])
    }

    @Test func `A domain listed twice is pointed at with its first place`() {
        let yaml = """
            stem: How is {domain}?
            scale: five
            domains:
              - time
              - listening
              - time
            """
        #expect(
            problems(of: BatteryInstrument.self, with: yaml) == [
                "6:5 repeated-domain at domains[2]: the domain 'time' is listed twice (4:5 listed here first)"
                    + " = remove one of the two"
            ])
    }

    @Test func `An unknown domain and an unknown scale are told with the nearest names`() {
        let yaml = """
            stem: How is {domain}?
            scale: fife
            domains: [tecnology]
            """
        #expect(
            problems(of: BatteryInstrument.self, with: yaml) == [
                "2:8 unknown-scale at scale: no scale is named 'fife' = use 'five'; scales to choose from: five",
                "3:11 unknown-domain at domains[0]: no domain is named 'tecnology'"
                    + " = use 'technology'; domains to choose from: technology, listening, time",
            ])
    }

    @Test func `A domain that nobody checked before is refused all the same`() {
        var settings = BatterySettings()
        settings.stem = "{domain}?"
        settings.domains = ["tine"]
        let finding = ConfigurationProblem.Finding(
            "unknown-domain", "no domain is named 'tine'", at: "domains[0]",
            help: "use 'time'; domains to choose from: technology, listening, time")
        #expect(throws: ConfigurationProblem([finding])) {
            try BatteryInstrument(settings, in: .threeDomains)
        }
    }

    @Test func `A domain cannot have the name of the total`() {
        let context = DefinitionContext(domains: [Domain(id: "total", title: "The whole")])
        let rest =
            "a domain is named 'total', and so is the score of all domains = rename the domain"
        #expect(
            problems(of: BatteryInstrument.self, with: "stem: '{domain}?'\nscale: five", in: context) == [
                "1:1 duplicate-score: \(rest)"
            ])
        #expect(
            problems(of: BatteryInstrument.self, with: "stem: '{domain}?'\nscale: five\ndomains: [total]", in: context)
                == ["3:11 duplicate-score at domains[0]: \(rest)"])
    }

    @Test func `Missing and unknown keys and an empty subset are told in one run`() {
        #expect(
            problems(of: BatteryInstrument.self, with: "stme: How is {domain}?\ndomains: []\nmissing: prorata") == [
                "1:1 unknown-key at stme: no key is named 'stme' here"
                    + " = use 'stem'; keys to choose from: stem, scale, missing, domains, help",
                "1:1 missing-key: 'stem' is missing = add 'stem:' with text, or text by language",
                "1:1 missing-key: 'scale' is missing = add 'scale:' with the name of a scale, or a mapping",
                "2:10 too-few at domains: the list is empty = add the name of a domain",
                "3:10 unknown-choice at missing: 'prorata' is not one of the choices"
                    + " = use 'pro-rata'; words to choose from: complete-only, pro-rata",
            ])
    }
}
