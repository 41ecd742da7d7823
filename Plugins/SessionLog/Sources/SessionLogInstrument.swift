public import TelemachusCore

/// That a session happened, when, for how long and how.
///
/// Never what was said: there is no item that takes words, so that a pair's confidence cannot be broken by filling in
/// a form.
public struct SessionLogInstrument: Instrument {
    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "session-log", version: "1.0.0", title: "Session log",
        summary: "Records that a session happened, on which day, for how many minutes and how. It has no place for "
            + "what was said.",
        licence: "Apache-2.0; the wording is our own.",
        citation: "Sessions that are confidential, of recorded length and with an agreed upper limit are those of "
            + "Raju et al., BMJ Open 2022;12:e062361 (doi:10.1136/bmjopen-2022-062361).",
        example: """
            use: session-log
            with:
              planned-minutes: 45
              limit-minutes: 60
              modes: [in-person, video]
              kinds: { coffee-chat: Coffee chat, structured: Structured session }
            """)

    /// The most minutes that a session can have: a day.
    public static let longestMinutes = 1_440

    /// Whether, when, how long, how, and of which kind.
    public let items: [Item]
    /// The minutes and, where there is a limit, whether a session went beyond it.
    public let scores: [ScoreDeclaration]

    /// How long a session is meant to take.
    public let plannedMinutes: Int?

    private let limit: Int?

    /// The log with the plan's figures in its form.
    ///
    /// - Throws: `limit-below-plan`, `repeated-mode`, `former-name-in-use`, `former-name-twice`.
    public init(_ configuration: SessionLogSettings, in context: DefinitionContext) throws(ConfigurationProblem) {
        let findings = configuration.findings
        guard findings.isEmpty else { throw ConfigurationProblem(findings) }
        plannedMinutes = configuration.plannedMinutes
        limit = configuration.limitMinutes
        let kind = Item(
            id: "kind", prompt: "What kind of session was it?",
            format: .choice(configuration.kinds.map { AnswerOption($0) }), isRequired: false)
        items =
            [
                Item(id: "happened", prompt: "Did the session take place?", format: .yesNo),
                Item(
                    id: "date", prompt: "On which day?", format: .date, isRequired: false,
                    help: "The day of the session, or the day it was planned for where it did not take place."),
                Item(
                    id: "minutes", prompt: "How many minutes did it take?",
                    format: .wholeNumber(0...Self.longestMinutes, unit: "minutes"), isRequired: false,
                    help: Self.planInWords(planned: configuration.plannedMinutes, limit: limit)),
                Item(
                    id: "mode", prompt: "How did you meet?", format: .choice(configuration.modes.map(\.option)),
                    isRequired: false),
            ] + (configuration.kinds.isEmpty ? [] : [kind])
        let minutes = ScoreDeclaration(
            id: "minutes", title: "Minutes", level: .interval, range: 0...Double(Self.longestMinutes), unit: "minutes")
        let beyond = ScoreDeclaration(id: "beyond-limit", title: "Beyond the limit", level: .count, range: 0...1)
        scores = limit == nil ? [minutes] : [minutes, beyond]
    }

    /// The minutes, and 1 for a session beyond the limit or 0 for one within it.
    ///
    /// - Throws: where minutes, a mode or a kind are given for a session that did not take place.
    public func score(_ answers: Answers) throws(ScoringProblem) -> Scores {
        if answers["happened"] == .flag(false) {
            let contradicting = ["minutes", "mode", "kind"].filter { answers[$0] != nil }
            guard contradicting.isEmpty else { throw .contradiction(items: ["happened"] + contradicting) }
        }
        let minutes = answers["minutes"]?.number
        let answered = minutes == nil ? 0 : 1
        var scores: Scores = ["minutes": Scores.Value(minutes, answered: answered, asked: 1)]
        if let limit {
            let isBeyond = minutes.map { $0 > Double(limit) ? 1.0 : 0.0 }
            scores["beyond-limit"] = Scores.Value(isBeyond, answered: answered, asked: 1)
        }
        return scores
    }

    private static func planInWords(planned: Int?, limit: Int?) -> Text? {
        switch (planned, limit) {
        case (let planned?, let limit?): Text("Planned: \(planned) minutes, at most \(limit).")
        case (let planned?, nil): Text("Planned: \(planned) minutes.")
        case (nil, let limit?): Text("At most \(limit) minutes are agreed.")
        case (nil, nil): nil
        }
    }
}
