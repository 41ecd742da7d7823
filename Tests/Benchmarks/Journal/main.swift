// `journal-benchmark DIRECTORY [forms]`: 142,857 forms of seven answers into the journal, and as a CSV into a table by
// `sqlite3 .import`; then what every command does first, opening the journal and taking in all that happened; then the
// verification. Prints the seconds that each took, how much of it the processor worked, and the memory that the journal had at its most.

import Foundation
import TelemachusBuiltIns
import TelemachusCore
import TelemachusProgramme
import TelemachusStore

let directory = CommandLine.arguments.dropFirst().first ?? "."
let forms = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 142_857
let path = directory + "/journal.sqlite"
let appending = try Timing {
    let journal = try SQLiteJournal.create(path: path)
    try journal.append(stamp: Stamp(at: Instant(milliseconds: 1_800_000_000_000), by: "Ada Okafor")) { write in
        for number in 0..<forms { try write(.responded(Forms.form(number))) }
    }
    try journal.close()
}
print(
    "journal: \(forms * Forms.items.count) answers in \(forms) forms: \(appending), \(peakMegabytes()) MB at most"
)

let outcome = ProgrammeLoader(registry: try Registry(BuiltInPlugins.registrations)).load(
    SourceText(name: "benchmark.yaml", bytes: Array(Forms.definition.utf8)))
guard let programme = outcome.programme else {
    fatalError("the benchmark's definition is meant to be right: \(outcome.diagnostics.map(\.message))")
}
var answered = 0
let reading = try Timing {
    let journal = try SQLiteJournal.open(path: path)
    var state = ProgrammeState(of: programme)
    try journal.forEach { entry in
        if let fact = entry.fact { state.apply(fact, stamp: entry.stamp) }
    }
    try journal.close()
    answered = state.response(Forms.form(forms - 1).key)?.answers.count ?? 0
}
print("open and fold: \(reading), \(peakMegabytes()) MB at most")
precondition(answered == Forms.items.count, "the last form is not in the state")

let verifying = try Timing {
    let journal = try SQLiteJournal.open(path: path)
    guard try journal.verify().isWhole else { fatalError("the journal does not verify") }
    try journal.close()
}
print("verify: \(verifying)")

let table = directory + "/responses.csv"
try Forms.writeTable(of: forms, to: table)
let peer = try Timing {
    let shell = Process()
    shell.executableURL = URL(filePath: "/usr/bin/env")
    shell.arguments = ["sqlite3", directory + "/peer.sqlite", ".import --csv \(table) response"]
    try shell.run()
    shell.waitUntilExit()
}
print(
    "sqlite3 .import of as many: \(peer); the journal takes \(String(format: "%.2f", appending.seconds / peer.seconds)) times that"
)
