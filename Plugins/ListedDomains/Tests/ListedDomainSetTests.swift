import ListedDomains
import TelemachusCore
import TelemachusTestSupport
import Testing

@Suite struct ListedDomainSetTests {
    private func domains(_ yaml: String) throws -> [Domain] {
        let made = make(ListedDomainSet.self, with: yaml)
        #expect(made.diagnostics.isEmpty)
        return try #require(made.plugin).domains
    }

    @Test func `Areas keep the order in which they are written`() throws {
        let yaml = """
            domains:
              writing: { title: Writing }
              asking: { title: Asking }
              listening: { title: Listening }
            """
        #expect(try domains(yaml).map(\.id) == ["writing", "asking", "listening"])
    }

    @Test func `An area has what its author wrote`() throws {
        let yaml = """
            domains:
              handover:
                title: Handover
                phrase: the way they hand over
                rationale: Things get lost between shifts.
                prompts: [What gets lost?, Who is asked?]
            """
        #expect(
            try domains(yaml) == [
                Domain(
                    id: "handover", title: "Handover", phrase: "the way they hand over",
                    rationale: "Things get lost between shifts.", prompts: ["What gets lost?", "Who is asked?"])
            ])
    }

    @Test func `Without a phrase the title in lower case fits into questions, in every language`() throws {
        let yaml = """
            domains:
              time: { title: { en: Use of Time, fr: Emploi du Temps } }
            """
        let domain = try #require(domains(yaml).first)
        #expect(
            domain.title
                == Text("Use of Time", language: "en", translations: ["en": "Use of Time", "fr": "Emploi du Temps"]))
        #expect(
            domain.phrase
                == Text("use of time", language: "en", translations: ["en": "use of time", "fr": "emploi du temps"]))
        #expect(domain.rationale == nil)
        #expect(domain.prompts.isEmpty)
    }

    @Test func `An empty list is refused where it stands`() {
        #expect(
            problems(of: ListedDomainSet.self, with: "\ndomains: {}") == [
                "2:1 no-domains at domains: the list of domains is empty"
                    + " = add a domain: its name, and 'title:' indented below it"
            ])
    }

    @Test func `Every mistake is told in one run`() {
        let yaml = """
            domains:
              Time: { title: Time }
              handover: { titel: Handover }
            domain: {}
            """
        #expect(
            problems(of: ListedDomainSet.self, with: yaml) == [
                "2:3 invalid-name at domains.Time: 'Time' is no name"
                    + " = write lower-case letters, digits and hyphens, starting with a letter: time",
                "3:15 unknown-key at domains.handover.titel: no key is named 'titel' here"
                    + " = use 'title'; keys to choose from: title, phrase, rationale, prompts, renamed-from",
                "3:15 missing-key at domains.handover: 'title' is missing"
                    + " = add 'title:' with text, or text by language",
                "4:1 unknown-key at domain: no key is named 'domain' here"
                    + " = use 'domains'; keys to choose from: domains",
            ])
    }

    @Test func `A text instead of a mapping is refused, for there is one form`() {
        let keys = "title, phrase, rationale, prompts, renamed-from"
        #expect(
            problems(of: ListedDomainSet.self, with: "domains:\n  time: Time") == [
                "2:9 wrong-type at domains.time: expected a mapping, found 'Time'"
                    + " = write 'key: value' lines; keys: \(keys)"
            ])
    }

    @Test func `A former name is claimed once, and by no area whose name it is still`() {
        let yaml = """
            domains:
              time: { title: Time, renamed-from: hours }
              tools: { title: Tools, renamed-from: [time, hours] }
            """
        #expect(
            problems(of: ListedDomainSet.self, with: yaml) == [
                "3:41 former-name-in-use at domains.tools.renamed-from[0]: 'time' cannot be a former id of 'tools', for "
                    + "it is in use (2:3 the domain that has it) = remove it from 'renamed-from:', or take the domain "
                    + "'time' out, with 'without:' where an extended definition has it",
                "3:47 former-name-twice at domains.tools.renamed-from[1]: 'hours' cannot be a former id of both 'time' "
                    + "and 'tools' (2:38 claimed here first) = leave it with the domain that its data belong to",
            ])
        let set = make(ListedDomainSet.self, with: "domains: { tools: { title: Tools, renamed-from: [kit, gear] } }")
        #expect(set.plugin?.domains.map(\.formerIDs) == [["kit", "gear"]])
    }
}
