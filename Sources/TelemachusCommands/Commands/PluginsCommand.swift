import ArgumentParser
import TelemachusCore

/// `telemachus plugins`: what this program can use, and how each is configured.
struct PluginsCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugins", abstract: "List the plugins, or show one with its configuration.")

    @Argument(help: "A plugin's id.")
    var id: String?

    @Flag(help: "Print one JSON document.")
    var json = false

    func run(in environment: ToolEnvironment) throws {
        let all = environment.registry.registrations
        guard let id else {
            return environment.output.result(json ? JSONValue.array(all.map(PluginPage.summary)).text : list(all))
        }
        let found = all.filter { $0.descriptor.id == id }
        guard !found.isEmpty else {
            throw CommandStop(
                status: .problems,
                message: HumanRenderer(sources: SourceList()).render([
                    Diagnostic(
                        "unknown-plugin", "no plugin is registered as '\(id.prefix(60))'",
                        help: NearestName.advice(for: id, among: all.map(\.descriptor.id), plural: "plugins"))
                ]))
        }
        environment.output.result(
            json
                ? (found.count == 1 ? PluginPage.json(found[0]) : .array(found.map(PluginPage.json))).text
                : found.map(PluginPage.text).joined(separator: "\n"))
    }

    private func list(_ all: [Registration]) -> String {
        let width = all.map(\.descriptor.id.count).max() ?? 0
        let moduleWidth = all.map(\.module.count).max() ?? 0
        return PluginKind.allCases.compactMap { kind in
            let rows = all.filter { $0.kind == kind }.map { plugin in
                let descriptor = plugin.descriptor
                let id = descriptor.id + String(repeating: " ", count: width - descriptor.id.count)
                let module = plugin.module + String(repeating: " ", count: moduleWidth - plugin.module.count)
                return "  \(id)  \(descriptor.version)  \(module)  \(descriptor.summary)\n"
            }
            let heading = kind.plural.prefix(1).uppercased() + kind.plural.dropFirst()
            return rows.isEmpty ? nil : "\(heading)\n" + rows.joined()
        }.joined(separator: "\n")
    }
}
