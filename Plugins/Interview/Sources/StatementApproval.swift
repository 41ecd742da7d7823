public import TelemachusCore

/// Who lets a group's statement go to the person whom it is about.
public enum StatementApproval: String, ChoiceWord {
    /// The group itself.
    case group
    /// The coordinator.
    case coordinator

    /// What the word means.
    public var help: String {
        switch self {
        case .group: "The group reads each statement again and agrees to it."
        case .coordinator: "The coordinator reads each statement and lets it go."
        }
    }

    /// The question behind the approval of a statement.
    var question: Text {
        switch self {
        case .group: "{domain}: has the group approved statement {number}?"
        case .coordinator: "{domain}: has the coordinator approved statement {number}?"
        }
    }
}
