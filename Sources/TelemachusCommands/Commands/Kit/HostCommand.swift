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
            Telemachus itself is taken from where the packages take it. It needs Swift, and some minutes the first time.
            """)

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

    func validate() throws {
        guard !packages.isEmpty else { throw ValidationError("Name a package with --with.") }
        guard !InputFile.kind(of: output).isDirectory else {
            throw ValidationError("'\(output)' is a directory; name the program's file, such as \(output)/telemachus.")
        }
    }

    func run(in environment: ToolEnvironment) throws {
        let toolchain = try Toolchain()
        let plugins = try packages.map { try PluginPackage(at: $0, toolchain) }
        let host = try HostPackage(plugins, plugins[0].source)
        try OutputDirectory(path: scratch).write(host.files)
        let built = try build(toolchain, environment.output)
        let listed = try Self.listed(by: built)
        try install(built)
        let own = listed.filter { Set(plugins.flatMap(\.modules)).contains($0.module) }
        environment.output.result(
            "\(output) has \(listed.count.of("plugin")), of which these came with --with:\n"
                + own.map { "  \($0.id) \($0.version) (\($0.kind), module \($0.module))\n" }.joined())
    }

    /// Compiles the package and gives the program's path.
    private func build(_ toolchain: Toolchain, _ output: any Output) throws -> String {
        output.error("building with \(packages.joined(separator: ", ")); the first time takes some minutes\n")
        #if os(Linux)
            // One file that runs without Swift installed.
            let linking = ["--static-swift-stdlib", "-Xswiftc", "-use-ld=lld"]
        #else
            let linking: [String] = []
        #endif
        let place = ["-c", "release", "--package-path", scratch]
        let outcome = try toolchain.run(["build"] + place + linking) { output.progress(String($0.prefix(79))) }
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

    private func install(_ program: String) throws {
        let manager = FileManager.default
        let part = output + ".part"
        do {
            try manager.createDirectory(
                atPath: (output.absolutePath as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            if InputFile.kind(of: part).exists { try manager.removeItem(atPath: part) }
            try manager.copyItem(atPath: program, toPath: part)
            guard rename(part, output) == 0 else { throw CocoaError(.fileWriteUnknown) }
        } catch {
            try? manager.removeItem(atPath: part)
            throw Diagnostic(
                "cannot-write", "the program cannot be written here", file: output,
                help: "check that you may write there, and that the disk has room; it is built, as \(program)")
        }
    }
}
