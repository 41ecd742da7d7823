public import TelemachusCore

/// How the two questions about each area are worded.
public struct WeightedAreasSettings: Configuration {
    /// What the area weighs.
    public var importance: Text = "How much does {domain} matter to you in this mentoring?"
    /// How content somebody is with it.
    public var contentment: Text = "How content are you with what came of {domain}?"

    /// Our own words.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<WeightedAreasSettings>] {
        [
            .defaulted(
                "importance", \.importance, .localizedText,
                help: "How much an area matters, from 0 for one that is not chosen; {domain} stands for the area."),
            .defaulted(
                "contentment", \.contentment, .localizedText,
                help: "How content somebody is with what came of an area; {domain} stands for the area."),
        ]
    }
}
