import ArgumentParser
import Foundation
import TelemachusCore
import TelemachusProgramme

/// `telemachus plugin`: for people who write plugins.
struct PluginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugin", abstract: "Write a plugin of your own.", subcommands: [PluginNewCommand.self])
}

/// `telemachus plugin new`: a package that builds and passes its tests, to be changed.
struct PluginNewCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Start a package with a plugin that works, to be changed.",
        discussion: """
            The package has the plugin, its tests, and a small programme that uses it. Its comments say what to change. \
            'swift test' in it runs the suite that every plugin must pass; 'telemachus host build' makes a program that \
            has it.
            """)

    @Argument(help: "What to write: instrument, policy, domains or exporter.")
    var kind: PluginTemplate.Kind

    @Argument(help: "Its name, each word with a capital, such as BurnoutScale.")
    var name: String

    @Option(help: ArgumentHelp("The directory in which the package's own directory is made.", valueName: "directory"))
    var `in` = "."

    @Option(
        help: ArgumentHelp(
            "Where the package takes Telemachus from; left out, the checkout that this program was built in.",
            valueName: "directory or address"))
    var telemachus: String?

    func run(in environment: ToolEnvironment) throws {
        let name = try PluginName(name, taken: Set(environment.registry.registrations.map(\.module)))
        guard !name.module.hasSuffix(kind.ending) || name.words.count == 1 else {
            throw Diagnostic(
                "invalid-name", "'\(name.module)' says what kind of plugin it is, which the type's name will",
                help: "write \(name.module.dropLast(kind.ending.count)), for a type \(name.module)")
        }
        let source = try TelemachusSource(telemachus)
        let target = self.in == "." ? name.module : "\(self.in)/\(name.module)"
        let found = InputFile.kind(of: target)
        if found.exists,
            !found.isDirectory || !((try? FileManager.default.contentsOfDirectory(atPath: target)) ?? [""]).isEmpty
        {
            let problem = Diagnostic(
                "directory-not-empty", "something is here already", file: target,
                help: "choose another name, or another directory with --in")
            throw environment.stop([problem], .refused)
        }
        try OutputDirectory(path: target).write(PluginTemplate(kind).files(named: name, source))
        environment.output.result(
            """
            \(target) holds \(kind.article) \(kind.rawValue) that works, '\(name.id)' in definitions.
            Next: change it as its README says, then
              swift test --package-path \(target)
              telemachus host build --with \(target) --output bin/telemachus
              bin/telemachus run \(target)/example --out results

            """)
    }
}

extension PluginTemplate.Kind: ExpressibleByArgument {
    /// The article before the kind: "an instrument", and none before "domains".
    fileprivate var article: String {
        switch self {
        case .instrument, .exporter: "an"
        case .policy: "a"
        case .domains: "a set of"
        }
    }
}
