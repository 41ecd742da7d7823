public import TelemachusCore

/// The side of the relation that a form is for.
public enum Side: String, ChoiceWord {
    /// The junior who mentors.
    case mentor
    /// The senior who is mentored.
    case mentee

    /// What the word means.
    public var help: String {
        switch self {
        case .mentor: "For those who mentor."
        case .mentee: "For those who are mentored."
        }
    }
}

/// The settings of a form that each side has in a version of its own.
public struct SideSettings: Configuration {
    /// The side that is asked.
    public var side = Side.mentor

    /// The mentors' form.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<SideSettings>] {
        [.required("side", \.side, .choice, help: "Whose form it is: the mentors' or the mentees'.")]
    }
}
