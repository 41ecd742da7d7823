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
    /// The last entry that the state takes in.
    private(set) var head: JournalHead
    private let journal: SQLiteJournal
    private let clock: @Sendable () -> Instant

    /// Whether the definition is another one than at the start.
    var isDefinitionChanged: Bool { programme.hash != start.definition }

    /// Opens a live programme.
    ///
    /// - Parameters:
    ///   - layout: where it lies.
    ///   - environment: reads the definition, and shows what is wrong with it.
    ///   - clock: says when facts are recorded.
    /// - Throws: where there is no journal, or no definition that can be used.
    init(
        _ layout: WorkspaceLayout, in environment: ToolEnvironment,
        clock: @escaping @Sendable () -> Instant = Instant.now
    ) throws {
        journal = try SQLiteJournal.open(path: layout.journal)
        let programme = try environment.programme(environment.library.definition(for: layout.definition))
        var state = ProgrammeState(of: programme)
        var start: Starting?
        head = try journal.forEach { entry in
            guard let fact = entry.fact else { return }
            if case .started(let beginning) = fact { start = start ?? beginning }
            state.apply(fact)
        }
        guard let start else {
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
        self.clock = clock
    }

    /// Records facts that were decided on by the state, all or none, and takes them into it.
    mutating func record(_ facts: [Fact], by author: String? = nil) throws {
        head = try journal.append(facts, after: head, stamp: Stamp(at: clock(), by: author ?? start.coordinator))
        for fact in facts { state.apply(fact) }
    }

    /// Ends the work on the journal.
    func close() throws { try journal.close() }
}

extension Instant {
    /// This moment, by the computer's clock.
    static func now() -> Instant { Instant(milliseconds: Int((Date().timeIntervalSince1970 * 1000).rounded())) }
}
