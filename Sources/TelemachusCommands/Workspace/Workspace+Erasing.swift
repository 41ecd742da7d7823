import TelemachusCore
import TelemachusProgramme
import TelemachusStore

/// Erasures: the one thing that takes something out of a journal.
extension Workspace {
    /// Erases every fact about a person, with forms that were begun, and returns how many facts there were.
    mutating func erase(person: String) throws -> Int {
        try recordSteps()
        let count = try journal.erase(person: person, after: head, stamp: stamp)?.count ?? 0
        FormDraft.removeAll(of: person, in: layout)
        return count
    }

    /// Erases every answer to an instrument, under each id that it had, and returns how many there were.
    mutating func erase(answersTo instrument: String) throws -> Int {
        try recordSteps()
        let former = programme.instrument(InstrumentID(instrument))?.formerIDs ?? []
        return try ([instrument] + former).reduce(0) { count, id in
            // After the first one the journal stands elsewhere; nothing else of this command depends on where.
            try count + (journal.erase(answersTo: id, stamp: stamp)?.count ?? 0)
        }
    }

    private var stamp: Stamp { Stamp(at: now, by: author.coordinator) }
}

extension Erasure {
    /// How many facts were erased.
    fileprivate var count: Int { entries.reduce(0) { $0 + $1.count } }
}
