public import TelemachusCore

/// What this package adds to a program.
public enum SharedMenteePlugins {
    /// The one policy.
    public static let registrations: [Registration] = [.policy(SharedMenteePolicy.self)]
}
