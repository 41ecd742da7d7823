public import TelemachusCore
public import TelemachusMatching

/// What a definition may set for ``ComplementaryPolicy``.
public struct ComplementarySettings: Configuration {
    /// The instrument in which people rate their own level in each domain.
    public var offered: String?
    /// The instrument in which people say how much they want to learn in each domain.
    public var wanted: String?
    /// The attribute that lists what people can teach.
    public var offers: String?
    /// The attribute that lists what people want to learn.
    public var wants: String?
    /// What the mentee's learning counts.
    public var menteeWeight = 1.0
    /// What the mentor's learning counts.
    public var mentorWeight = 1.0
    /// What goes first.
    public var aim = AssignmentPriority.participation
    /// What becomes of a pair where an answer behind its score was not given.
    public var unanswered = UnansweredScore.refuse

    /// Nothing offered, nothing wanted.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<ComplementarySettings>] {
        [
            .optional(
                "offered", \.offered, .name(of: .instrument),
                help: "The instrument in which people rate their own level in each domain, such as a battery."),
            .optional(
                "wanted", \.wanted, .name(of: .instrument),
                help: "The instrument in which people say how much they want to learn in each domain."),
            .optional(
                "offers", \.offers, .name(of: .attribute),
                help: "The attribute, a choice or several, that says what people can teach."),
            .optional(
                "wants", \.wants, .name(of: .attribute),
                help: "The attribute, with options of the same names, that says what people want to learn."),
            .defaulted(
                "mentee-weight", \.menteeWeight, .number(0...1_000),
                help: "What counts that the mentee learns from the mentor."),
            .defaulted(
                "mentor-weight", \.mentorWeight, .number(0...1_000),
                help: "What counts that the mentor learns from the mentee; 0 where mentors are not asked for wishes."),
            .defaulted("aim", \.aim, .choice, help: "Whether the number of pairs goes before their total score."),
            .defaulted(
                "unanswered", \.unanswered, .choice,
                help: "What becomes of a pair where an answer behind its score was not given."),
        ]
    }
}
