public import TelemachusCore

/// What the group is asked, for every domain and statement alike.
///
/// `{domain}` stands for the domain's title and `{number}` for the statement's number.
public struct InterviewWording: Configuration {
    /// Above the notes on a domain.
    public var notes: Text = "{domain}: notes of the group"
    /// Above a statement.
    public var statement: Text = "{domain}: statement {number} of the group"
    /// How many people stand behind a statement.
    public var contributors: Text = "{domain}: how many people stand behind statement {number}?"
    /// Whether a statement is approved; nil for the question that goes with the approval.
    public var approved: Text?

    /// The plugin's own English words.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<InterviewWording>] {
        [
            .defaulted(
                "notes", \.notes, .localizedText, help: "Above the notes on a domain; {domain} is the domain's title."),
            .defaulted(
                "statement", \.statement, .localizedText,
                help: "Above a statement; {number} is its number in the domain."),
            .defaulted(
                "contributors", \.contributors, .localizedText, help: "Asks how many people stand behind a statement."),
            .optional(
                "approved", \.approved, .localizedText,
                help: "Asks whether a statement is approved; left out, it names whoever approves."),
        ]
    }
}
