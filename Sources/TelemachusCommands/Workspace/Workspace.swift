import Foundation
import TelemachusCore
import TelemachusProgramme
import TelemachusStore

/// A live programme: its definition, and what has happened in it.
///
/// A command reads the state, decides, and records facts after the very head that it read. Where another command came
/// between, nothing is recorded and the person is told.
struct Workspace {
    /// The programme, by the definition as it is now.
    let programme: Programme
    /// How the programme began.
    let start: Starting
    /// Where the programme stands.
    private(set) var state: ProgrammeState
    /// Who works on it.
    let author: Appointment
    /// The last entry that the state takes in.
    private(set) var head: JournalHead
    private let journal: SQLiteJournal
    private let clock: @Sendable () -> Instant

    /// Whether the definition is another one than the journal knows.
    var isDefinitionChanged: Bool { programme.hash != state.course.adoption?.definition ?? start.definition }
    /// Today, by the clock.
    var today: CalendarDay { clock().day }

    /// Opens a live programme.
    ///
    /// - Parameters:
    ///   - options: where it lies, and who works on it.
    ///   - environment: reads the definition, and shows what is wrong with it.
    /// - Throws: where there is no journal, no definition that can be used, or the name is no coordinator's.
    init(_ options: CoordinatorOptions, in environment: ToolEnvironment) throws {
        let layout = WorkspaceLayout(directory: options.place.workspace)
        clock = environment.clock
        journal = try SQLiteJournal.open(path: layout.journal)
        let programme = try environment.programme(environment.library.definition(for: layout.definition))
        var state = ProgrammeState(of: programme)
        head = try journal.forEach { entry in
            if let fact = entry.fact { state.apply(fact, stamp: entry.stamp) }
        }
        guard let start = state.course.start else {
            throw environment.stop(
                [
                    Diagnostic(
                        "no-start", "the journal does not say how the programme began", file: layout.journal,
                        help: "start a programme with 'telemachus init', and use the journal that it makes")
                ], .problems)
        }
        self.programme = programme
        self.start = start
        self.state = state
        let name = options.author ?? start.coordinator
        guard let author = state.course.appointments.first(where: { $0.coordinator == name }) else {
            throw CommandStop(
                status: .refused,
                message: HumanRenderer(sources: SourceList(), usesColour: environment.output.usesColour).render([
                    Diagnostic(
                        "unknown-coordinator", "nobody of this name coordinates the programme", file: layout.journal,
                        help: "names to choose from: "
                            + state.course.appointments.map(\.coordinator).joined(separator: ", ")
                            + "; 'telemachus appoint' adds one")
                ]))
        }
        self.author = author
    }

    /// Records facts that were decided on by the state, all or none, and takes them into it.
    mutating func record(_ facts: [Fact]) throws {
        let stamp = Stamp(at: clock(), by: author.coordinator)
        head = try journal.append(facts, after: head, stamp: stamp)
        for fact in facts { state.apply(fact, stamp: stamp) }
    }

    /// Shows what is wrong with a proposal, or records it.
    ///
    /// - Parameters:
    ///   - proposal: what a command would record.
    ///   - environment: shows the problems.
    ///   - isDryRun: whether nothing is recorded in the end.
    /// - Throws: a ``CommandStop`` where the proposal has errors, and whatever the journal throws.
    mutating func record(_ proposal: Proposal, in environment: ToolEnvironment, isDryRun: Bool) throws {
        environment.show(proposal.diagnostics, from: proposal.sources)
        guard !proposal.diagnostics.hasErrors else { throw CommandStop(status: .problems) }
        if !isDryRun, !proposal.facts.isEmpty { try record(proposal.facts) }
    }

    /// Ends the work on the journal.
    func close() throws { try journal.close() }
}

extension Instant {
    /// This moment, by the computer's clock; or what the variable `TELEMACHUS_NOW` says, for rehearsals and tests.
    ///
    /// The variable holds a day, `2026-03-31`, which stands for its noon in universal time.
    static func now() -> Instant {
        if let day = ProcessInfo.processInfo.environment["TELEMACHUS_NOW"].flatMap({ CalendarDay($0) }) {
            return Instant(milliseconds: (day.daysSince1970 * 24 + 12) * 3_600_000)
        }
        return Instant(milliseconds: Int((Date().timeIntervalSince1970 * 1000).rounded()))
    }
}
