// `import-benchmark DIRECTORY [rows]`: `telemachus record` of a CSV of a million answers, seven a form, into a live
// programme, and `sqlite3 .import` of the same file. Prints the seconds of each and the memory at its most.

import Foundation
import TelemachusBuiltIns
import TelemachusCommands
import TelemachusCore
import TelemachusProgramme
import TelemachusStore

let directory = CommandLine.arguments.dropFirst().first ?? "."
let asked = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 1_000_000
let items = (1...7).map { "question-\($0)" }
// Whole forms only.
let rows = (asked + items.count - 1) / items.count * items.count

// As many mentors as mentees, and each mentor answers a form about each mentee.
let side = Int((Double(rows) / Double(items.count)).squareRoot().rounded(.up))
let definition = """
    telemachus: 1
    id: import
    title: An import
    model: reverse
    roles: { mentor: { title: Mentor }, mentee: { title: Mentee } }
    scales: { five: { points: 5 } }
    instruments:
      opinion:
        title: Opinion
        use: questionnaire
        with:
          items:
    \(items.map { "        - { id: \($0), prompt: What do you think?, type: scale, scale: five }" }
        .joined(separator: "\n"))
    timeline:
      - stage: before
        collect: [{ instrument: opinion, from: mentor, about: each-mentee }]
      - stage: pairing
        match: { use: coordinator }
    """

/// What commands write, passed on; progress is shown where a terminal shows it.
struct Terminal: Output {
    let usesColour = false

    func result(_ text: String) { print(text, terminator: "") }
    func error(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}

func telemachus(_ arguments: String...) throws {
    let status = TelemachusTool.run(
        arguments, registry: try Registry(BuiltInPlugins.registrations), output: Terminal())
    guard status == 0 else { fatalError("telemachus \(arguments.joined(separator: " ")) ended with \(status)") }
}

let workspace = directory + "/live"
let table = directory + "/answers.csv"
try Data(definition.utf8).write(to: URL(filePath: directory + "/programme.yaml"))
try telemachus("init", directory + "/programme.yaml", "--workspace", workspace)
let journal = try SQLiteJournal.open(path: workspace + "/journal.sqlite")
try journal.append(
    (1...side).flatMap { number in
        [("M", "mentor"), ("E", "mentee")].map { letter, role in
            Fact.enrolled(person: "\(letter)\(number)", role: role, attributes: [:])
        }
    } + [.stageOpened(stage: "before")], stamp: Stamp(at: .none, by: "benchmark"))
try journal.close()

_ = FileManager.default.createFile(atPath: table, contents: nil)
let file = try FileHandle(forWritingTo: URL(filePath: table))
var text = "person,instrument,stage,about,item,value\n"
for row in 0..<rows {
    let form = row / items.count
    text += "M\(form / side + 1),opinion,before,E\(form % side + 1),\(items[row % items.count]),\(row % 5 + 1)\n"
    if text.utf8.count > 1 << 20 || row == rows - 1 {
        try file.write(contentsOf: Data(text.utf8))
        text = ""
    }
}
try file.close()

let clock = ContinuousClock()
let importing = try clock.measure { try telemachus("record", table, "--workspace", workspace) }
let peer = try clock.measure {
    let shell = Process()
    shell.executableURL = URL(filePath: "/usr/bin/env")
    shell.arguments = ["sqlite3", directory + "/peer.sqlite", ".import --csv \(table) response"]
    try shell.run()
    shell.waitUntilExit()
}
let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
let peak = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }?.split(separator: " ")
    .compactMap { Int($0) }.first
print("record: \(rows) rows: \(importing), \((peak ?? 0) / 1_024) MB at most")
print("sqlite3 .import: \(peer); record takes \(String(format: "%.2f", importing / peer)) times that")
let again = try clock.measure { try telemachus("record", table, "--workspace", workspace) }
print("the same file again: \(again)")
