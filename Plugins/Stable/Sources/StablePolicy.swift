public import TelemachusCore

/// Pairs people by what both sides prefer, so that no two would both rather leave their partners for one another.
///
/// Deferred acceptance with places on both sides. Where people are tied, a lottery decides that is kept with the pairs.
public struct StablePolicy: MatchingPolicy {
    /// What lists, help and results say of it.
    public static let descriptor = PluginDescriptor(
        id: "stable", version: "1.0.0", title: "Stable pairs by preferences",
        summary: """
            Both sides rate or rank each other. No mentor and mentee who are not paired would both rather be paired with \
            one another. One side is favoured; ties are broken by a recorded lottery.
            """,
        citation: """
            Gale D, Shapley LS. College admissions and the stability of marriage. American Mathematical Monthly \
            1962;69:9-15.
            """,
        example: """
            use: stable
            with:
              mentors: willingness
              favour: mentors
            """,
        exampleContext: .example.asking("willingness.willing", 0...1))

    /// What a coordinator should know of it.
    public static let properties = PolicyProperties(
        strategyProofness: """
            Strategy-proof for the people of the favoured side who have one place, where no rule discourages pairs: none \
            of them can get a better partner by stating anything but what they prefer. Not strategy-proof for people \
            with several places, nor for the other side.
            """,
        uniformity: """
            Not a uniform draw: preferences decide. Ties are broken by one lottery for each side, every order equally \
            likely but that those left without a partner in the draw before win.
            """)

    let mentors: NamedScore?
    let mentees: NamedScore?
    let settings: StableSettings

    /// Checks that one side at least is asked, and for one score.
    public init(
        _ configuration: StableSettings, in context: DefinitionContext
    ) throws(ConfigurationProblem) {
        var findings: [ConfigurationProblem.Finding] = []
        func score(_ name: String?, _ path: FieldPath) -> NamedScore? {
            guard let name else { return nil }
            do throws(ConfigurationProblem) {
                return try NamedScore(name, in: context, at: path)
            } catch {
                findings += error.findings
                return nil
            }
        }
        mentors = score(configuration.mentors, "mentors")
        mentees = score(configuration.mentees, "mentees")
        settings = configuration
        if configuration.mentors == nil, configuration.mentees == nil {
            findings.append(
                .init(
                    "no-preferences", "neither side is asked whom they prefer", at: "favour", aboutKey: true,
                    help: "add 'mentors:' or 'mentees:' with a score, or use a policy that asks for no preferences"))
        }
        guard findings.isEmpty else { throw ConfigurationProblem(findings) }
    }

    /// The instruments that `mentors` and `mentees` name.
    public var evidence: [EvidenceUse] {
        let isRequired = settings.unanswered == .refuse
        return [
            mentors.map {
                EvidenceUse(instrument: $0.instrument, isRequired: isRequired, giver: .mentors, path: "mentors")
            },
            mentees.map {
                EvidenceUse(instrument: $0.instrument, isRequired: isRequired, giver: .mentees, path: "mentees")
            },
        ].compactMap(\.self)
    }

    /// Whether anything that the policy reads may be seen by nobody but the draw.
    func isConfidential(_ problem: PairingProblem) -> Bool {
        [mentors, mentees].contains { $0?.isConfidential(in: problem) == true }
    }
}
