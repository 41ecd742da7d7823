public import TelemachusCore

/// What a definition may set for ``SelfSelectedPolicy``.
public struct SelfSelectedSettings: Configuration {
    /// The score that says whom somebody chose.
    public var choice = ""

    /// No score.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<SelfSelectedSettings>] {
        [
            .required(
                "choice", \.choice, .name(of: .score),
                help: """
                    The score that says whom somebody chose, asked of both sides about each of the other: 1 or more \
                    means chosen, anything else and no answer not. 'instrument.score', or the instrument alone where it \
                    has one score.
                    """)
        ]
    }
}
