import ArgumentParser
import TelemachusCore
import TelemachusProgramme

/// `telemachus erase`: what somebody asked to have forgotten, or what has served its purpose.
struct EraseCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Erase a person's data, or confidential answers once they are not needed.",
        discussion: """
            What is erased is gone for good; its place in the journal stays, so that the rest still verifies. Nothing \
            is recorded of why. Backups keep what they hold: erase them too, or make them anew.
            """)

    @Argument(help: "The person's id.")
    var person: String?

    @Option(
        help: ArgumentHelp(
            "Erase everybody's answers to a confidential instrument, once the draw that reads them is settled.",
            valueName: "instrument"))
    var answers: String?

    @Flag(help: "Do not ask.")
    var yes = false

    @OptionGroup var dryRun: DryRunOption
    @OptionGroup var place: CoordinatorOptions

    func validate() throws {
        if (person == nil) == (answers == nil) {
            throw ValidationError("Name a person, or an instrument with '--answers'.")
        }
    }

    func run(in environment: ToolEnvironment) throws {
        var workspace = try Workspace(place, in: environment)
        try workspace.refuseChangedDefinition()
        let what: String
        if let person {
            try check(PersonID(person), in: workspace)
            what = "everything about '\(person)'"
        } else {
            try checkAnswers(in: workspace)
            what = "every answer to '\(answers ?? "")'"
        }
        if dryRun.dryRun {
            try workspace.close()
            return environment.output.result("Nothing was erased; it would be: \(what).\n")
        }
        guard yes || Confirmation.isGiven("Erase \(what) for good?", environment.output) else {
            throw CommandStop(status: .refused, message: "Nothing was erased; '--yes' erases without asking.\n")
        }
        let erased = try person.map { try workspace.erase(person: $0) } ?? workspace.erase(answersTo: answers ?? "")
        try workspace.close()
        environment.output.result(
            erased == 0
                ? "There is nothing to erase.\n"
                : "\(erased.of("fact")) erased: \(what). Backups keep what they hold.\n")
    }

    private func check(_ person: PersonID, in workspace: Workspace) throws {
        let objections = workspace.state.objections(toErasing: person, by: workspace.author)
        guard objections.isEmpty else { throw RulesRefusal(objections) }
    }

    private func checkAnswers(in workspace: Workspace) throws {
        let erasure = Fact.erased(Erasure(.confidential, of: []))
        let objections = workspace.state.objections(to: [erasure], by: workspace.author)
        guard objections.isEmpty else { throw RulesRefusal(objections) }
        if let objection = workspace.state.objection(toErasing: InstrumentID(answers ?? "")) {
            throw RulesRefusal([objection])
        }
    }
}
