public import TelemachusCore
import TelemachusMatching

/// Makes pairs whose strengths complete one another: what one can, the other wants to learn.
///
/// A junior at ease with technology and a senior who wants to learn it are a good pair; so are both where each has
/// something for the other. Of all sets of pairs the one with the most to learn in total is taken.
public struct ComplementaryPolicy: MatchingPolicy {
    /// What lists, help and results say of it.
    public static let descriptor = PluginDescriptor(
        id: "complementary", version: "1.0.0", title: "Complementary strengths",
        summary: """
            Brings people together who can learn from one another: what one is strong in and the other wants to learn, \
            by domain or from lists, in both directions. Makes the pairs with the most to learn in total.
            """,
        citation: """
            Tomizawa N. On some techniques useful for solution of transportation network problems. Networks \
            1971;1:173-194.
            """,
        example: """
            use: complementary
            with:
              offered: skills
              wanted: wishes
              mentee-weight: 2
              mentor-weight: 1
            """,
        exampleContext: ["technology", "listening", "time"].reduce(.example) {
            $0.asking("skills.\($1)", 1...5, about: $1).asking("wishes.\($1)", 1...5, about: $1)
        })

    /// What a coordinator should know of it.
    public static let properties = PolicyProperties(
        strategyProofness: """
            Not strategy-proof for anybody. Whoever wants one particular partner gains by wanting just what that partner \
            offers; people who are asked what they want to learn have little reason to say anything else.
            """,
        uniformity: """
            No draw. Only ties are broken by lot: two people of whom the same is known have the same chances, and not \
            all equally good sets of pairs are equally likely.
            """)

    let settings: ComplementarySettings
    let strengths: [any Strength]
    /// What was added up, in sentences.
    let addedUp: [String]

    /// Checks that what is offered and what is wanted are of the same things.
    public init(_ configuration: ComplementarySettings, in context: DefinitionContext) throws(ConfigurationProblem) {
        let findings = configuration.findings(in: context)
        guard findings.isEmpty else { throw ConfigurationProblem(findings) }
        settings = configuration
        let domains = configuration.domainStrengths(in: context)
        let listed = configuration.listedStrength(in: context)
        strengths = domains + (listed.map { [$0] } ?? [])
        addedUp = configuration.inWords(domains: domains.count)
    }

    /// The instruments of what is offered and what is wanted, which people answer about themselves.
    public var evidence: [EvidenceUse] {
        guard let offered = settings.offered, let wanted = settings.wanted else { return [] }
        let isRequired = settings.unanswered == .refuse
        let learners: EvidenceUse.Giver =
            settings.mentorWeight == 0 ? .mentees : settings.menteeWeight == 0 ? .mentors : .both
        return [
            EvidenceUse(instrument: offered, isRequired: isRequired, giver: .both, about: .oneself, path: "offered"),
            EvidenceUse(instrument: wanted, isRequired: isRequired, giver: learners, about: .oneself, path: "wanted"),
        ]
    }
}

extension ComplementarySettings {
    fileprivate func domainStrengths(in context: DefinitionContext) -> [any Strength] {
        guard let offered, let wanted else { return [] }
        let wishes = context.scores(of: wanted)
        return context.scores(of: offered).compactMap { domain, level in
            guard let wish = wishes.first(where: { $0.domain == domain })?.score, let range = level.range,
                let wishRange = wish.range
            else { return nil }
            return DomainStrength(
                phrase: context.domains.first { $0.id == domain }?.phrase.plain ?? domain,
                level: .init(score: NamedScore(instrument: offered, score: level.id), range: range),
                wish: .init(score: NamedScore(instrument: wanted, score: wish.id), range: wishRange))
        }
    }

    fileprivate func listedStrength(in context: DefinitionContext) -> (any Strength)? {
        guard let offers, let wants else { return nil }
        let declared = [offers, wants].compactMap { context.attributes[$0] }
        return ListedStrength(offers: offers, wants: wants, isShowable: declared.allSatisfy(\.isShowable))
    }

    fileprivate func inWords(domains: Int) -> [String] {
        var words: [String] = []
        if let offered, let wanted {
            words.append(
                """
                In each of \(domains) domains counted how far '\(offered)' of one lay above that of the other, times \
                how much the other wanted it in '\(wanted)', both as shares of their scales.
                """)
        }
        if let offers, let wants {
            words.append("Each thing that one had in '\(offers)' and the other in '\(wants)' counted 1.")
        }
        let weights = [menteeWeight, mentorWeight].map { weight in
            Int(exactly: weight).map(\.times) ?? "\(JSONValue.text(of: weight)) times"
        }
        words.append("What the mentee learns counted \(weights[0]), what the mentor learns \(weights[1]).")
        return words
    }
}
