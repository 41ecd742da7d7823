public import TelemachusCore

/// The leader who stands behind a programme, and what they say of it.
public struct SponsorSettings: Configuration {
    /// The function.
    public var title = Text()
    /// The message.
    public var message = Text()

    /// Nobody yet.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<SponsorSettings>] {
        [
            .required(
                "title", \.title, .localizedText,
                help: "The function, such as Chief nurse; names of people do not belong into a definition."),
            .required(
                "message", \.message, .localizedText,
                help: "What the sponsor says to those who take part and to readers of the report, in a few sentences."),
        ]
    }
}
