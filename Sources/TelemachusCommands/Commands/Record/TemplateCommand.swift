import ArgumentParser
import TelemachusCore
import TelemachusProgramme

/// `telemachus template`: a table to fill in.
struct TemplateCommand: ToolCommand {
    /// How forms become rows.
    enum Form: String, ExpressibleByArgument, CaseIterable {
        case long, wide
    }

    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "Write a table with a row for each form that is due, to fill in.",
        discussion: """
            The table holds ids and no answers. 'telemachus record' takes it back; cells and rows that stayed empty are \
            not answered. Forms that are in already are left out. --legend prints what can be answered instead.
            """)

    @Argument(help: "The instrument.")
    var instrument: String

    @Option(help: "The stage; left out, every open one.")
    var stage: String?

    @Option(help: "long: an answer a row; wide: a form a row.")
    var form = Form.wide

    @Option(name: .customLong("for"), help: ArgumentHelp("Only the forms of this role.", valueName: "role"))
    var role: String?

    @Option(help: ArgumentHelp("Write to this file instead of printing.", valueName: "file"))
    var out: String?

    @Flag(help: "Print the items with what they ask and can be answered with.")
    var legend = false

    @OptionGroup var coordinator: CoordinatorOptions

    func run(in environment: ToolEnvironment) throws {
        let workspace = try Workspace(coordinator, in: environment)
        let instrument = try workspace.instrument(instrument)
        if legend {
            try write(instrument.legend, in: environment)
            return try workspace.close()
        }
        let roles = workspace.programme.definition.roles.names
        if let role, !roles.contains(role) {
            throw Diagnostic(
                "unknown-role", "the definition has no role of this name", file: role,
                help: NearestName.advice(for: role, among: roles, plural: "roles"))
        }
        let template = FormTemplate(
            instrument, at: try stage.map { try workspace.stage($0).id }, from: role.map { RoleID($0) },
            in: workspace.state)
        guard !template.stages.isEmpty else {
            throw RulesRefusal([
                Diagnostic(
                    "nothing-due", "no stage that is open asks '\(instrument.id)'", file: instrument.id.name,
                    help: "name the stage with --stage; 'telemachus status' lists what is due")
            ])
        }
        try write(template.text(form == .long ? .long : .wide), in: environment)
        if let out {
            environment.output.result("\(template.due.count.of("form")) due: \(out)\n")
        }
        try workspace.close()
    }

    private func write(_ text: String, in environment: ToolEnvironment) throws {
        guard let out else { return environment.output.result(text) }
        try OutputDirectory.write(text, to: out, isPrivate: true)
    }
}
