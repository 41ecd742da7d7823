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
    var state: ProgrammeState
    /// Who works on it.
    let author: Appointment
    /// The last entry that the state takes in.
    private(set) var head: JournalHead
    /// The stages that opened or closed by date since the last command, and because of what this one records.
    private(set) var steps: [Fact]
    /// Where it lies.
    let layout: WorkspaceLayout
    let journal: SQLiteJournal
    /// Reads the definition that the journal holds.
    let loader: ProgrammeLoader
    let now: Instant
    /// The steps that are not in the journal yet.
    private var pending: [Fact] = []

    /// Whether the definition is another one than the journal knows.
    var isDefinitionChanged: Bool { programme.hash != state.course.adoption?.definition ?? start.definition }
    /// Today, by the clock.
    var today: CalendarDay { now.day }

    /// Opens a live programme.
    ///
    /// - Parameters:
    ///   - options: where it lies, and who works on it.
    ///   - environment: reads the definition, and shows what is wrong with it.
    /// - Throws: where there is no journal, no definition that can be used, or the name is no coordinator's.
    init(_ options: CoordinatorOptions, in environment: ToolEnvironment) throws {
        layout = WorkspaceLayout(directory: options.place.workspace)
        now = environment.clock()
        loader = environment.loader
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
            throw RulesRefusal([
                Diagnostic(
                    "unknown-coordinator", "nobody of this name coordinates the programme", file: layout.journal,
                    help: "names to choose from: "
                        + state.course.appointments.map(\.coordinator).joined(separator: ", ")
                        + "; 'telemachus appoint' adds one")
            ])
        }
        self.author = author
        steps = []
        if !isDefinitionChanged { take(state.dueSteps(on: today)) }
    }

    /// Takes stages in that open or close; they are recorded with the facts of the command.
    private mutating func take(_ due: [Fact]) {
        let stamp = Stamp(at: now, by: author.coordinator)
        for fact in due { state.apply(fact, stamp: stamp) }
        steps += due
        pending += due
    }

    /// Records facts that were decided on by the state, all or none, and takes them into it.
    ///
    /// The stages that opened or closed by date before are recorded with them, and those that open or close on account
    /// of them.
    ///
    /// - Parameters:
    ///   - facts: what happened.
    ///   - isDryRun: whether nothing is written in the end.
    /// - Throws: ``RulesRefusal`` where the coordinator may not record them or the definition changed, and whatever the
    ///   journal throws. The state is of no more use then.
    mutating func record(_ facts: [Fact], isDryRun: Bool = false) throws {
        try refuseChangedDefinition()
        let objections = state.objections(to: facts, by: author)
        guard objections.isEmpty else { throw RulesRefusal(objections) }
        let stamp = Stamp(at: now, by: author.coordinator)
        for fact in facts { state.apply(fact, stamp: stamp) }
        let before = pending
        pending = []
        take(state.dueSteps(on: today))
        if !isDryRun { head = try journal.append([before, facts, pending].joined(), after: head, stamp: stamp) }
        pending = []
    }

    /// Records the stages that opened or closed by date and nothing else.
    mutating func recordSteps() throws {
        if !pending.isEmpty { try record([]) }
    }

    /// Shows what is wrong with a proposal, or records it.
    ///
    /// - Parameters:
    ///   - proposal: what a command would record.
    ///   - environment: shows the problems.
    ///   - isDryRun: whether nothing is recorded in the end.
    /// - Throws: a ``CommandStop`` where the proposal has errors, and whatever ``record(_:isDryRun:)`` throws.
    mutating func record(_ proposal: Proposal, in environment: ToolEnvironment, isDryRun: Bool) throws {
        try refuseChangedDefinition()
        environment.show(proposal.diagnostics, from: proposal.sources)
        guard !proposal.diagnostics.hasErrors else {
            throw CommandStop(status: proposal.isRefused ? .refused : .problems)
        }
        if !proposal.facts.isEmpty || !pending.isEmpty { try record(proposal.facts, isDryRun: isDryRun) }
    }

    /// Ends the work on the journal.
    func close() throws { try journal.close() }
}

/// The programme's rules do not let a command record what it is about.
struct RulesRefusal: Error {
    /// Every reason.
    let diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
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
