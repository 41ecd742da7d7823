import ArgumentParser
import TelemachusCore
import TelemachusProgramme

/// `telemachus export`: the files of a live programme, noted in its journal.
struct ExportCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the files of a live programme.",
        discussion: """
            Without names, results.json and the files of every exporter that the definition names. The journal keeps \
            that files left, by which exporters, and a hash by which they are known.
            """)

    @Argument(help: "Exporters by id, as 'telemachus plugins' lists them; left out, those of the definition.")
    var exporters: [String] = []

    @OptionGroup var coordinator: CoordinatorOptions

    @Option(help: "The directory that the files go to; it is made where it is missing.")
    var out: String

    @Flag(help: "Name the files, and write and record nothing.")
    var dryRun = false

    func run(in environment: ToolEnvironment) throws {
        var workspace = try Workspace(coordinator, in: environment)
        defer { try? workspace.close() }
        let analysed = try workspace.analysed()
        let chosen = try exporters.isEmpty ? workspace.programme.exporters : chosen(workspace.programme, environment)
        let files = try analysed.files(of: chosen)
        guard !dryRun else {
            return environment.output.result(files.map { "\(out)/\($0.path)\n" }.joined())
        }
        // Noted first: files that left without a note would be worse than a note of files that did not.
        try workspace.record([.exported(Exporting(of: files, by: chosen.map(\.id)))])
        try OutputDirectory(path: out, isPrivate: true).write(files)
        environment.output.result(
            "\(files.count.of("file is", "files are")) in \(out).\n"
                + analysed.record.results.paragraphs(ofNotices: "wording-left-out"))
    }

    /// The exporters that were named: with the settings of the definition where it names them, with none otherwise.
    private func chosen(
        _ programme: Programme, _ environment: ToolEnvironment
    ) throws -> [(id: String, exporter: any Exporter)] {
        try exporters.map { id in
            if let own = programme.exporters.first(where: { $0.id == id }) { return own }
            let registered = environment.registry.registrations(of: .exporter)
            guard let registration = registered.first(where: { $0.descriptor.id == id }) else {
                let ids = environment.registry.ids[.exporter] ?? []
                throw environment.stop(
                    [
                        Diagnostic(
                            "unknown-plugin", "no exporter has this name", file: id,
                            help: NearestName.advice(for: id, among: ids, plural: "exporters"))
                    ], .wrongUsage)
            }
            var reader = DefinitionReader()
            guard let exporter = registration.makeExporter(nil, in: DefinitionContext(), &reader) else {
                throw environment.stop(reader.diagnostics, .problems)
            }
            return (id, exporter)
        }
    }
}
