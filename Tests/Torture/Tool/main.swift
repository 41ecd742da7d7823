// `telemachus-torture [rounds] [seed]`: kills imports at random moments, and looks at what is left.
//
// Each round starts itself as `telemachus-torture import FILE FIRST`, which appends batches of 2,000 facts, people and
// forms by turns, and says so on standard output once a batch is on the disk, and kills it with SIGKILL. Every batch that
// was said to be there must be there as a whole, at most one further one too (the one whose message was cut off), and the
// journal must verify. A tenth as many more rounds end with SIGINT, which is what Ctrl-C sends.

import Foundation
import TelemachusCore
import TelemachusProgramme
import TelemachusStore

let batch = 2_000
let words = CommandLine.arguments.dropFirst()

// Whoever starts this in the background may have it, and what it starts, ignore or put off SIGINT.
signal(SIGINT, SIG_DFL)
var none = sigset_t()
sigemptyset(&none)
sigprocmask(SIG_SETMASK, &none, nil)

if words.first == "import", let path = words.dropFirst().first {
    let journal = try SQLiteJournal.open(path: path, patience: 60)
    for number in (Int(words.dropFirst(2).first ?? "") ?? 0)... {
        let facts = (0..<batch).lazy.map { fact(number, of: "\(number)-\($0)") }
        try journal.append(facts, stamp: Stamp(at: Instant(milliseconds: number), by: "torture"))
        FileHandle.standardOutput.write(Data("\(number)\n".utf8))
    }
}

var torture = try Torture(seed: UInt64(words.dropFirst().first ?? "") ?? UInt64.random(in: 0...UInt64.max))
let rounds = Int(words.first ?? "") ?? 200
let interruptions = max(1, rounds / 10)
for round in 1...max(1, rounds) { try torture.round(round, signal: SIGKILL) }
for round in 1...interruptions { try torture.round(rounds + round, signal: SIGINT) }
print(
    "\(rounds) imports were killed and \(interruptions) interrupted: \(torture.acknowledged) batches of \(batch) were",
    "acknowledged and are there, \(torture.unacknowledged) more were on the disk before they were; the journal verifies",
    "(seed \(torture.seed))")
torture.cleanUp()

/// A person's enrolment in one batch, their form in the next.
func fact(_ number: Int, of person: String) -> Fact {
    if number.isMultiple(of: 2) { return .enrolled(person: person, role: "mentor", attributes: ["ward": "7"]) }
    let key = Response.Key(from: .person(person), instrument: "confidence", stage: "before")
    return .responded(
        Response(
            key: key, role: "mentor", answers: ["a": .whole(3), "b": .text("A \"word\"\nand more"), "c": .flag(true)]))
}
