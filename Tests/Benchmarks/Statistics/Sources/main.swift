// statistics-benchmark [tests] [FILE]: so many exact signed-rank tests of 200 people whose answers changed by -20 to 20
// points, and the processor time that they take. Writes the changes of each to the file, a test a line, for the peers.

import Foundation
import TelemachusStatistics

/// The seconds of processor time that the process has used; what other programs do meanwhile does not count.
func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

let arguments = CommandLine.arguments.dropFirst()
let tests = arguments.first.flatMap { Int($0) } ?? 10_000
var source = Changes()
let changes = (0..<tests).map { _ in source.programme() }
if let file = arguments.dropFirst().first {
    let lines = changes.map { $0.map { "\(Int($0))" }.joined(separator: " ") }
    try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
}

let start = processorSeconds()
let sum = try changes.reduce(0) { try $0 + (SignedRankTest(differences: $1).pExact ?? 0) }
let milliseconds = (processorSeconds() - start) * 1000 / Double(tests)
print("telemachus, exact with ties: \(tests) tests, \(milliseconds) ms each, sum of p \(sum)")
