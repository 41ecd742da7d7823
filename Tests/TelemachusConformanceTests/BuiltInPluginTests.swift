import TelemachusBuiltIns
import TelemachusConformanceTesting
import TelemachusCore
import Testing

@Suite struct BuiltInPluginTests {
    static let names = BuiltInPlugins.registrations.map(name)

    @Test(arguments: names)
    func `Every plugin that ships passes the suite`(name: String) throws {
        conforms(try #require(BuiltInPlugins.registrations.first { Self.name($0) == name }))
    }

    private static func name(_ plugin: Registration) -> String { "\(plugin.kind.singular) \(plugin.descriptor.id)" }
}
