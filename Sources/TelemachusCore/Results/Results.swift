/// The figures of a programme.
///
/// Every one names its method, and small groups are suppressed before anybody sees it.
public struct Results: Sendable {
    /// Who was invited, enrolled, consented, withdrew and completed, by role.
    public var participation: [Participation] = []
    /// Who took part, attribute by attribute.
    public var characteristics: [Characteristic] = []
    /// The pairs and how they were drawn; nil where none were.
    public var draw: Draw?
    /// Scores on one occasion.
    public var summaries: [ScoreSummary] = []
    /// Scores on two occasions.
    public var comparisons: [Comparison] = []
    /// Scores of two groups on one occasion.
    public var groupComparisons: [GroupComparison] = []
    /// Scores on three or more occasions.
    public var repeatedComparisons: [RepeatedComparison] = []
    /// Yes-or-no answers on two occasions.
    public var changes: [AnswerChange] = []
    /// How well the items behind sums and means hang together.
    public var reliability: [Reliability] = []
    /// Answers counted by option.
    public var distributions: [Distribution] = []
    /// Coded texts counted by role and stage.
    public var tallies: [Tally] = []
    /// The codes behind the tallies; nil where nothing was coded.
    public var content: ContentAnalysis?
    /// How many partners each person would accept, without a name.
    public var profiles: [Profile] = []
    /// Figures about the organisation, each with what it was to reach.
    public var indicators: [Indicator] = []
    /// How forms came in.
    public var returns: [Return] = []
    /// Answers missing from the forms that came in, item by item.
    public var missing: [MissingAnswers] = []
    /// The way of each role's people through the programme.
    public var flow: [ParticipantFlow] = []
    /// How the figures were made.
    public var methods = Methods()
    /// What a reader must know.
    public var notices: [Notice] = []

    /// No figures yet.
    public init() {}
}
