import TelemachusCore

/// An exporter whose settings have a field of every form.
struct EveryForm: Exporter {
    static let descriptor = PluginDescriptor(
        id: "every-form", version: "1.0.0", title: "Every form", summary: "Every form.", example: "use: every-form")
    static let audience = Audience.analyst

    init(_ configuration: Settings, in context: DefinitionContext) {}

    func files(for record: ProgrammeRecord) -> [ExportedFile] { [] }

    struct Settings: TelemachusCore.Configuration {
        enum Word: String, ChoiceWord {
            case first, no
            var help: String { "The word \(rawValue)." }
        }

        struct Inner: TelemachusCore.Configuration {
            var id = ""
            var count = 1
            static var fields: [Field<Inner>] {
                [
                    .required("id", \.id, .identifier, help: "A name."),
                    .defaulted("count", \.count, .wholeNumber(1...3), unit: "pieces", help: "A count."),
                ]
            }
        }

        struct Loose: TelemachusCore.Configuration {
            var flag = false
            static var fields: [Field<Loose>] { [.defaulted("flag", \.flag, .flag, help: "A flag.")] }
        }

        var text: String?
        var words: Text?
        var identifier: String?
        var role: String?
        var score: String?
        var whole: Int?
        var number: Double?
        var flag: Bool?
        var choice: Word?
        var duration: PlannedDuration?
        var date: String?
        var list: [String]?
        var several: [String]?
        var scale: Scale?
        var map: Named<Int>?
        var object: Inner?
        var loose: Loose?
        var tag: String?

        static var fields: [Field<Settings>] {
            [
                .optional("text", \.text, .text, help: "Text."),
                .optional("words", \.words, .localizedText, help: "Words."),
                .optional("identifier", \.identifier, .identifier, help: "A name."),
                .optional("role", \.role, .name(of: .role), help: "A role."),
                .optional("score", \.score, .name(of: .score), help: "A score."),
                .optional("whole", \.whole, .wholeNumber(2...9), help: "A whole number."),
                .optional("number", \.number, .number(0...1), help: "A number."),
                .optional("flag", \.flag, .flag, help: "A flag."),
                .optional("choice", \.choice, .choice, help: "A word."),
                .optional("duration", \.duration, .duration, help: "How long."),
                .optional("date", \.date, .date, help: "When."),
                .optional("list", \.list, .list(of: .text, atLeast: 2), help: "A list."),
                .optional("several", \.several, .oneOrSeveral(of: .name(of: .role)), help: "One or several."),
                .optional("scale", \.scale, .scale, help: "A scale."),
                .optional("map", \.map, .map(of: .wholeNumber(0...5)), help: "Numbers by name."),
                .optional("object", \.object, .object(), help: "Settings inside."),
                .optional("loose", \.loose, .object(), help: "Settings inside that need none."),
                .optional(
                    "tag", \.tag, .languageTag, since: 2, stability: .provisional, help: "A language | or <none>."),
            ]
        }
    }
}
