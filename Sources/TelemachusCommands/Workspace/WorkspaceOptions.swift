import ArgumentParser

/// Where a live programme lies: what all commands on it have in common.
struct WorkspaceOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The directory that 'telemachus init' made.", valueName: "directory"))
    var workspace = "."

    /// The journal's file.
    var journal: String { WorkspaceLayout(directory: workspace).journal }
}

/// What lies where in a live programme's directory.
struct WorkspaceLayout {
    let directory: String

    /// The journal.
    var journal: String { directory + "/journal.sqlite" }
    /// The directory with the definition and the files that it names.
    var definition: String { directory + "/definition" }
}
