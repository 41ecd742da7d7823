// `journal-benchmark DIRECTORY [rows]`: a CSV of a million answers, ten a form, into the journal, and into a table by
// `sqlite3 .import`. Prints the seconds that each took and the memory that the journal's import had at its most.

import Foundation
import TelemachusCore
import TelemachusProgramme
import TelemachusStore

let directory = CommandLine.arguments.dropFirst().first ?? "."
let rows = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 1_000_000
let itemsInForm = 10
let table = directory + "/responses.csv"
try AnswerTable.write(rows: rows, itemsInForm: itemsInForm, to: table)

let clock = ContinuousClock()
var entries = 0
let journal = try clock.measure {
    let journal = try SQLiteJournal.create(path: directory + "/journal.sqlite")
    entries = try journal.append(stamp: Stamp(at: .none, by: "benchmark")) { write in
        try AnswerTable.forEachForm(in: table) { try write(.responded($0)) }
    }.sequence
    try journal.close()
}
let peer = try clock.measure {
    let shell = Process()
    shell.executableURL = URL(filePath: "/usr/bin/env")
    shell.arguments = ["sqlite3", directory + "/peer.sqlite", ".import --csv \(table) response"]
    try shell.run()
    shell.waitUntilExit()
}
let verifying = try clock.measure {
    let journal = try SQLiteJournal.open(path: directory + "/journal.sqlite")
    guard try journal.verify().isWhole else { fatalError("the journal does not verify") }
}
print("journal: \(rows) rows, \(entries) forms: \(journal), \(AnswerTable.peakMemory()) MB at most")
print(
    "sqlite3 .import of the same file: \(peer); the journal takes \(String(format: "%.2f", journal / peer)) times that")
print("verify: \(verifying)")
