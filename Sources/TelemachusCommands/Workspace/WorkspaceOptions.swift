import ArgumentParser

/// Where a live programme lies: what all commands on it have in common.
struct WorkspaceOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The directory that 'telemachus init' made.", valueName: "directory"))
    var workspace = "."

    /// The journal's file.
    var journal: String { WorkspaceLayout(directory: workspace).journal }
}

/// Who works on a live programme, and where it lies.
struct CoordinatorOptions: ParsableArguments {
    @OptionGroup var place: WorkspaceOptions

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "The coordinator under whose name it is recorded; left out, the one who started the programme.",
            valueName: "name"))
    var author: String?
}

/// What lies where in a live programme's directory.
struct WorkspaceLayout {
    let directory: String

    /// The journal.
    var journal: String { directory + "/journal.sqlite" }
    /// The directory with the definition and the files that it names.
    var definition: String { directory + "/definition" }
}
