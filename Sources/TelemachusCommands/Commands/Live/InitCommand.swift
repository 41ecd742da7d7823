import ArgumentParser
import TelemachusCore
import TelemachusProgramme

/// `telemachus init`: starts a live programme.
struct InitCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Start a live programme in a directory of its own.",
        discussion: """
            The directory gets a copy of the definition, which is from then on the programme's own, and the journal \
            (journal.sqlite), which holds everything that happens. A directory that is not empty is refused.
            """)

    @Argument(help: "A definition, a directory that holds one, or a bundle's id.")
    var definition: String

    @Option(help: ArgumentHelp("The directory to make.", valueName: "directory"))
    var workspace: String

    @Option(help: ArgumentHelp("Your name, under which facts are recorded.", valueName: "name"))
    var coordinator = "coordinator"

    func validate() throws {
        if coordinator.allSatisfy(\.isWhitespace) { throw ValidationError("A coordinator has a name.") }
    }

    func run(in environment: ToolEnvironment) throws {
        let path = try environment.library.definition(for: definition)
        let programme = try environment.programme(path)
        let copy = DefinitionCopy(of: programme, readFrom: programme.files)
        // What is recorded is the copy's own hash, so that a later change to it shows.
        let own = try own(copy, of: programme, environment)
        let stamp = Stamp(at: environment.clock(), by: coordinator)
        let start = Fact.started(Starting(of: own, coordinator: coordinator))
        let steps = ProgrammeState(of: own, facts: [start]).dueSteps(on: stamp.at.day)
        try WorkspaceMaker(directory: workspace).make(copy, [start] + steps, stamp: stamp)
        environment.output.result(
            """
            \(workspace) holds the programme '\(programme.definition.id)' from now on.
              \(WorkspaceLayout(directory: workspace).definition)  its definition
              \(WorkspaceLayout(directory: workspace).journal)  what happens in it

            """ + RecordedWords.steps(steps))
    }

    /// The programme that the copy defines; where the files are as they were, it is the same.
    private func own(
        _ copy: DefinitionCopy, of programme: Programme, _ environment: ToolEnvironment
    ) throws -> Programme {
        guard copy.isWrittenOut, let file = copy.files.first else { return programme }
        let outcome = environment.loader.load(SourceText(name: file.path, bytes: file.bytes))
        guard let own = outcome.programme else {
            environment.show(outcome.diagnostics, from: outcome.sources)
            throw CommandStop(status: .internalFault)
        }
        return own
    }
}
