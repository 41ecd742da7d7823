import Interview
import TelemachusCore
import TelemachusTestSupport
import Testing

@Suite struct InterviewInstrumentTests {
    private func interview(
        _ yaml: String = "{}", in context: DefinitionContext = .threeDomains
    ) throws -> InterviewInstrument {
        let made = make(InterviewInstrument.self, with: yaml, in: context)
        #expect(made.diagnostics.isEmpty)
        return try #require(made.plugin)
    }

    @Test func `It goes through each domain with notes and three statements`() throws {
        let interview = try interview()
        let parts = [
            "notes", "statement-1", "statement-1.contributors", "statement-1.approved", "statement-2",
            "statement-2.contributors", "statement-2.approved", "statement-3", "statement-3.contributors",
            "statement-3.approved",
        ]
        #expect(
            interview.items.map(\.id)
                == ["technology", "listening", "time"].flatMap { domain in parts.map { "\(domain).\($0)" } })
        #expect(interview.items.map(\.domain) == interview.items.map { String($0.id.prefix { $0 != "." }) })
        #expect(interview.items.allSatisfy { !$0.isRequired })
    }

    @Test func `A statement names the items that stand for the people behind it and for its approval`() throws {
        let items = try interview("domains: [time]\nstatements-per-domain: 1\nnotes: no").items
        #expect(
            items == [
                Item(
                    id: "time.statement-1", prompt: "Time: statement 1 of the group", format: .text(limit: 600),
                    isRequired: false, domain: "time",
                    disclosure: .statement(
                        contributors: "time.statement-1.contributors", approval: "time.statement-1.approved", atLeast: 3
                    )),
                Item(
                    id: "time.statement-1.contributors", prompt: "Time: how many people stand behind statement 1?",
                    format: .wholeNumber(1...1_000, unit: "people"), isRequired: false, domain: "time",
                    disclosure: .workingNotes),
                Item(
                    id: "time.statement-1.approved", prompt: "Time: has the group approved statement 1?",
                    format: .yesNo, isRequired: false, domain: "time", disclosure: .workingNotes),
            ])
    }

    @Test func `Every statement of every domain points at items that exist`() throws {
        let items = try interview("statements-per-domain: 4\nstatement-contributors: 5").items
        var statements = 0
        for item in items {
            guard case .statement(let contributors, let approval, let least) = item.disclosure else { continue }
            statements += 1
            #expect(contributors == "\(item.id).contributors" && approval == "\(item.id).approved" && least == 5)
            #expect(items.contains { $0.id == contributors && $0.format.name == "whole-number" })
            #expect(items.contains { $0.id == approval && $0.format == .yesNo })
        }
        #expect(statements == 12)
    }

    @Test func `Nothing but the statements themselves ever leaves the group and the coordinator`() throws {
        for item in try interview().items {
            let isStatement = item.id.hasSuffix("statement-\(item.id.suffix(1))")
            if case .statement = item.disclosure {
                #expect(isStatement, "\(item.id)")
            } else {
                #expect(item.disclosure == .workingNotes && !isStatement, "\(item.id)")
            }
        }
    }

    @Test func `The question says who approves`() throws {
        let items = try interview("approval: coordinator\ndomains: [time]").items
        #expect(
            items.first { $0.id == "time.statement-2.approved" }?.prompt
                == "Time: has the coordinator approved statement 2?")
    }

    @Test func `The questions can be put in other words and languages, with the domain and the number filled in`()
        throws
    {
        let domain = Domain(id: "time", title: Text("Time", translations: ["cy": "Amser"]))
        let items = try interview(
            """
            statements-per-domain: 2
            wording:
              statement: { en: "{domain}, no. {number}", cy: "{domain}, rhif {number}" }
              approved: Agreed?
            """, in: DefinitionContext(domains: [domain])
        ).items
        let second = try #require(items.first { $0.id == "time.statement-2" })
        #expect(second.prompt.text(in: "en") == "Time, no. 2")
        #expect(second.prompt.text(in: "cy") == "Amser, rhif 2")
        #expect(items.first { $0.id == "time.statement-2.approved" }?.prompt == "Agreed?")
        #expect(items.first { $0.id == "time.notes" }?.prompt == "Time: notes of the group")
    }

    @Test func `The domain's prompts stand under the notes, in every language`() throws {
        let domain = Domain(
            id: "time", title: Text("Time", translations: ["de": "Zeit"]),
            prompts: [
                Text("Who waits?", translations: ["de": "Wer wartet?"]), Text("When?", translations: ["de": "Wann?"]),
            ])
        let items = try interview("statements-per-domain: 1", in: DefinitionContext(domains: [domain])).items
        #expect(items[0].id == "time.notes")
        #expect(items[0].format == .text(limit: 10_000))
        #expect(items[0].prompt == "Time: notes of the group")
        #expect(items[0].help == Text("Who waits?\nWhen?", translations: ["de": "Wer wartet?\nWann?"]))
        #expect(items.dropFirst().allSatisfy { $0.help == nil })
    }

    @Test func `Without notes the prompts stand under the first statement`() throws {
        let context = DefinitionContext(domains: [Domain(id: "time", title: "Time", prompts: ["Who waits?"])])
        let items = try interview("notes: no\nstatements-per-domain: 2", in: context).items
        #expect(items.map(\.id).first == "time.statement-1")
        #expect(items.filter { $0.help != nil }.map(\.id) == ["time.statement-1"])
        #expect(items[0].help == "Who waits?")
    }

    @Test func `Nothing is scored`() throws {
        let interview = try interview()
        #expect(interview.scores.isEmpty)
        #expect(
            try interview.scores(of: [
                "time.notes": "Words.", "time.statement-1": "Clinics start on time.",
                "time.statement-1.contributors": "4", "time.statement-1.approved": "yes",
            ]) == Scores())
        #expect(try interview.scores(of: [:]) == Scores())
        #expect(try interview.scores(of: ["time.statement-3": "Words without numbers yet."]) == Scores())
    }

    @Test func `People or an approval without a statement contradict it, all told at once`() throws {
        let interview = try interview()
        #expect(
            throws: ScoringProblem.contradiction(items: [
                "technology.statement-2", "technology.statement-2.approved", "time.statement-1",
                "time.statement-1.contributors", "time.statement-1.approved",
            ])
        ) {
            try interview.scores(of: [
                "time.statement-1.contributors": "3", "time.statement-1.approved": "no",
                "technology.statement-2.approved": "yes", "listening.statement-1": "Asks before answering.",
                "listening.statement-1.approved": "yes",
            ])
        }
    }

    @Test func `A statement of blanks is no statement`() throws {
        let interview = try interview()
        #expect(
            throws: ScoringProblem.contradiction(items: ["time.statement-1", "time.statement-1.contributors"])
        ) {
            try interview.scores(of: ["time.statement-1": " \n", "time.statement-1.contributors": "3"])
        }
    }

    @Test func `A statement has at most 600 characters`() throws {
        let interview = try interview()
        let longest = String(repeating: "ä", count: 600)
        #expect(try interview.read(["time.statement-1": longest])["time.statement-1"] == .text(longest))
        #expect(throws: AnswerProblem.tooLong(limit: 600)) {
            try interview.scores(of: ["time.statement-1": longest + "."])
        }
    }

    @Test func `A definition without domains is refused`() {
        #expect(
            problems(of: InterviewInstrument.self, with: "notes: no", in: DefinitionContext()) == [
                "1:1 no-domains: an interview goes through domains, and the definition declares none"
                    + " = add a 'domains:' section, or use a questionnaire, whose items stand on their own"
            ])
    }

    @Test func `A domain listed twice is pointed at with its first place`() {
        #expect(
            problems(of: InterviewInstrument.self, with: "domains: [time, listening, time]") == [
                "1:28 repeated-domain at domains[2]: the domain 'time' is listed twice (1:11 listed here first)"
                    + " = remove one of the two"
            ])
    }

    @Test func `A domain that nobody checked before is refused all the same`() {
        var settings = InterviewSettings()
        settings.domains = ["tine"]
        let finding = ConfigurationProblem.Finding(
            "unknown-domain", "no domain is named 'tine'", at: "domains[0]",
            help: "use 'time'; domains to choose from: technology, listening, time")
        #expect(throws: ConfigurationProblem([finding])) {
            try InterviewInstrument(settings, in: .threeDomains)
        }
    }

    @Test func `A statement by one person is refused, and every other mistake told with it`() {
        let yaml = """
            statement-contributors: 1
            aproval: group
            statements-per-domain: 13
            domains: [tyme]
            """
        #expect(
            problems(of: InterviewInstrument.self, with: yaml) == [
                "1:25 out-of-range at statement-contributors: 1 is out of range"
                    + " = write a whole number from 2 to 100",
                "2:1 unknown-key at aproval: no key is named 'aproval' here"
                    + " = use 'approval'; keys to choose from: "
                    + "statement-contributors, approval, statements-per-domain, notes, domains, wording",
                "3:24 out-of-range at statements-per-domain: 13 is out of range"
                    + " = write a whole number from 1 to 12",
                "4:11 unknown-domain at domains[0]: no domain is named 'tyme'"
                    + " = use 'time'; domains to choose from: technology, listening, time",
            ])
    }
}
