public import TelemachusCore

/// How two people can meet.
public enum SessionMode: String, ChoiceWord {
    /// In one room.
    case inPerson = "in-person"
    /// By telephone.
    case phone
    /// By video call.
    case video

    /// What the word means.
    public var help: String {
        switch self {
        case .inPerson: "The two met in one place."
        case .phone: "The two spoke by telephone."
        case .video: "The two met by video call."
        }
    }

    /// The option as people read it.
    var option: AnswerOption {
        switch self {
        case .inPerson: AnswerOption(id: rawValue, title: "In person")
        case .phone: AnswerOption(id: rawValue, title: "By phone")
        case .video: AnswerOption(id: rawValue, title: "By video call")
        }
    }
}
