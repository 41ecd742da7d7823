import ArgumentParser
import TelemachusCore
import TelemachusProgramme

/// `telemachus remind`: texts and calendars for those who owe something.
struct RemindCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "remind", abstract: "Write a reminder and a calendar for everybody who owes something.",
        discussion: """
            The directory gets a text (M1.md) and a calendar (M1.ics) for each person, under their codes, and a table \
            (reminders.csv) of who gets what. They name forms, days and numbers of sessions; no answer, and nobody \
            else. Nothing is sent, and nothing is recorded.
            """)

    @OptionGroup var coordinator: CoordinatorOptions

    @Option(help: "The stage whose forms are asked for; left out, every open one.")
    var stage: String?

    @Option(help: ArgumentHelp("Only the people of this institution.", valueName: "id"))
    var institution: String?

    @Option(help: "The directory that the files go to; it is made where it is missing.")
    var out: String

    func run(in environment: ToolEnvironment) throws {
        let workspace = try Workspace(coordinator, in: environment)
        defer { try? workspace.close() }
        let own = try workspace.institution(institution, in: environment)
        if let stage { try workspace.checkStage(stage, in: environment) }
        let reminders = Reminders(
            workspace.state, on: workspace.today, of: stage.map { StageID($0) }, institution: own)
        try OutputDirectory(path: out, isPrivate: true).write(reminders.files(at: environment.clock()))
        let owing = reminders.recipients.count { !$0.forms.isEmpty }
        environment.output.result(
            "\(owing.of("person owes", "people owe")) forms; \(reminders.recipients.count.of("person", "people")) "
                + "\(reminders.recipients.count == 1 ? "is" : "are") listed in \(out)/reminders.csv.\n")
    }
}

extension Workspace {
    /// Stops where the programme has no stage of a name.
    func checkStage(_ name: String, in environment: ToolEnvironment) throws {
        guard programme.stage(StageID(name)) == nil else { return }
        throw environment.stop(
            [
                Diagnostic(
                    "unknown-stage", "no stage has this name", file: "--stage \(name)",
                    help: NearestName.advice(for: name, among: programme.stages.map(\.id.name), plural: "stages"))
            ], .wrongUsage)
    }
}
