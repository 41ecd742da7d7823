public import TelemachusCore

/// What a definition may set for ``CSVExporter``.
public struct CSVExportSettings: Configuration {
    /// Whether text stands in the cells as it was written, formulas included.
    public var isRaw = false

    /// Cells guarded against spreadsheets.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<CSVExportSettings>] {
        [
            .defaulted(
                "raw", \.isRaw, .flag,
                help: """
                    Yes leaves text cells as they were written. No puts an apostrophe before a text that a spreadsheet \
                    would run as a formula: one that begins with =, +, -, @, a tab or a line break. Numbers are never \
                    touched. Set yes for files that only statistics programs read.
                    """)
        ]
    }
}
