public import TelemachusCore

/// An institution that takes part with people of its own.
///
/// Who coordinates it is appointed in the live programme; a definition names nobody.
public struct InstitutionSettings: Configuration {
    /// What it is called.
    public var title = Text()

    /// An institution without a name.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<InstitutionSettings>] {
        [.required("title", \.title, .localizedText, help: "What the institution is called.")]
    }
}
