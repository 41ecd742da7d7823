import TelemachusBuiltIns
import TelemachusConformanceTesting
import TelemachusCore
import Testing

@Suite struct BuiltInPluginTests {
    @Test(arguments: BuiltInPlugins.registrations)
    func `Every plugin that ships passes the suite`(plugin: Registration) {
        conforms(plugin)
    }
}
