public import TelemachusCore

/// Something that is asked at a stage.
public struct CollectSettings: Configuration {
    /// The instrument.
    public var instrument = ""
    /// The roles that answer.
    public var from: [String] = []
    /// Whether they answer as one group.
    public var isTogether = false
    /// About whom.
    public var about = AboutWhom.oneself
    /// The instrument of an earlier stage that this one looks back on.
    public var reviews: String?
    /// Whether it is a register, which takes any number of entries and in which none is owed.
    public var isAsNeeded = false
    /// The earlier score of their own on which it depends who is asked; nil where everybody of the roles is.
    public var condition: ConditionSettings?

    /// Nothing.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<CollectSettings>] {
        [
            .required("instrument", \.instrument, .name(of: .instrument), help: "The instrument that is asked."),
            .required(
                "from", \.from, .oneOrSeveral(of: .name(of: .role)), help: "The role that answers, or a list of roles."),
            .defaulted("together", \.isTogether, .flag, help: "Yes where the role answers once, as a group."),
            .defaulted(
                "about", \.about, .aboutWhom,
                help: "About whom: oneself, each-ROLE (one form for each person of it), partner, or programme."),
            .optional(
                "reviews", \.reviews, .name(of: .instrument),
                help: "The instrument of an earlier stage that this one looks back on, such as goals."),
            .defaulted(
                "as-needed", \.isAsNeeded, .flag,
                help: "Yes for a register, such as one of barriers: any number of numbered entries, none of them owed."),
            .optional(
                "if", \.condition, .object(),
                help: "The earlier score of their own that people must have to be asked, such as a low confidence that "
                    + "calls for a training; left out, everybody of the role is asked."),
        ]
    }
}

/// About whom something is asked.
public enum AboutWhom: Sendable, Hashable {
    /// About the person who answers.
    case oneself
    /// About each person of a role in turn.
    case each(role: String)
    /// About the partner of the pair.
    case partner
    /// About the programme.
    case programme

    /// As definitions write it.
    public var word: String {
        switch self {
        case .oneself: "oneself"
        case .each(let role): "each-\(role)"
        case .partner: "partner"
        case .programme: "programme"
        }
    }
}

extension AboutWhom {
    /// What a definition may write.
    static let form = Form.either([
        .choice([
            .init("oneself", help: "Everybody about themselves."),
            .init("partner", help: "Everybody about the partner whom the draw gave them."),
            .init("programme", help: "Everybody about the programme."),
        ]),
        .text("each-ROLE: about each person of a role in turn", pattern: "^each-[a-z][a-z0-9-]*$"),
    ])
}

extension Shape where Value == AboutWhom {
    static var aboutWhom: Shape {
        Shape<String>.text.described(as: AboutWhom.form).map(
            { word, node, reader in
                switch word {
                case "oneself": return .oneself
                case "partner": return .partner
                case "programme": return .programme
                default: break
                }
                let roles = reader.names[.role] ?? []
                if word.hasPrefix("each-") {
                    let role = String(word.dropFirst("each-".count))
                    if reader.names[.role] == nil || roles.contains(role) { return .each(role: role) }
                }
                let words = ["oneself", "partner", "programme"] + roles.map { "each-\($0)" }
                let renamings = reader.names.renamings[.role] ?? Renamings()
                reader.report(
                    "unknown-target", "nobody can be asked about '\(word.shortened(to: 40))'", at: node.place,
                    help: renamings.prefixed("each-").advice(for: word, among: words, plural: "words"))
                return nil
            }, back: { $0.word })
    }
}
