import Foundation
import GRDB
import TelemachusCore
import Testing

@testable import TelemachusProgramme
@testable import TelemachusStore

@Suite struct `Erasing` {
    private static let stamp = SQLiteJournalTests.stamp

    private static func response(_ person: String, _ instrument: String, about: String? = nil) -> Fact {
        .responded(
            Response(
                key: .init(from: .person(person), instrument: instrument, stage: "before", about: about),
                role: "mentor", answers: ["text": .text("Marker of \(person)")]))
    }

    private static let facts: [Fact] = [
        .enrolled(person: "M1", role: "mentor", attributes: ["name": "Ottoline Quill"]),
        .enrolled(person: "E1", role: "mentee", attributes: ["name": "Basil Thorn"]), response("M1", "words"),
        response("E1", "words"), response("E1", "willingness", about: "M1"), response("E1", "willingness", about: "M2"),
    ]

    @Test func `a person takes what is theirs and about them, leaves the rest and keeps the chain`() throws {
        let journal = try SQLiteJournal.inMemory()
        try journal.append(Self.facts, stamp: Self.stamp)
        let before = try journal.head()
        let erasure = try journal.erase(person: "M1", after: before, stamp: Self.stamp)
        #expect(erasure?.entries == [1...1, 3...3, 5...5])
        #expect(try journal.facts() == [Self.facts[1], Self.facts[3], Self.facts[5], .erased(#require(erasure))])
        var kinds: [String] = []
        try journal.forEach { entry in if entry.fact == nil { kinds.append(entry.kind) } }
        #expect(kinds == ["enrolled", "responded", "responded"])
        let verification = try journal.verify(noted: before.hash)
        #expect(verification.faults == [])
        #expect(verification.erased == 3)
        #expect(verification.noted == 6)
        #expect(try journal.erase(person: "M1", stamp: Self.stamp) == nil, "there is nothing more")
        #expect(try journal.head().sequence == 7)
    }

    @Test func `confidential answers goes by instrument`() throws {
        let journal = try SQLiteJournal.inMemory()
        try journal.append(Self.facts, stamp: Self.stamp)
        #expect(try journal.erase(answersTo: "willingness", stamp: Self.stamp)?.entries == [5...6])
        #expect(try journal.facts().dropLast() == Self.facts.prefix(4))
        #expect(try journal.verify().isWhole)
    }

    @Test func `leaves nothing of it in the files`() throws {
        let file = try JournalFile()
        let journal = try SQLiteJournal.create(path: file.path)
        try journal.append(Self.facts, stamp: Self.stamp)
        #expect(try file.holds("Ottoline Quill") && file.holds("Marker of M1"))
        _ = try journal.erase(person: "M1", stamp: Self.stamp)
        #expect(try !file.holds("Ottoline Quill") && !file.holds("Marker of M1"))
        #expect(try file.holds("Basil Thorn") && file.holds("Marker of E1"))
        try journal.close()
        #expect(try !file.holds("Ottoline Quill") && !file.holds("Marker of M1"))
    }

    @Test func `an entry that says something again, or lost only a part, is found`() throws {
        for (tampering, message) in [
            ("UPDATE entry SET content = '{}' WHERE sequence = 1", "it was erased, and says something again"),
            ("UPDATE entry SET salt = x'00' WHERE sequence = 1", "it was erased in part"),
        ] {
            let file = try JournalFile()
            let journal = try SQLiteJournal.create(path: file.path)
            try journal.append(Self.facts, stamp: Self.stamp)
            _ = try journal.erase(person: "M1", stamp: Self.stamp)
            try file.tamper(tampering)
            #expect(try journal.verify().faults.map(\.message) == [message])
        }
    }
}
