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
    /// Answers counted by option.
    public var distributions: [Distribution] = []
    /// Coded texts counted by role and stage.
    public var tallies: [Tally] = []
    /// How many partners each person would accept, without a name.
    public var profiles: [Profile] = []
    /// How forms came in.
    public var returns: [Return] = []
    /// How the figures were made.
    public var methods = Methods()
    /// What a reader must know.
    public var notices: [Notice] = []

    /// No figures yet.
    public init() {}
}
