import TelemachusCore

extension BatterySettings {
    /// The domains that are asked about, and everything that speaks against the settings.
    func domains(in context: DefinitionContext) -> (asked: [Domain], findings: [ConfigurationProblem.Finding]) {
        var findings = stemFindings
        if context.domains.isEmpty {
            findings.append(
                .init(
                    "no-domains", "a battery asks about domains, and the definition declares none", at: FieldPath(),
                    help: "add a 'domains:' section, or use a questionnaire, whose items stand on their own"))
            return ([], findings)
        }
        var asked: [Domain] = []
        for (index, name) in (domains ?? context.domains.map(\.id)).enumerated() {
            let path: FieldPath = domains == nil ? FieldPath() : FieldPath("domains").appending(index)
            if let first = asked.firstIndex(where: { $0.id == name }) {
                findings.append(
                    .init(
                        "repeated-domain", "the domain '\(name)' is listed twice", at: path,
                        related: (FieldPath("domains").appending(first), "listed here first"),
                        help: "remove one of the two"))
            }
            guard let domain = context.domains.first(where: { $0.id == name }) else {
                findings.append(
                    .init(
                        "unknown-domain", "no domain is named '\(name)'", at: path,
                        help: NearestName.advice(for: name, among: context.domains.map(\.id), plural: "domains")))
                continue
            }
            if name == BatteryInstrument.totalID {
                findings.append(
                    .init(
                        "duplicate-score", "a domain is named '\(name)', and so is the score of all domains", at: path,
                        help: "rename the domain"))
            }
            asked.append(domain)
        }
        if missing == .proRata, (1...2).contains(asked.count) {
            findings.append(
                .init(
                    "missing-rule-impossible",
                    "pro rata needs two thirds of the answers, and of \(asked.count.of("domain")) "
                        + "none may be missing", at: "missing",
                    help: "write 'missing: complete-only', or ask about more domains"))
        }
        return (asked, findings)
    }

    /// Every language of the stem must name the domain, or all items would read alike in it.
    private var stemFindings: [ConfigurationProblem.Finding] {
        func finding(_ words: String, at path: FieldPath) -> ConfigurationProblem.Finding {
            .init(
                "stem-without-domain", "\(words) does not say {domain}, so all its questions would read alike",
                at: path, help: "write {domain} where the domain's phrase belongs")
        }
        func isWithoutDomain(_ text: String) -> Bool { !text.contains("{domain}") }
        let languages = stem.translations.filter { isWithoutDomain($0.value) }.keys.sorted()
        let translations = languages.map { finding("the stem in '\($0)'", at: FieldPath("stem").appending($0)) }
        let isPlainTranslated = stem.translations.values.contains(stem.plain)
        return isWithoutDomain(stem.plain) && !isPlainTranslated
            ? [finding("the stem", at: "stem")] + translations : translations
    }
}
