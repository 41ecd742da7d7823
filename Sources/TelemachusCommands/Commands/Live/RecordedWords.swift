import ArgumentParser
import TelemachusCore
import TelemachusProgramme

/// What a command tells of the facts that it recorded, or would record.
enum RecordedWords {
    /// Counts the facts by what happened, and says which stages opened and closed with them.
    ///
    /// - Parameters:
    ///   - proposal: what was recorded.
    ///   - steps: the stages that opened or closed by date.
    ///   - isDryRun: whether nothing was written.
    /// - Returns: a line, and one for each stage.
    static func text(_ proposal: Proposal, steps: [Fact], isDryRun: Bool) -> String {
        var parts: [String] = []
        for (kind, singular, plural) in nouns {
            let count = proposal.facts.count { $0.kind == kind }
            if count > 0 { parts.append(count == 1 ? singular : "\(count) \(plural)") }
        }
        if proposal.facts.isEmpty { parts.append("nothing new") }
        if proposal.unchanged > 0 { parts.append("\(proposal.unchanged) known already") }
        let lead = isDryRun ? "Nothing was recorded; it would be: " : "Recorded: "
        return lead + parts.joined(separator: ", ") + ".\n" + (proposal.facts.isEmpty ? "" : self.steps(steps))
    }

    /// The stages that opened or closed, a line each.
    static func steps(_ steps: [Fact]) -> String {
        steps.map { step in
            switch step {
            case .stageOpened(let stage): "Stage '\(stage)' is open.\n"
            case .stageClosed(let stage): "Stage '\(stage)' is closed.\n"
            default: ""
            }
        }.joined()
    }

    private static let nouns = [
        ("invited", "1 invitation", "invitations"), ("enrolled", "1 enrolment", "enrolments"),
        ("corrected", "1 correction", "corrections"), ("consented", "1 consent", "consents"),
        ("withdrew", "1 withdrawal", "withdrawals"),
        ("reinstated", "1 withdrawal taken back", "withdrawals taken back"),
        ("pair-ended", "1 pair ended", "pairs ended"), ("stage-opened", "1 stage opened", "stages opened"),
        ("stage-closed", "1 stage closed", "stages closed"), ("decided", "1 decision", "decisions"),
        ("signed-off", "1 signature", "signatures"), ("appointed", "1 appointment", "appointments"),
        ("adopted", "the definition as it is now", "definitions"),
    ]
}

extension Workspace {
    /// Opens a live programme, records what a command proposes, and tells it.
    ///
    /// - Parameters:
    ///   - options: where the programme lies, and who works on it.
    ///   - isDryRun: whether nothing is written in the end.
    ///   - environment: shows problems and what was recorded.
    ///   - propose: makes the facts out of where the programme stands.
    ///   - remark: something to add, out of where the programme stood before; nothing where it is empty.
    /// - Throws: where anything was wrong or refused, with nothing recorded.
    static func record(
        _ options: CoordinatorOptions, isDryRun: Bool, in environment: ToolEnvironment,
        _ propose: (Workspace) throws -> Proposal, remark: (ProgrammeState) -> String = { _ in "" }
    ) throws {
        var workspace = try Workspace(options, in: environment)
        try workspace.refuseChangedDefinition()
        let proposal = try propose(workspace)
        let remark = remark(workspace.state)
        try workspace.record(proposal, in: environment, isDryRun: isDryRun)
        try workspace.close()
        environment.output.result(
            RecordedWords.text(proposal, steps: workspace.steps, isDryRun: isDryRun)
                + (proposal.facts.isEmpty ? "" : remark))
    }
}

/// Whether a recording command only says what it would do.
struct DryRunOption: ParsableArguments {
    @Flag(help: "Say what would be recorded, and record nothing.")
    var dryRun = false
}
