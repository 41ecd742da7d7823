public import TelemachusCore

/// A file with a definition's words in another language.
///
/// Under `words:` it mirrors the definition: the same keys, with elements of lists under their names, and a translated
/// text wherever the definition has a text.
public struct TranslationFile: Configuration {
    /// The version of the format.
    public var format = 1
    /// The language's tag.
    public var language = ""
    /// The words.
    public var words: Node?

    /// An empty file.
    public init() {}

    /// The keys of such a file.
    public static var fields: [Field<TranslationFile>] {
        [
            .required("telemachus", \.format, .formatVersion, help: "The version of this format."),
            .required("language", \.language, .languageTag, help: "The language, by its tag: cy for Welsh."),
            .required(
                "words", \.optionalWords, .translation,
                help: "The definition's keys with translated texts; elements of lists stand under their names."),
        ]
    }

    /// The words as a required field needs them.
    private var optionalWords: Node {
        get { words ?? Node(.mapping([]), at: Place(line: 1, column: 1)) }
        set { words = newValue }
    }

    /// Whether a tree is a translation rather than a programme.
    static func isOne(_ root: Node) -> Bool {
        root["words"] != nil && root["language"] != nil && root["timeline"] == nil
    }
}
