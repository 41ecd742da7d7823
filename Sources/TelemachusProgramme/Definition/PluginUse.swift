public import TelemachusCore

/// `use:` and `with:`: a plugin by its id, with the configuration as written.
///
/// The configuration stays a node until everything that it may refer to is known.
public struct PluginUse: Sendable {
    /// The plugin's id.
    public var id: String
    /// The configuration as written.
    public var configuration: Node?
    /// The way to this use in the definition.
    public var path: FieldPath

    /// A use of a plugin.
    public init(id: String, configuration: Node?, path: FieldPath) {
        self.id = id
        self.configuration = configuration
        self.path = path
    }
}

extension Shape where Value == PluginUse {
    /// An exporter with its configuration.
    static var exporter: Shape {
        Shape(
            Shape<ExportSettings>.object().form,
            read: { node, reader in
                guard let settings = ExportSettings.read(node, &reader), !settings.use.isEmpty else { return nil }
                return PluginUse(id: settings.use, configuration: settings.with, path: reader.path)
            },
            write: { use in
                let with: [(String, JSONValue)] = use.configuration.map { [("with", $0.json)] } ?? []
                return .object([("use", .string(use.id))] + with)
            })
    }
}

/// The areas: a domain set with its configuration, and other words for what it says.
public struct DomainsSettings: Configuration {
    /// The plugin's id.
    public var use = ""
    /// The plugin's configuration as written.
    public var configuration: Node?
    /// Other words, or words in other languages, for what the plugin says.
    public var words = Named<Text>()

    /// No areas.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<DomainsSettings>] {
        [
            .required("use", \.use, .pluginID(.domains), help: "The domain set, as `telemachus plugins` lists it."),
            .optional(
                "with", \.configuration, .configuration(of: .domains),
                help: "Its configuration, as `telemachus plugins ID` shows it."),
            .defaulted(
                "words", \.words, .pluginWords,
                help: "Other words for the plugin's own, or their translations: under an area's id its title, under "
                    + "ID.phrase the words for questions, under ID.prompts.1 its first prompt."),
        ]
    }
}

extension Shape where Value == Named<Text> {
    /// Words by what they are for.
    static var pluginWords: Shape { .map(of: .localizedText, keys: .text("the id of what the words are for")) }
}

/// The two keys of an export.
struct ExportSettings: Configuration {
    var use = ""
    var with: Node?

    static var fields: [Field<ExportSettings>] {
        [
            .required(
                "use", \.use, .pluginID(.exporter), help: "The plugin's id, as `telemachus plugins` lists it."),
            .optional(
                "with", \.with, .configuration(of: .exporter),
                help: "The plugin's configuration, as `telemachus plugins ID` shows it."),
        ]
    }
}

extension Shape where Value == Node {
    /// Whatever is written there, for the plugin that is named beside it to read later.
    static func configuration(of kind: PluginKind) -> Shape { asWritten(.configuration(kind)) }

    /// Whatever is written there, for the definition to be translated with.
    static var translation: Shape { asWritten(.translation) }

    private static func asWritten(_ form: Form) -> Shape {
        Shape(form, read: { node, _ in node }, write: { $0.json })
    }
}

extension Node {
    /// The node as a document: scalars as text.
    var json: JSONValue {
        switch content {
        case .scalar(let scalar): scalar.isNull ? .null : .string(scalar.text)
        case .sequence(let elements): .array(elements.map(\.json))
        case .mapping(let entries): .object(entries.map { ($0.key, $0.value.json) })
        }
    }
}
