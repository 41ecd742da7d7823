import ArgumentParser
import Foundation
import TelemachusCore
import TelemachusProgramme

/// `telemachus host`: programs with plugins of other packages.
struct HostCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "host", abstract: "Build a program that has plugins of your own.",
        subcommands: [HostBuildCommand.self])
}

/// `telemachus host build`: writes the three lines of such a program, and compiles them.
struct HostBuildCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Build a program with the built-in plugins and those of other packages.",
        discussion: """
            Each package says what it has in 'MODULEPlugins.registrations', as 'telemachus plugin new' writes it. \
            Telemachus itself is taken from where the packages take it. It needs Swift, and some minutes the first time; \
            '-c debug' takes fewer, for a program that starts more slowly and needs Swift where it runs.
            """)

    /// How the program is compiled.
    enum Configuration: String, ExpressibleByArgument, CaseIterable {
        case release, debug
    }

    @Option(
        name: .customLong("with"),
        help: ArgumentHelp("A package with plugins; can be given several times.", valueName: "directory"))
    var packages: [String]

    @Option(help: ArgumentHelp("Where the program goes.", valueName: "file"))
    var output: String

    @Option(
        name: .customLong("scratch-path"),
        help: ArgumentHelp("Where it is built, and built faster the next time.", valueName: "directory"))
    var scratch = ".build/telemachus-host"

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("How it is compiled: release, or debug while you try things.", valueName: "name"))
    var configuration = Configuration.release

    func validate() throws {
        guard !packages.isEmpty else { throw ValidationError("Name a package with --with.") }
        guard !InputFile.kind(of: output).isDirectory else {
            throw ValidationError("'\(output)' is a directory; name the program's file, such as \(output)/telemachus.")
        }
    }

    func run(in environment: ToolEnvironment) throws {
        let toolchain = try Toolchain()
        var seen: Set<String> = []
        let plugins = try packages.filter { seen.insert($0.absolutePath).inserted }
            .map { try PluginPackage(at: $0, toolchain) }
        let host = try HostPackage(plugins, plugins[0].source)
        try placing { _ in }
        try OutputDirectory(path: scratch).write(host.files)
        let built = try build(toolchain, environment.output)
        let listed = try Self.listed(by: built)
        try placing { part in
            try FileManager.default.copyItem(atPath: built, toPath: part)
            guard rename(part, output) == 0 else { throw CocoaError(.fileWriteUnknown) }
        }
        let own = listed.filter { Set(plugins.flatMap(\.modules)).contains($0.module) }
        environment.output.result(
            "\(output) has \(listed.count.of("plugin")), of which these came with --with:\n"
                + own.map { "  \($0.id) \($0.version) (\($0.kind), module \($0.module))\n" }.joined())
    }

    /// Compiles the package and gives the program's path.
    private func build(_ toolchain: Toolchain, _ output: any Output) throws -> String {
        output.error("building with \(packages.joined(separator: ", ")); the first time takes some minutes\n")
        var place = ["-c", configuration.rawValue, "--package-path", scratch]
        #if os(Linux)
            // One file that runs without Swift installed.
            if configuration == .release { place += ["--static-swift-stdlib", "-Xswiftc", "-use-ld=lld"] }
        #endif
        let outcome = try toolchain.run(["build"] + place) { output.progress(String($0.prefix(79))) }
        output.progress(nil)
        guard outcome.status == 0 else {
            // The package manager tells the compiler's problems on standard output and its own on the other.
            let told = (outcome.output + "\n" + outcome.errors).problemLines(atMost: 40)
            throw CommandStop(
                status: .problems,
                message: told.map { "\($0)\n" }.joined()
                    + HumanRenderer(sources: SourceList()).render([
                        Diagnostic(
                            "host-not-built", "the program could not be built", file: scratch,
                            help: "mend what the lines above tell; 'swift test' in the plugin's package tells more")
                    ]))
        }
        let binaries = try toolchain.run(["build"] + place + ["--show-bin-path"]).output
        return binaries.trimmingCharacters(in: .whitespacesAndNewlines) + "/TelemachusHost"
    }

    /// What a program says that it has.
    private static func listed(by program: String) throws -> [Listed] {
        let outcome = try Toolchain.run(URL(fileURLWithPath: program), ["plugins", "--json"])
        let listed = try? JSONDecoder().decode([Listed].self, from: Data(outcome.output.utf8))
        guard outcome.status == 0, let listed else {
            let reason = outcome.errors.split(separator: "\n").first.map(String.init) ?? ""
            throw Diagnostic(
                "plugins-clash", "the program will not start with these plugins", file: program,
                help: "mend this: \(reason.hasPrefix("telemachus: ") ? String(reason.dropFirst(12)) : reason)")
        }
        return listed
    }

    /// A line of `telemachus plugins --json`.
    private struct Listed: Decodable {
        let id: String
        let kind: String
        let version: String
        let module: String
    }

    /// Works on a file beside the program's place, once it is known that one can be written there.
    ///
    /// The compiler is not kept busy for minutes before that is known: no work at all finds it out.
    private func placing(_ work: (_ part: String) throws -> Void) throws {
        let manager = FileManager.default
        let part = output + ".part"
        do {
            try manager.createDirectory(
                atPath: (output.absolutePath as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try Data().write(to: URL(fileURLWithPath: part))
            try manager.removeItem(atPath: part)
            try work(part)
        } catch {
            try? manager.removeItem(atPath: part)
            throw Diagnostic(
                "cannot-write", "the program cannot be written here", file: output,
                help: "check that you may write there, and that the disk has room")
        }
    }
}
