public import TelemachusCore

/// What a definition may set for ``CertificateExporter``.
public struct CertificateSettings: Configuration {
    /// Where the hours come from.
    public enum Hours: String, ChoiceWord {
        /// The minutes that pairs wrote down.
        case logged
        /// The minutes that were planned for each session held.
        case planned

        /// What the word means.
        public var help: String {
            switch self {
            case .logged: "The minutes that were logged; a session without any adds nothing."
            case .planned: "The length that the session log plans, for each session that was held."
            }
        }
    }

    /// How many sessions a certificate needs.
    public var minimumSessions = 1
    /// What stands below what is certified.
    public var statement: Text?
    /// Who issues it.
    public var issuer: Text?
    /// Where the hours come from.
    public var hours = Hours.logged

    /// A certificate for everybody who took part in a session.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<CertificateSettings>] {
        [
            .defaulted(
                "minimum-sessions", \.minimumSessions, .wholeNumber(1...1_000), unit: "sessions",
                help: "How many sessions somebody must have taken part in to get a certificate."),
            .optional(
                "statement", \.statement, .localizedText,
                help: "What the certificate says further, such as the standard that the programme meets."),
            .optional(
                "issuer", \.issuer, .localizedText,
                help: "The unit that issues it; left out, there is a line to write it on."),
            .defaulted(
                "hours-from", \.hours, .choice,
                help: "Where the hours for continuing education come from: the logs, or the plan."),
        ]
    }
}
