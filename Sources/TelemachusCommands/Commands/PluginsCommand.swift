import ArgumentParser
import TelemachusConformance
import TelemachusCore

/// `telemachus plugins`: what this program can use, and how each is configured.
struct PluginsCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugins", abstract: "List the plugins, or show one with its configuration.",
        discussion: "With --check, hold them to what every plugin of their kind must keep.")

    @Argument(help: "A plugin's id.")
    var id: String?

    @Flag(help: "Print one JSON document.")
    var json = false

    @Flag(help: "Make every check of the plugin, or of all of them; exit with 1 where one fails.")
    var check = false

    func run(in environment: ToolEnvironment) throws {
        let all = environment.registry.registrations
        guard let id else {
            if check { return try check(all, environment) }
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
        if check { return try check(found, environment) }
        environment.output.result(
            json
                ? (found.count == 1 ? PluginPage.json(found[0]) : .array(found.map(PluginPage.json))).text
                : found.map(PluginPage.text).joined(separator: "\n"))
    }

    private func check(_ plugins: [Registration], _ environment: ToolEnvironment) throws {
        var all: [ConformanceFinding] = []
        for plugin in plugins {
            environment.output.progress("checking \(plugin.descriptor.id)")
            let findings = Conformance.findings(of: plugin)
            environment.output.progress(nil)
            all += findings
            guard !json else { continue }
            for finding in findings { environment.output.error("\(finding)\n") }
            let checks = Conformance.checks.count { $0.kinds.contains(plugin.kind) }
            let verdict = findings.isEmpty ? checks.of("check") + " passed" : findings.count.of("finding")
            environment.output.result("\(plugin.descriptor.id): \(verdict)\n")
        }
        if json { environment.output.result(JSONValue.array(all.map(\.json)).text) }
        if !all.isEmpty { throw CommandStop(status: .problems) }
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

extension ConformanceFinding {
    /// The finding as `plugins --check --json` gives it.
    fileprivate var json: JSONValue {
        .object([
            ("check", .string(check)), ("plugin", .string(plugin)), ("expected", .string(expected)),
            ("found", .string(found)), ("reproduce", .string(reproduce)), ("help", .string(help)),
        ])
    }
}
