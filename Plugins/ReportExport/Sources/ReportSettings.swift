public import TelemachusCore

/// What a definition may set for ``ReportExporter``.
public struct ReportSettings: Configuration {
    /// What the report is written in.
    public var formats: [ReportFormat] = [.html]

    /// One page for a browser.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<ReportSettings>] {
        [
            .defaulted(
                "formats", \.formats, .list(of: .choice, atLeast: 1),
                help: """
                    What the report is written in: html gives report.html, markdown gives report.md. Both hold the \
                    same figures.
                    """)
        ]
    }
}
