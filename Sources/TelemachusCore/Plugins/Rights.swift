/// On what terms the wording of a plugin may be used.
///
/// It says in a word what ``PluginDescriptor/licence`` says in full.
public enum Rights: String, ChoiceWord {
    /// Written for the plugin, or by the definition that uses it.
    case own
    /// Published, free for anybody, and not to be changed.
    case verbatim
    /// Published, and free for whoever names the source.
    case attribution
    /// Published, and free for whoever has registered with its owner.
    case registrationRequired = "registration-required"
    /// Licensed; the plugin has the structure, and the institution supplies the text.
    case structureOnly = "structure-only"

    /// What the word means.
    public var help: String {
        switch self {
        case .own: "The wording is the plugin's or the definition's own."
        case .verbatim: "The wording is published and free to use, word for word; do not change or shorten it."
        case .attribution: "The wording is published and free to use where its source is named."
        case .registrationRequired:
            "The wording is published and free to use once the institution has registered with its owner; do so first."
        case .structureOnly:
            "The wording is licensed and not supplied here; the institution brings the text that it has a licence for, "
                + "and no export holds it."
        }
    }
}
