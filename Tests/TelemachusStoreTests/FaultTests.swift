import Foundation
import GRDB
import TelemachusCore
import Testing

@testable import TelemachusProgramme
@testable import TelemachusStore

@Suite struct `A disk that fails` {
    private static let many = Array(repeating: SQLiteJournalTests.facts[5], count: 2_000)

    @Test(.enabled(if: FullDisk.isPossible))
    func `by being full leaves the journal as it was, and takes the facts once there is room`() throws {
        let disk = try FullDisk(kilobytes: 1_024)
        let journal = try SQLiteJournal.create(path: disk.path)
        let head = try journal.append(SQLiteJournalTests.facts, stamp: SQLiteJournalTests.stamp)
        let refusal = #expect(throws: JournalRefusal.self) {
            try journal.append(Self.many, stamp: SQLiteJournalTests.stamp)
        }
        #expect(refusal?.diagnostic.id == "disk-full")
        #expect(refusal?.diagnostic.help == "make room and run the command again; nothing was recorded")
        #expect(try journal.head() == head)
        #expect(try journal.facts() == SQLiteJournalTests.facts)
        #expect(try journal.verify().faults == [])
        try journal.append(Self.many.prefix(3), after: head, stamp: SQLiteJournalTests.stamp)
        try journal.close()
        let again = try SQLiteJournal.open(path: disk.path)
        #expect(try again.facts().count == SQLiteJournalTests.facts.count + 3)
        #expect(try again.verify().isWhole)
        try again.close()
    }

    @Test(.enabled(if: FullDisk.isPossible))
    func `by being full to the last byte is said when a journal is opened, and what is in it stays`() throws {
        let disk = try FullDisk(kilobytes: 512)
        let journal = try SQLiteJournal.create(path: disk.path)
        try journal.append(SQLiteJournalTests.facts, stamp: SQLiteJournalTests.stamp)
        try journal.close()
        try disk.fill()
        let refusal = #expect(throws: JournalRefusal.self) {
            try SQLiteJournal.open(path: disk.path).append(Self.many, stamp: SQLiteJournalTests.stamp)
        }
        #expect(["disk-full", "journal-disk-fault"].contains(refusal?.diagnostic.id))
        try disk.empty()
        let again = try SQLiteJournal.open(path: disk.path)
        #expect(try again.facts() == SQLiteJournalTests.facts)
        #expect(try again.verify().isWhole)
        try again.close()
    }

    @Test(.enabled(if: FullDisk.isPossible))
    func `by being read-only is said, and the file stays as it is`() throws {
        let disk = try FullDisk(kilobytes: 1_024)
        try SQLiteJournal.create(path: disk.path).close()
        let before = try Data(contentsOf: URL(filePath: disk.path))
        try disk.setReadOnly(true)
        for work in [Self.append, Self.create] {
            let refusal = #expect(throws: JournalRefusal.self) { try work(disk) }
            #expect(refusal?.diagnostic.id == "journal-not-writable")
        }
        #expect(try Data(contentsOf: URL(filePath: disk.path)) == before)
        try disk.setReadOnly(false)
        try Self.append(disk)
    }

    private static func append(_ disk: FullDisk) throws {
        let journal = try SQLiteJournal.open(path: disk.path)
        try journal.append(SQLiteJournalTests.facts, stamp: SQLiteJournalTests.stamp)
        try journal.close()
    }

    private static func create(_ disk: FullDisk) throws {
        try SQLiteJournal.create(path: disk.path + "-new").close()
    }

    /// Who may do everything is kept from nothing by permissions.
    @Test(.enabled(if: getuid() != 0), arguments: ["journal.sqlite", "."])
    func `by permissions is said, and the file stays as it is`(name: String) throws {
        let file = try JournalFile()
        try SQLiteJournal.create(path: file.path).close()
        let before = try Data(contentsOf: URL(filePath: file.path))
        let place = file.directory.appending(path: name).path
        try FileManager.default.setAttributes(
            [.posixPermissions: name == "." ? 0o500 : 0o400], ofItemAtPath: place)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: place) }
        let refusal = #expect(throws: JournalRefusal.self) {
            try SQLiteJournal.open(path: file.path).append(Self.many, stamp: SQLiteJournalTests.stamp)
        }
        #expect(refusal?.diagnostic.id == "journal-not-writable")
        #expect(try Data(contentsOf: URL(filePath: file.path)) == before)
    }

    @Test func `anywhere by having no room for another page leaves a file's journal as it was`() throws {
        let file = try JournalFile()
        let journal = try SQLiteJournal.create(path: file.path)
        let head = try journal.append(SQLiteJournalTests.facts, stamp: SQLiteJournalTests.stamp)
        try journal.database.writeWithoutTransaction { database in
            let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            try database.execute(sql: "PRAGMA max_page_count = \(pages + 3)")
        }
        let refusal = #expect(throws: JournalRefusal.self) {
            try journal.append(Self.many, stamp: SQLiteJournalTests.stamp)
        }
        #expect(refusal?.diagnostic.id == "disk-full")
        try journal.close()
        let again = try SQLiteJournal.open(path: file.path)
        #expect(try again.head() == head)
        try again.append(Self.many.prefix(1), after: head, stamp: SQLiteJournalTests.stamp)
        #expect(try again.verify().isWhole)
    }
}
