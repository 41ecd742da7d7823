import ArgumentParser
import TelemachusCore
import TelemachusProgramme

/// `telemachus status`: where a live programme stands, and what to do first.
struct StatusCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show what is due in a live programme, and what to do first.",
        discussion: """
            It tells who owes a form and never what a form says. The coordinator of an institution sees its own people. \
            A sponsor sees numbers of groups that are large enough, and no ids. Nothing is recorded.
            """)

    @OptionGroup var coordinator: CoordinatorOptions

    @Option(name: .customLong("for"), help: "coordinator or sponsor.")
    var reader = Reader.coordinator

    @Option(help: ArgumentHelp("Only the people of this institution.", valueName: "id"))
    var institution: String?

    @Flag(help: "Print one JSON document.")
    var json = false

    /// For whom it is.
    enum Reader: String, ExpressibleByArgument, CaseIterable {
        case coordinator, sponsor
    }

    func validate() throws {
        if reader == .sponsor, institution != nil {
            throw ValidationError("A sponsor sees numbers of the whole programme; leave --institution out.")
        }
    }

    func run(in environment: ToolEnvironment) throws {
        let workspace = try Workspace(coordinator, in: environment)
        defer { try? workspace.close() }
        let status = ProgrammeStatus(
            workspace.state, on: workspace.today, for: try reader(of: workspace, environment),
            isDefinitionChanged: workspace.isDefinitionChanged)
        environment.output.result(json ? status.json.text : StatusText(status: status).text)
    }

    private func reader(of workspace: Workspace, _ environment: ToolEnvironment) throws -> StatusReader {
        guard reader == .sponsor else {
            return .coordinator(institution: try workspace.institution(institution, in: environment))
        }
        // How small a group may be is what people agreed to, not what somebody wrote since.
        try workspace.refuseChangedDefinition()
        return .sponsor
    }
}

extension Workspace {
    /// The institution whose people are looked at: the one that was asked for, the coordinator's own otherwise.
    ///
    /// - Throws: where the programme has no such institution, or the coordinator looks after another one.
    func institution(_ name: String?, in environment: ToolEnvironment) throws -> String? {
        guard let name else { return author.institution }
        let institutions = programme.definition.institutions.names
        guard institutions.contains(name) else {
            throw environment.stop(
                [
                    Diagnostic(
                        "unknown-institution", "no institution has this name", file: "--institution \(name)",
                        help: NearestName.advice(for: name, among: institutions, plural: "institutions"))
                ], .wrongUsage)
        }
        if let own = author.institution, own != name {
            throw RulesRefusal([
                Diagnostic(
                    "other-institution", "\(author.coordinator) coordinates another institution",
                    file: "--institution \(name)", help: "leave it out to see the people of '\(own)'")
            ])
        }
        return name
    }

    /// Stops a coordinator of one institution, where something concerns the people of all.
    func requireWholeProgramme() throws {
        guard let own = author.institution else { return }
        throw RulesRefusal([
            Diagnostic(
                "other-institution", "\(author.coordinator) coordinates '\(own)', and this concerns everybody",
                file: "--as \(author.coordinator)", help: "leave it to a coordinator of the whole programme")
        ])
    }
}
