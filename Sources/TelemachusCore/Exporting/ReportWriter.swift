/// An exporter that tells the programme in one text for people to read.
///
/// What you provide: the text, in every format that you name. What you get: `telemachus report` finds you by the
/// format that was asked for, whatever you are called, and prints the text or writes it to the file that it was told.
public protocol ReportWriter: Exporter {
    /// The formats that it writes, that of the plain `report` first.
    static var formats: [ReportFormat] { get }

    /// The text about a record. The same record gives the same text.
    func report(on record: ProgrammeRecord, as format: ReportFormat) throws(ExportProblem) -> String
}

/// What a report is written in.
public enum ReportFormat: String, ChoiceWord {
    /// One page for browsers and paper, with its drawings in it.
    case html
    /// Text with marks for headings, lists and tables, which keeps in any editor and under version control.
    case markdown

    /// What the word means.
    public var help: String {
        switch self {
        case .html: "One page for a browser and for paper, with plots."
        case .markdown: "Plain text with marks (GitHub Flavored Markdown); sentences stand for the plots."
        }
    }

    /// How names of such files end, the usual ending first.
    public var endings: [String] {
        switch self {
        case .html: ["html", "htm"]
        case .markdown: ["md", "markdown"]
        }
    }
}
