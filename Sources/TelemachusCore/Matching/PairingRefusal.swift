/// Why a policy will not draw.
///
/// Names rules and numbers of people, never anybody's willingness.
public struct PairingRefusal: Error, Sendable, Hashable {
    /// The stable name of the reason in kebab case.
    public var id: String
    /// The reason in one sentence.
    public var message: String
    /// What to do.
    public var help: String

    /// A refusal.
    public init(_ id: String, _ message: String, help: String) {
        self.id = id
        self.message = message
        self.help = help
    }
}
