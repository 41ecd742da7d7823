public import TelemachusCore

/// Who steers a programme and answers for it.
///
/// Clarke et al. (2019) ask for the cooperation of senior leaders and for leadership by early-career staff; the check
/// wants both.
public struct SteeringGroupSettings: Configuration {
    /// The members.
    public var members: [Member] = []

    /// An empty group.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<SteeringGroupSettings>] {
        [
            .required(
                "members", \.members, .list(of: .object(), atLeast: 1),
                help: "The members, by their function; names of people do not belong into a definition.")
        ]
    }

    /// How far on in a career a member is.
    public enum Level: String, ChoiceWord {
        /// A leader.
        case senior
        /// Somebody in training or newly qualified.
        case earlyCareer = "early-career"

        /// What the word means.
        public var help: String {
            switch self {
            case .senior: "A senior leader, who can make room for the programme."
            case .earlyCareer: "A student, a trainee or somebody newly qualified, who speaks for the mentors."
            }
        }
    }

    /// A member of the group.
    public struct Member: Configuration {
        /// The function.
        public var title = Text()
        /// The level.
        public var level = Level.senior
        /// The institution.
        public var institution: Text?

        /// An empty member.
        public init() {}

        /// The declared fields.
        public static var fields: [Field<Member>] {
            [
                .required("title", \.title, .localizedText, help: "The function: Director of medical education."),
                .required("level", \.level, .choice, help: "How far on in a career the member is."),
                .optional("institution", \.institution, .localizedText, help: "The institution that sends the member."),
            ]
        }
    }
}
