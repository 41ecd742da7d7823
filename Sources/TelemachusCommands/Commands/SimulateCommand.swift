import ArgumentParser
import Foundation
import TelemachusCore
import TelemachusProgramme
import TelemachusYAML

/// `telemachus simulate`: a programme's data without people, to pilot it.
struct SimulateCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate", abstract: "Make up people and their answers, to pilot a programme without any.",
        discussion: """
            What is written is a data directory for 'telemachus run', and says in data.yaml and on every output that it \
            is invented. How people behave is told by simulation.yaml beside the definition, where there is one. The \
            same definition, profile, number and seed give the same bytes.

            A directory with data that are not invented is never touched.
            """)

    @Argument(help: "A bundle's id, a definition, or a directory that holds one.")
    var definition: String

    @Option(help: "How many people take part; left out, as the profile or the definition says.")
    var people: Int?

    @Option(help: "Where the random numbers start; left out, as the profile says.")
    var seed: Int?

    @Option(
        help: ArgumentHelp("The data directory to write, such as the 'data' beside a definition.", valueName: "dir"))
    var out: String

    @Option(help: ArgumentHelp("The profile; left out, simulation.yaml beside the definition.", valueName: "file"))
    var profile: String?

    func validate() throws {
        if let people, !(1...1_000_000).contains(people) {
            throw ValidationError("--people takes a number from 1 to 1000000.")
        }
        if let seed, seed < 0 { throw ValidationError("--seed takes a number from 0 on.") }
    }

    func run(in environment: ToolEnvironment) throws {
        let target = DataDirectory(path: out)
        try target.checkThatItMayBeReplaced()
        let path = try environment.library.definition(for: definition)
        let programme = try environment.programme(path)
        var sources = ["Definition: \(programme.definition.id), SHA-256 \(programme.hash)"]
        let beside = DefinitionName.directory(of: path) + "/simulation.yaml"
        var stated = SimulationProfile()
        if let file = profile ?? (InputFile.kind(of: beside).exists ? beside : nil) {
            let source = try InputFile.read(file)
            stated = try environment.profile(source, for: programme)
            sources.append("Profile: \((file as NSString).lastPathComponent), SHA-256 \(source.hash)")
        }
        let simulation = Simulation(of: programme, profile: stated, people: people, seed: seed)
        let cohort = try environment.simulating(simulation)
        try target.replace(with: cohort.files(from: sources))
        let numbers = cohort.numbers.map { role, number in
            "\(number) \(programme.definition.roles[role.name].map { ($0.plural ?? $0.title).plain } ?? role.name)"
        }
        environment.output.result(
            """
            \(out) holds invented data: \(numbers.joined(separator: ", ")); \(cohort.answers.of("answer")), \
            \(cohort.withdrawn) withdrawn.

            """)
    }
}

extension ToolEnvironment {
    /// Reads a profile; shows what is wrong and stops where it cannot be used.
    fileprivate func profile(_ source: SourceText, for programme: Programme) throws -> SimulationProfile {
        var sources = SourceList()
        let document = YAMLDocument.read(source, into: &sources)
        var (profile, diagnostics) = (SimulationProfile?.none, document.diagnostics)
        if !diagnostics.hasErrors {
            let loaded = SimulationProfile.load(document.root, for: programme)
            (profile, diagnostics) = (loaded.profile, (diagnostics + loaded.diagnostics).inReadingOrder())
        }
        show(diagnostics, from: sources)
        guard let profile else { throw CommandStop(status: .problems) }
        return profile
    }

    /// Makes a cohort; stops with the reason where so many people cannot go through the programme.
    fileprivate func simulating(_ simulation: Simulation) throws -> SimulatedCohort {
        defer { output.progress(nil) }
        do {
            return try simulation.cohort { output.progress("Making up '\($0.name)' …") }
        } catch let refusal as ProgrammeRun.Refusal {
            throw CommandStop(refusal.reason, at: refusal.stage)
        } catch let gate as ProgrammeRun.ClosedGate {
            throw stop(gate.diagnostics, .refused)
        }
    }
}
