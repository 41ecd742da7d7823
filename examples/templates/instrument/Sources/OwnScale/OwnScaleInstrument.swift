public import TelemachusCore

/// How work has felt of late, from three statements and their total.
///
/// It works as it stands. Change the statements and the points in `OwnScaleInstrument+Wording.swift`, what a definition
/// may set in `OwnScaleSettings.swift`, and what comes of the answers in `score` below.
public struct OwnScaleInstrument: Instrument {
    /// What lists, help and results say of it.
    ///
    /// The id stands in definitions and never changes once somebody has used it. Raise the version whenever the wording
    /// or the scoring changes: it stands beside every result. `licence` says whose words these are, `citation` where the
    /// method is published.
    public static let descriptor = PluginDescriptor(
        id: "own-scale", version: "1.0.0", title: "Own scale",
        summary: "Asks how work has felt of late, in three statements, and adds the answers up.",
        licence: "Apache-2.0; the wording is our own.",
        example: """
            use: own-scale
            with:
              weeks: 4
            """)

    /// What is asked, in order.
    public let items: [Item]

    /// What comes of it.
    ///
    /// Every score that `score` gives must stand here, with the range that it can have.
    public let scores = [
        ScoreDeclaration(
            id: "total", title: "Total", level: .ordinal, range: 0...12,
            items: statements.map { ScoredItem($0.id, isReversed: $0.isReversed) })
    ]

    /// The instrument as one definition configures it.
    ///
    /// What is wrong with the settings beyond the shape of single fields is refused here, with
    /// `throws(ConfigurationProblem)`: every reason at once, each with the path to its field.
    public init(_ settings: OwnScaleSettings, in context: DefinitionContext) {
        items = Self.statements.map { statement in
            Item(
                id: statement.id, prompt: statement.words.replacing("weeks", with: "\(settings.weeks)"),
                format: .scale(Self.scale))
        }
    }

    /// The sum of the three answers, a reversed one counted the other way round.
    ///
    /// The core has checked each answer against its item. An answer may be missing: the rule says what becomes of the
    /// score then, and it is never a silent zero.
    public func score(_ answers: Answers) -> Scores {
        let values = Self.statements.map { statement -> Double? in
            guard case .whole(let point) = answers[statement.id] else { return nil }
            return Double(statement.isReversed ? Self.scale.reversed(point) : point)
        }
        return ["total": MissingRule.proRata.sum(of: values)]
    }
}
