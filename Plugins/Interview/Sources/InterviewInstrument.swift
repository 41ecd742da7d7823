public import TelemachusCore

/// A group talks through each domain about one person and writes down what it agrees to tell them.
///
/// A statement has no author. The core shows it to the person it is about once enough people stand behind it and it
/// is approved; notes, numbers and approvals stay with the group and the coordinator. Nothing is scored.
public struct InterviewInstrument: Instrument {
    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "interview", version: "1.0.0", title: "Group interview",
        summary: "A group talks through each domain about a person and agrees statements, which that person sees "
            + "without authors once enough people stand behind them and they are approved.",
        licence: "Apache-2.0; the wording is our own.",
        citation: "Feedback gathered by a group, domain by domain, and handed over by one mentor is the procedure of "
            + "Raju et al., BMJ Open 2022;12:e062361 (doi:10.1136/bmjopen-2022-062361).",
        example: """
            use: interview
            with:
              statement-contributors: 3
              approval: group
              statements-per-domain: 2
            """)

    /// The most characters of a statement.
    public static let statementLimit = 600
    /// The most characters of the notes on a domain.
    public static let notesLimit = 10_000

    /// For each domain the notes, then for each statement its words, the people behind it, its approval.
    public let items: [Item]

    private let statements: [InterviewStatement]

    /// The interview over the programme's domains, or over those that the settings list.
    ///
    /// - Throws: `no-domains`, `repeated-domain`, `unknown-domain`.
    public init(_ configuration: InterviewSettings, in context: DefinitionContext) throws(ConfigurationProblem) {
        let (domains, findings) = configuration.domains(in: context)
        guard findings.isEmpty else { throw ConfigurationProblem(findings) }
        var items: [Item] = []
        var statements: [InterviewStatement] = []
        for domain in domains {
            let guide = Self.lines(of: domain.prompts)
            if configuration.notes {
                items.append(Self.notes(on: domain, asked: configuration.wording.notes, help: guide))
            }
            for number in stride(from: 1, through: configuration.statementsPerDomain, by: 1) {
                // Without notes the domain's prompts stand where the group starts instead.
                let isStart = !configuration.notes && number == 1
                let statement = InterviewStatement(
                    number, in: domain, settings: configuration, help: isStart ? guide : nil)
                statements.append(statement)
                items += statement.items
            }
        }
        self.items = items
        self.statements = statements
    }

    /// No scores.
    ///
    /// - Throws: where people or an approval are given for a statement that has no words.
    public func score(_ answers: Answers) throws(ScoringProblem) -> Scores {
        let contradictions = statements.flatMap { $0.contradictions(in: answers) }
        guard contradictions.isEmpty else { throw .contradiction(items: contradictions) }
        return Scores()
    }

    /// None: an interview gives words, no scores.
    public static var workedExamples: [WorkedExample] { [] }

    private static func notes(on domain: Domain, asked prompt: Text, help: Text?) -> Item {
        Item(
            id: "\(domain.id).notes", prompt: prompt.replacing("domain", with: domain.title),
            format: .text(limit: notesLimit), isRequired: false, help: help, domain: domain.id,
            disclosure: .workingNotes, formerIDs: domain.formerIDs.map { "\($0).notes" })
    }

    /// Texts one below the other, in every language that all of them have.
    private static func lines(of texts: [Text]) -> Text? {
        guard let first = texts.first else { return nil }
        func joined(in language: String?) -> String {
            texts.map { $0.text(in: language) }.joined(separator: "\n")
        }
        let languages = texts.reduce(Set(first.translations.keys)) { $0.intersection($1.translations.keys) }
        return Text(
            joined(in: nil),
            translations: Dictionary(uniqueKeysWithValues: languages.map { ($0, joined(in: $0)) }))
    }
}
