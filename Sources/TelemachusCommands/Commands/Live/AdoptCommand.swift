import ArgumentParser
import TelemachusCore
import TelemachusProgramme

/// `telemachus adopt`: the programme goes on under its definition as it is now.
struct AdoptCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt", abstract: "Go on under the definition as it is now, after it was changed.",
        discussion: """
            Nothing is recorded under a definition that changed until this is done. Texts may change, and so may what \
            is still to come. A change that would give what is recorded another meaning is refused, with what to do.
            """)

    @OptionGroup var dryRun: DryRunOption
    @OptionGroup var place: CoordinatorOptions

    func run(in environment: ToolEnvironment) throws {
        var workspace = try Workspace(place, in: environment)
        guard workspace.isDefinitionChanged else {
            try workspace.close()
            return environment.output.result("The definition is the one that the journal knows.\n")
        }
        let old = try workspace.programmeThatHolds()
        let use = try workspace.use(under: old)
        let proposal = workspace.state.adopting(insteadOf: old, use)
        let changes = DefinitionComparison(from: old, to: workspace.programme).changes
        environment.output.result(changes.map { $0.text + "\n" }.joined())
        try workspace.adopt(proposal, in: environment, isDryRun: dryRun.dryRun)
        try workspace.close()
        environment.output.result(
            RecordedWords.text(proposal, steps: workspace.steps, isDryRun: dryRun.dryRun))
    }
}
