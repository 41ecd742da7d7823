public import TelemachusCore

/// An instrument as a definition declares it.
public struct InstrumentSettings: Configuration {
    /// The heading that people read.
    public var title = Text()
    /// The plugin behind it.
    public var use = ""
    /// The plugin's configuration as written.
    public var configuration: Node?
    /// The file that holds the instrument; nil once its content was put in.
    public var file: String?
    /// What the answers are for the programme.
    public var records = Records.answers
    /// Scales of its own.
    public var scales = Named<Scale>()
    /// Other words, or words in other languages, for what the plugin says.
    public var words = Named<Text>()
    /// The ids that it had before.
    public var formerIDs: [String] = []

    /// What the answers to an instrument are for the programme.
    public enum Records: String, ChoiceWord {
        /// Answers like any other.
        case answers
        /// Goals that people set themselves.
        case goals

        /// What the word means.
        public var help: String {
            switch self {
            case .answers: "Answers to be counted, scored and compared."
            case .goals: "Goals that people set themselves; both sides of a pair need some."
            }
        }
    }

    /// An empty instrument.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<InstrumentSettings>] {
        [
            .optional(
                "file", \.file, .text.described(as: .base("the path of a file")),
                help:
                    "A file that holds the instrument, relative to this one; keys beside it change what the file says."),
            .required("title", \.title, .localizedText, help: "The heading that people read."),
            .defaulted("records", \.records, .choice, help: "What the answers are for the programme."),
            .defaulted(
                "scales", \.scales, .map(of: .writtenOutScale),
                help: "Scales of its own, for `with:` to name; they go before the programme's."),
            .required(
                "use", \.use, .pluginID(.instrument), help: "The instrument plugin, as `telemachus plugins` lists it."),
            .optional(
                "with", \.configuration, .configuration(of: .instrument),
                help: "Its configuration, as `telemachus plugins ID` shows it."),
            .defaulted(
                "words", \.words, .pluginWords,
                help: "Other words for the plugin's own, or their translations: under an item's id its prompt, under "
                    + "ITEM.OPTION the words of an option, under ITEM.help the words below the prompt."),
            .formerIDs(\.formerIDs),
        ]
    }
}

extension Shape where Value == String {
    /// The id of a registered plugin.
    static func pluginID(_ kind: PluginKind) -> Shape {
        Shape.text.described(as: .plugin(kind)).map(
            { id, node, reader in
                guard let known = reader.names.plugins[kind], !known.contains(id) else { return id }
                reader.report(
                    "unknown-plugin", "no \(kind.singular) is registered as '\(id.shortened(to: 60))'", at: node.place,
                    help: NearestName.advice(for: id, among: known, plural: kind.plural))
                return nil
            }, back: { $0 })
    }
}
