public import TelemachusCore

/// How a preference is asked for.
public struct PreferenceSettings: Configuration {
    /// The question.
    public var stem: Text =
        "How glad would you be to be paired with this colleague? Nobody but the draw sees your answer."
    /// The points to choose from, the highest for the gladdest.
    public var scale = Scale(
        points: 1...4,
        labels: [1: "I would rather not", 2: "It would be fine", 3: "I would be glad", 4: "I would be very glad"])

    /// The question and the scale in our own words.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<PreferenceSettings>] {
        [
            .defaulted(
                "stem", \.stem, .localizedText,
                help: "The question about each possible partner. Say in it that nobody but the draw sees the answer, "
                    + "for people answer honestly only then."),
            .defaulted(
                "scale", \.scale, .scale,
                help: "The points to choose from, the highest for the gladdest: the name of a scale of the "
                    + "definition, or one written out here. A policy's 'least-acceptable:' names one of them."),
        ]
    }
}
