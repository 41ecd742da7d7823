import TelemachusCore

extension Conformance {
    /// What a domain set offers.
    static let domainChecks: [ConformanceCheck] = [
        ConformanceCheck(
            "domains-named", "There are domains, each with an id of its own in kebab case and free former ids",
            help: "write ids in kebab case; once published they never change",
            .domains { domains in
                .unless(!domains.isEmpty, "there is none")
                    + domains.filter { !$0.id.isKebab }.map { Miss("a domain is '\($0.id)'") }
                    + repeated(domains.map(\.id)).map { Miss("two domains are '\($0)'") }
                    + Renameable.findings(
                        among: domains.map { Renameable("domain", $0.id, formerIDs: $0.formerIDs, at: FieldPath()) }
                    ).map { Miss($0.message) }
            }),
        ConformanceCheck(
            "titles-there", "Every domain has a title of its own, on one line",
            help: "write the heading that people read",
            .domains { domains in
                domains.flatMap { domain in
                    domain.title.everyLanguage.filter { !$0.isOneLine }.map {
                        Miss("the title of '\(domain.id)' is '\($0)'")
                    }
                } + repeated(domains.map(\.title.plain)).map { Miss("two domains have the title '\($0)'") }
            }),
        ConformanceCheck(
            "phrases-fit-questions", "A phrase fits into the middle of a question",
            help: "write words that can stand for {domain} in 'feedback on their {domain}?': no stop at the end, no "
                + "braces, one line",
            .domains { domains in
                domains.flatMap { domain in
                    domain.phrase.everyLanguage.filter { phrase in
                        !phrase.isOneLine || phrase.contains { "{}".contains($0) }
                            || phrase.last.map { ".!?:;,…".contains($0) } ?? true
                    }.map { Miss("the phrase of '\(domain.id)' is '\($0)'") }
                } + repeated(domains.map(\.phrase.plain)).map { Miss("two domains have the phrase '\($0)'") }
            }),
        ConformanceCheck(
            "prompts-ask", "A prompt is a question, and no other domain has it; a rationale is a sentence",
            help: "write prompts as questions that a group can talk about, and the rationale with a full stop",
            .domains { domains in
                domains.flatMap { domain in
                    domain.prompts.flatMap(\.everyLanguage).filter { !$0.isQuestion }.map {
                        Miss("a prompt of '\(domain.id)' is '\($0)'")
                    }
                        + (domain.rationale?.everyLanguage ?? []).filter { !$0.isSentence }.map {
                            Miss("the rationale of '\(domain.id)' is '\($0)'")
                        }
                } + repeated(domains.flatMap(\.prompts).map(\.plain)).map { Miss("two prompts are '\($0)'") }
            }),
    ]
}

extension Text {
    /// The words in every language that they are in.
    fileprivate var everyLanguage: [String] { [plain] + translations.sorted { $0.key < $1.key }.map(\.value) }
}

extension String {
    /// Whether it ends with a question mark of any script.
    fileprivate var isQuestion: Bool { isOneLine && last.map { "?？؟;՞".contains($0) } ?? false }
}
