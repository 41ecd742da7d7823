public import TelemachusCore

/// Areas that an institution writes down itself, in its definition.
public struct ListedDomainSet: DomainSet {
    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "listed", version: "1.0.0", title: "Areas listed in the definition",
        summary: "Areas of the institution's own choosing, each with a title and, where wanted, the words for "
            + "questions, a rationale and prompts.",
        licence: "Apache-2.0; the wording of the areas is the definition's.",
        example: """
            use: listed
            with:
              domains:
                digital-tools:
                  title: Digital tools
                  phrase: their use of digital tools
                  rationale: New colleagues have often used tools that a ward has not seen yet.
                  prompts:
                    - Which tool saves this colleague time, and which one costs it?
                handover:
                  title: Handover
                  phrase: the way they hand over
            """)

    /// The areas in the order written.
    public let domains: [Domain]

    /// The listed areas.
    ///
    /// - Throws: `no-domains` where the list is empty, `former-name-in-use`, `former-name-twice`.
    public init(_ configuration: ListedDomainsSettings, in context: DefinitionContext) throws(ConfigurationProblem) {
        guard !configuration.domains.isEmpty else {
            throw ConfigurationProblem([
                .init(
                    "no-domains", "the list of domains is empty", at: "domains",
                    help: "add a domain: its name, and 'title:' indented below it")
            ])
        }
        let findings = Renameable.findings(
            among: configuration.domains.map {
                Renameable(
                    "domain", $0.name, formerIDs: $0.value.formerIDs, at: FieldPath("domains").appending($0.name))
            })
        guard findings.isEmpty else { throw ConfigurationProblem(findings) }
        domains = configuration.domains.map { $0.value.domain(named: $0.name) }
    }
}
