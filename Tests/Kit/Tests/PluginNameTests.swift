import TelemachusCore
import Testing

@testable import TelemachusCommands

@Suite struct `A plugin's name` {
    @Test(
        arguments: [
            ("BurnoutScale", "burnout-scale", "Burnout scale", "burnout scale"),
            ("CSVTable", "csv-table", "Csv table", "csv table"), ("Mood", "mood", "Mood", "mood"),
            ("SUS", "sus", "Sus", "sus"), ("Top10List", "top10-list", "Top10 list", "top10 list"),
        ])
    func `gives its id, its heading and its words`(module: String, id: String, title: String, phrase: String) throws {
        let name = try PluginName(module)
        #expect((name.id, name.title, name.phrase) == (id, title, phrase))
    }

    @Test(
        arguments: [
            ("burnout-scale", "BurnoutScale"), ("my own scale", "MyOwnScale"), ("scale", "Scale"),
            ("B", "BurnoutScale"), ("", "BurnoutScale"), ("Überlast", "Berlast"), ("../Scale", "Scale"),
            ("1Scale", "BurnoutScale"),
        ])
    func `that is none is refused with one that would do`(text: String, better: String) {
        #expect(
            throws: Diagnostic(
                "invalid-name", "'\(text)' is no name for a plugin",
                help: "write letters and digits, each word with a capital: \(better)")
        ) { try PluginName(text) }
    }

    @Test func `is not that of a module which the program has`() {
        #expect(
            throws: Diagnostic(
                "invalid-name", "'Battery' is the name of a module that exists already",
                help: "write another name, such as OwnBattery")
        ) { try PluginName("Battery", taken: ["Battery"]) }
        #expect(throws: Diagnostic.self) { try PluginName("Testing") }
        #expect(throws: Diagnostic.self) { try PluginName("TelemachusCore") }
    }
}
