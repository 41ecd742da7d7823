import ArgumentParser
import TelemachusCore
import TelemachusProgramme

/// `telemachus consent`: who agreed to take part.
struct ConsentCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "consent", abstract: "Record who consented: people by id, or a file.",
        discussion: """
            Name one or more people, or a file with the columns person and version. The version is that of the wording \
            in the definition.
            """)

    @Argument(help: ArgumentHelp("The ids of people, or one file.", valueName: "person-or-file"))
    var names: [String]

    @Option(help: "The version of the wording that they agreed to; left out, the definition's.")
    var version: String?

    @OptionGroup var dryRun: DryRunOption
    @OptionGroup var place: CoordinatorOptions

    /// The file; nil where people are named.
    ///
    /// An id holds nothing but letters, digits and hyphens; a file's name has a point.
    private var file: String? { names.count == 1 ? names.first { !PersonCode.isValid($0) } : nil }

    func validate() throws {
        if file != nil, version != nil { throw ValidationError("A file says the version itself; leave out --version.") }
    }

    func run(in environment: ToolEnvironment) throws {
        try Workspace.record(place, isDryRun: dryRun.dryRun, in: environment) { workspace in
            file.map { workspace.state.consenting($0) }
                ?? workspace.state.consenting(names.map { PersonID($0) }, to: version)
        }
    }
}
