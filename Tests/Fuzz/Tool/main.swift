// `telemachus-fuzz [tries] [seed] [first]`: damages the bundles' definitions and puts each through the loader.
//
// A try that traps, or takes longer than half a minute, ends the process; the directory that is named at the start then
// holds it.

import Foundation
import TelemachusBuiltIns
import TelemachusCore
import TelemachusFuzz

let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let tries = numbers.first ?? 100_000
let seed = UInt64(numbers.dropFirst().first ?? 1)
let first = numbers.dropFirst(2).first ?? 1

let directory = FileManager.default.temporaryDirectory.appending(path: "telemachus-fuzz-\(UUID().uuidString)")
try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
print("\(tries) tries from \(first), seed \(seed); the current one is in \(directory.path)")

let corpus = try Corpus(of: URL(filePath: "examples"))
let registry = try Registry(BuiltInPlugins.registrations)
var campaign = Campaign(corpus: corpus, registry: registry, seed: seed, directory: directory)
try campaign.run(first..<(first + tries)) { alarm(30) }
alarm(0)

for failure in campaign.failures.prefix(20) { print("FAILED: \(failure)") }
for (index, failure) in campaign.failures.prefix(20).enumerated() {
    try Data(failure.trial.bytes).write(to: directory.appending(path: "failure-\(index + 1).yaml"))
}
print(
    "accepted \(campaign.accepted), answered with diagnostics \(campaign.diagnosed), failed \(campaign.failures.count);",
    String(format: "slowest %.3f s (try %d)", campaign.slowest.seconds, campaign.slowest.number))
guard campaign.failures.isEmpty else { exit(1) }
try FileManager.default.removeItem(at: directory)
