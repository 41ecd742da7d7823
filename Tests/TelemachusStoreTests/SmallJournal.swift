@testable import TelemachusProgramme
@testable import TelemachusStore

/// Journals in one file each that tests damage.
enum SmallJournal: CaseIterable {
    /// A few facts, one of them erased.
    case erased
    /// Facts of version 1, one of them erased, and later ones.
    case old
    /// A fact of each kind.
    case every

    /// How many entries it has.
    var entries: Int {
        switch self {
        case .erased: 4
        case .old: 5
        case .every: SQLiteJournalTests.facts.count
        }
    }

    /// Which part of all changes to its bytes is tried: each of them, or each of so many.
    var step: Int { self == .every ? 10 : 1 }

    /// Makes it.
    func file() throws -> JournalFile {
        let stamp = SQLiteJournalTests.stamp
        let file = try self == .old ? `Opening a journal`.versionOne() : JournalFile()
        let journal = try self == .old ? SQLiteJournal.open(path: file.path) : .create(path: file.path)
        switch self {
        case .erased:
            try journal.append(
                [.stageOpened(stage: "before"), .consented(person: "M1", version: "1"), .stageClosed(stage: "before")],
                stamp: stamp)
            _ = try journal.erase(person: "M1", stamp: stamp)
        case .old:
            try journal.append([.stageOpened(stage: "after")], stamp: stamp)
            _ = try journal.erase(person: "M1", stamp: stamp)
        case .every: try journal.append(SQLiteJournalTests.facts, stamp: stamp)
        }
        try journal.close()
        return file
    }
}
