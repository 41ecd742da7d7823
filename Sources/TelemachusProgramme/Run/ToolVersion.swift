/// The version of Telemachus, as every result states it.
public enum ToolVersion {
    /// The version of this build.
    public static let current = "0.1.0"
}
