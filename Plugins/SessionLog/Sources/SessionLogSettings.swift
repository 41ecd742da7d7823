public import TelemachusCore

/// What a session log knows of the plan.
public struct SessionLogSettings: Configuration {
    /// How long a session is meant to take.
    public var plannedMinutes: Int?
    /// How long a session may take at most.
    public var limitMinutes: Int?
    /// The ways of meeting to choose from.
    public var modes = SessionMode.allCases
    /// The kinds of session to choose from, by name; none where all are of one kind.
    public var kinds = Named<OptionSettings>()

    /// No plan, no limit, every way of meeting, one kind of session.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<SessionLogSettings>] {
        [
            .optional(
                "planned-minutes", \.plannedMinutes, .wholeNumber(1...SessionLogInstrument.longestMinutes),
                unit: "minutes", help: "How long a session is meant to take; the form tells people."),
            .optional(
                "limit-minutes", \.limitMinutes, .wholeNumber(1...SessionLogInstrument.longestMinutes),
                unit: "minutes",
                help: "How long a session may take at most. Longer ones are accepted and counted as beyond the limit."),
            .defaulted(
                "modes", \.modes, .list(of: .choice, atLeast: 1),
                help: "The ways of meeting that the programme allows."),
            .defaulted(
                "kinds", \.kinds, .map(of: .object(or: \.title, .localizedText)),
                help: "The kinds of session that the programme tells apart, such as a chat over coffee and a "
                    + "structured session: a name for each, which files use, and its words. Left out, nobody is asked."),
        ]
    }

    /// Everything that speaks against the settings.
    var findings: [ConfigurationProblem.Finding] {
        var findings: [ConfigurationProblem.Finding] = []
        if let plannedMinutes, let limitMinutes, limitMinutes < plannedMinutes {
            findings.append(
                .init(
                    "limit-below-plan",
                    "a session is planned for \(plannedMinutes) minutes and may take \(limitMinutes) at most",
                    at: "limit-minutes", related: ("planned-minutes", "the plan"),
                    help: "raise 'limit-minutes' to \(plannedMinutes) or more, or plan shorter sessions"))
        }
        for (index, mode) in modes.enumerated() {
            guard let first = modes.firstIndex(of: mode), first < index else { continue }
            findings.append(
                .init(
                    "repeated-mode", "the mode '\(mode.rawValue)' is listed twice",
                    at: FieldPath("modes").appending(index),
                    related: (FieldPath("modes").appending(first), "listed here first"), help: "remove one of the two"))
        }
        return findings
            + Renameable.findings(
                among: kinds.map {
                    Renameable(
                        "kind", $0.name, formerIDs: $0.value.formerIDs, at: FieldPath("kinds").appending($0.name))
                })
    }
}
