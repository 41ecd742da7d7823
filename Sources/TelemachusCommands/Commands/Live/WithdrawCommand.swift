import ArgumentParser
import TelemachusCore
import TelemachusProgramme

/// `telemachus withdraw`: somebody leaves.
struct WithdrawCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Record that somebody leaves, without a reason.",
        discussion: """
            What becomes of the answers that they gave is their choice among what the definition offers. \
            '--undo --reason TEXT' takes a withdrawal back that was recorded by mistake.
            """)

    @Argument(help: "The person's id.")
    var person: String

    @Option(help: ArgumentHelp("The stage from which they are gone; left out, the present one.", valueName: "stage"))
    var from: String?

    @Option(help: "earlier-answers or nothing; left out, what the definition offers first.")
    var keep: KeepWord?

    @Flag(help: "Take the withdrawal back.")
    var undo = false

    @Option(help: ArgumentHelp("Why it is taken back; it is recorded.", valueName: "text"))
    var reason: String?

    @OptionGroup var dryRun: DryRunOption
    @OptionGroup var place: CoordinatorOptions

    func validate() throws {
        try ReasonRule.check(reason, isNeeded: undo, by: "--undo")
        if undo, from != nil || keep != nil { throw ValidationError("'--undo' takes neither '--from' nor '--keep'.") }
    }

    func run(in environment: ToolEnvironment) throws {
        let id = PersonID(person)
        try Workspace.record(place, isDryRun: dryRun.dryRun, in: environment) { workspace in
            reason.map { workspace.state.reinstating(id, because: $0) }
                ?? workspace.state.withdrawing(id, from: from.map { StageID($0) }, keeping: keep?.keep)
        } remark: { state in
            undo ? "" : Self.remark(on: state.pairs(of: id), of: id, in: state.programme)
        }
    }

    /// What becomes of the person's pairs.
    private static func remark(on pairs: [PairOfPeople], of person: PersonID, in programme: Programme) -> String {
        guard !pairs.isEmpty else { return "" }
        let partners = pairs.map { $0.mentor == person.name ? $0.mentee : $0.mentor }
        let rule = programme.stages.last { $0.pairing != nil }?.pairing?.settings.afterWithdrawal ?? .leave
        let help =
            rule == .leave ? "" : " Pairs are made anew with 'telemachus allocate'."
        return "Without this partner from then on: \(partners.listed()). \(rule.help)\(help)\n"
    }
}

/// A word for what becomes of answers.
struct KeepWord: ExpressibleByArgument {
    let keep: WithdrawalSettings.Keep

    init?(argument: String) {
        guard let keep = WithdrawalSettings.Keep(rawValue: argument) else { return nil }
        self.keep = keep
    }

    static var allValueStrings: [String] { WithdrawalSettings.Keep.allCases.map(\.rawValue) }
}

/// `telemachus end-pair`: a pair ends, and both stay.
struct EndPairCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "end-pair", abstract: "Record that a pair ends without anybody's fault; both stay.",
        discussion: "No reason is asked for, and no later draw gives the two to each other.")

    @Argument(help: "The mentor's id.")
    var mentor: String

    @Argument(help: "The mentee's id.")
    var mentee: String

    @Option(help: ArgumentHelp("The stage from which it holds; left out, the present one.", valueName: "stage"))
    var from: String?

    @OptionGroup var dryRun: DryRunOption
    @OptionGroup var place: CoordinatorOptions

    func run(in environment: ToolEnvironment) throws {
        try Workspace.record(place, isDryRun: dryRun.dryRun, in: environment) { workspace in
            workspace.state.ending(
                mentor: PersonID(mentor), mentee: PersonID(mentee), from: from.map { StageID($0) })
        } remark: { _ in
            "A new partner for each comes with 'telemachus allocate'.\n"
        }
    }
}
