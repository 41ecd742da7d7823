public import TelemachusCore

/// What a definition may set under `with:`.
public struct SharedMenteeSettings: Configuration {
    /// The attribute in which the mentors of one mentee differ.
    public var differ = ""

    /// No attribute yet; a definition must name one.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<SharedMenteeSettings>] {
        [
            .required(
                "differ", \.differ, .name(of: .attribute),
                help: """
                    The attribute in which all mentors of one mentee differ, such as their profession. Mentors without a \
                    value count as alike.
                    """)
        ]
    }
}
