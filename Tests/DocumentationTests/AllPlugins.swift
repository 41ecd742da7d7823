import TelemachusBuiltIns
import TelemachusCore

/// The plugins that the documentation may speak of.
enum AllPlugins {
    static var registry: Registry {
        get throws(RegistryProblem) { try Registry(BuiltInPlugins.registrations) }
    }
}
