public import TelemachusCore

/// What this package adds to a program.
public enum WeightedAreasPlugins {
    /// The one instrument.
    public static let registrations: [Registration] = [.instrument(WeightedAreasInstrument.self)]
}
