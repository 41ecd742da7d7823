public import TelemachusCore

/// What this package adds to a program.
///
/// `telemachus host build` looks for this name: the module's, with "Plugins" after it.
public enum OwnDrawPlugins {
    /// One line for each plugin of the package.
    public static let registrations: [Registration] = [.policy(OwnDrawPolicy.self)]
}
