public import TelemachusCore

/// How a willingness question is worded.
public struct WillingnessSettings: Configuration {
    /// The question.
    public var stem: Text =
        "Would you be willing to be paired with this colleague? Nobody but the draw sees your answer."

    /// The question in our own words.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<WillingnessSettings>] {
        [
            .defaulted(
                "stem", \.stem, .localizedText,
                help: "The question, to be answered with yes or no about each possible partner. Say in it that nobody "
                    + "but the draw sees the answer, for people answer honestly only then.")
        ]
    }
}
