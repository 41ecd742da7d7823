public import TelemachusCore

/// How a group's interview is held and written down.
public struct InterviewSettings: Configuration {
    /// How many people must stand behind a statement.
    public var statementContributors = 3
    /// Who approves a statement.
    public var approval = StatementApproval.group
    /// How many statements there is room for in each domain.
    public var statementsPerDomain = 3
    /// Whether there is room for working notes.
    public var notes = true
    /// The domains talked about, in this order; nil for all of the programme's.
    public var domains: [String]?
    /// What the group is asked.
    public var wording = InterviewWording()

    /// Three statements a domain, three people behind each, approved by the group, with notes.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<InterviewSettings>] {
        [
            .defaulted(
                "statement-contributors", \.statementContributors, .wholeNumber(2...100), unit: "people",
                help: "How many people must stand behind a statement before the person it is about may see it, so that "
                    + "nobody can be picked out as its author."),
            .defaulted(
                "approval", \.approval, .choice,
                help: "Who approves a statement before the person it is about may see it."),
            .defaulted(
                "statements-per-domain", \.statementsPerDomain, .wholeNumber(1...12),
                help: "How many statements there is room for in each domain; none has to be filled."),
            .defaulted(
                "notes", \.notes, .flag,
                help: "Yes for a place where the group writes working notes on each domain. Notes are never exported "
                    + "and never shown to the person they are about."),
            .optional(
                "domains", \.domains, .list(of: .name(of: .domain), atLeast: 1),
                help: "The domains to talk about, in this order. Left out, all domains of the programme."),
            .defaulted(
                "wording", \.wording, .object(),
                help: "What the group is asked, for every domain and statement alike; in other words or languages."),
        ]
    }

    /// The domains that are talked about, and everything that speaks against the settings.
    func domains(in context: DefinitionContext) -> (asked: [Domain], findings: [ConfigurationProblem.Finding]) {
        guard !context.domains.isEmpty else {
            return (
                [],
                [
                    .init(
                        "no-domains", "an interview goes through domains, and the definition declares none",
                        at: FieldPath(),
                        help: "add a 'domains:' section, or use a questionnaire, whose items stand on their own")
                ]
            )
        }
        var asked: [Domain] = []
        var findings: [ConfigurationProblem.Finding] = []
        for (index, name) in (domains ?? context.domains.map(\.id)).enumerated() {
            let path: FieldPath = domains == nil ? FieldPath() : FieldPath("domains").appending(index)
            guard let domain = context.domains.first(where: { $0.id == name }) else {
                findings.append(
                    .init(
                        "unknown-domain", "no domain is named '\(name)'", at: path,
                        help: NearestName.advice(for: name, among: context.domains.map(\.id), plural: "domains")))
                continue
            }
            if let first = asked.firstIndex(of: domain) {
                findings.append(
                    .init(
                        "repeated-domain", "the domain '\(name)' is listed twice", at: path,
                        related: (FieldPath("domains").appending(first), "listed here first"),
                        help: "remove one of the two"))
            }
            asked.append(domain)
        }
        return (asked, findings)
    }
}
