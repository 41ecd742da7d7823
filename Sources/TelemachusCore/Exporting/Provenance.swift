/// Where figures come from, so that anybody can make them again.
public struct Provenance: Sendable, Hashable {
    /// A plugin that had a part in the results.
    public struct UsedPlugin: Sendable, Hashable {
        /// Its id.
        public var id: String
        /// Its kind.
        public var kind: PluginKind
        /// Its version.
        public var version: String
        /// The module that it comes from.
        public var module: String

        /// A plugin with its version.
        public init(id: String, kind: PluginKind, version: String, module: String) {
            self.id = id
            self.kind = kind
            self.version = version
            self.module = module
        }
    }

    /// The version of Telemachus.
    public var toolVersion: String
    /// The plugins, by kind and id.
    public var plugins: [UsedPlugin]
    /// SHA-256 of the definition as read.
    public var definitionHash: String
    /// SHA-256 over the data files' names and bytes; of a live programme, its journal's head.
    public var inputHash: String
    /// The seed of the first draw; each later one has the next number, and in a live programme one of its own.
    public var seed: UInt64
    /// What the data are: nil for people's own answers, otherwise the statement that they are made up.
    public var dataNotice: String?

    /// Where figures come from.
    public init(
        toolVersion: String, plugins: [UsedPlugin], definitionHash: String, inputHash: String, seed: UInt64,
        dataNotice: String?
    ) {
        self.toolVersion = toolVersion
        self.plugins = plugins
        self.definitionHash = definitionHash
        self.inputHash = inputHash
        self.seed = seed
        self.dataNotice = dataNotice
    }
}
